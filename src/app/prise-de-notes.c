/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/prise-de-notes.h"

#include "app/dialogs.h"
#include "app/window-private.h"
#include "base/instant.h"
#include "dossier/capture-window.h"
#include "model/entretien-courant.h"

#include <glib/gi18n.h>

static Entretien *
find_entretien (Repository  *repository,
                GError     **error)
{
  const gint64 instant = instant_now ();
  const gint64 jour = instant_get_jour (instant);
  const Plage journee = { instant_from_local (jour, 0), instant_from_local (jour + 1, 0) };
  g_autoptr (GPtrArray) entretiens = repository_list_entretiens (repository, journee, error);
  Entretien *trouve = entretiens != NULL ? entretien_find_courant (entretiens, instant) : NULL;

  return trouve != NULL ? g_object_ref (trouve) : NULL;
}

/* From anywhere: what one writes in is open before the agent has sat down. */
static void
capture_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  Workspace *workspace = jalons_window_get_workspace (self);
  g_autoptr (Entretien) entretien = NULL;
  g_autoptr (GError) error = NULL;

  if (workspace == NULL)
    return;

  /* What is being typed elsewhere of the same entretien must be in it. */
  jalons_window_save_drafts (self);
  entretien = find_entretien (jalons_window_get_repository (self), &error);
  if (entretien != NULL)
    {
      capture_window_present (GTK_WINDOW (self), jalons_window_get_repository (self),
                              fiche_get_portee (JALONS_FICHE (entretien)),
                              fiche_get_uuid (JALONS_FICHE (entretien)), &error);
    }
  else if (error == NULL)
    {
      workspace_show_place (workspace, PLACE_AGENDA);
      workspace_add_toast (workspace, _("There is no meeting today to take notes of"), FALSE);
    }

  if (error != NULL)
    dialogs_show_error (GTK_WINDOW (self), _("The meeting could not be opened"), error->message);
}

/**
 * prise_de_notes_add_action:
 * @widget_class: that of the window
 *
 * Installs "win.capture" and its key.
 */
void
prise_de_notes_add_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.capture", NULL, capture_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.capture",
                                       NULL);
}
