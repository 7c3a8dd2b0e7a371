/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/tirage-window.h"

#include "app/dialogs.h"
#include "base/recherche.h"
#include "model/destinataires.h"

#include <glib/gi18n.h>

#define EXEMPLAIRES_MAX 20

struct _TirageWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  char **dossiers;
  GListStore *items;
  Tirage *tirage;
  GHashTable *exemplaires; /* code → GtkSpinButton */
  GHashTable *cases;       /* code → GtkCheckButton */
  char *message;

  GtkWidget *documents;
  GtkWidget *lignes;
  GtkWidget *vide;
  GtkWidget *nouvelle;
  GtkWidget *resume;
  GtkWidget *avancement;
  GtkWidget *imprimer;
  GtkWidget *arreter;
  GtkWidget *fermer;
};

G_DEFINE_FINAL_TYPE (TirageWindow, tirage_window, ADW_TYPE_WINDOW)

static guint
get_copies (const char *code,
            gpointer    data)
{
  TirageWindow *self = data;
  GtkSpinButton *nombre = g_hash_table_lookup (self->exemplaires, code);

  return nombre != NULL ? (guint) gtk_spin_button_get_value_as_int (nombre) : 1;
}

static void
count (TirageWindow *self,
       guint        *a_faire,
       guint        *feuilles,
       guint        *refuses)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  *a_faire = *feuilles = *refuses = 0;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TirageItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      const TirageLigne *ligne = tirage_item_get_ligne (item);

      *refuses += ligne->etat == TIRAGE_REFUSE ? 1 : 0;
      if (!tirage_item_is_to_print (item))
        continue;
      *a_faire += 1;
      *feuilles += get_copies (ligne->code, self);
    }
}

static void
show_state (TirageWindow *self)
{
  const gboolean en_cours = tirage_is_running (self->tirage);
  guint a_faire, exemplaires, refuses;
  g_autoptr (GString) resume = g_string_new (NULL);

  count (self, &a_faire, &exemplaires, &refuses);
  if (self->message != NULL)
    {
      g_string_assign (resume, self->message);
    }
  else
    {
      g_string_append_printf (resume, ngettext ("%u document to print", "%u documents to print",
                                                a_faire), a_faire);
      g_string_append_printf (resume, ngettext (", %u copy in all", ", %u copies in all",
                                                exemplaires), exemplaires);
      if (refuses > 0)
        g_string_append_printf (resume, ngettext (" · %u that cannot be made",
                                                  " · %u that cannot be made", refuses), refuses);
    }
  gtk_label_set_label (GTK_LABEL (self->resume), resume->str);
  gtk_widget_set_visible (self->avancement, en_cours);
  gtk_widget_set_visible (self->arreter, en_cours);
  gtk_widget_set_visible (self->fermer, !en_cours);
  gtk_button_set_label (GTK_BUTTON (self->imprimer), self->message != NULL ? _("_Resume…")
                                                                           : _("_Print…"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tirage.print", !en_cours && a_faire > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tirage.stop", en_cours);
  gtk_widget_set_sensitive (self->documents, !en_cours);
  gtk_widget_set_sensitive (self->nouvelle, !en_cours);
}

/* Lines */

static void
ticked_cb (GtkCheckButton *bouton,
           TirageItem     *item)
{
  tirage_item_set_wanted (item, gtk_check_button_get_active (bouton));
}

static void
item_changed_cb (TirageItem *item,
                 GtkWidget  *row)
{
  GtkWidget *bouton = g_object_get_data (G_OBJECT (row), "case");
  GtkWidget *icone = g_object_get_data (G_OBJECT (row), "icone");
  const TirageStatut statut = tirage_item_get_statut (item);
  const gboolean refuse = tirage_item_get_ligne (item)->etat == TIRAGE_REFUSE;
  g_autofree char *detail = tirage_item_describe (item);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (bouton), tirage_item_is_wanted (item));
  gtk_widget_set_sensitive (bouton, !refuse && statut != TIRAGE_STATUT_IMPRIME
                                      && statut != TIRAGE_STATUT_EN_COURS);
  gtk_widget_set_visible (icone, refuse || statut == TIRAGE_STATUT_ECHEC
                                   || statut == TIRAGE_STATUT_IMPRIME);
  gtk_image_set_from_icon_name (GTK_IMAGE (icone), statut == TIRAGE_STATUT_IMPRIME
                                                     ? "coche-symbolic" : "alerte-symbolic");
}

static void
changed_cb (TirageWindow *self)
{
  show_state (self);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  const TirageLigne *ligne = tirage_item_get_ligne (item);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bouton = gtk_check_button_new ();
  GtkWidget *icone = gtk_image_new ();
  const char *libelle = document_get_libelle (ligne->code);
  g_autofree char *titre = g_strdup_printf ("%s · %s", ligne->agent, libelle);
  g_autofree char *nom = g_strdup_printf (_("Print: %s"), titre);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titre);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bouton);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icone);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), bouton);
  g_object_set_data (G_OBJECT (row), "case", bouton);
  g_object_set_data (G_OBJECT (row), "icone", icone);
  item_changed_cb (item, row);
  g_signal_connect_object (bouton, "toggled", G_CALLBACK (ticked_cb), item, 0);
  g_signal_connect_object (item, "changed", G_CALLBACK (item_changed_cb), row, 0);
  g_signal_connect_object (item, "changed", G_CALLBACK (changed_cb), data, G_CONNECT_SWAPPED);

  return row;
}

static void
fill_lines (TirageWindow *self)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  const char * const *connus = rendus_list_codes ();
  g_autoptr (GPtrArray) lignes = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) voulus = NULL;

  for (guint i = 0; connus[i] != NULL; i++)
    {
      GtkCheckButton *bouton = g_hash_table_lookup (self->cases, connus[i]);

      if (bouton != NULL && gtk_check_button_get_active (bouton))
        g_strv_builder_add (codes, connus[i]);
    }
  voulus = g_strv_builder_end (codes);
  lignes = tirages_plan (self->repository, (const char * const *) self->dossiers,
                         (const char * const *) voulus, &error);
  g_list_store_remove_all (self->items);
  g_clear_pointer (&self->message, g_free);
  if (lignes == NULL)
    self->message = g_strdup (error->message);
  else
    g_ptr_array_set_free_func (lignes, NULL);
  for (guint i = 0; lignes != NULL && i < lignes->len; i++)
    {
      g_autoptr (TirageItem) item = tirage_item_new (lignes->pdata[i]);

      g_list_store_append (self->items, item);
    }

  gtk_widget_set_visible (self->lignes, g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0);
  gtk_widget_set_visible (self->vide, !gtk_widget_get_visible (self->lignes));
  show_state (self);
}

/* Documents and copies */

static void
add_code (TirageWindow *self,
          const char   *code)
{
  const char *libelle = document_get_libelle (code);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bouton = gtk_check_button_new ();
  GtkWidget *nombre = gtk_spin_button_new_with_range (1, EXEMPLAIRES_MAX, 1);
  g_autofree char *copies = g_strdup_printf (_("Copies: %s"), libelle);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), libelle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, libelle,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (nombre), GTK_ACCESSIBLE_PROPERTY_LABEL, copies, -1);
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (nombre, GTK_ALIGN_CENTER);
  /* One for each of those who sign. */
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (nombre),
                             g_str_equal (code, "convention") || g_str_equal (code, "avenant") ? 3 : 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bouton);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), nombre);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), bouton);
  g_object_bind_property (bouton, "active", nombre, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (bouton, "toggled", G_CALLBACK (fill_lines), self);
  g_signal_connect_swapped (nombre, "value-changed", G_CALLBACK (show_state), self);
  g_hash_table_insert (self->cases, g_strdup (code), bouton);
  g_hash_table_insert (self->exemplaires, g_strdup (code), nombre);
  gtk_list_box_append (GTK_LIST_BOX (self->documents), row);
}

/* There are a score of documents: their first letter goes to them, as often as it is pressed. */
static gboolean
letter_cb (TirageWindow    *self,
           guint            keyval,
           guint            keycode,
           GdkModifierType  state)
{
  GtkWidget *actuelle = gtk_widget_get_focus_child (self->documents);
  const gunichar lettre = g_unichar_tolower (gdk_keyval_to_unicode (keyval));
  GtkWidget *row = actuelle;
  g_autofree char *cherchee = NULL;

  if (!g_unichar_isalpha (lettre) || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  cherchee = g_ucs4_to_utf8 (&lettre, 1, NULL, NULL, NULL);
  do
    {
      g_autofree char *cle = NULL;

      row = row != NULL ? gtk_widget_get_next_sibling (row) : NULL;
      if (row == NULL)
        row = gtk_widget_get_first_child (self->documents);
      if (row == NULL)
        return GDK_EVENT_PROPAGATE;
      cle = recherche_key (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)));
      if (g_str_has_prefix (cle, cherchee))
        return gtk_widget_grab_focus (row);
    }
  while (row != actuelle && (actuelle != NULL || gtk_widget_get_next_sibling (row) != NULL));

  return GDK_EVENT_PROPAGATE;
}

/* Printing */

static void
progress_cb (TirageWindow *self,
             guint         fait,
             guint         total)
{
  g_autofree char *texte = g_strdup_printf (_("%u of %u"), fait, total);

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->avancement),
                                 total > 0 ? (double) fait / total : 0);
  gtk_progress_bar_set_text (GTK_PROGRESS_BAR (self->avancement), texte);
}

static void
ended_cb (TirageWindow *self,
          const char   *message)
{
  guint a_faire, exemplaires, refuses;

  count (self, &a_faire, &exemplaires, &refuses);
  g_free (self->message);
  if (message != NULL)
    self->message = g_strdup_printf (_("%s What was printed is remembered; “Resume” prints the rest."),
                                     message);
  else if (a_faire > 0)
    self->message = g_strdup (_("Stopped. What was printed is remembered; “Resume” prints the rest."));
  else
    self->message = g_strdup (_("Everything was sent to the printer."));
  show_state (self);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (TirageWindow) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ImpressionChoix) choix = impression_choose_finish (result, &error);

  if (error != NULL)
    dialogs_show_error (GTK_WINDOW (self), _("Nothing was printed"), error->message);
  if (choix != NULL)
    tirage_window_print_on (self, choix);
}

static void
print_action (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  impression_choose_async (GTK_WINDOW (widget), _("Print the selection"), FALSE, NULL, chosen_cb,
                           g_object_ref (widget));
}

static void
stop_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  tirage_stop (JALONS_TIRAGE_WINDOW (widget)->tirage);
}

/* What is on its way to the printer is finished first. */
static gboolean
close_request_cb (GtkWindow *window)
{
  tirage_stop (JALONS_TIRAGE_WINDOW (window)->tirage);
  return GDK_EVENT_PROPAGATE;
}

/* Object */

static void
tirage_window_dispose (GObject *object)
{
  TirageWindow *self = JALONS_TIRAGE_WINDOW (object);

  if (self->tirage != NULL)
    {
      tirage_stop (self->tirage);
      g_signal_handlers_disconnect_by_data (self->tirage, self);
    }
  g_clear_object (&self->tirage);
  g_clear_object (&self->items);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->dossiers, g_strfreev);
  g_clear_pointer (&self->exemplaires, g_hash_table_unref);
  g_clear_pointer (&self->cases, g_hash_table_unref);
  g_clear_pointer (&self->message, g_free);

  G_OBJECT_CLASS (tirage_window_parent_class)->dispose (object);
}

static void
tirage_window_class_init (TirageWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tirage_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/app/tirage-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, documents);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, lignes);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, vide);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, nouvelle);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, resume);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, avancement);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, imprimer);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, arreter);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, fermer);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_install_action (widget_class, "tirage.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "tirage.stop", NULL, stop_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "tirage.print",
                                       NULL);
}

static void
tirage_window_init (TirageWindow *self)
{
  GtkEventController *touches = gtk_event_controller_key_new ();

  self->items = g_list_store_new (JALONS_TYPE_TIRAGE_ITEM);
  self->exemplaires = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (touches, "key-pressed", G_CALLBACK (letter_cb), self);
  gtk_widget_add_controller (self->documents, touches);
}

/**
 * tirage_window_new:
 * @dossiers: (array zero-terminated=1): uuids, at least one
 *
 * Returns: (transfer floating) (nullable): the window; %NULL when a dossier cannot be read
 */
GtkWidget *
tirage_window_new (Repository          *repository,
                   const char * const  *dossiers,
                   GError             **error)
{
  g_autoptr (GPtrArray) codes = tirages_list_codes (repository, dossiers, error);
  TirageWindow *self;
  g_autofree char *titre = NULL;
  const guint n = g_strv_length ((char **) dossiers);

  if (codes == NULL)
    return NULL;

  self = g_object_new (JALONS_TYPE_TIRAGE_WINDOW, NULL);
  titre = g_strdup_printf (ngettext ("Print for %u dossier", "Print for %u dossiers", n), n);
  gtk_window_set_title (GTK_WINDOW (self), titre);
  self->repository = g_object_ref (repository);
  self->dossiers = g_strdupv ((char **) dossiers);
  self->tirage = tirage_new (repository);
  g_signal_connect_swapped (self->tirage, "progress", G_CALLBACK (progress_cb), self);
  g_signal_connect_swapped (self->tirage, "ended", G_CALLBACK (ended_cb), self);
  for (guint i = 0; i < codes->len; i++)
    add_code (self, codes->pdata[i]);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->lignes), G_LIST_MODEL (self->items), create_row, self,
                           NULL);
  fill_lines (self);
  return GTK_WIDGET (self);
}

/**
 * tirage_window_set_code:
 * @code: a document
 * @exemplaires: how many copies; 0 not to print it
 */
void
tirage_window_set_code (TirageWindow *self,
                        const char   *code,
                        guint         exemplaires)
{
  GtkCheckButton *bouton = g_hash_table_lookup (self->cases, code);

  if (bouton == NULL)
    return;
  if (exemplaires > 0)
    gtk_spin_button_set_value (g_hash_table_lookup (self->exemplaires, code), exemplaires);
  gtk_check_button_set_active (bouton, exemplaires > 0);
}

/**
 * tirage_window_print_on:
 * @choix: a printer
 *
 * Prints what is ticked and was not printed yet.
 */
void
tirage_window_print_on (TirageWindow    *self,
                        ImpressionChoix *choix)
{
  g_clear_pointer (&self->message, g_free);
  tirage_start (self->tirage, G_LIST_MODEL (self->items), choix,
                gtk_check_button_get_active (GTK_CHECK_BUTTON (self->nouvelle)), get_copies, self);
  show_state (self);
}

/**
 * tirage_window_get_items:
 *
 * Returns: (transfer none) (element-type TirageItem): the lines
 */
GListModel *
tirage_window_get_items (TirageWindow *self)
{
  return G_LIST_MODEL (self->items);
}

/**
 * tirage_window_is_printing:
 *
 * Returns: whether documents are on their way to the printer
 */
gboolean
tirage_window_is_printing (TirageWindow *self)
{
  return tirage_is_running (self->tirage);
}
