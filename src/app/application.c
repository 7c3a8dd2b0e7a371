/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/application-private.h"

#include "app/annonceur.h"
#include "app/echange-actions.h"
#include "app/garde.h"
#include "app/options.h"
#include "app/ouverture.h"
#include "app/preferences.h"
#include "app/restart.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/bases.h"
#include "widgets/noms.h"

#include <glib/gi18n.h>

struct _JalonsApplication
{
  AdwApplication parent_instance;

  Options options;
  char *base;

  GCancellable *opening;
  Repository *repository;
  GError *error;
  Garde *garde;
  Annonceur *annonceur;
  char **restart;
  char *prete; /* the base that takes the place of the one that is open, once that is closed */
  JalonsWindow *window;
};

G_DEFINE_FINAL_TYPE (JalonsApplication, jalons_application, ADW_TYPE_APPLICATION)

/* Which base */

/* The base that is opened when none is asked for. */
static char *
find_usual_base (JalonsApplication *self)
{
  g_autofree char *last = NULL;
  g_autofree char *usual = bases_get_default_path ();

  if (preferences_get () != NULL)
    last = g_settings_get_string (preferences_get (), "last-base");
  if (last != NULL && g_file_test (last, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&last);
  if (g_file_test (usual, G_FILE_TEST_IS_REGULAR))
    return g_steal_pointer (&usual);

  return NULL;
}

/* One process for the usual base; any other base that is named has its own. */
static void
choose_base (JalonsApplication *self)
{
  g_autofree char *usual = find_usual_base (self);

  if (self->options.base == NULL)
    {
      self->base = g_steal_pointer (&usual);
      return;
    }

  self->base = g_canonicalize_filename (self->options.base, NULL);
  if (g_strcmp0 (self->base, usual) != 0)
    g_application_set_flags (G_APPLICATION (self), G_APPLICATION_NON_UNIQUE);
}

/* Showing it */

/* Nobody is there any more: too long without a key, the machine asleep, its screen locked. */
static void
left_cb (JalonsApplication *self)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "lock", NULL);
}

static void
show_base (JalonsApplication *self)
{
  jalons_window_show_base (self->window, self->repository);
  g_clear_object (&self->annonceur);
  self->annonceur = annonceur_new (G_APPLICATION (self), self->repository);
  if (repository_get_porte (self->repository) == REPOSITORY_PORTE_PHRASE)
    {
      self->garde = garde_new ();
      g_signal_connect_object (self->garde, "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (self->repository, "loaded", G_CALLBACK (jalons_application_go_on), self,
                           G_CONNECT_SWAPPED);
  jalons_application_go_on (self);
}

/* What the window shows follows from what is known: called when either changes. */
static void
update_window (JalonsApplication *self)
{
  if (self->window == NULL)
    return;

  if (self->repository != NULL)
    show_base (self);
  else if (self->opening != NULL)
    jalons_window_show_waiting (self->window);
  else if (self->error != NULL)
    jalons_window_show_failure (self->window, self->error->message);
  else if (self->base != NULL)
    jalons_window_show_lock (self->window, self->base);
  else
    jalons_window_show_first_run (self->window);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (JalonsApplication) self = data;
  g_autoptr (GError) error = NULL;

  self->repository = ouverture_open_finish (result, &error);
  if (g_cancellable_is_cancelled (self->opening))
    return;
  g_clear_object (&self->opening);

  if (self->repository != NULL)
    jalons_application_keep_last_base (self, self->base);

  if (g_error_matches (error, STORE_ERROR, STORE_ERROR_PASSPHRASE) && self->window != NULL)
    {
      jalons_window_show_lock (self->window, self->base);
      jalons_window_show_lock_error (self->window, error);
      return;
    }

  self->error = g_steal_pointer (&error);
  update_window (self);
}

static void
start_opening (JalonsApplication *self,
               const char        *phrase)
{
  g_clear_error (&self->error);
  self->opening = g_cancellable_new ();
  ouverture_open_async (self->base, phrase, self->opening, opened_cb, g_object_ref (self));
}

/* A base without a passphrase is opened while GTK starts; any other waits for its passphrase. */
static void
prepare_base (JalonsApplication *self)
{
  RepositoryPorte porte;

  if (self->base == NULL || !repository_peek (self->base, &porte, &self->error))
    return;
  if (porte == REPOSITORY_PORTE_OUVERTE)
    start_opening (self, NULL);
}

static void
open_requested_cb (JalonsApplication *self,
                   const char        *path,
                   const char        *phrase)
{
  g_autofree char *base = g_strdup (path);

  if (self->opening != NULL || self->repository != NULL)
    return;

  g_free (self->base);
  self->base = g_steal_pointer (&base);
  start_opening (self, phrase);
  if (phrase == NULL)
    jalons_window_show_waiting (self->window);
}

/* Class */

static gint
handle_local_options (GApplication *application,
                      GVariantDict *options)
{
  JalonsApplication *self = JALONS_APPLICATION (application);
  const char *place = self->options.place != NULL ? self->options.place : "";
  const char *dossier = self->options.dossier != NULL ? self->options.dossier : "";
  const char *page = self->options.page != NULL ? self->options.page : "";

  if (self->options.version)
    return options_write_version () ? 0 : 1;

  choose_base (self);
  if (!g_application_register (application, NULL, NULL) ||
      !g_application_get_is_remote (application) || (*place == '\0' && *dossier == '\0'))
    return -1;

  g_action_group_activate_action (G_ACTION_GROUP (application), "go",
                                  g_variant_new ("(sss)", place, dossier, page));
  g_application_activate (application);

  return 0;
}

static void
jalons_application_startup (GApplication *application)
{
  JalonsApplication *self = JALONS_APPLICATION (application);

  prepare_base (self);

  G_APPLICATION_CLASS (jalons_application_parent_class)->startup (application);

  noms_watch_menus ();
  gtk_window_set_default_icon_name ("fr.jalons.Jalons");
  self->annonceur = annonceur_new_discret (application, g_getenv (ANNONCEUR_ENVIRONNEMENT));
  g_unsetenv (ANNONCEUR_ENVIRONNEMENT);
  jalons_application_add_actions (self);
}

static void
jalons_application_activate (GApplication *application)
{
  JalonsApplication *self = JALONS_APPLICATION (application);

  if (self->window == NULL)
    {
      GtkWidget *window = jalons_window_new (GTK_APPLICATION (self));

      g_set_weak_pointer (&self->window, JALONS_WINDOW (window));
      g_signal_connect_object (window, "open-requested", G_CALLBACK (open_requested_cb), self,
                               G_CONNECT_SWAPPED);
      update_window (self);
    }

  gtk_window_present (GTK_WINDOW (self->window));
}

static void
jalons_application_shutdown (GApplication *application)
{
  JalonsApplication *self = JALONS_APPLICATION (application);

  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  if (self->window != NULL)
    jalons_window_save_drafts (self->window);
  g_clear_object (&self->garde);
  g_clear_object (&self->annonceur);

  G_APPLICATION_CLASS (jalons_application_parent_class)->shutdown (application);

  if (self->repository != NULL)
    repository_close (self->repository);
  if (self->repository != NULL && self->prete != NULL)
    echange_put_in_place (self->prete, repository_get_path (self->repository));
  if (self->restart != NULL)
    restart_release_name (application);
}

static void
jalons_application_dispose (GObject *object)
{
  JalonsApplication *self = JALONS_APPLICATION (object);

  g_clear_weak_pointer (&self->window);
  g_clear_object (&self->garde);
  g_clear_object (&self->opening);
  g_clear_object (&self->repository);
  g_clear_error (&self->error);
  g_clear_pointer (&self->base, g_free);
  options_clear (&self->options);
  g_clear_pointer (&self->restart, g_strfreev);
  g_clear_pointer (&self->prete, g_free);

  G_OBJECT_CLASS (jalons_application_parent_class)->dispose (object);
}

static void
jalons_application_class_init (JalonsApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jalons_application_dispose;
  application_class->handle_local_options = handle_local_options;
  application_class->startup = jalons_application_startup;
  application_class->activate = jalons_application_activate;
  application_class->shutdown = jalons_application_shutdown;
}

static void
jalons_application_init (JalonsApplication *self)
{
  options_add (&self->options, G_APPLICATION (self));
}

/**
 * jalons_application_new:
 *
 * Returns: (transfer full): the application
 */
JalonsApplication *
jalons_application_new (void)
{
  return g_object_new (JALONS_TYPE_APPLICATION,
                       "application-id", APPLICATION_ID,
                       "resource-base-path", "/fr/jalons/Jalons",
                       NULL);
}

/**
 * jalons_application_get_restart:
 *
 * Returns: (transfer full) (nullable): the command line to become when the application has
 *   ended, because it was locked or sent to another base
 */
char **
jalons_application_get_restart (JalonsApplication *self)
{
  g_return_val_if_fail (JALONS_IS_APPLICATION (self), NULL);

  return g_strdupv (self->restart);
}

/**
 * jalons_application_get_window:
 *
 * Returns: (transfer none) (nullable): the window
 */
JalonsWindow *
jalons_application_get_window (JalonsApplication *self)
{
  g_return_val_if_fail (JALONS_IS_APPLICATION (self), NULL);

  return self->window;
}

/**
 * jalons_application_get_repository:
 *
 * Returns: (transfer none) (nullable): the open base
 */
Repository *
jalons_application_get_repository (JalonsApplication *self)
{
  g_return_val_if_fail (JALONS_IS_APPLICATION (self), NULL);

  return self->repository;
}

/**
 * jalons_application_keep_last_base:
 * @path: (nullable): a base; %NULL for none
 *
 * Makes @path the base that is opened when none is asked for.
 */
void
jalons_application_keep_last_base (JalonsApplication *self,
                                   const char        *path)
{
  g_return_if_fail (JALONS_IS_APPLICATION (self));

  if (preferences_get () != NULL)
    g_settings_set_string (preferences_get (), "last-base", path != NULL ? path : "");
}

/**
 * jalons_application_restart:
 * @base: (nullable): the base to open, or to ask the passphrase of
 *
 * Keeps what was typed, closes the base and ends; the process then becomes a new one, that knows
 * nothing.
 */
void
jalons_application_restart (JalonsApplication *self,
                            const char        *base)
{
  g_autoptr (GStrvBuilder) arguments = g_strv_builder_new ();

  g_return_if_fail (JALONS_IS_APPLICATION (self));

  g_strv_builder_add (arguments, "jalons");
  if (base != NULL)
    g_strv_builder_add_many (arguments, "--base", base, NULL);
  if (options_is_date_fixed ())
    {
      g_autofree char *date = jour_format_iso (jour_today ());

      g_strv_builder_add_many (arguments, "--date", date, NULL);
    }
  g_strfreev (self->restart);
  self->restart = g_strv_builder_end (arguments);

  g_application_quit (G_APPLICATION (self));
}

/**
 * jalons_application_lock:
 *
 * Closes the base and asks its passphrase again. What comes after knows at which times there is
 * something, and nothing of what.
 */
void
jalons_application_lock (JalonsApplication *self)
{
  g_autofree char *path = NULL;
  g_autofree char *instants = NULL;

  g_return_if_fail (JALONS_IS_APPLICATION (self));

  if (self->repository == NULL ||
      repository_get_porte (self->repository) != REPOSITORY_PORTE_PHRASE)
    return;

  path = g_strdup (repository_get_path (self->repository));
  instants = annonceur_get_instants (self->annonceur, instant_now ());
  g_setenv (ANNONCEUR_ENVIRONNEMENT, instants, TRUE);
  jalons_application_restart (self, path);
}

/**
 * jalons_application_restore:
 * @prete: a verified base, which is moved
 *
 * Ends, puts @prete in the place of the base that is open, which is kept aside, and opens it.
 */
void
jalons_application_restore (JalonsApplication *self,
                            const char        *prete)
{
  g_autofree char *path = NULL;

  g_return_if_fail (JALONS_IS_APPLICATION (self));
  g_return_if_fail (self->repository != NULL);

  g_free (self->prete);
  self->prete = g_strdup (prete);
  path = g_strdup (repository_get_path (self->repository));
  jalons_application_restart (self, path);
}

/**
 * jalons_application_get_options:
 *
 * Returns: (transfer none): where one asked to go
 */
Options *
jalons_application_get_options (JalonsApplication *self)
{
  g_return_val_if_fail (JALONS_IS_APPLICATION (self), NULL);

  return &self->options;
}
