/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Measures what the list of the dossiers of a base costs: to filter and sort it all, to follow the
 * commit of one dossier, to choose every one, and in the table, to show it, to scroll and to sort. Prints
 * one JSON object a line, in milliseconds: how long one waits, then how long the thread that paints ran.
 * The base is changed: hand it a copy. Meant for a display of its own (tools/with-x). */

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
#include <time.h>

#define TOURS 15

/* What one waits for, and what the thread that paints does of it. */
typedef struct
{
  GArray *attente; /* gint64: microseconds, as the next */
  GArray *travail;
  gint64 debut;
  gint64 debut_travail;
} Mesures;

static gint64
get_thread_time (void)
{
  struct timespec temps;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &temps);
  return temps.tv_sec * G_USEC_PER_SEC + temps.tv_nsec / 1000;
}

static void
begin (Mesures *mesures)
{
  mesures->debut = g_get_monotonic_time ();
  mesures->debut_travail = get_thread_time ();
}

static void
end (Mesures *mesures)
{
  const gint64 attente = g_get_monotonic_time () - mesures->debut;
  const gint64 travail = get_thread_time () - mesures->debut_travail;

  g_array_append_val (mesures->attente, attente);
  g_array_append_val (mesures->travail, travail);
}

static void
print (const char *nom,
       Mesures    *mesures)
{
  g_autofree char *son_fil = g_strconcat (nom, "_thread", NULL);

  printf ("{\"times\": %u", mesures->attente->len);
  chrono_print (nom, chrono_median_ms (mesures->attente));
  chrono_print (son_fil, chrono_median_ms (mesures->travail));
  printf ("}\n");
  g_array_set_size (mesures->attente, 0);
  g_array_set_size (mesures->travail, 0);
}

static void
wait_answer (ApercuListe *liste)
{
  while (!apercu_liste_is_answered (liste))
    g_main_context_iteration (NULL, TRUE);
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
               Mesures    *mesures)
{
  static const char * const lettres[] = { "", "m", "ma", "mar" };
  g_autoptr (ApercuListe) liste = apercu_liste_new (repository);

  for (guint i = 0; i < TOURS; i++)
    {
      const ApercuFiltre filtre = { .jour = jour_today (), .ordre = APERCU_ORDRE_ECHEANCE,
                                    .en_retard = i % 2 == 0 };

      begin (mesures);
      apercu_liste_set_filtre (liste, &filtre);
      wait_answer (liste);
      if (i % 2 == 1)
        end (mesures);
    }
  print ("sweep_ms", mesures);

  for (guint i = 0; i < TOURS; i++)
    {
      const ApercuFiltre filtre = { .jour = jour_today (), .ordre = APERCU_ORDRE_ECHEANCE,
                                    .texte = lettres[i % G_N_ELEMENTS (lettres)] };

      begin (mesures);
      apercu_liste_set_filtre (liste, &filtre);
      wait_answer (liste);
      end (mesures);
    }
  print ("words_ms", mesures);

  for (guint i = 0; i < TOURS; i++)
    {
      begin (mesures);
      change_one (repository, G_LIST_MODEL (liste), i);
      end (mesures);
    }
  print ("commit_followed_ms", mesures);
}

/* What the menu of the statuts counts as it opens. */
static void
measure_counts (Repository *repository,
                Mesures    *mesures)
{
  g_autoptr (ApercuListe) liste = apercu_liste_new (repository);

  for (guint i = 0; i < TOURS; i++)
    {
      begin (mesures);
      apercu_liste_count_conventions (liste, PARCOURS_CONVENTION_A_ENVOYER);
      apercu_liste_count_conventions (liste, PARCOURS_CONVENTION_SIGNATURES);
      end (mesures);
    }
  print ("counts_ms", mesures);
}

static void
measure_alone (Repository *repository,
               Mesures    *mesures)
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

      begin (mesures);
      g_object_set (copies->pdata[i], "echeance-le", jour_today () + (gint64) i, NULL);
      transaction_put (transaction, copies->pdata[i]);
      if (!transaction_commit (transaction, NULL))
        g_error ("liste-base: no commit");
      end (mesures);
    }
  print ("commit_alone_ms", mesures);
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
               Mesures   *mesures)
{
  GtkWidget *filtres = find_shown (list, JALONS_TYPE_FILTRES_BAR);
  GtkWidget *table;

  for (guint i = 0; i < TOURS; i++)
    {
      begin (mesures);
      dossiers_list_set_large (JALONS_DOSSIERS_LIST (list), i % 2 == 0);
      wait_frame (window);
      wait_frame (window);
      if (i % 2 == 0)
        end (mesures);
    }
  print ("show_ms", mesures);
  table = find_shown (list, JALONS_TYPE_DOSSIERS_VUE);
  for (guint i = 0; i < TOURS; i++)
    {
      begin (mesures);
      dossiers_vue_scroll_to (JALONS_DOSSIERS_VUE (table), 200 + i * 911);
      wait_frame (window);
      end (mesures);
    }
  print ("jump_ms", mesures);
  for (guint i = 0; i < TOURS; i++)
    {
      static const ApercuOrdre ordres[] = { APERCU_ORDRE_NOM, APERCU_ORDRE_COLLECTIVITE };

      begin (mesures);
      filtres_bar_sort (JALONS_FILTRES_BAR (filtres), ordres[i % G_N_ELEMENTS (ordres)]);
      wait_answer (dossiers_list_get_liste (JALONS_DOSSIERS_LIST (list)));
      wait_frame (window);
      end (mesures);
    }
  print ("sort_ms", mesures);
}

/* All of them, then what the bar below says of each change of the choice. */
static void
measure_choice (GtkWidget *list,
                Mesures   *mesures)
{
  SelectionDossier *selection = dossiers_list_get_selection (JALONS_DOSSIERS_LIST (list));

  for (guint i = 0; i < TOURS; i++)
    {
      begin (mesures);
      selection_dossier_choose_all (selection);
      end (mesures);
      selection_dossier_set_choosing (selection, FALSE);
    }
  print ("choose_all_ms", mesures);
  selection_dossier_choose_range (selection, 0, 5);
  for (guint i = 0; i < TOURS; i++)
    {
      begin (mesures);
      selection_dossier_choose_range (selection, 0, i);
      end (mesures);
    }
  print ("choose_some_ms", mesures);
  selection_dossier_set_choosing (selection, FALSE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GArray) attente = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) travail = g_array_new (FALSE, FALSE, sizeof (gint64));
  Mesures mesures = { attente, travail, 0, 0 };
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
  measure_model (repository, &mesures);
  measure_counts (repository, &mesures);
  measure_alone (repository, &mesures);

  list = dossiers_list_new (repository);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1440, 900);
  gtk_window_set_child (GTK_WINDOW (window), list);
  gtk_window_present (GTK_WINDOW (window));
  dossiers_list_clear_filters (JALONS_DOSSIERS_LIST (list));
  wait_answer (dossiers_list_get_liste (JALONS_DOSSIERS_LIST (list)));
  wait_frame (window);
  measure_choice (list, &mesures);
  measure_table (window, list, &mesures);
  gtk_window_destroy (GTK_WINDOW (window));
  repository_close (repository);
  return 0;
}
