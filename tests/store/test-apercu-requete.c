/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apercus-attendus.h"

#include "store/apercu-liste-private.h"
#include "store/store.h"

#include <locale.h>

/* What a list answers, against the same said plainly over the records, and from thread to thread. */

#define DOSSIERS 60
#define TOURS 240
#define GRAINE 20260217

/* Whatever is asked and committed, by whichever thread, the list is what the records say. */
static void
check_random (guint longue)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (GRand) hasard = g_rand_new_with_seed (GRAINE);
  g_autoptr (GPtrArray) gardees = g_ptr_array_new_with_free_func (g_object_unref);
  ApercuListe *liste;

  hasard_fill (repository, hasard, DOSSIERS);
  liste = apercu_liste_new (repository);
  apercu_liste_set_longue (liste, longue);
  for (guint tour = 0; tour < TOURS; tour++)
    {
      const ApercuFiltre filtre = hasard_draw_filter (hasard);

      apercu_liste_set_filtre (liste, &filtre);
      /* Sometimes before the answer, sometimes after. */
      if (g_rand_boolean (hasard))
        apercus_wait_for (liste);
      hasard_commit (repository, hasard, gardees, (guint) g_rand_int_range (hasard, 1, 5));
      if (tour % 7 == 6)
        hasard_put_back (repository, gardees);
      apercus_wait_for (liste);
      attendus_assert (repository, liste, &filtre);
      attendus_assert_counts (repository, liste, &filtre);
      attendus_assert_same (repository, liste, &filtre);
    }
  apercus_let_go (liste);
}

static void
test_random (void)
{
  check_random (G_MAXUINT);
}

static void
test_random_threads (void)
{
  check_random (0);
}

/* Threads */

typedef struct
{
  Lieu *lieu;
  Repository *repository;
  GRand *hasard;
  ApercuListe *liste; /* always answered by a thread */
  guint reponses;
} Essai;

static const ApercuFiltre par_nom = { .jour = JOUR, .ordre = APERCU_ORDRE_NOM };
static const ApercuFiltre par_prix = { .jour = JOUR, .ordre = APERCU_ORDRE_PRIX,
                                       .decroissant = TRUE, .par_groupe = TRUE };
static const ApercuFiltre en_retard = { .jour = JOUR, .en_retard = TRUE };

static void
answered_cb (Essai *essai)
{
  essai->reponses++;
}

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  essai->lieu = lieu_new ();
  essai->repository = outils_open_new (essai->lieu);
  essai->hasard = g_rand_new_with_seed (GRAINE);
  hasard_fill (essai->repository, essai->hasard, DOSSIERS);
  essai->liste = apercu_liste_new (essai->repository);
  apercu_liste_set_longue (essai->liste, 0);
  apercu_liste_set_filtre (essai->liste, &par_nom);
  apercus_wait_for (essai->liste);
  g_signal_connect_swapped (essai->liste, "answered", G_CALLBACK (answered_cb), essai);
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  apercus_let_go (essai->liste);
  g_assert_finalize_object (g_steal_pointer (&essai->repository));
  g_rand_free (essai->hasard);
  lieu_free (essai->lieu);
}

/* What showed stays until the answer; of two questions the last one alone is answered. */
static void
test_newest (Essai         *essai,
             gconstpointer  data)
{
  apercu_liste_set_filtre (essai->liste, &en_retard);
  g_assert_false (apercu_liste_is_answered (essai->liste));
  attendus_assert_same (essai->repository, essai->liste, &par_nom);
  apercu_liste_set_filtre (essai->liste, &par_prix);
  /* Asked again, it is already being answered. */
  apercu_liste_set_filtre (essai->liste, &par_prix);
  attendus_assert_same (essai->repository, essai->liste, &par_nom);
  g_assert_cmpuint (essai->reponses, ==, 0);

  apercus_wait_for (essai->liste);
  g_assert_cmpuint (essai->reponses, ==, 1);
  attendus_assert (essai->repository, essai->liste, &par_prix);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (essai->reponses, ==, 1);
}

/* Commits between the question and the answer, few or too many to be remembered. */
static void
test_commit (Essai         *essai,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) gardees = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint n = 2; n <= 2 * PROJECTION_JOURNAL; n *= 8)
    {
      apercu_liste_set_filtre (essai->liste, &par_prix);
      for (guint i = 0; i < n; i++)
        hasard_commit (essai->repository, essai->hasard, gardees, 1);
      g_assert_false (apercu_liste_is_answered (essai->liste));
      apercus_wait_for (essai->liste);
      attendus_assert (essai->repository, essai->liste, &par_prix);
      attendus_assert_same (essai->repository, essai->liste, &par_prix);
      apercu_liste_set_filtre (essai->liste, &par_nom);
      apercus_wait_for (essai->liste);
    }
}

/* A list that is answered follows a commit at once, whoever answers. */
static void
test_follow (Essai         *essai,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) gardees = g_ptr_array_new_with_free_func (g_object_unref);

  hasard_commit (essai->repository, essai->hasard, gardees, 3);
  g_assert_true (apercu_liste_is_answered (essai->liste));
  g_assert_cmpuint (essai->reponses, ==, 1);
  attendus_assert (essai->repository, essai->liste, &par_nom);
}

/* What cannot wait is answered at once, and once. */
static void
test_answer (Essai         *essai,
             gconstpointer  data)
{
  apercu_liste_set_filtre (essai->liste, &en_retard);
  apercu_liste_answer (essai->liste);
  g_assert_true (apercu_liste_is_answered (essai->liste));
  attendus_assert (essai->repository, essai->liste, &en_retard);
  g_assert_cmpuint (essai->reponses, ==, 1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (essai->reponses, ==, 1);
  attendus_assert (essai->repository, essai->liste, &en_retard);

  apercu_liste_set_filtre (essai->liste, &par_prix);
  apercu_liste_complete (essai->liste);
  attendus_assert (essai->repository, essai->liste, &par_prix);
}

/* What a thread reads does not change under it; what nobody else has is changed where it is. */
static void
test_held (Essai         *essai,
           gconstpointer  data)
{
  g_autoptr (GPtrArray) gardees = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (ApercuCliche) tenu = apercu_cliche_ref (apercu_liste_get_cliche (essai->liste));
  g_auto (ApercuRequete) requete = { 0 };
  g_autoptr (ApercuReponse) avant = NULL;
  g_autoptr (ApercuReponse) apres = NULL;
  const ApercuCliche *copie;

  apercu_requete_init (&requete, &par_prix);
  avant = apercu_requete_run (&requete, tenu, NULL);
  hasard_commit (essai->repository, essai->hasard, gardees, 20);
  copie = apercu_liste_get_cliche (essai->liste);
  g_assert_true (copie != tenu);
  apres = apercu_requete_run (&requete, tenu, NULL);
  g_assert_cmpmem (avant->ids->data, avant->ids->len * sizeof (gint64), apres->ids->data,
                   apres->ids->len * sizeof (gint64));
  g_assert_cmpmem (avant->groupes->data, avant->groupes->len, apres->groupes->data,
                   apres->groupes->len);
  g_assert_cmpuint (avant->n_retards, ==, apres->n_retards);

  hasard_commit (essai->repository, essai->hasard, gardees, 20);
  g_assert_true (apercu_liste_get_cliche (essai->liste) == copie);
}

/* Given up while it looks, it answers nothing. */
static void
test_cancelled (Essai         *essai,
                gconstpointer  data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_auto (ApercuRequete) requete = { 0 };

  apercu_requete_init (&requete, &par_prix);
  g_cancellable_cancel (cancellable);
  g_assert_null (apercu_requete_run (&requete, apercu_liste_get_cliche (essai->liste), cancellable));
}

/* A base that closes before the answer. */
static void
test_closed (Essai         *essai,
             gconstpointer  data)
{
  apercu_liste_set_filtre (essai->liste, &en_retard);
  repository_close (essai->repository);
  apercus_wait_for (essai->liste);
  g_assert_cmpuint (apercu_liste_count_overdue (essai->liste), ==, 0);
  g_assert_false (apercu_liste_is_whole (essai->liste));
}

#define AJOUTER(path, fonction) g_test_add (path, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/apercu-requete/random", test_random);
  g_test_add_func ("/apercu-requete/random-threads", test_random_threads);
  AJOUTER ("/apercu-requete/newest", test_newest);
  AJOUTER ("/apercu-requete/commit", test_commit);
  AJOUTER ("/apercu-requete/follow", test_follow);
  AJOUTER ("/apercu-requete/answer", test_answer);
  AJOUTER ("/apercu-requete/held", test_held);
  AJOUTER ("/apercu-requete/cancelled", test_cancelled);
  AJOUTER ("/apercu-requete/closed", test_closed);

  return g_test_run ();
}
