/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apercus.h"

#include "store/apercu-liste.h"
#include "store/store.h"

#include <locale.h>

/* What a commit does to some rows, @tour by @tour. */
static void
change_some (Repository *repository,
             guint       tour)
{
  static const char * const noms[] = { "Émile Durand", "Zoé Dupont", "Anna Le Gall", "Bruno Petit" };
  static const char * const statuts[] = { "clos", "en_cours", "demande" };
  static const char * const lieux[] = { "Agde", "Œuilly", "Évian", NULL };
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i <= tour % 3; i++)
    {
      g_autoptr (Fiche) copie = apercus_copy (repository, noms[(tour + i) % G_N_ELEMENTS (noms)]);
      const gint64 echeance = (tour + i) % 4 == 0 ? CHAMP_ABSENT : JOUR + (tour * 7 + i) % 23 - 9;

      g_object_set (copie, "echeance-le", echeance, "statut",
                    statuts[(tour + i) % G_N_ELEMENTS (statuts)], "collectivite",
                    lieux[(tour * 3 + i) % G_N_ELEMENTS (lieux)], "conseiller",
                    (tour + i) % 2 == 0 ? "M. Blanc" : "Mme Roux", NULL);
      transaction_put (transaction, copie);
    }
  transaction_commit (transaction, &error);
  g_assert_no_error (error);
}

/* A list that follows the commits, row by row, shows what one that reads them all shows. */
static void
test_rattrapage (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  static const char * const ouverts[] = { "demande", "en_cours", NULL };
  guint tour = 0;

  apercus_fill (repository);
  for (guint ordre = 0; ordre < APERCU_N_ORDRES; ordre++)
    for (guint combinaison = 0; combinaison < 8; combinaison++)
      {
        const ApercuFiltre filtre = {
          .jour = JOUR, .ordre = (ApercuOrdre) ordre, .decroissant = (combinaison & 1) != 0,
          .par_groupe = (combinaison & 2) != 0,
          .statuts = (combinaison & 4) != 0 ? ouverts : NULL,
        };
        g_autoptr (ApercuListe) suit = apercu_liste_new (repository);

        apercu_liste_set_filtre (suit, &filtre);
        for (guint i = 0; i < 6; i++)
          {
            g_autoptr (ApercuListe) neuve = apercu_liste_new (repository);
            g_auto (GStrv) attendus = NULL;
            g_auto (GStrv) suivis = NULL;

            change_some (repository, tour++);
            apercu_liste_set_filtre (neuve, &filtre);
            attendus = apercu_liste_list_dossiers (neuve, 0, G_MAXUINT);
            suivis = apercu_liste_list_dossiers (suit, 0, G_MAXUINT);
            g_assert_cmpstrv (suivis, attendus);
            g_assert_cmpuint (apercu_liste_count_overdue (suit), ==,
                              apercu_liste_count_overdue (neuve));
          }
      }
}

/* More changes than are remembered are all followed too. */
static void
test_beaucoup (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (ApercuListe) liste = apercu_liste_new (repository);

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *nom = g_strdup_printf ("Nom %03u", i);
      g_autofree char *portee = uuid_from_nom (nom);
      g_autoptr (Fiche) apercu = g_object_new (TYPE_APERCU, "ref", nom, "nom", nom, "portee", portee,
                                               "cle", nom, "tri", nom, "statut", "clos", NULL);

      transaction_put (transaction, apercu);
    }
  g_assert_true (transaction_commit (transaction, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (liste)), ==, 200);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/apercu-rattrapage/ordres", test_rattrapage);
  g_test_add_func ("/apercu-rattrapage/beaucoup", test_beaucoup);

  return g_test_run ();
}
