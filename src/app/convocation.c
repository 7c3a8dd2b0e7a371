/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/convocation.h"

#include "app/dialogs.h"
#include "app/window-private.h"
#include "base/jour.h"
#include "dossier/fabrique.h"
#include "operations/convocations.h"

#include <glib/gi18n.h>

/* The answer may come when the window shows another base, or is gone. */
typedef struct
{
  JalonsWindow *window;
  Repository *repository;
  char *dossier;
} Demande;

static void
demande_free (Demande *self)
{
  g_clear_weak_pointer (&self->window);
  g_object_unref (self->repository);
  g_free (self->dossier);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Demande, demande_free)

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (Demande) demande = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (Rendu) rendu = fabrique_make_finish (result, &error);
  g_autofree char *uuid = NULL;
  Workspace *workspace;

  if (demande->window == NULL || jalons_window_get_repository (demande->window) != demande->repository)
    return;

  if (rendu != NULL)
    uuid = rendus_keep (demande->repository, demande->dossier, rendu, &error);
  if (uuid == NULL)
    {
      dialogs_show_error (GTK_WINDOW (demande->window), _("The invitation was not made"), error->message);
      return;
    }

  workspace = jalons_window_get_workspace (demande->window);
  workspace_show_place (workspace, PLACE_DOSSIERS);
  dossiers_place_open_dossier (workspace_get_dossiers (workspace), demande->dossier, "documents");
  workspace_add_toast (workspace, _("Invitation made: it can be read, then finalised"), TRUE);
}

/* To the meeting that was chosen: its dossier opens on the document. */
static void
convocation_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  Repository *repository = jalons_window_get_repository (self);
  const char *entretien = g_variant_get_string (parameter, NULL);
  g_autoptr (Fiche) fiche = NULL;
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GError) error = NULL;
  Demande *demande;

  if (repository == NULL)
    return;

  jalons_window_save_drafts (self);
  fiche = repository_get (repository, TYPE_ENTRETIEN, entretien, &error);
  if (fiche != NULL)
    complet = repository_get_dossier (repository, fiche_get_portee (fiche), &error);
  if (complet == NULL || !convocations_choose (complet, entretien, jour_today (), &error)
      || !rendus_is_for (complet, "convocation", &error))
    {
      dialogs_show_error (GTK_WINDOW (self), _("The invitation was not made"), error->message);
      return;
    }

  demande = g_new0 (Demande, 1);
  g_set_weak_pointer (&demande->window, self);
  demande->repository = g_object_ref (repository);
  demande->dossier = g_strdup (fiche_get_portee (fiche));
  fabrique_make_async (complet, "convocation", jour_today (), TRUE, NULL, made_cb, demande);
}

/**
 * convocation_add_action:
 * @widget_class: that of the window
 *
 * Installs "win.convocation", of the uuid of a meeting.
 */
void
convocation_add_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.convocation", "s", convocation_cb);
}
