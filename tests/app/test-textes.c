/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/prix-carte.h"
#include "base/instant.h"
#include "base/jour.h"
#include "base/montant.h"
#include "dossiers/apercu-textes.h"
#include "dossiers/filtres.h"

#include <string.h>

static void
test_montants (void)
{
  static const struct
  {
    const char *texte;
    gint64 centimes;
  } cas[] = {
    { "980", 98000 },        { "1 250,5", 125050 },    { "1\302\240250,50 €", 125050 },
    { "663.00", 66300 },     { "0", 0 },               { "0,07", 7 },
    { "12,345", -1 },        { "", -1 },               { "-5", -1 },
    { "douze", -1 },         { "1,2,3", -1 },          { ",5", -1 },
    { "99999999999", -1 },   { "5,", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      gint64 centimes = -1;

      g_test_message ("%s", cas[i].texte);
      g_assert_cmpint (montant_parse (cas[i].texte, &centimes), ==, cas[i].centimes >= 0);
      g_assert_cmpint (centimes, ==, cas[i].centimes);
    }
}

static Apercu *
make_apercu (const char *statut,
             gint64      echeance)
{
  const gint64 debut = instant_from_local (jour_from_ymd (2026, 11, 24), 9 * 60 + 30);
  g_autofree char *instant = instant_format_iso (debut);
  const char *entretiens[] = { instant, NULL };

  return g_object_new (TYPE_APERCU, "nom", "Dupont & Fils", "prenom", "Élise", "collectivite",
                       "Commune de Sainte-Anne", "statut", statut, "phase-libelle", "Séances",
                       "phase-rang", (gint64) 1, "entretiens", entretiens, "echeance-code",
                       "mi_parcours", "echeance-le", echeance, NULL);
}

static void
assert_drapeau (Apercu     *apercu,
                gint        mois,
                gint        jour,
                const char *attendu)
{
  g_autofree char *texte = apercu_texte_drapeau (apercu, jour_from_ymd (2026, mois, jour));

  g_assert_cmpstr (texte, ==, attendu);
}

static void
test_apercu (void)
{
  g_autoptr (Apercu) apercu = make_apercu ("en_cours", jour_from_ymd (2026, 11, 15));
  const gint64 avant = instant_from_local (jour_from_ymd (2026, 11, 12), 600);
  const gint64 apres = instant_from_local (jour_from_ymd (2026, 12, 1), 600);
  g_autofree char *nom = apercu_texte_nom (apercu);
  g_autofree char *suite = apercu_texte_suite (apercu, avant);
  g_autofree char *rien = apercu_texte_suite (apercu, apres);
  g_autofree char *phrase = apercu_texte_phrase (apercu, avant);

  /* A name is text: it never becomes markup. */
  g_assert_cmpstr (nom, ==, "<b>Dupont &amp; Fils</b> Élise");
  g_assert_true (pango_parse_markup (nom, -1, 0, NULL, NULL, NULL, NULL));
  g_assert_true (g_str_has_prefix (suite, "mar."));
  g_assert_cmpstr (rien, ==, "no meeting planned");
  g_assert_nonnull (strstr (phrase, "Commune de Sainte-Anne, Séances, next meeting"));
  g_assert_nonnull (strstr (phrase, "due on"));

  assert_drapeau (apercu, 11, 18, "3 d late");
  assert_drapeau (apercu, 11, 15, "Today");
  assert_drapeau (apercu, 11, 14, "Tomorrow");
  assert_drapeau (apercu, 11, 8, "In 7 d");
  assert_drapeau (apercu, 11, 7, "15\302\240nov.");
}

static void
test_apercu_statut (void)
{
  g_autoptr (Apercu) apercu = make_apercu ("demande", CHAMP_ABSENT);
  g_autofree char *etape = apercu_texte_etape (apercu);
  g_autofree char *drapeau = apercu_texte_drapeau (apercu, 0);

  g_assert_false (apercu_has_phase (apercu));
  g_assert_cmpstr (etape, ==, "Request");
  g_assert_null (drapeau);
}

static void
test_filtres (void)
{
  g_autoptr (Filtres) avant = filtres_new ("Claire Montbrun");
  g_autoptr (Filtres) apres = filtres_new ("Claire Montbrun");
  g_autoptr (Filtres) seul = filtres_new (NULL);
  g_autofree char *texte = NULL;

  avant->miens = FALSE;
  avant->en_retard = TRUE;
  avant->ordre = APERCU_ORDRE_NOM;
  g_free (avant->statut);
  avant->statut = g_strdup ("suspendu");
  g_free (avant->texte);
  avant->texte = g_strdup ("Wattrelin");
  texte = filtres_print (avant);
  g_assert_null (strstr (texte, "Wattrelin"));

  filtres_parse (apres, texte);
  g_assert_false (apres->miens);
  g_assert_true (apres->en_retard);
  g_assert_cmpint (apres->ordre, ==, APERCU_ORDRE_NOM);
  g_assert_cmpstr (apres->statut, ==, "suspendu");

  /* What cannot be read leaves what was there. */
  filtres_parse (apres, "{'statut': <'inventé'>, 'miens': <'oui'>, 'autre': <1>}");
  g_assert_cmpstr (apres->statut, ==, "suspendu");
  g_assert_false (apres->miens);
  filtres_parse (apres, "n’importe quoi");
  g_assert_cmpstr (apres->statut, ==, "suspendu");

  /* Nobody's dossiers are "mine" where the base does not know who uses it. */
  filtres_parse (seul, "{'miens': <true>}");
  g_assert_false (seul->miens);

  filtres_clear (apres);
  g_assert_cmpstr (apres->texte, ==, "");
  g_assert_cmpstr (apres->statut, ==, FILTRE_STATUT_TOUS);
  g_assert_cmpstr (apres->prestation, ==, "");
  g_assert_false (apres->miens || apres->en_retard);
  g_assert_cmpint (apres->ordre, ==, APERCU_ORDRE_NOM);
}

static void
test_prix (void)
{
  char *manquantes[] = { (char *) "suivi_cme", NULL };
  TarifReponse reponse = TARIF_REPONSE_INIT;
  g_autofree char *devis = NULL;
  g_autofree char *manque = NULL;
  g_autofree char *source = NULL;

  reponse.resultat = TARIF_SUR_DEVIS;
  devis = prix_texte_montant (&reponse);
  g_assert_cmpstr (devis, ==, "By quotation");

  reponse.resultat = TARIF_ERREUR;
  reponse.conditions_manquantes = manquantes;
  manque = prix_texte_message (&reponse);
  g_assert_nonnull (strstr (manque, "answer the questions"));

  reponse.deliberation_organe = (char *) "Conseil d’administration";
  reponse.valide_du = jour_from_ymd (2022, 1, 1);
  reponse.hypothese = (char *) "…";
  source = prix_texte_source (&reponse);
  g_assert_true (g_str_has_prefix (source, "Conseil d’administration · since 1"));
  g_assert_true (g_str_has_suffix (source, "(assumption)"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/montants", test_montants);
  g_test_add_func ("/dossiers/apercu", test_apercu);
  g_test_add_func ("/dossiers/apercu/statut", test_apercu_statut);
  g_test_add_func ("/dossiers/filtres", test_filtres);
  g_test_add_func ("/app/prix", test_prix);

  return g_test_run ();
}
