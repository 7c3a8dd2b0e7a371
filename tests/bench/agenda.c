/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures how long a month and a week take to be built again and painted, with 0, 30, 300 and 500
 * times in view: from the change of the model to the end of the frame that shows it. Prints one
 * JSON object a view and a number; "empty" is the same grid without anything. Meant for a display
 * of its own (tools/with-x). */

#include "config.h"

#include "base/instant.h"
#include "base/jour.h"
#include "widgets/mois-grid.h"
#include "widgets/semaine-vue.h"

#include <adwaita.h>
#include <stdlib.h>
#include <time.h>

#define LARGEUR 1440
#define HAUTEUR 850
#define TOURS_DEFAUT 5

static const char * const noms[] = { "Ducrocq-Lemaire", "Cappelaere", "Wattrelin", "N’Guessan" };

typedef struct
{
  GtkWidget *window;
  GtkWidget *mois;
  GtkWidget *semaine;
  GListStore *items;
} Banc;

/** Mesure: milliseconds, on the clock and of work. */
typedef struct
{
  double duree;
  double travail;
} Mesure;

static gint
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double da = *(const double *) a, db = *(const double *) b;

  return da < db ? -1 : da > db;
}

static AgendaItem *
create_item (guint  i,
             guint  jours,
             gint64 premier,
             guint  tour)
{
  g_autofree char *uuid = g_strdup_printf ("%u", i);
  const AgendaDonnees donnees = {
    .uuid = uuid, .nom = (char *) noms[i % G_N_ELEMENTS (noms)], .prenom = (char *) "Élise",
    .debut = instant_from_local (premier + i % jours, (gint) (8 * 60 + (i / jours * 20 + tour) % 600)),
    .duree_minutes = 60, .genre = (char *) "individuel", .genre_libelle = (char *) "Entretien individuel",
    .mode = (char *) "presentiel", .statut = (char *) (i % 3 == 0 ? "prevu" : "confirme"), .couleur = i % 5,
    .conseiller = (char *) "C",
  };

  return agenda_item_new (&donnees);
}

static void
painted_cb (GdkFrameClock *clock,
            gboolean      *peint)
{
  *peint = TRUE;
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

/* Milliseconds from the change of the model to the end of the next frame, and how many of them were
 * work. */
static Mesure
measure (Banc  *banc,
         guint  n,
         guint  jours,
         gint64 premier,
         guint  tour)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (banc->window);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean peint = FALSE;
  gulong signal;
  double travail;
  gint64 debut;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, create_item (i, jours, premier, tour));
  signal = g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &peint);
  debut = g_get_monotonic_time ();
  travail = get_work ();
  g_list_store_splice (banc->items, 0, g_list_model_get_n_items (G_LIST_MODEL (banc->items)),
                       items->pdata, items->len);
  /* The rebuild waits for an idle moment that comes before the frame. */
  while (g_main_context_iteration (NULL, FALSE))
    ;
  peint = FALSE;
  gtk_widget_queue_draw (banc->window);
  while (!peint)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, signal);

  return (Mesure) { (double) (g_get_monotonic_time () - debut) / 1000, get_work () - travail };
}

static Mesure
measure_median (Banc  *banc,
                guint  n,
                guint  jours,
                gint64 premier,
                guint  tours)
{
  g_autofree double *durees = g_new (double, tours), *travaux = g_new (double, tours);

  /* The first one warms up. */
  measure (banc, n, jours, premier, 0);
  for (guint i = 0; i < tours; i++)
    {
      const Mesure mesure = measure (banc, n, jours, premier, i + 1);

      durees[i] = mesure.duree;
      travaux[i] = mesure.travail;
    }
  qsort (durees, tours, sizeof *durees, compare_doubles);
  qsort (travaux, tours, sizeof *travaux, compare_doubles);

  return (Mesure) { durees[tours / 2], travaux[tours / 2] };
}

static void
print_number (const char *nom,
              double      valeur)
{
  char texte[G_ASCII_DTOSTR_BUF_SIZE];

  g_print (", \"%s\": %s", nom, g_ascii_formatd (texte, sizeof texte, "%.1f", valeur));
}

static void
run (Banc       *banc,
     const char *vue,
     GtkWidget  *widget,
     guint       jours,
     gint64      premier,
     guint       tours)
{
  static const guint nombres[] = { 0, 30, 300, 500 };
  Mesure vide = { 0 };

  gtk_window_set_child (GTK_WINDOW (banc->window), widget);
  gtk_window_present (GTK_WINDOW (banc->window));
  for (guint i = 0; i < G_N_ELEMENTS (nombres); i++)
    {
      const Mesure mesure = measure_median (banc, nombres[i], jours, premier, tours);

      if (i == 0)
        vide = mesure;
      g_print ("{\"view\": \"%s\", \"items\": %u", vue, nombres[i]);
      print_number ("ms", mesure.duree);
      print_number ("ratio_to_empty", mesure.duree / vide.duree);
      print_number ("work_ms", mesure.travail);
      print_number ("work_to_empty", mesure.travail / vide.travail);
      g_print ("}\n");
      if (g_list_model_get_n_items (G_LIST_MODEL (banc->items)) != nombres[i])
        exit (1);
    }
}

int
main (int   argc,
      char *argv[])
{
  const guint tours = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : TOURS_DEFAUT;
  const gint64 lundi = jour_from_ymd (2026, 11, 9);
  Banc banc = { NULL };

  adw_init ();
  banc.items = g_list_store_new (JALONS_TYPE_AGENDA_ITEM);
  banc.window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (banc.window), LARGEUR, HAUTEUR);
  banc.mois = mois_grid_new ();
  mois_grid_set_mois (JALONS_MOIS_GRID (banc.mois), lundi);
  mois_grid_set_model (JALONS_MOIS_GRID (banc.mois), G_LIST_MODEL (banc.items));
  run (&banc, "month", banc.mois, 30, jour_from_ymd (2026, 11, 1), MAX (tours, 1));

  g_list_store_remove_all (banc.items);
  banc.semaine = semaine_vue_new ();
  semaine_grid_set_jours (semaine_vue_get_grid (JALONS_SEMAINE_VUE (banc.semaine)), lundi, 7);
  semaine_grid_set_model (semaine_vue_get_grid (JALONS_SEMAINE_VUE (banc.semaine)),
                          G_LIST_MODEL (banc.items));
  run (&banc, "week", banc.semaine, 5, lundi, MAX (tours, 1));
  gtk_window_destroy (GTK_WINDOW (banc.window));
  g_object_unref (banc.items);

  return 0;
}
