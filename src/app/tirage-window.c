/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/tirage-window-private.h"

#include "app/dialogs.h"
#include "model/destinataires.h"

#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (TirageWindow, tirage_window, ADW_TYPE_WINDOW)

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
      *feuilles += tirage_window_get_copies (ligne->code, self);
    }
}

void
tirage_window_show_state (TirageWindow *self)
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
  gtk_button_set_label (GTK_BUTTON (self->imprimer),
                        self->message != NULL && a_faire > 0 ? _("_Resume…") : _("_Print…"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tirage.print", !en_cours && a_faire > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tirage.stop", en_cours);
  gtk_widget_set_sensitive (self->documents, !en_cours);
  gtk_widget_set_sensitive (self->nouvelle, !en_cours);
  tirage_window_show_suite (self);
}

/* Says @message in place of what is to be printed. */
void
tirage_window_set_message (TirageWindow *self,
                           const char   *message)
{
  g_free (self->message);
  self->message = g_strdup (message);
  tirage_window_show_state (self);
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
  tirage_window_show_state (self);
}

static GtkWidget *
create_row (gpointer item,
            gpointer data)
{
  const TirageLigne *ligne = tirage_item_get_ligne (item);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bouton = gtk_check_button_new ();
  GtkWidget *icone = gtk_image_new ();
  GtkWidget *courriel = tirage_window_create_courriel (item);
  const char *libelle = document_get_libelle (ligne->code);
  g_autofree char *titre = g_strdup_printf ("%s · %s", ligne->agent, libelle);
  g_autofree char *nom = g_strdup_printf (_("Print: %s"), titre);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), titre);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bouton);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), courriel);
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

void
tirage_window_fill_lines (TirageWindow *self)
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
  tirage_window_show_state (self);
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
  tirage_window_show_state (self);
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
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, suite);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, avancement);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, imprimer);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, arreter);
  gtk_widget_class_bind_template_child (widget_class, TirageWindow, fermer);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_install_action (widget_class, "tirage.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "tirage.stop", NULL, stop_action);
  tirage_window_class_add_suite (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "tirage.print",
                                       NULL);
}

static void
tirage_window_init (TirageWindow *self)
{
  self->items = g_list_store_new (JALONS_TYPE_TIRAGE_ITEM);
  self->exemplaires = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cases = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  tirage_window_init_documents (self);
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
    tirage_window_add_code (self, codes->pdata[i]);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->lignes), G_LIST_MODEL (self->items), create_row, self,
                           NULL);
  tirage_window_tick_conventions (self);
  tirage_window_fill_lines (self);
  return GTK_WIDGET (self);
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
  if (self->lecteur != NULL)
    tirage_set_lecteur (self->tirage, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->lecteur)));
  tirage_start (self->tirage, G_LIST_MODEL (self->items), choix,
                gtk_check_button_get_active (GTK_CHECK_BUTTON (self->nouvelle)), tirage_window_get_copies, self);
  tirage_window_show_state (self);
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
