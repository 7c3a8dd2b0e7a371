/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cadence.h"

#include <stdlib.h>
#include <time.h>

/* From a gesture to the end of the frame that shows it. */

#define CALME_MS 20

static gint
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double da = *(const double *) a, db = *(const double *) b;

  return da < db ? -1 : da > db;
}

/* What this thread computed, in milliseconds: waiting for the frame is not work, and neither is what
 * others do on the same machine. */
static double
get_work (void)
{
  struct timespec temps;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &temps);
  return (double) temps.tv_sec * 1e3 + (double) temps.tv_nsec / 1e6;
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *peint)
{
  *peint = TRUE;
}

static gboolean
calm_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_calm (void)
{
  gboolean calme = FALSE;

  g_timeout_add_full (G_PRIORITY_LOW, CALME_MS, calm_cb, &calme, NULL);
  while (!calme)
    g_main_context_iteration (NULL, TRUE);
}

/* One turn of the main loop: nothing else is answered meanwhile. */
static void
turn (double *attente)
{
  const double debut = get_work ();

  g_main_context_iteration (NULL, TRUE);
  *attente = MAX (*attente, get_work () - debut);
}

static Mesure
measure_once (GtkWidget *window,
              Geste      geste,
              gpointer   data,
              guint      tour)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean peint = FALSE, fait = FALSE;
  const gulong signal = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &peint);
  const gint64 debut = g_get_monotonic_time ();
  const double travail = get_work ();
  double attente;

  geste (data, tour);
  attente = get_work () - travail;
  gtk_widget_queue_draw (window);
  /* All that is to be seen is made before this; what is of a lower priority is not waited for. */
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 50, calm_cb, &fait, NULL);
  while (!fait || !peint)
    turn (&attente);
  g_signal_handler_disconnect (clock, signal);

  return (Mesure) { (double) (g_get_monotonic_time () - debut) / 1000, get_work () - travail, attente };
}

/* The median of @tours gestures; the first one warms up. @avant: (nullable): undoes the one before,
 * out of the measure */
Mesure
cadence_measure (GtkWidget *window,
                 Geste      avant,
                 Geste      geste,
                 gpointer   data,
                 guint      tours)
{
  g_autofree double *durees = g_new (double, tours + 1), *travaux = g_new (double, tours + 1);
  double attente = 0;

  for (guint i = 0; i <= tours; i++)
    {
      Mesure mesure;

      if (avant != NULL)
        avant (data, i);
      wait_for_calm ();
      mesure = measure_once (window, geste, data, i);
      durees[i] = mesure.duree;
      travaux[i] = mesure.travail;
      /* The worst there is: one long wait is what is felt. */
      attente = i > 0 || tours == 0 ? MAX (attente, mesure.attente) : 0;
    }
  if (tours == 0)
    return (Mesure) { durees[0], travaux[0], attente };

  qsort (durees + 1, tours, sizeof *durees, compare_doubles);
  qsort (travaux + 1, tours, sizeof *travaux, compare_doubles);
  return (Mesure) { durees[1 + tours / 2], travaux[1 + tours / 2], attente };
}

static void
print_number (const char *nom,
              double      valeur)
{
  char texte[G_ASCII_DTOSTR_BUF_SIZE];

  g_print (", \"%s\": %s", nom, g_ascii_formatd (texte, sizeof texte, "%.1f", valeur));
}

/* The end of a JSON object. @vide: the same gesture where nothing is shown */
void
cadence_print (Mesure mesure,
               Mesure vide)
{
  print_number ("ms", mesure.duree);
  print_number ("ratio_to_empty", mesure.duree / vide.duree);
  print_number ("work_ms", mesure.travail);
  print_number ("work_to_empty", mesure.travail / vide.travail);
  print_number ("longest_ms", mesure.attente);
  g_print ("}\n");
}
