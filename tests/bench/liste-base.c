/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures what the list of the dossiers of a base costs: to sweep it all, to follow the commit of one
 * dossier, and in the table, to show it, to scroll and to sort. Prints one JSON object a line, in
 * milliseconds. The base is changed: hand it a copy. Meant for a display of its own (tools/with-x). */

#include "config.h"

#include "chrono.h"

#include "base/jour.h"
#include "dossiers/dossiers-list.h"
#include "dossiers/dossiers-vue.h"
#include "dossiers/filtres-bar.h"
#include "model/apercu.h"
#include "model/parcours.h"
#include "store/store.h"

#include <adwaita.h>
#include <stdio.h>

#define TOURS 15

static void
print (const char *nom,
       GArray     *temps)
{
  printf ("{\"times\": %u", temps->len);
  chrono_print (nom, chrono_median_ms (temps));
  printf ("}\n");
  g_array_set_size (temps, 0);
}

/* Another échéance, so that the row moves. */
static void
change_one (Repository *repository,
            GListModel *liste,
            guint       tour)
{
  g_autoptr (Fiche) apercu =
    g_list_model_get_item (liste, tour * 37 % g_list_model_get_n_items (liste));
  g_autoptr (Fiche) copie = fiche_copy (apercu);
  g_autoptr (Transaction) transaction = repository_begin (repository, "banc", NULL);
  g_autoptr (GError) error = NULL;

  g_object_set (copie, "echeance-le", jour_today () + (gint64) (tour * 7 % 90), NULL);
  transaction_put (transaction, copie);
  if (!transaction_commit (transaction, &error))
    g_error ("%s", error->message);
}

static void
measure_model (Repository *repository,
               GArray     *temps)
{
  g_autoptr (ApercuListe) muette = apercu_liste_new (repository);
  g_autoptr (ApercuListe) liste = NULL;

  for (guint i = 0; i < TOURS; i++)
    {
      const ApercuFiltre filtre = { .jour = jour_today (), .ordre = APERCU_ORDRE_ECHEANCE,
                                    .en_retard = i % 2 == 1 };
      gint64 debut = g_get_monotonic_time ();

      apercu_liste_set_filtre (muette, &filtre);
      if (i % 2 == 0)
        chrono_add (temps, &debut);
    }
  print ("sweep_ms", temps);
  g_clear_object (&muette);

  liste = apercu_liste_new (repository);
  for (guint i = 0; i < TOURS; i++)
    {
      gint64 debut = g_get_monotonic_time ();

      change_one (repository, G_LIST_MODEL (liste), i);
      chrono_add (temps, &debut);
    }
  print ("commit_followed_ms", temps);
}

/* What the menu of the statuts counts as it opens. */
static void
measure_counts (Repository *repository,
                GArray     *temps)
{
  g_autoptr (ApercuListe) liste = apercu_liste_new (repository);

  for (guint i = 0; i < TOURS; i++)
    {
      gint64 debut = g_get_monotonic_time ();

      apercu_liste_count_conventions (liste, PARCOURS_CONVENTION_A_ENVOYER);
      apercu_liste_count_conventions (liste, PARCOURS_CONVENTION_SIGNATURES);
      chrono_add (temps, &debut);
    }
  print ("counts_ms", temps);
}

static void
measure_alone (Repository *repository,
               GArray     *temps)
{
  g_autoptr (ApercuListe) liste = apercu_liste_new (repository);
  g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < TOURS; i++)
    {
      g_autoptr (Fiche) apercu = g_list_model_get_item (G_LIST_MODEL (liste), i * 41);

      g_ptr_array_add (copies, fiche_copy (apercu));
    }
  g_clear_object (&liste);
  for (guint i = 0; i < TOURS; i++)
    {
      g_autoptr (Transaction) transaction = repository_begin (repository, "banc", NULL);
      gint64 debut = g_get_monotonic_time ();

      g_object_set (copies->pdata[i], "echeance-le", jour_today () + (gint64) i, NULL);
      transaction_put (transaction, copies->pdata[i]);
      if (!transaction_commit (transaction, NULL))
        g_error ("liste-base: no commit");
      chrono_add (temps, &debut);
    }
  print ("commit_alone_ms", temps);
}

static void
painted_cb (gboolean *peint)
{
  *peint = TRUE;
}

static void
wait_frame (GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);
  gboolean peint = FALSE;
  const gulong signal = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &peint);

  gtk_widget_queue_draw (window);
  while (!peint)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, signal);
}

static GtkWidget *
find_shown (GtkWidget *root,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (root, type) && gtk_widget_get_mapped (root))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *trouve = find_shown (child, type);

      if (trouve != NULL)
        return trouve;
    }
  return NULL;
}

static void
measure_table (GtkWidget *window,
               GtkWidget *list,
               GArray    *temps)
{
  GtkWidget *filtres = find_shown (list, JALONS_TYPE_FILTRES_BAR);
  GtkWidget *table;
  gint64 debut;

  for (guint i = 0; i < TOURS; i++)
    {
      debut = g_get_monotonic_time ();
      dossiers_list_set_large (JALONS_DOSSIERS_LIST (list), i % 2 == 0);
      wait_frame (window);
      wait_frame (window);
      if (i % 2 == 0)
        chrono_add (temps, &debut);
    }
  print ("show_ms", temps);
  table = find_shown (list, JALONS_TYPE_DOSSIERS_VUE);
  for (guint i = 0; i < TOURS; i++)
    {
      debut = g_get_monotonic_time ();
      dossiers_vue_scroll_to (JALONS_DOSSIERS_VUE (table), 200 + i * 911);
      wait_frame (window);
      chrono_add (temps, &debut);
    }
  print ("jump_ms", temps);
  for (guint i = 0; i < TOURS; i++)
    {
      static const ApercuOrdre ordres[] = { APERCU_ORDRE_NOM, APERCU_ORDRE_COLLECTIVITE };

      debut = g_get_monotonic_time ();
      filtres_bar_sort (JALONS_FILTRES_BAR (filtres), ordres[i % G_N_ELEMENTS (ordres)]);
      wait_frame (window);
      chrono_add (temps, &debut);
    }
  print ("sort_ms", temps);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) temps = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) error = NULL;
  g_autoptr (Repository) repository = NULL;
  GtkWidget *window;
  GtkWidget *list;

  if (argc < 2)
    return 2;
  setvbuf (stdout, NULL, _IOLBF, 0);
  adw_init ();
  store_init_process ();
  repository = repository_open (argv[1], REPOSITORY_READ_WRITE, NULL, &error);
  if (repository == NULL || !repository_require (repository, NIVEAU_LISTE, &error))
    g_error ("%s", error->message);
  measure_model (repository, temps);
  measure_counts (repository, temps);
  measure_alone (repository, temps);

  list = dossiers_list_new (repository);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  dossiers_list_clear_filters (JALONS_DOSSIERS_LIST (list));
  wait_frame (window);
  measure_table (window, list, temps);
  gtk_window_destroy (GTK_WINDOW (window));
  repository_close (repository);
  return 0;
}
