/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/tranches-private.h"

/* Half of a frame: what is typed meanwhile does not wait. */
static gint64 duree = 8000;

typedef struct
{
  Progres *progres;
  TranchesStep step;
  TranchesEnd end;
  gpointer data;
} Tranches;

static void
tranches_free (gpointer data)
{
  Tranches *self = data;

  g_object_unref (self->progres);
  g_free (self);
}

static gboolean
run_cb (gpointer data)
{
  Tranches *self = data;
  const gint64 jusque = g_get_monotonic_time () + duree;
  gboolean fini = FALSE;
  GError *error = NULL;

  do
    {
      if (!progres_is_wanted (self->progres, &error) || !self->step (self->data, &fini, &error))
        break;
    }
  while (!fini && g_get_monotonic_time () < jusque);

  if (error == NULL && !fini)
    return G_SOURCE_CONTINUE;

  self->end (self->data, error);
  return G_SOURCE_REMOVE;
}

/* Calls @step until all is done, it fails or @progres is cancelled; then @end, once. */
void
tranches_run (Progres      *progres,
              TranchesStep  step,
              TranchesEnd   end,
              gpointer      data)
{
  Tranches *self = g_new0 (Tranches, 1);

  self->progres = g_object_ref (progres);
  self->step = step;
  self->end = end;
  self->data = data;
  g_idle_add_full (G_PRIORITY_LOW, run_cb, self, tranches_free);
}

/* How long a slice lasts, in microseconds; 0 for one step at each turn of the main loop, so that a
 * test gives a work up where it means to, however fast the machine. */
void
tranches_set_duree (gint64 microsecondes)
{
  duree = microsecondes;
}
