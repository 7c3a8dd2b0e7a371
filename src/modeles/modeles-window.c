/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/modeles-window.h"

#include "model/destinataires.h"
#include "modeles/differences-window.h"
#include "modeles/modeles-fichiers.h"
#include "modeles/noms-pane.h"
#include "operations/dossiers.h"
#include "operations/historiques.h"
#include "widgets/carte.h"
#include "widgets/formulaire-window.h"
#include "widgets/memoire.h"
#include "widgets/noms.h"
#include "widgets/toasts.h"
#include "widgets/volets.h"

#include <glib/gi18n.h>

#define CODE "jalons-code"
#define DETAIL "jalons-detail"
#define ANNULER "modeles.undo"
#define LARGEUR 24 /* of the words at the left, beyond which they wrap */

struct _ModelesWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  gboolean loading;

  AdwToastOverlay *toasts;
  AdwWindowTitle *titre;
  GtkWidget *volets;
  GtkWidget *volet;
  GtkWidget *liste;
  GtkWidget *editor;
};

G_DEFINE_FINAL_TYPE (ModelesWindow, modeles_window, ADW_TYPE_WINDOW)

static const char *
get_code (ModelesWindow *self)
{
  const ModeleEtat *etat = modele_editor_get_etat (JALONS_MODELE_EDITOR (self->editor));

  return etat != NULL ? etat->code : NULL;
}

static void
enable_actions (ModelesWindow *self)
{
  ModeleEditor *editor = JALONS_MODELE_EDITOR (self->editor);
  const ModeleEtat *etat = modele_editor_get_etat (editor);
  const gboolean writable = repository_is_writable (self->repository) && etat != NULL;
  const gboolean typed = modele_editor_is_typed (editor);
  const gboolean sien = etat != NULL && etat->fiche != NULL;
  const gboolean neuf = typed || (etat != NULL && modele_etat_is_outdated (etat));
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "modeles.use",
                                 writable && neuf && modele_editor_count_fautes (editor) == 0);
  gtk_widget_action_set_enabled (widget, "modeles.give-up", writable && typed);
  gtk_widget_action_set_enabled (widget, "modeles.reset", writable && sien);
  gtk_widget_action_set_enabled (widget, "modeles.compare", sien || typed);
  gtk_widget_action_set_enabled (widget, ANNULER, writable);
  gtk_widget_action_set_enabled (widget, "modeles.import", writable);
  gtk_widget_action_set_enabled (widget, "modeles.export", etat != NULL);
}

/* The list */

static char *
describe (const ModeleEtat *etat)
{
  GString *detail = g_string_new (NULL);

  if (etat->fiche == NULL)
    g_string_append (detail, _("Template of Jalons"));
  else
    g_string_append_printf (detail, _("Adapted, version %d"), (int) etat->fiche->version);
  if (etat->brouillon != NULL)
    g_string_append_printf (detail, " · %s", _("draft"));
  if (modele_etat_is_outdated (etat))
    g_string_append_printf (detail, " · %s", _("Jalons ships a newer one"));

  return g_string_free (detail, FALSE);
}

static void
fill_row (GtkListBoxRow    *row,
          const ModeleEtat *etat)
{
  g_autofree char *detail = describe (etat);
  g_autofree char *nom = g_strdup_printf ("%s, %s", document_get_libelle (etat->code), detail);

  gtk_label_set_label (GTK_LABEL (g_object_get_data (G_OBJECT (row), DETAIL)), detail);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
}

static GtkWidget *
create_row (const ModeleEtat *etat)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *detail = carte_texte_new ("", "secondary");
  GtkWidget *titre = carte_texte_new (document_get_libelle (etat->code), "row-title");

  gtk_label_set_max_width_chars (GTK_LABEL (detail), LARGEUR);
  gtk_label_set_max_width_chars (GTK_LABEL (titre), LARGEUR);
  gtk_box_append (GTK_BOX (boite), titre);
  gtk_box_append (GTK_BOX (boite), detail);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), boite);
  g_object_set_data (G_OBJECT (row), CODE, (gpointer) etat->code);
  g_object_set_data (G_OBJECT (row), DETAIL, detail);

  return row;
}

/* The documents are always the same: their rows stay, what they say changes. */
static void
fill_list (ModelesWindow *self)
{
  GtkListBox *liste = GTK_LIST_BOX (self->liste);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) etats = modeles_list (self->repository, &error);

  if (etats == NULL)
    {
      toasts_show (self->toasts, error->message, NULL);
      return;
    }
  self->loading = TRUE;
  for (guint i = 0; i < etats->len; i++)
    {
      if (gtk_list_box_get_row_at_index (liste, (int) i) == NULL)
        gtk_list_box_append (liste, create_row (etats->pdata[i]));
      fill_row (gtk_list_box_get_row_at_index (liste, (int) i), etats->pdata[i]);
    }
  self->loading = FALSE;
}

static void
show (ModelesWindow *self,
      const char    *code)
{
  g_autoptr (GError) error = NULL;

  if (g_strcmp0 (code, get_code (self)) != 0 &&
      !modele_editor_show (JALONS_MODELE_EDITOR (self->editor), code, &error))
    toasts_show (self->toasts, error->message, NULL);
  adw_window_title_set_subtitle (self->titre, document_get_libelle (code));
  enable_actions (self);
}

static void
selected_cb (ModelesWindow *self,
             GtkListBoxRow *row)
{
  if (self->loading || row == NULL)
    return;

  show (self, g_object_get_data (G_OBJECT (row), CODE));
  fill_list (self);
}

static void
activated_cb (ModelesWindow *self)
{
  volets_show_choix (JALONS_VOLETS (self->volets));
}

static void
editor_changed_cb (ModelesWindow *self)
{
  enable_actions (self);
}

static void
insert_cb (ModelesWindow *self,
           const char    *texte)
{
  volets_show_choix (JALONS_VOLETS (self->volets));
  modele_editor_insert (JALONS_MODELE_EDITOR (self->editor), texte);
}

static void
refresh (ModelesWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (!modele_editor_refresh (JALONS_MODELE_EDITOR (self->editor), &error))
    toasts_show (self->toasts, error->message, NULL);
  fill_list (self);
  enable_actions (self);
}

/* Templates belong to the service, not to a dossier; so do the drafts, which are kept as one
 * types. */
static void
repository_changed_cb (ModelesWindow *self,
                       const char    *dossier)
{
  if (dossier == NULL)
    refresh (self);
}

/* Actions */

static void
use_cb (GtkWidget  *widget,
        const char *action_name,
        GVariant   *parameter)
{
  ModelesWindow *self = JALONS_MODELES_WINDOW (widget);
  g_autofree char *texte = modele_editor_get_texte (JALONS_MODELE_EDITOR (self->editor));
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  gint64 version;

  if (get_code (self) == NULL)
    return;
  if (!modeles_save (self->repository, get_code (self), texte, &version, NULL, &error))
    {
      toasts_show (self->toasts, error->message, NULL);
      return;
    }

  refresh (self);
  message = g_strdup_printf (_("Version %d in use: %s"), (int) version,
                             document_get_libelle (get_code (self)));
  toasts_show (self->toasts, message, ANNULER);
}

static void
reset_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  ModelesWindow *self = JALONS_MODELES_WINDOW (widget);
  g_autoptr (GError) error = NULL;

  if (!modeles_reset (self->repository, get_code (self), &error))
    {
      toasts_show (self->toasts, error->message, NULL);
      return;
    }

  refresh (self);
  toasts_show (self->toasts, _("Back to the template of Jalons"), ANNULER);
}

static void
give_up_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ModelesWindow *self = JALONS_MODELES_WINDOW (widget);

  modele_editor_write (JALONS_MODELE_EDITOR (self->editor), NULL);
  toasts_show (self->toasts, _("Draft given up: Ctrl+Z in the text brings it back"), NULL);
}

static void
compare_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  ModelesWindow *self = JALONS_MODELES_WINDOW (widget);
  ModeleEditor *editor = JALONS_MODELE_EDITOR (self->editor);
  g_autofree char *texte = modele_editor_get_texte (editor);

  if (get_code (self) != NULL)
    differences_window_present (widget, document_get_libelle (get_code (self)),
                                modele_editor_get_livre (editor), texte);
}

static void
undo_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ModelesWindow *self = JALONS_MODELES_WINDOW (widget);
  ModeleEditor *editor = JALONS_MODELE_EDITOR (self->editor);
  g_autofree char *texte = modele_editor_get_texte (editor);
  g_autofree char *nature = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (operations_undo (self->repository, NULL, &nature, &error))
    {
      message = g_strdup_printf (_("Undone: %s"), operations_nature_libelle (nature));
      refresh (self);
      /* What was put in use was typed: it is a draft again. */
      if (g_strcmp0 (nature, "modele") == 0)
        modele_editor_write (editor, texte);
    }
  else
    {
      message = g_strdup (error->message);
    }
  toasts_show (self->toasts, message, NULL);
}

/* What is typed is kept, with or without faults. */
static gboolean
modeles_window_close_request (GtkWindow *window)
{
  ModelesWindow *self = JALONS_MODELES_WINDOW (window);
  g_autoptr (GError) error = NULL;

  if (!modele_editor_keep_draft (JALONS_MODELE_EDITOR (self->editor), &error))
    {
      toasts_show (self->toasts, error->message, NULL);
      return GDK_EVENT_STOP;
    }

  return GTK_WINDOW_CLASS (modeles_window_parent_class)->close_request (window);
}

static void
modeles_window_dispose (GObject *object)
{
  ModelesWindow *self = JALONS_MODELES_WINDOW (object);

  if (self->repository != NULL)
    g_signal_handlers_disconnect_by_data (self->repository, self);
  self->loading = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_MODELES_WINDOW);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (modeles_window_parent_class)->dispose (object);
}

static void
modeles_window_class_init (ModelesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = modeles_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = modeles_window_close_request;
  g_type_ensure (TYPE_MODELE_EDITOR);
  g_type_ensure (TYPE_NOMS_PANE);
  g_type_ensure (JALONS_TYPE_VOLETS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/modeles/modeles-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ModelesWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, ModelesWindow, titre);
  gtk_widget_class_bind_template_child (widget_class, ModelesWindow, volets);
  gtk_widget_class_bind_template_child (widget_class, ModelesWindow, volet);
  gtk_widget_class_bind_template_child (widget_class, ModelesWindow, liste);
  gtk_widget_class_bind_template_child (widget_class, ModelesWindow, editor);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, editor_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, insert_cb);
  gtk_widget_class_install_action (widget_class, "modeles.use", NULL, use_cb);
  gtk_widget_class_install_action (widget_class, "modeles.reset", NULL, reset_cb);
  gtk_widget_class_install_action (widget_class, "modeles.give-up", NULL, give_up_cb);
  gtk_widget_class_install_action (widget_class, "modeles.compare", NULL, compare_cb);
  gtk_widget_class_install_action (widget_class, ANNULER, NULL, undo_cb);
  modeles_fichiers_add_actions (widget_class);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "modeles.use",
                                       NULL);
}

static void
modeles_window_init (ModelesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  memoire_bind_window (GTK_WINDOW (self), "modeles");
  memoire_bind (G_OBJECT (self->volets), "largeur", "modeles-liste");
}

/**
 * modeles_window_new:
 * @repository: an open base
 * @ouvert: (nullable): the uuid of the dossier that is open: the page is shown of it
 *
 * Returns: the templates of @repository, the first one shown
 */
GtkWidget *
modeles_window_new (Repository *repository,
                    const char *ouvert)
{
  ModelesWindow *self = g_object_new (TYPE_MODELES_WINDOW, NULL);

  self->repository = g_object_ref (repository);
  modele_editor_set_base (JALONS_MODELE_EDITOR (self->editor), repository, ouvert);
  g_signal_connect_swapped (repository, "changed", G_CALLBACK (repository_changed_cb), self);
  fill_list (self);
  gtk_list_box_select_row (GTK_LIST_BOX (self->liste),
                           gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->liste), 0));
  noms_set_from_tooltips (GTK_WIDGET (self));

  return GTK_WIDGET (self);
}

/**
 * modeles_window_show:
 * @code: of a document
 *
 * Shows its template.
 */
void
modeles_window_show (ModelesWindow *self,
                     const char    *code)
{
  GtkListBox *liste = GTK_LIST_BOX (self->liste);
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (liste, i)) != NULL; i++)
    if (g_strcmp0 (g_object_get_data (G_OBJECT (row), CODE), code) == 0)
      gtk_list_box_select_row (liste, row);
}

/**
 * modeles_window_get_editor:
 *
 * Returns: (transfer none): where the template is written
 */
ModeleEditor *
modeles_window_get_editor (ModelesWindow *self)
{
  return JALONS_MODELE_EDITOR (self->editor);
}

/**
 * modeles_window_tell:
 * @message: what was done, or why it was not
 * @annuler: (nullable): the action that undoes it
 *
 * Says something at the bottom of the window.
 */
void
modeles_window_tell (ModelesWindow *self,
                     const char    *message,
                     const char    *annuler)
{
  toasts_show (self->toasts, message, annuler);
}
