/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/application-private.h"

#include "app/dialogs.h"
#include "app/preferences-window.h"
#include "widgets/fichiers.h"

#include <glib/gi18n.h>

static void
lock_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  jalons_application_lock (data);
}

static void
leave_demonstration_cb (GSimpleAction *action,
                        GVariant      *parameter,
                        gpointer       data)
{
  JalonsApplication *self = data;

  jalons_application_keep_last_base (self, NULL);
  jalons_application_restart (self, NULL);
}

static void
base_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (JalonsApplication) self = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);

  if (path != NULL)
    jalons_application_restart (self, path);
}

static void
open_base_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  JalonsApplication *self = data;

  fichiers_choose_open_async (GTK_WINDOW (jalons_application_get_window (self)),
                              _("Open a base"), "*.jalons", _("Jalons bases"), NULL,
                              base_chosen_cb, g_object_ref (self));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       data)
{
  JalonsApplication *self = data;
  JalonsWindow *window = jalons_application_get_window (self);

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (G_APPLICATION (self));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  dialogs_show_about (GTK_WINDOW (jalons_application_get_window (data)));
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       data)
{
  dialogs_show_shortcuts (GTK_WINDOW (jalons_application_get_window (data)));
}

static void
preferences_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       data)
{
  JalonsApplication *self = data;
  GtkWidget *window = preferences_window_new (jalons_application_get_repository (self));

  gtk_window_set_transient_for (GTK_WINDOW (window),
                                GTK_WINDOW (jalons_application_get_window (self)));
  gtk_window_present (GTK_WINDOW (window));
}

/* Asked by another process of the same user, which leaves at once. */
static void
go_cb (GSimpleAction *action,
       GVariant      *parameter,
       gpointer       data)
{
  const char *place;
  const char *dossier;
  const char *page;

  g_variant_get (parameter, "(&s&s&s)", &place, &dossier, &page);
  jalons_application_go (data, place, dossier, page);
}

/* A notification was clicked. While the base is locked its window asks for the passphrase, then goes there. */
static void
annonce_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  static const struct
  {
    const char *genre;
    const char *action;
  } suites[] = {
    { "entretien", "win.open-entretien" },
    { "dossier", "win.open-dossier" },
    { "place", "win.show-place" },
  };
  const char *genre;
  const char *quoi;

  g_variant_get (parameter, "(&s&s)", &genre, &quoi);
  g_application_activate (data);
  for (guint i = 0; i < G_N_ELEMENTS (suites); i++)
    if (g_str_equal (suites[i].genre, genre))
      jalons_application_go_to_annonce (data, suites[i].action, quoi);
}

/**
 * jalons_application_add_actions:
 *
 * Adds the actions of the application and their keys.
 */
void
jalons_application_add_actions (JalonsApplication *self)
{
  static const GActionEntry entries[] = {
    { "quit", quit_cb },
    { "about", about_cb },
    { "shortcuts", shortcuts_cb },
    { "preferences", preferences_cb },
    { "lock", lock_cb },
    { "open-base", open_base_cb },
    { "leave-demonstration", leave_demonstration_cb },
    { "go", go_cb, "(sss)" },
    { "annonce", annonce_cb, "(ss)" },
  };
  static const char * const quit_keys[] = { "<Control>q", NULL };
  static const char * const shortcuts_keys[] = { "<Control>question", NULL };
  static const char * const preferences_keys[] = { "<Control>comma", NULL };

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.quit", quit_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.shortcuts", shortcuts_keys);
  gtk_application_set_accels_for_action (GTK_APPLICATION (self), "app.preferences",
                                         preferences_keys);
}
