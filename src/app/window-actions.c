/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/window-private.h"

#include "app/aide-window.h"
#include "app/aide.h"
#include "app/annuaires-lieu.h"
#include "app/annulation.h"
#include "app/centre-window.h"
#include "app/convocation.h"
#include "app/dialogs.h"
#include "app/echange-actions.h"
#include "app/envois.h"
#include "app/lots.h"
#include "app/nouveau-dossier-window.h"
#include "app/prise-de-notes.h"
#include "app/tableau.h"
#include "app/tirage-window.h"
#include "base/instant.h"
#include "base/jour.h"
#include "dossier/entretien-dialog.h"
#include "model/destinataires.h"
#include "model/tables.h"
#include "modeles/modeles-window.h"
#include "prestations/prestations-window.h"

#include <glib/gi18n.h>

/* What the pages ask of each other and of the window; they never include one another. */

static const char *
get_string (GVariant *parameter)
{
  return g_variant_get_string (parameter, NULL);
}

/* A window over this one. */
static void
present (JalonsWindow *self,
         GtkWidget    *window)
{
  gtk_window_set_transient_for (GTK_WINDOW (window), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_dossier_cb (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  jalons_window_open_dossier (JALONS_WINDOW (widget), get_string (parameter),
                              g_str_equal (action_name, "win.open-preparation") ? "preparation"
                                                                                : NULL);
}

static void
open_entretien_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  Workspace *workspace = jalons_window_get_workspace (self);
  g_autoptr (Fiche) entretien = NULL;
  g_autoptr (GError) error = NULL;

  if (workspace == NULL)
    return;

  entretien = repository_get (workspace_get_repository (workspace), TYPE_ENTRETIEN,
                              get_string (parameter), &error);
  if (entretien == NULL)
    {
      dialogs_show_error (GTK_WINDOW (self), _("The meeting could not be opened"),
                          error != NULL ? error->message : NULL);
      return;
    }

  workspace_show_place (workspace, PLACE_DOSSIERS);
  dossiers_place_open_entretien (workspace_get_dossiers (workspace), fiche_get_portee (entretien),
                                 fiche_get_uuid (entretien));
}

static void
show_place_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (widget));

  if (workspace != NULL && !workspace_show_place (workspace, get_string (parameter)) &&
      g_str_equal (get_string (parameter), "prestations"))
    gtk_widget_activate_action (widget, "win.prestations", NULL);
}

static void
dossier_created_cb (JalonsWindow *self,
                    const char   *dossier)
{
  Workspace *workspace = jalons_window_get_workspace (self);

  if (workspace == NULL)
    return;

  jalons_window_open_dossier (self, dossier, NULL);
  workspace_add_toast (workspace, _("Dossier created"), TRUE);
}

static void
new_dossier_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  GtkWidget *dialog;

  if (jalons_window_get_workspace (self) == NULL)
    return;

  dialog = nouveau_dossier_window_new (jalons_window_get_repository (self));
  g_signal_connect_object (dialog, "created", G_CALLBACK (dossier_created_cb), self,
                           G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
print_selection_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  g_autofree const char **dossiers = g_variant_get_strv (parameter, NULL);
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  if (jalons_window_get_workspace (self) == NULL || dossiers[0] == NULL)
    return;

  jalons_window_save_drafts (self);
  window = tirage_window_new (jalons_window_get_repository (self), dossiers, &error);
  if (window == NULL)
    {
      dialogs_show_error (GTK_WINDOW (self), _("Nothing was printed"), error->message);
      return;
    }
  if (g_str_equal (action_name, "win.print-preparations"))
    tirage_window_set_code (JALONS_TIRAGE_WINDOW (window), DOCUMENT_PREPARATION_CODE, 1);
  present (self, window);
}

/* "dossier|jour|minute|duration in minutes", each of which may be empty, and the last ones missing. */
static void
plan_entretien_cb (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  g_auto (GStrv) parts = g_strsplit (get_string (parameter), "|", 4);
  const guint n = g_strv_length (parts);
  gint64 jour;
  gint64 minute;
  gint64 duree;

  if (jalons_window_get_workspace (self) == NULL)
    return;

  if (n < 2 || !g_ascii_string_to_signed (parts[1], 10, G_MININT32, G_MAXINT32, &jour, NULL))
    jour = CHAMP_ABSENT;
  if (n < 3 || !g_ascii_string_to_signed (parts[2], 10, 0, 24 * 60 - 1, &minute, NULL))
    minute = -1;
  if (n < 4 || !g_ascii_string_to_signed (parts[3], 10, 1, 24 * 60, &duree, NULL))
    duree = 0;

  entretien_dialog_present (GTK_WINDOW (self), jalons_window_get_repository (self),
                            n > 0 && *parts[0] != '\0' ? parts[0] : NULL, jour, (gint) minute, duree);
}

static void
centre_saved_cb (JalonsWindow *self)
{
  Workspace *workspace = jalons_window_get_workspace (self);

  if (workspace != NULL)
    workspace_add_toast (workspace, _("Centre saved"), TRUE);
}

static void
edit_centre_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  GtkWidget *dialog;

  if (jalons_window_get_workspace (self) == NULL)
    return;

  dialog = centre_window_new (jalons_window_get_repository (self));
  g_signal_connect_object (dialog, "saved", G_CALLBACK (centre_saved_cb), self, G_CONNECT_SWAPPED);
  present (self, dialog);
}

static void
prestations_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  GtkWidget *window;

  if (jalons_window_get_workspace (self) == NULL)
    return;

  window = prestations_window_new (jalons_window_get_repository (self));
  present (self, window);
}

static void
modeles_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  Workspace *workspace = jalons_window_get_workspace (self);

  if (workspace != NULL)
    present (self, modeles_window_new (jalons_window_get_repository (self),
                                       dossiers_place_get_dossier (workspace_get_dossiers (workspace))));
}

/* The page of the help of where one is. */
static void
help_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (widget));

  aide_window_present (GTK_WINDOW (widget),
                       workspace != NULL ? workspace_get_lieu (workspace) : AIDE_SOMMAIRE);
}

static void
search_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (widget));

  if (workspace == NULL)
    return;

  workspace_show_place (workspace, PLACE_DOSSIERS);
  dossiers_place_search (workspace_get_dossiers (workspace));
  g_object_notify (G_OBJECT (widget), "list-visible");
}

static void
lock_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "app.lock", NULL);
}

static void
toast_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (widget));

  if (workspace != NULL)
    workspace_add_toast (workspace, get_string (parameter),
                         g_str_equal (action_name, "win.toast-undo"));
}

static void
error_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  dialogs_show_error (GTK_WINDOW (widget), _("This could not be done"), get_string (parameter));
}

/* What an action asks for. */
typedef enum
{
  BESOIN_BASE = 1 << 0,
  BESOIN_ECRITURE = 1 << 1,
  BESOIN_LIBRE = 1 << 2,    /* no long work under way */
  BESOIN_PHRASE = 1 << 3,
} Besoin;

/* What the window has. */
static guint
get_state (JalonsWindow *self)
{
  Repository *repository = jalons_window_get_repository (self);
  guint state = BESOIN_BASE;
  gboolean seul = FALSE;

  if (repository == NULL)
    return 0;
  if (workspace_get_work (jalons_window_get_workspace (self), &seul) == NULL)
    state |= BESOIN_LIBRE;
  if (repository_is_writable (repository) && !seul)
    state |= BESOIN_ECRITURE;
  if (repository_get_porte (repository) == REPOSITORY_PORTE_PHRASE)
    state |= BESOIN_PHRASE;

  return state;
}

/**
 * jalons_window_enable_actions:
 *
 * Lets the actions be that make sense for what the window shows.
 */
void
jalons_window_enable_actions (JalonsWindow *self)
{
  static const struct
  {
    const char *nom;
    guint besoins;
  } actions[] = {
    { "win.open-dossier", BESOIN_BASE },
    { "win.open-entretien", BESOIN_BASE },
    { "win.open-preparation", BESOIN_BASE },
    { "win.show-place", BESOIN_BASE },
    { "win.search", BESOIN_BASE },
    { "win.toggle-list", BESOIN_BASE },
    { "win.toggle-table", BESOIN_BASE },
    { "win.prestations", BESOIN_BASE },
    { "win.modeles", BESOIN_BASE },
    { "win.new-dossier", BESOIN_ECRITURE },
    { "win.plan-entretien", BESOIN_ECRITURE },
    { "win.convocation", BESOIN_ECRITURE },
    { "win.undo", BESOIN_ECRITURE },
    { "win.redo", BESOIN_ECRITURE },
    { "win.edit-centre", BESOIN_ECRITURE },
    { "win.capture", BESOIN_ECRITURE },
    { "win.capture-entretien", BESOIN_ECRITURE },
    { "win.backup", BESOIN_BASE | BESOIN_LIBRE },
    { "win.export", BESOIN_BASE | BESOIN_LIBRE },
    { "win.export-selection", BESOIN_BASE | BESOIN_LIBRE },
    { "win.send-selection", BESOIN_ECRITURE },
    { "win.import", BESOIN_ECRITURE | BESOIN_LIBRE },
    { "win.restore", BESOIN_ECRITURE | BESOIN_LIBRE },
    { "win.lock", BESOIN_PHRASE },
  };
  const guint state = get_state (self);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].nom,
                                   (actions[i].besoins & ~state) == 0);
}

/**
 * jalons_window_class_add_actions:
 *
 * Installs the actions of the window and their keys.
 */
void
jalons_window_class_add_actions (JalonsWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GdkModifierType control = GDK_CONTROL_MASK;

  gtk_widget_class_install_action (widget_class, "win.open-dossier", "s", open_dossier_cb);
  gtk_widget_class_install_action (widget_class, "win.open-entretien", "s", open_entretien_cb);
  gtk_widget_class_install_action (widget_class, "win.show-place", "s", show_place_cb);
  gtk_widget_class_install_action (widget_class, "win.new-dossier", NULL, new_dossier_cb);
  gtk_widget_class_install_action (widget_class, "win.plan-entretien", "s", plan_entretien_cb);
  gtk_widget_class_install_action (widget_class, "win.edit-centre", NULL, edit_centre_cb);
  gtk_widget_class_install_action (widget_class, "win.print-selection", "as", print_selection_cb);
  gtk_widget_class_install_action (widget_class, "win.print-preparations", "as", print_selection_cb);
  gtk_widget_class_install_action (widget_class, "win.open-preparation", "s", open_dossier_cb);
  gtk_widget_class_install_action (widget_class, "win.prestations", NULL, prestations_cb);
  gtk_widget_class_install_action (widget_class, "win.modeles", NULL, modeles_cb);
  gtk_widget_class_install_action (widget_class, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, help_cb);
  gtk_widget_class_install_action (widget_class, "win.lock", NULL, lock_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", toast_cb);
  gtk_widget_class_install_action (widget_class, "win.error", "s", error_cb);
  annulation_class_add_actions (widget_class);
  annuaires_lieu_add_actions (widget_class);
  lots_class_add_actions (widget_class);
  envois_class_add_actions (widget_class);
  prise_de_notes_add_action (widget_class);
  convocation_add_action (widget_class);
  tableau_add_action (widget_class);
  echange_class_add_actions (widget_class);
  gtk_widget_class_install_property_action (widget_class, "win.toggle-list", "list-visible");

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, control | GDK_SHIFT_MASK,
                                       "win.new-dossier", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, control, "win.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F1, 0, "win.help", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F9, 0, "win.toggle-list", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, control, "win.lock", NULL);
}
