/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "apercus.h"

#include "base/instant.h"
#include "base/jour.h"
#include "base/recherche.h"
#include "store/apercu-liste.h"
#include "store/store.h"

#include <locale.h>

/* A mirror of the model that knows only what it was told: it must be the model at every moment. */
typedef struct
{
  GListModel *model;
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
  /* Trap 1 of GTK 4: never both at once. */
  g_assert_true (retires == 0 || ajoutes == 0);
  temoin->n = temoin->n - retires + ajoutes;
  temoin->annonces += retires + ajoutes;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, temoin->n);
  for (guint i = 0; i < temoin->n; i++)
    {
      g_autoptr (Apercu) item = g_list_model_get_item (model, i);

      g_assert_true (JALONS_IS_APERCU (item));
    }
  g_assert_null (g_list_model_get_item (model, temoin->n));
}

static ApercuListe *
make_liste (Repository *repository,
            Temoin     *temoin)
{
  ApercuListe *liste = apercu_liste_new (repository);

  *temoin = (Temoin) { G_LIST_MODEL (liste), g_list_model_get_n_items (G_LIST_MODEL (liste)), 0 };
  g_signal_connect (liste, "items-changed", G_CALLBACK (items_changed_cb), temoin);
  return liste;
}

/* The first letters of the names, in the order of the list. */
static void
assert_liste (ApercuListe       *liste,
              const ApercuFiltre *filtre,
              const char         *attendu)
{
  g_autoptr (GString) lettres = g_string_new (NULL);
  guint n;

  if (filtre != NULL)
    apercu_liste_set_filtre (liste, filtre);
  n = g_list_model_get_n_items (G_LIST_MODEL (liste));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (Apercu) item = g_list_model_get_item (G_LIST_MODEL (liste), i);
      g_autofree char *cle = recherche_key (item->nom);

      g_string_append_c (lettres, cle[0]);
    }
  g_assert_cmpstr (lettres->str, ==, attendu);
}

static void
test_filtre (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  static const char * const deux[] = { "demande", "clos", NULL };
  static const char * const aucun[] = { NULL };
  static const struct
  {
    ApercuFiltre filtre;
    const char *attendu;
  } cas[] = {
    { { .jour = JOUR }, "cabez" },
    { { .jour = JOUR, .texte = "" }, "cabez" },
    { { .jour = JOUR, .texte = "  " }, "cabez" },
    { { .jour = JOUR, .texte = "DUR" }, "e" },
    { { .jour = JOUR, .texte = "du" }, "ez" },
    { { .jour = JOUR, .texte = "sete émi" }, "e" },
    { { .jour = JOUR, .texte = "urand" }, "" },
    { { .jour = JOUR, .texte = "œui" }, "c" },
    { { .jour = JOUR, .texte = "saint-jean" }, "a" },
    { { .jour = JOUR, .texte = "jean vedas le" }, "a" },
    { { .jour = JOUR, .texte = "*" }, "cabez" },
    { { .jour = JOUR, .texte = "[a-z]" }, "" },
    { { .jour = JOUR, .texte = "%" }, "cabez" },
    { { .jour = JOUR, .statuts = deux }, "bz" },
    { { .jour = JOUR, .statuts = aucun }, "" },
    { { .jour = JOUR, .collectivite = "Lunel" }, "cz" },
    { { .jour = JOUR, .conseiller = "Mme Roux", .prestation = "cdg34" }, "cabez" },
    { { .jour = JOUR, .conseiller = "M. Blanc" }, "" },
    { { .jour = JOUR, .en_retard = TRUE }, "ca" },
    { { .jour = JOUR + 1, .en_retard = TRUE, .texte = "se" }, "b" },
    { { .jour = JOUR, .ordre = APERCU_ORDRE_NOM }, "abcez" },
    { { .jour = JOUR, .ordre = APERCU_ORDRE_ENTRETIEN }, "beacz" },
    { { .jour = JOUR - 10, .ordre = APERCU_ORDRE_ENTRETIEN }, "abecz" },
    { { .jour = JOUR, .ordre = APERCU_ORDRE_COLLECTIVITE }, "czabe" },
    { { .jour = JOUR, .ordre = APERCU_ORDRE_PRESTATION, .decroissant = TRUE }, "abcez" },
    /* The other way round; what has nothing to be sorted by stays at the end. */
    { { .jour = JOUR, .decroissant = TRUE }, "ebacz" },
    { { .jour = JOUR, .ordre = APERCU_ORDRE_ENTRETIEN, .decroissant = TRUE }, "ebzca" },
    { { .jour = JOUR, .ordre = APERCU_ORDRE_NOM, .decroissant = TRUE }, "zecba" },
    { { .jour = JOUR, .ordre = APERCU_ORDRE_STATUT, .decroissant = TRUE }, "zaceb" },
    { { .jour = JOUR, .ordre = APERCU_ORDRE_COLLECTIVITE, .decroissant = TRUE }, "beacz" },
    { { .jour = JOUR + 1, .ordre = APERCU_ORDRE_ENTRETIEN }, "eabcz" },
  };
  Temoin temoin;
  g_autoptr (ApercuListe) liste = NULL;

  apercus_fill (repository);
  liste = make_liste (repository, &temoin);
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    assert_liste (liste, &cas[i].filtre, cas[i].attendu);
  g_assert_cmpuint (apercu_liste_count_overdue (liste), ==, 3);
}

/* References were given downwards: their order is the reverse of the creation. */
static void
test_reference (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  const ApercuFiltre filtre = { .jour = JOUR, .ordre = APERCU_ORDRE_REFERENCE };
  Temoin temoin;
  g_autoptr (ApercuListe) liste = make_liste (repository, &temoin);

  apercus_fill (repository);
  assert_liste (liste, &filtre, "cbaze");
}

/* A commit tells no more than what has moved. */
static void
test_commits (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  Temoin temoin;
  g_autoptr (ApercuListe) liste = make_liste (repository, &temoin);
  g_autoptr (Apercu) premier = NULL;
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (Transaction) transaction = NULL;
  g_autofree char *durand = uuid_from_nom ("Émile Durand");
  guint position;

  apercus_fill (repository);
  assert_liste (liste, NULL, "cabez");
  g_assert_cmpuint (temoin.annonces, ==, 5);
  g_assert_true (apercu_liste_find (liste, durand, &position));
  g_assert_cmpuint (position, ==, 3);

  /* Nothing moves: the live row alone changes. */
  temoin.annonces = 0;
  premier = g_list_model_get_item (G_LIST_MODEL (liste), 0);
  copie = apercus_copy (repository, premier->nom);
  g_object_set (copie, "fonction", "ATSEM", NULL);
  outils_put (repository, copie);
  g_assert_cmpstr (premier->fonction, ==, "ATSEM");
  g_assert_cmpuint (temoin.annonces, ==, 0);

  /* From the head to the tail of the dated ones, and back. */
  g_object_set (copie, "echeance-le", (gint64) JOUR + 90, NULL);
  outils_put (repository, copie);
  assert_liste (liste, NULL, "abecz");
  g_assert_cmpuint (temoin.annonces, ==, 2);
  g_object_set (copie, "echeance-le", (gint64) JOUR - 90, NULL);
  outils_put (repository, copie);
  assert_liste (liste, NULL, "cabez");
  g_assert_cmpuint (temoin.annonces, ==, 4);

  transaction = repository_begin (repository, "essai", NULL);
  transaction_delete (transaction, copie);
  g_assert_true (transaction_commit (transaction, NULL));
  assert_liste (liste, NULL, "abez");
  g_assert_cmpuint (temoin.annonces, ==, 5);
  g_assert_false (apercu_liste_find (liste, fiche_get_portee (copie), NULL));
}

/* The next entretien follows what is saved, in its own order too. */
static void
test_entretien (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  const ApercuFiltre filtre = { .jour = JOUR, .ordre = APERCU_ORDRE_ENTRETIEN };
  g_autofree char *bientot = instant_format_iso (instant_from_local (JOUR + 1, 540));
  const char * const entretiens[] = { bientot, NULL };
  Temoin temoin;
  g_autoptr (ApercuListe) liste = make_liste (repository, &temoin);
  g_autoptr (Fiche) copie = NULL;

  apercus_fill (repository);
  assert_liste (liste, &filtre, "beacz");
  copie = apercus_copy (repository, "Zoé Dupont");
  g_object_set (copie, "entretiens", entretiens, NULL);
  outils_put (repository, copie);
  assert_liste (liste, NULL, "bzeac");
}

/* A model outlives its repository's file without a fault. */
static void
test_closed (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  Temoin temoin;
  g_autoptr (ApercuListe) liste = NULL;
  g_autoptr (Apercu) item = NULL;
  const ApercuFiltre filtre = { .jour = JOUR, .texte = "x" };

  apercus_fill (repository);
  liste = make_liste (repository, &temoin);
  repository_close (repository);
  item = g_list_model_get_item (G_LIST_MODEL (liste), 0);
  g_assert_true (JALONS_IS_APERCU (item));
  apercu_liste_set_filtre (liste, &filtre);
  g_assert_cmpuint (apercu_liste_count_overdue (liste), ==, 0);
  g_assert_false (apercu_liste_find (liste, "x", NULL));
}

/* By what is to be done, then in the order asked for. */
static void
test_groupes (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  /* 2026-02-17 is a Tuesday: the week ends five days later. */
  const gint64 mardi = jour_from_ymd (2026, 2, 17);
  ApercuFiltre filtre = { .jour = mardi, .ordre = APERCU_ORDRE_NOM, .par_groupe = TRUE };
  Temoin temoin;
  g_autoptr (ApercuListe) liste = NULL;

  apercus_add (repository, "Alice", "Sète", "clos", mardi - 3, CHAMP_ABSENT);
  apercus_add (repository, "Basile", "Sète", "en_cours", mardi + 60, CHAMP_ABSENT);
  apercus_add (repository, "Chloé", "Sète", "conventionnement", mardi + 60, CHAMP_ABSENT);
  apercus_add (repository, "Denis", "Sète", "en_cours", mardi + 60, mardi + 5);
  apercus_add (repository, "Elsa", "Sète", "en_cours", mardi + 60, mardi + 6);
  apercus_add (repository, "Fanny", "Sète", "suivi", mardi + 5, CHAMP_ABSENT);
  apercus_add (repository, "Gaston", "Sète", "en_cours", mardi - 1, mardi);
  apercus_add (repository, "Hugo", "Sète", "suspendu", mardi + 40, CHAMP_ABSENT);

  liste = make_liste (repository, &temoin);
  assert_liste (liste, &filtre, "gdfcbaeh");
  g_assert_cmpint (apercu_liste_get_groupe (liste, 0), ==, APERCU_GROUPE_RETARD);
  g_assert_cmpint (apercu_liste_get_groupe (liste, 2), ==, APERCU_GROUPE_SEMAINE);
  g_assert_cmpint (apercu_liste_get_groupe (liste, 3), ==, APERCU_GROUPE_SIGNATURE);
  g_assert_cmpint (apercu_liste_get_groupe (liste, 4), ==, APERCU_GROUPE_A_PLANIFIER);
  g_assert_cmpint (apercu_liste_get_groupe (liste, 5), ==, APERCU_GROUPE_AUTRES);
  g_assert_cmpuint (apercu_liste_get_groupe_size (liste, APERCU_GROUPE_SEMAINE), ==, 2);
  g_assert_cmpuint (apercu_liste_get_groupe_size (liste, APERCU_GROUPE_AUTRES), ==, 3);

  filtre.texte = "sete f";
  assert_liste (liste, &filtre, "f");
  g_assert_cmpint (apercu_liste_get_groupe (liste, 0), ==, APERCU_GROUPE_SEMAINE);
  filtre.texte = NULL;
  filtre.ordre = APERCU_ORDRE_STATUT;
  assert_liste (liste, &filtre, "gdfcbeha");
  filtre.par_groupe = FALSE;
  assert_liste (liste, &filtre, "cbdeghfa");
}

static void
complete (Repository *repository,
          const char *nom,
          gint64      demande,
          gint64      prix,
          const char *convention)
{
  g_autoptr (Fiche) copie = apercus_copy (repository, nom);

  g_object_set (copie, "demande-le", demande, "prix-centimes", prix, "convention", convention, NULL);
  outils_put (repository, copie);
}

/* By what some of them lack, which stays at the end both ways, as a commit that changes it does. */
static void
test_nombres (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  ApercuFiltre filtre = { .jour = JOUR, .ordre = APERCU_ORDRE_DEMANDE };
  Temoin temoin;
  g_autoptr (ApercuListe) liste = make_liste (repository, &temoin);

  apercus_fill (repository);
  complete (repository, "Anna Le Gall", JOUR - 30, 118000, "signatures");
  complete (repository, "Bruno Petit", JOUR - 40, CHAMP_ABSENT, "a_envoyer");
  complete (repository, "Zoé Dupont", JOUR - 20, 0, "signatures");
  complete (repository, "Carine Œuillet", CHAMP_ABSENT, 98000, NULL);
  assert_liste (liste, &filtre, "bazce");
  filtre.decroissant = TRUE;
  assert_liste (liste, &filtre, "zabec");
  filtre.ordre = APERCU_ORDRE_PRIX;
  assert_liste (liste, &filtre, "aczeb");
  filtre.decroissant = FALSE;
  assert_liste (liste, &filtre, "zcabe");
  complete (repository, "Bruno Petit", JOUR - 40, 100000, "a_envoyer");
  assert_liste (liste, NULL, "zcbae");
  complete (repository, "Zoé Dupont", JOUR - 20, CHAMP_ABSENT, "signatures");
  assert_liste (liste, NULL, "cbaez");

  g_assert_cmpuint (apercu_liste_count_conventions (liste, "signatures"), ==, 2);
  g_assert_cmpuint (apercu_liste_count_conventions (liste, "a_envoyer"), ==, 1);
  filtre.convention = "signatures";
  assert_liste (liste, &filtre, "az");
  /* The counts tell of all of them, whatever is shown. */
  filtre.statuts = (const char * const[]) { "clos", NULL };
  assert_liste (liste, &filtre, "z");
  g_assert_cmpuint (apercu_liste_count_conventions (liste, "signatures"), ==, 2);
  complete (repository, "Zoé Dupont", JOUR - 20, CHAMP_ABSENT, NULL);
  assert_liste (liste, NULL, "");
  filtre.conseiller = "M. Blanc";
  assert_liste (liste, &filtre, "");
  g_assert_cmpuint (apercu_liste_count_conventions (liste, "signatures"), ==, 0);
}

/* The last one that was written comes first. */
static void
test_modification (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  const ApercuFiltre filtre = { .jour = JOUR, .ordre = APERCU_ORDRE_MODIFICATION };
  Temoin temoin;
  g_autoptr (ApercuListe) liste = make_liste (repository, &temoin);
  g_autoptr (Fiche) copie = NULL;

  apercus_fill (repository);
  assert_liste (liste, &filtre, "cbaze");
  copie = apercus_copy (repository, "Zoé Dupont");
  g_object_set (copie, "fonction", "ATSEM", NULL);
  outils_put (repository, copie);
  assert_liste (liste, NULL, "zcbae");
}

static void
answered_cb (ApercuListe *liste,
             guint       *reponses)
{
  (*reponses)++;
}

static void
assert_longue (ApercuListe *liste,
               const char  *texte,
               guint        attendu)
{
  const ApercuFiltre filtre = { .jour = JOUR, .ordre = APERCU_ORDRE_NOM, .texte = texte };

  apercu_liste_set_filtre (liste, &filtre);
  apercus_wait_for (liste);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (liste)), ==, attendu);
}

/* A long list is filtered and sorted in a thread: nothing waits, and letters that come meanwhile make
 * their answer the only one. */
static void
test_longue (void)
{
  g_autoptr (Lieu) lieu = lieu_new ();
  g_autoptr (Repository) repository = outils_open_new (lieu);
  const ApercuFiltre tous = { .jour = JOUR, .ordre = APERCU_ORDRE_NOM };
  const ApercuFiltre m = { .jour = JOUR, .ordre = APERCU_ORDRE_NOM, .texte = "mar" };
  g_autoptr (Transaction) transaction = repository_begin (repository, "essai", NULL);
  g_autoptr (ApercuListe) liste = NULL;
  g_auto (GStrv) premiers = NULL;
  g_autoptr (Fiche) premier = NULL;
  g_autoptr (GError) error = NULL;
  guint reponses = 0;

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *nom = g_strdup_printf ("%s %u", i % 10 == 0 ? "Martin" : "Durand", i);
      g_autofree char *cle = recherche_key (nom);
      g_autofree char *portee = uuid_from_nom (nom);
      g_autoptr (Fiche) apercu =
        g_object_new (TYPE_APERCU, "ref", nom, "nom", nom, "portee", portee, "cle", cle, "tri", cle,
                      "statut", "en_cours", "echeance-le", (gint64) (i < 20 ? JOUR - 1 : JOUR + 1), NULL);

      transaction_put (transaction, apercu);
    }
  transaction_commit (transaction, &error);
  g_assert_no_error (error);

  liste = apercu_liste_new (repository);
  g_signal_connect (liste, "answered", G_CALLBACK (answered_cb), &reponses);
  apercu_liste_set_filtre (liste, &tous);
  g_assert_false (apercu_liste_is_answered (liste));
  apercus_wait_for (liste);
  g_assert_cmpuint (apercu_liste_count_overdue (liste), ==, 20);
  apercu_liste_set_filtre (liste, &m);
  g_assert_false (apercu_liste_is_answered (liste));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (liste)), ==, 5000);
  reponses = 0;
  assert_longue (liste, "MÄR", 500);
  g_assert_cmpuint (reponses, ==, 1);
  g_assert_cmpuint (apercu_liste_count_overdue (liste), ==, 2);
  assert_longue (liste, "martin 40", 12);
  premiers = apercu_liste_list_dossiers (liste, 1, 2);
  g_assert_cmpuint (g_strv_length (premiers), ==, 2);
  premier = g_list_model_get_item (G_LIST_MODEL (liste), 1);
  g_assert_cmpstr (premiers[0], ==, fiche_get_portee (premier));
  assert_longue (liste, "personne", 0);
  assert_longue (liste, "", 5000);

  /* A list that goes away while it looks is not looked at any more. */
  apercu_liste_set_filtre (liste, &m);
  apercus_let_go (g_steal_pointer (&liste));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_assert_true (store_init_process ());

  g_test_add_func ("/apercu-liste/filtre", test_filtre);
  g_test_add_func ("/apercu-liste/reference", test_reference);
  g_test_add_func ("/apercu-liste/commits", test_commits);
  g_test_add_func ("/apercu-liste/entretien", test_entretien);
  g_test_add_func ("/apercu-liste/groupes", test_groupes);
  g_test_add_func ("/apercu-liste/nombres", test_nombres);
  g_test_add_func ("/apercu-liste/modification", test_modification);
  g_test_add_func ("/apercu-liste/longue", test_longue);
  g_test_add_func ("/apercu-liste/closed", test_closed);

  return g_test_run ();
}
