/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/prise-de-notes.h"

#include "app/dialogs.h"
#include "app/window-private.h"
#include "base/instant.h"
#include "dossier/capture-window.h"
#include "model/entretien-courant.h"
#include "model/tables.h"

#include <glib/gi18n.h>

static GPtrArray *
list_day (Repository  *repository,
          gint64       jour,
          GError     **error)
{
  const Plage journee = { instant_from_local (jour, 0), instant_from_local (jour + 1, 0) };

  return repository_list_entretiens (repository, journee, error);
}

static Entretien *
find_entretien (Repository  *repository,
                GError     **error)
{
  const gint64 instant = instant_now ();
  g_autoptr (GPtrArray) entretiens = list_day (repository, instant_get_jour (instant), error);
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

/* After the one that is open, or before it: what is at the end of the day stays open. */
static void
beside_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  Repository *repository = jalons_window_get_repository (self);
  g_autoptr (Fiche) ouvert = NULL;
  g_autoptr (GPtrArray) journee = NULL;
  g_autoptr (GError) error = NULL;
  Entretien *cible = NULL;
  const char *uuid;
  gboolean apres;

  if (repository == NULL)
    return;

  g_variant_get (parameter, "(&sb)", &uuid, &apres);
  ouvert = repository_get (repository, TYPE_ENTRETIEN, uuid, &error);
  if (ouvert != NULL)
    journee = list_day (repository, instant_get_jour (JALONS_ENTRETIEN (ouvert)->debut), &error);
  if (journee != NULL)
    cible = entretien_find_beside (journee, JALONS_ENTRETIEN (ouvert), apres);
  if (cible != NULL)
    capture_window_present (GTK_WINDOW (self), repository, fiche_get_portee (JALONS_FICHE (cible)),
                            fiche_get_uuid (JALONS_FICHE (cible)), &error);

  if (error != NULL)
    dialogs_show_error (GTK_WINDOW (self), _("The meeting could not be opened"), error->message);
}

/**
 * prise_de_notes_add_action:
 * @widget_class: that of the window
 *
 * Installs "win.capture" and its key, and "win.capture-beside".
 */
void
prise_de_notes_add_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.capture", NULL, capture_cb);
  gtk_widget_class_install_action (widget_class, "win.capture-beside", "(sb)", beside_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.capture",
                                       NULL);
}
