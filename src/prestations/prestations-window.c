/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations/prestations-window.h"

#include "operations/bases.h"
#include "operations/dossiers.h"
#include "operations/prestations.h"
#include "prestations/prestation-editor.h"
#include "prestations/prestation-page.h"
#include "prestations/tarif-formulaire.h"
#include "prestations/version-formulaire.h"
#include "widgets/carte.h"
#include "widgets/formulaire-window.h"
#include "widgets/memoire.h"
#include "widgets/noms.h"
#include "widgets/toasts.h"

#include <glib/gi18n.h>

#define CODE "jalons-code"

struct _PrestationsWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  char *code; /* the one that is shown */
  gboolean loading;

  AdwToastOverlay *toasts;
  GtkWidget *entete;
  AdwWindowTitle *titre;
  GtkWidget *abandonner;
  GtkWidget *enregistrer;
  GtkWidget *volet;
  GtkWidget *liste;
  GtkStack *pile;
  AdwStatusPage *vide;
  PrestationPage *page;
  GtkWidget *defilement;
  AdwClamp *edition;
};

G_DEFINE_FINAL_TYPE (PrestationsWindow, prestations_window, ADW_TYPE_WINDOW)

static PrestationEditor *
get_editor (PrestationsWindow *self)
{
  GtkWidget *editor = adw_clamp_get_child (self->edition);

  return editor != NULL ? JALONS_PRESTATION_EDITOR (editor) : NULL;
}

static void
enable_actions (PrestationsWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gboolean writable = repository_is_writable (self->repository);
  const gboolean montree = prestation_page_get_prestation (self->page) != NULL;
  const gboolean editing = get_editor (self) != NULL;

  gtk_widget_action_set_enabled (widget, "prestations.adapt", writable && montree && !editing);
  gtk_widget_action_set_enabled (widget, "prestations.new-tarif", writable && montree && !editing);
  gtk_widget_action_set_enabled (widget, "prestations.compare", montree && !editing);
  gtk_widget_action_set_enabled (widget, "prestations.undo", writable && !editing);
  gtk_widget_action_set_enabled (widget, "prestations.save", editing);
  gtk_widget_action_set_enabled (widget, "prestations.cancel", editing);
}

/* Messages */

static void
show_toast (PrestationsWindow *self,
            const char        *message,
            gboolean           annuler)
{
  toasts_show (self->toasts, message, annuler ? "prestations.undo" : NULL);
}

/* The list */

static GtkWidget *
create_row (const Prestation *prestation)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *detail =
    g_strdup_printf (_("%s · version %d"), prestation->centre->sigle, (int) prestation->version);
  g_autofree char *nom = g_strdup_printf ("%s, %s", prestation->libelle, detail);

  gtk_box_append (GTK_BOX (boite), carte_texte_new (prestation->libelle, "row-title"));
  gtk_box_append (GTK_BOX (boite), carte_texte_new (detail, "secondary"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  g_object_set_data_full (G_OBJECT (row), CODE, g_strdup (prestation->code), g_free);

  return row;
}

static GtkListBoxRow *
find_row (PrestationsWindow *self,
          const char        *code)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), i)) != NULL;
       i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), CODE), code) == 0)
      return row;

  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), 0);
}

static void
fill_list (PrestationsWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) prestations = bases_list_prestations (self->repository, &error);
  GtkListBoxRow *row;

  self->loading = TRUE;
  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->liste), GTK_WIDGET (row));
  for (guint i = 0; prestations != NULL && i < prestations->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->liste), create_row (prestations->pdata[i]));
  self->loading = FALSE;
  if (error != NULL)
    {
      g_autofree char *texte = g_markup_escape_text (error->message, -1);

      adw_status_page_set_title (self->vide, _("The services cannot be read"));
      adw_status_page_set_description (self->vide, texte);
    }
  gtk_widget_set_visible (self->volet, prestations != NULL && prestations->len > 0);
}

static void
show_page (PrestationsWindow *self,
           const char        *code)
{
  g_autoptr (GError) error = NULL;

  g_free (self->code);
  self->code = g_strdup (code);
  prestation_page_show (self->page, self->repository, code, CHAMP_ABSENT, &error);
  if (error != NULL)
    show_toast (self, error->message, FALSE);
  gtk_stack_set_visible_child_name (self->pile, "lecture");
  enable_actions (self);
}

static void
selected_cb (PrestationsWindow *self,
             GtkListBoxRow     *row)
{
  if (!self->loading && row != NULL)
    show_page (self, g_object_get_data (G_OBJECT (row), CODE));
}

static void
refresh (PrestationsWindow *self)
{
  g_autofree char *code = g_strdup (self->code);
  GtkListBoxRow *row;

  fill_list (self);
  row = find_row (self, code);
  if (row != NULL)
    gtk_list_box_select_row (GTK_LIST_BOX (self->liste), row);
  else
    gtk_stack_set_visible_child_name (self->pile, "vide");
  enable_actions (self);
}

/* Another window, another poste: prestations belong to the service, not to a dossier. */
static void
repository_changed_cb (PrestationsWindow *self,
                       const char        *dossier)
{
  if (dossier == NULL && get_editor (self) == NULL)
    refresh (self);
}

/* Adapting */

static void
show_editing (PrestationsWindow *self,
              gboolean           editing)
{
  const Prestation *prestation = prestation_page_get_prestation (self->page);

  gtk_widget_set_visible (self->volet, !editing);
  gtk_widget_set_visible (self->abandonner, editing);
  gtk_widget_set_visible (self->enregistrer, editing);
  adw_header_bar_set_show_start_title_buttons (ADW_HEADER_BAR (self->entete), !editing);
  adw_header_bar_set_show_end_title_buttons (ADW_HEADER_BAR (self->entete), !editing);
  adw_window_title_set_title (self->titre, editing ? _("Adapt the service") : _("Services"));
  adw_window_title_set_subtitle (self->titre, editing ? prestation->libelle : "");
  gtk_stack_set_visible_child_name (self->pile, editing ? "edition" : "lecture");
  enable_actions (self);
}

static void
leave_editor (PrestationsWindow *self)
{
  adw_clamp_set_child (self->edition, NULL);
  show_editing (self, FALSE);
  refresh (self);
}

static void
adapt_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  PrestationsWindow *self = JALONS_PRESTATIONS_WINDOW (widget);
  Prestation *prestation = prestation_page_get_prestation (self->page);
  GtkWidget *editor = prestation_editor_new (self->repository, prestation);

  adw_clamp_set_child (self->edition, editor);
  gtk_adjustment_set_value (
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->defilement)), 0);
  show_editing (self, TRUE);
  prestation_editor_focus (JALONS_PRESTATION_EDITOR (editor));
}

static void
saved_cb (const char *code,
          const char *message,
          gpointer    data)
{
  PrestationsWindow *self = data;

  g_free (self->code);
  self->code = g_strdup (code);
  leave_editor (self);
  show_toast (self, message, TRUE);
}

static void
save_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  PrestationsWindow *self = JALONS_PRESTATIONS_WINDOW (widget);
  PrestationEditor *editor = get_editor (self);
  g_autofree char *fondement = NULL;

  if (editor == NULL)
    return;
  if (!prestation_editor_check (editor))
    {
      gtk_adjustment_set_value (
        gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->defilement)), 0);
      return;
    }

  fondement = prestation_editor_get_fondement (editor);
  version_formulaire_present (widget, self->repository, prestation_editor_get_brouillon (editor),
                              fondement, saved_cb, self);
}

static gboolean
give_up_cb (gpointer   data,
            GError   **error)
{
  leave_editor (JALONS_PRESTATIONS_WINDOW (data));

  return TRUE;
}

static void
cancel_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  PrestationsWindow *self = JALONS_PRESTATIONS_WINDOW (widget);
  PrestationEditor *editor = get_editor (self);
  FormulaireWindow *question;

  if (editor == NULL)
    return;
  if (!prestation_editor_is_changed (editor))
    {
      leave_editor (self);
      return;
    }

  question = formulaire_window_new (widget, _("Give up the adaptation?"), _("_Give Up"));
  formulaire_window_add_sentence (question, _("What you changed in this service is not saved. The "
                                              "service stays as it was."));
  formulaire_window_set_validate (question, give_up_cb, self, NULL);
  gtk_window_present (GTK_WINDOW (question));
}

/* The rest */

static void
new_tarif_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  PrestationsWindow *self = JALONS_PRESTATIONS_WINDOW (widget);

  tarif_formulaire_present (widget, self->repository, self->code, saved_cb, self);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  PrestationsWindow *self = JALONS_PRESTATIONS_WINDOW (widget);

  comparaison_present (widget, self->repository, prestation_page_get_prestation (self->page));
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  PrestationsWindow *self = JALONS_PRESTATIONS_WINDOW (widget);
  g_autofree char *nature = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (operations_undo (self->repository, NULL, &nature, &error))
    {
      message = g_strdup_printf (_("Undone: %s"), operations_nature_libelle (nature));
      refresh (self);
    }
  else
    {
      message = g_strdup (error->message);
    }
  show_toast (self, message, FALSE);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   data)
{
  PrestationsWindow *self = JALONS_PRESTATIONS_WINDOW (widget);

  if (get_editor (self) != NULL)
    gtk_widget_activate_action (widget, "prestations.cancel", NULL);
  else
    gtk_window_close (GTK_WINDOW (widget));

  return GDK_EVENT_STOP;
}

/* Closing the window asks the same question as "Cancel". */
static gboolean
prestations_window_close_request (GtkWindow *window)
{
  PrestationsWindow *self = JALONS_PRESTATIONS_WINDOW (window);
  PrestationEditor *editor = get_editor (self);

  if (editor != NULL && prestation_editor_is_changed (editor))
    {
      gtk_widget_activate_action (GTK_WIDGET (window), "prestations.cancel", NULL);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (prestations_window_parent_class)->close_request (window);
}

static void
prestations_window_dispose (GObject *object)
{
  PrestationsWindow *self = JALONS_PRESTATIONS_WINDOW (object);

  if (self->repository != NULL)
    g_signal_handlers_disconnect_by_data (self->repository, self);
  self->loading = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_PRESTATIONS_WINDOW);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->code, g_free);

  G_OBJECT_CLASS (prestations_window_parent_class)->dispose (object);
}

static void
add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "prestations.adapt", NULL, adapt_cb);
  gtk_widget_class_install_action (widget_class, "prestations.cancel", NULL, cancel_cb);
  gtk_widget_class_install_action (widget_class, "prestations.save", NULL, save_cb);
  gtk_widget_class_install_action (widget_class, "prestations.new-tarif", NULL, new_tarif_cb);
  gtk_widget_class_install_action (widget_class, "prestations.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, "prestations.undo", NULL, undo_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK,
                                       "prestations.save", NULL);
}

static void
prestations_window_class_init (PrestationsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = prestations_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = prestations_window_close_request;
  g_type_ensure (TYPE_PRESTATION_PAGE);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/fr/jalons/Jalons/prestations/prestations-window.ui");
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, entete);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, titre);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, abandonner);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, enregistrer);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, volet);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, liste);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, pile);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, vide);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, page);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, defilement);
  gtk_widget_class_bind_template_child (widget_class, PrestationsWindow, edition);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  add_actions (widget_class);
}

static void
prestations_window_init (PrestationsWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  memoire_bind_window (GTK_WINDOW (self), "prestations");
}

/**
 * prestations_window_new:
 * @repository: (transfer none): an open base
 *
 * Returns: the prestations of @repository, the first one shown
 */
GtkWidget *
prestations_window_new (Repository *repository)
{
  PrestationsWindow *self = g_object_new (TYPE_PRESTATIONS_WINDOW, NULL);

  self->repository = g_object_ref (repository);
  g_signal_connect_object (repository, "changed", G_CALLBACK (repository_changed_cb), self,
                           G_CONNECT_SWAPPED);
  refresh (self);

  return GTK_WIDGET (self);
}

/**
 * prestations_window_show:
 * @code: of a prestation
 *
 * Goes to a prestation of the list.
 */
void
prestations_window_show (PrestationsWindow *self,
                         const char        *code)
{
  g_return_if_fail (JALONS_IS_PRESTATIONS_WINDOW (self));

  gtk_list_box_select_row (GTK_LIST_BOX (self->liste), find_row (self, code));
}
