/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures how long a month and a week take to be built again and painted, with 0, 30, 300 and 500
 * times in view: from the change of the model to the end of the frame that shows it. Prints one
 * JSON object a view and a number; "empty" is the same grid without anything. Meant for a display
 * of its own (tools/with-x). */

#include "config.h"

#include "cadence.h"

#include "base/instant.h"
#include "base/jour.h"
#include "widgets/mois-grid.h"
#include "widgets/semaine-vue.h"

#include <adwaita.h>
#include <stdlib.h>

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
  guint n;         /* how many are shown */
  guint jours;     /* on how many days */
  gint64 premier;  /* of these days */
} Banc;

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
fill_cb (gpointer data,
         guint    tour)
{
  Banc *banc = data;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < banc->n; i++)
    g_ptr_array_add (items, create_item (i, banc->jours, banc->premier, tour));
  g_list_store_splice (banc->items, 0, g_list_model_get_n_items (G_LIST_MODEL (banc->items)),
                       items->pdata, items->len);
}

static void
run (Banc       *banc,
     const char *vue,
     GtkWidget  *widget,
     guint       tours)
{
  static const guint nombres[] = { 0, 30, 300, 500 };
  Mesure vide = { 0 };

  gtk_window_set_child (GTK_WINDOW (banc->window), widget);
  gtk_window_present (GTK_WINDOW (banc->window));
  for (guint i = 0; i < G_N_ELEMENTS (nombres); i++)
    {
      Mesure mesure;

      banc->n = nombres[i];
      mesure = cadence_measure (banc->window, NULL, fill_cb, banc, tours);
      if (i == 0)
        vide = mesure;
      g_print ("{\"view\": \"%s\", \"items\": %u", vue, nombres[i]);
      cadence_print (mesure, vide);
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
  banc.jours = 30;
  banc.premier = jour_from_ymd (2026, 11, 1);
  run (&banc, "month", banc.mois, MAX (tours, 1));

  g_list_store_remove_all (banc.items);
  banc.semaine = semaine_vue_new ();
  semaine_grid_set_jours (semaine_vue_get_grid (JALONS_SEMAINE_VUE (banc.semaine)), lundi, 7);
  semaine_grid_set_model (semaine_vue_get_grid (JALONS_SEMAINE_VUE (banc.semaine)),
                          G_LIST_MODEL (banc.items));
  banc.jours = 5;
  banc.premier = lundi;
  run (&banc, "week", banc.semaine, MAX (tours, 1));
  gtk_window_destroy (GTK_WINDOW (banc.window));
  g_object_unref (banc.items);

  return 0;
}
