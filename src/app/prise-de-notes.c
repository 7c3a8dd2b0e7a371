/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/prise-de-notes.h"

#include "app/dialogs.h"
#include "app/window-private.h"
#include "base/instant.h"
#include "dossier/capture-window.h"
#include "model/entretien-courant.h"
#include "model/tables.h"
#include "operations/bases.h"

#include <glib/gi18n.h>

/* @conseiller: (nullable): whose day; %NULL for everybody's */
static GPtrArray *
list_day (Repository  *repository,
          gint64       jour,
          const char  *conseiller,
          GError     **error)
{
  const Plage journee = plage_to_instants ((Plage) { jour, jour + 1 });

  return repository_list_entretiens_during (repository,
                                            conseiller != NULL ? ENTRETIENS_CONSEILLER : ENTRETIENS_TOUS,
                                            conseiller, NULL, journee, error);
}

/* Of the user's own day; where it has none, of everybody's: one stands in for a colleague. */
static Entretien *
find_entretien (Repository  *repository,
                GError     **error)
{
  const gint64 instant = instant_now ();
  g_autofree char *moi = bases_find_utilisateur (repository);
  g_autoptr (GPtrArray) miens = NULL;
  g_autoptr (GPtrArray) tous = NULL;
  Entretien *trouve = NULL;

  if (moi != NULL)
    {
      miens = list_day (repository, instant_get_jour (instant), moi, error);
      if (miens == NULL)
        return NULL;
      trouve = entretien_find_courant (miens, instant);
    }
  if (trouve == NULL)
    {
      tous = list_day (repository, instant_get_jour (instant), NULL, error);
      trouve = tous != NULL ? entretien_find_courant (tous, instant) : NULL;
    }

  return trouve != NULL ? g_object_ref (trouve) : NULL;
}

static void
tell_error (JalonsWindow *self,
            const GError *error)
{
  if (error != NULL)
    dialogs_show_error (GTK_WINDOW (self), _("The meeting could not be opened"), error->message);
}

static Entretien *
read_entretien (JalonsWindow  *self,
                const char    *uuid,
                GError       **error)
{
  Fiche *fiche = repository_get (jalons_window_get_repository (self), TYPE_ENTRETIEN, uuid, error);

  return fiche != NULL ? JALONS_ENTRETIEN (fiche) : NULL;
}

/* The day of who holds it. */
static GPtrArray *
list_its_day (JalonsWindow  *self,
              Entretien     *entretien,
              GError       **error)
{
  Repository *repository = jalons_window_get_repository (self);
  g_autoptr (Fiche) apercu =
    repository_get (repository, TYPE_APERCU, fiche_get_portee (JALONS_FICHE (entretien)), NULL);

  return list_day (repository, instant_get_jour (entretien->debut),
                   apercu != NULL ? JALONS_APERCU (apercu)->conseiller : NULL, error);
}

/* With the way to the next one of its day, where there is one. */
static void
present_notes (JalonsWindow  *self,
               Entretien     *entretien,
               GError       **error)
{
  g_autoptr (GPtrArray) journee = list_its_day (self, entretien, error);
  GtkWindow *notes;

  if (journee == NULL)
    return;

  notes = capture_window_present (GTK_WINDOW (self), jalons_window_get_repository (self),
                                  fiche_get_portee (JALONS_FICHE (entretien)),
                                  fiche_get_uuid (JALONS_FICHE (entretien)), error);
  if (notes != NULL)
    capture_window_set_suite (JALONS_CAPTURE_WINDOW (notes),
                              entretien_find_a_tenir (journee, entretien) != NULL);
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
      present_notes (self, entretien, &error);
    }
  else if (error == NULL)
    {
      workspace_show_place (workspace, PLACE_AGENDA);
      workspace_add_toast (workspace, _("There is no meeting today to take notes of"), FALSE);
    }
  tell_error (self, error);
}

/* Of one that is shown somewhere. */
static void
notes_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *uuid)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  g_autoptr (Entretien) entretien = NULL;
  g_autoptr (GError) error = NULL;

  if (jalons_window_get_repository (self) == NULL)
    return;

  jalons_window_save_drafts (self);
  entretien = read_entretien (self, g_variant_get_string (uuid, NULL), &error);
  if (entretien != NULL)
    present_notes (self, entretien, &error);
  tell_error (self, error);
}

/* After the one that is open, or before it: what is at the end of the day stays open. */
static void
beside_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  g_autoptr (Entretien) ouvert = NULL;
  g_autoptr (GPtrArray) journee = NULL;
  g_autoptr (GError) error = NULL;
  const char *uuid;
  gboolean apres;

  if (jalons_window_get_repository (self) == NULL)
    return;

  g_variant_get (parameter, "(&sb)", &uuid, &apres);
  ouvert = read_entretien (self, uuid, &error);
  if (ouvert != NULL)
    journee = list_its_day (self, ouvert, &error);
  if (journee != NULL)
    present_notes (self, entretien_find_beside (journee, ouvert, apres), &error);
  tell_error (self, error);
}

/* After one that is held now. */
static void
next_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *uuid)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  g_autoptr (Entretien) tenu = NULL;
  g_autoptr (GPtrArray) journee = NULL;
  g_autoptr (GError) error = NULL;
  Entretien *suivant = NULL;

  if (jalons_window_get_repository (self) == NULL)
    return;

  tenu = read_entretien (self, g_variant_get_string (uuid, NULL), &error);
  if (tenu != NULL)
    journee = list_its_day (self, tenu, &error);
  if (journee != NULL)
    suivant = entretien_find_a_tenir (journee, tenu);
  if (suivant != NULL)
    present_notes (self, suivant, &error);
  tell_error (self, error);
}

/**
 * prise_de_notes_add_action:
 * @widget_class: that of the window
 *
 * Installs "win.capture" and its key, "win.capture-entretien" with the uuid of one, and what goes from
 * one to another: "win.capture-beside" and "win.capture-next".
 */
void
prise_de_notes_add_action (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.capture", NULL, capture_cb);
  gtk_widget_class_install_action (widget_class, "win.capture-entretien", "s", notes_cb);
  gtk_widget_class_install_action (widget_class, "win.capture-beside", "(sb)", beside_cb);
  gtk_widget_class_install_action (widget_class, "win.capture-next", "s", next_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "win.capture",
                                       NULL);
}
