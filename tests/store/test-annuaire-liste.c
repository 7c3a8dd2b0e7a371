/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "model/tables.h"
#include "store/annuaire-balayage-private.h"
#include "store/annuaire-liste.h"
#include "store/repository-private.h"
#include "store/store.h"

/* More than are put in order at once. */
#define BEAUCOUP 5000

/* What a view knows of the list: it must be the list at every moment, and never both rows that go and
 * rows that come (trap 1 of GTK 4). */
typedef struct
{
  guint n;
  guint annonces;
} Temoin;

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       retires,
                  guint       ajoutes,
                  Temoin     *temoin)
{
  g_assert_cmpuint (position + retires, <=, temoin->n);
  g_assert_true (retires == 0 || ajoutes == 0);
  temoin->n = temoin->n - retires + ajoutes;
  temoin->annonces++;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, temoin->n);
}

static void
wait_for (AnnuaireListe *liste)
{
  const gint64 fin = g_get_monotonic_time () + 20 * G_USEC_PER_SEC;

  while (!annuaire_liste_is_answered (liste))
    {
      g_main_context_iteration (NULL, TRUE);
      g_assert_cmpint (g_get_monotonic_time (), <, fin);
    }
}

static void
put_many (Repository *repository)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", &error);

  for (guint i = 0; i < BEAUCOUP; i++)
    {
      g_autofree char *nom = g_strdup_printf ("Évrard %04u", (i * 7919) % BEAUCOUP);
      g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, "nom", nom, "prenom", "Zoé", NULL);

      transaction_put (transaction, agent);
    }
  g_assert_true (transaction_commit (transaction, &error));
  g_assert_no_error (error);
}

static char *
name_at (AnnuaireListe *liste,
         guint          position)
{
  g_autoptr (Agent) agent = g_list_model_get_item (G_LIST_MODEL (liste), position);

  return g_strdup (agent->nom);
}

/* A long list is put in order and looked through in a thread; the last letters typed have the last
 * word, and a commit meanwhile is not lost. */
static void
test_long (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (AnnuaireListe) liste = NULL;
  g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, "nom", "Abadie", "prenom", "Luc", NULL);
  g_autofree char *premier = NULL;
  g_autofree char *seul = NULL;
  Temoin temoin = { 0 };
  guint position;

  repository_require (repository, NIVEAU_STRUCTURE, NULL);
  put_many (repository);
  liste = annuaire_liste_new (repository, TYPE_AGENT);
  g_signal_connect (liste, "items-changed", G_CALLBACK (items_changed_cb), &temoin);
  g_assert_false (annuaire_liste_is_answered (liste));
  annuaire_liste_set_question (liste, "evr");
  annuaire_liste_set_question (liste, "zoe EVRARD 0042");
  wait_for (liste);
  g_assert_cmpuint (temoin.n, ==, 1);
  g_assert_cmpuint (annuaire_liste_count_all (liste), ==, BEAUCOUP);
  seul = name_at (liste, 0);
  g_assert_cmpstr (seul, ==, "Évrard 0042");

  annuaire_liste_set_question (liste, "");
  wait_for (liste);
  g_assert_cmpuint (temoin.n, ==, BEAUCOUP);

  /* A commit, then letters, before the list has read it. */
  outils_put (repository, agent);
  annuaire_liste_set_question (liste, "abad");
  wait_for (liste);
  g_assert_cmpuint (temoin.n, ==, 1);
  g_assert_true (annuaire_liste_find (liste, fiche_get_uuid (agent), &position));
  g_assert_cmpuint (position, ==, 0);
  annuaire_liste_set_question (liste, NULL);
  wait_for (liste);
  premier = name_at (liste, 0);
  g_assert_cmpstr (premier, ==, "Abadie");
  g_assert_cmpuint (temoin.n, ==, BEAUCOUP + 1);
}

/* What nobody awaits any more is given up, and nothing of it is kept: the sanitizers count. */
static void
test_cancelled (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, "nom", "Abadie", "prenom", "Luc", NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  AnnuaireBrut *brut;

  outils_put (repository, agent);
  repository_require (repository, NIVEAU_STRUCTURE, NULL);
  brut = annuaire_brut_read (repository_get_projection (repository, TYPE_AGENT, NULL), TYPE_AGENT,
                             NULL);
  g_assert_cmpuint (annuaire_brut_count (brut), ==, 1);
  g_cancellable_cancel (cancellable);
  g_assert_null (annuaire_brut_sweep (brut, cancellable));
  annuaire_brut_free (brut);
}

/* What one record changes is announced as one row that moves: a view stays where it is. */
static void
test_least (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (AnnuaireListe) liste = NULL;
  g_autoptr (Fiche) copie = NULL;
  static const char * const noms[] = { "Abadie", "Bernard", "Colin", "Durand" };
  g_autofree char *dernier = NULL;
  Temoin temoin = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (noms); i++)
    {
      g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, "nom", noms[i], NULL);

      outils_put (repository, agent);
      if (i == 0)
        copie = fiche_copy (agent);
    }
  repository_require (repository, NIVEAU_STRUCTURE, NULL);
  liste = annuaire_liste_new (repository, TYPE_AGENT);
  temoin.n = g_list_model_get_n_items (G_LIST_MODEL (liste));
  g_assert_cmpuint (temoin.n, ==, G_N_ELEMENTS (noms));
  g_signal_connect (liste, "items-changed", G_CALLBACK (items_changed_cb), &temoin);
  g_object_set (copie, "nom", "Zola", NULL);
  outils_put (repository, copie);
  g_assert_cmpuint (temoin.annonces, ==, 2);
  dernier = name_at (liste, 3);
  g_assert_cmpstr (dernier, ==, "Zola");

  /* Who becomes discreet leaves. */
  g_clear_object (&copie);
  {
    g_autoptr (Agent) zola = g_list_model_get_item (G_LIST_MODEL (liste), 3);

    copie = fiche_copy (JALONS_FICHE (zola));
  }
  fiche_set_discret (copie, TRUE);
  outils_put (repository, copie);
  g_assert_cmpuint (temoin.n, ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());
  g_test_add_func ("/store/annuaire-liste/long", test_long);
  g_test_add_func ("/store/annuaire-liste/cancelled", test_cancelled);
  g_test_add_func ("/store/annuaire-liste/least", test_least);
  return g_test_run ();
}
