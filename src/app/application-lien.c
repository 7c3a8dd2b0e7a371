/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/application-private.h"

#include <glib/gi18n.h>

/* Where one asked to go, on the command line, from elsewhere or by a notification: kept while the base is
 * locked or being read. */

/* An entretien is looked for once they are all there. */
static gboolean
can_go_to_annonce (JalonsApplication *self,
                   const Options     *options)
{
  return options->annonce != NULL &&
         (!g_str_equal (options->annonce, "win.open-entretien") ||
          repository_is_loaded (jalons_application_get_repository (self), NIVEAU_STRUCTURE));
}

static void
go_to_annonce (JalonsApplication *self,
               Options           *options)
{
  g_autofree char *annonce = g_steal_pointer (&options->annonce);
  g_autofree char *cible = g_steal_pointer (&options->cible);

  gtk_widget_activate_action (GTK_WIDGET (jalons_application_get_window (self)), annonce, "s", cible);
}

static void
go_to_dossier (JalonsApplication *self,
               const Options     *options)
{
  GtkWidget *window = GTK_WIDGET (jalons_application_get_window (self));
  g_autofree char *uuid =
    repository_find_reference (jalons_application_get_repository (self), options->dossier);

  if (uuid != NULL)
    jalons_window_open_dossier (JALONS_WINDOW (window), uuid, options->page);
  else
    gtk_widget_activate_action (window, "win.error", "s",
                                _("No dossier of this base has the reference that was asked for."));
}

/**
 * jalons_application_go_on:
 *
 * Goes where one asked, as far as the base is read; to be called again once more of it is. A dossier is
 * looked for once they are all there.
 */
void
jalons_application_go_on (JalonsApplication *self)
{
  Options *options = jalons_application_get_options (self);
  Repository *repository = jalons_application_get_repository (self);

  if (can_go_to_annonce (self, options))
    go_to_annonce (self, options);
  if (options->dossier != NULL && !repository_is_loaded (repository, NIVEAU_LISTE))
    return;
  if (options->dossier != NULL)
    go_to_dossier (self, options);
  if (options->place != NULL)
    gtk_widget_activate_action (GTK_WIDGET (jalons_application_get_window (self)), "win.show-place", "s",
                                options->place);

  options_set_where (options, NULL, NULL, NULL);
}

static void
go_now_or_later (JalonsApplication *self)
{
  if (jalons_application_get_repository (self) != NULL && jalons_application_get_window (self) != NULL)
    jalons_application_go_on (self);
}

/**
 * jalons_application_go:
 * @place: (nullable): a place
 * @dossier: (nullable): the reference of a dossier
 * @page: (nullable): one of its pages
 *
 * Goes there, now or as soon as the base is open.
 */
void
jalons_application_go (JalonsApplication *self,
                       const char        *place,
                       const char        *dossier,
                       const char        *page)
{
  g_return_if_fail (JALONS_IS_APPLICATION (self));

  options_set_annonce (jalons_application_get_options (self), NULL, NULL);
  options_set_where (jalons_application_get_options (self), place, dossier, page);
  go_now_or_later (self);
}

/**
 * jalons_application_go_to_annonce:
 * @action: (nullable): what a notification asks of the window
 * @cible: (nullable): of what: a place, or a uuid that says nothing outside the base
 *
 * Does it, now or as soon as the base is open.
 */
void
jalons_application_go_to_annonce (JalonsApplication *self,
                                  const char        *action,
                                  const char        *cible)
{
  g_return_if_fail (JALONS_IS_APPLICATION (self));

  options_set_where (jalons_application_get_options (self), NULL, NULL, NULL);
  options_set_annonce (jalons_application_get_options (self), action, cible);
  go_now_or_later (self);
}
