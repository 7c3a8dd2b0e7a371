/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/renouvellement.h"

#include "operations/apercus.h"

/* A base of an earlier version says less of each dossier in its list. Once all of it is read, what is
 * missing is written a few dossiers at a time, when nothing else is to be done. */

/* A step waits for the disk, and nothing is painted meanwhile: it is to stay shorter than what one
 * notices, and most of the time is nobody's. */
#define DOSSIERS_PAR_PAS 2
#define PAUSE_PAR_PAS 4
#define PAUSE_MS 20

static gboolean renew_cb (gpointer data);

static void
weak_ref_free (GWeakRef *ref)
{
  g_weak_ref_clear (ref);
  g_free (ref);
}

static void
renew_later (Repository *repository,
             guint       milliseconds)
{
  GWeakRef *ref = g_new0 (GWeakRef, 1);

  g_weak_ref_init (ref, repository);
  g_timeout_add_full (G_PRIORITY_LOW, milliseconds, renew_cb, ref, (GDestroyNotify) weak_ref_free);
}

static gboolean
renew_cb (gpointer data)
{
  g_autoptr (Repository) repository = g_weak_ref_get (data);
  const gint64 debut = g_get_monotonic_time ();
  g_autoptr (GError) error = NULL;
  gint faits;

  if (repository == NULL || !repository_is_writable (repository) ||
      !repository_is_loaded (repository, NIVEAU_STRUCTURE))
    return G_SOURCE_REMOVE;

  faits = apercus_renew (repository, DOSSIERS_PAR_PAS, &error);
  if (faits < 0)
    g_debug ("The overviews stay as they are: %s", error->message);
  if (faits > 0)
    renew_later (repository,
                 PAUSE_MS + PAUSE_PAR_PAS * (guint) ((g_get_monotonic_time () - debut) / 1000));
  return G_SOURCE_REMOVE;
}

static void
loaded_cb (Repository *repository)
{
  if (!repository_is_writable (repository) || !repository_is_loaded (repository, NIVEAU_STRUCTURE))
    return;

  g_signal_handlers_disconnect_by_func (repository, loaded_cb, NULL);
  renew_later (repository, PAUSE_MS);
}

/**
 * renouvellement_attach:
 * @repository: an open base
 *
 * Makes the overviews of an earlier version again, once @repository is all read.
 */
void
renouvellement_attach (Repository *repository)
{
  g_signal_connect (repository, "loaded", G_CALLBACK (loaded_cb), NULL);
  loaded_cb (repository);
}
