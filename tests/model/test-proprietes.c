/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations-communes.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/apercu-calcul.h"
#include "model/codes.h"
#include "model/echeance.h"
#include "model/heures.h"
#include "model/regle.h"
#include "model/statuts.h"

#include <string.h>

/* Whatever a dossier holds, every rule answers, once, the same each time, and never guesses at
 * what may not be read. A critical is fatal here. */

#define N_DOSSIERS 3000
#define N_RECORDS_MAX 6

/* The last one counts the delay of its first appointment in working days. */
static Prestation *prestations[7] = { NULL };

static gint64
draw (gint64 du,
      gint64 au)
{
  return du + (gint64) (g_test_rand_double () * (double) (au - du));
}

static gboolean
one_in (guint n)
{
  return g_test_rand_int_range (0, (gint) n) == 0;
}

/* Most days are of these years; some are of the ends of the calendar. */
static gint64
draw_day (void)
{
  if (one_in (40))
    return one_in (2) ? jour_from_ymd (1, 1, 1) : jour_from_ymd (9999, 12, 31);

  return draw (jour_from_ymd (2025, 1, 1), jour_from_ymd (2027, 12, 31));
}

static const char *
draw_text (void)
{
  static const char * const textes[] = {
    "", " ", "Forez", "roannais", "Pilat", "individuel", "prealable", "mi_parcours", "conclusion",
    "preliminaire", "tripartite_synthese", "%s %n", "Élise", "agent", "collectivite", "centre",
  };

  return textes[g_test_rand_int_range (0, G_N_ELEMENTS (textes))];
}

static const char *
draw_code (const Champ *champ)
{
  guint n = 0;

  while (champ->codes != NULL && champ->codes[n].code != NULL)
    n++;
  if (n == 0 || one_in (30))
    return draw_text ();

  return champ->codes[g_test_rand_int_range (0, (gint) n)].code;
}

static gint64
draw_number (const Champ *champ)
{
  switch (champ->type)
    {
    case CHAMP_BOOLEEN:
      return g_test_rand_int_range (0, 2);
    case CHAMP_DATE:
      return draw_day ();
    case CHAMP_INSTANT:
      return instant_from_local (draw_day (), g_test_rand_int_range (0, 24 * 60));
    case CHAMP_MINUTES:
      return one_in (30) ? draw (0, 1000000) : draw (0, 300);
    default:
      return g_str_equal (champ->nom, "duree_minutes") ? draw (0, 300) : draw (-2, 20);
    }
}

static void
fill_field (Fiche       *fiche,
            const Champ *champ)
{
  const char *liste[3] = { NULL, NULL, NULL };

  if (one_in (6))
    return;

  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      fiche_set_texte (fiche, champ, champ->type == CHAMP_CODE ? draw_code (champ) : draw_text ());
      break;
    case STOCKAGE_NOMBRE:
      fiche_set_nombre (fiche, champ, draw_number (champ));
      break;
    case STOCKAGE_LISTE:
      for (gint i = 0; i < g_test_rand_int_range (0, 3); i++)
        liste[i] = draw_text ();
      fiche_set_liste (fiche, champ, liste);
      break;
    case STOCKAGE_OCTETS:
    default:
      break;
    }
}

static Fiche *
draw_record (GType type)
{
  Fiche *fiche = g_object_new (type, NULL);
  const FicheTable *table = fiche_get_table (fiche);

  for (guint i = 0; i < table->n_champs; i++)
    fill_field (fiche, &table->champs[i]);
  if (one_in (10))
    fiche_set_discret (fiche, TRUE);

  return fiche;
}

static void
add_records (DossierComplet *dossier,
             GType           type,
             guint           n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (Fiche) fiche = draw_record (type);

      dossier_complet_add (dossier, fiche);
    }
}

/* Signatures mostly lie under a convention of the dossier. */
static void
tie_signatures (DossierComplet *dossier)
{
  for (guint i = 0; i < dossier->signatures->len && dossier->conventions->len > 0; i++)
    if (!one_in (5))
      g_object_set (dossier->signatures->pdata[i], "convention",
                    fiche_get_uuid (dossier->conventions->pdata[0]), NULL);
}

static DossierComplet *
draw_dossier (void)
{
  DossierComplet *dossier = dossier_complet_new ();
  GType types[] = { TYPE_CONTACT, TYPE_CONVENTION, TYPE_SIGNATURE, TYPE_PHASE, TYPE_OBJECTIF,
                    TYPE_ECART, TYPE_NOTE, TYPE_TEMPS, TYPE_DEMARCHE, TYPE_SECTION, TYPE_ACTION,
                    TYPE_DOCUMENT_FICHE };

  add_records (dossier, TYPE_DOSSIER, 1);
  add_records (dossier, TYPE_ENTRETIEN, (guint) g_test_rand_int_range (0, 14));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    add_records (dossier, types[i], (guint) g_test_rand_int_range (0, N_RECORDS_MAX));
  if (!one_in (15))
    add_records (dossier, TYPE_AGENT, 1);
  if (!one_in (15))
    add_records (dossier, TYPE_COLLECTIVITE, 1);
  if (!one_in (3))
    add_records (dossier, TYPE_CENTRE, 1);
  if (!one_in (50))
    dossier->prestation =
      prestation_ref (prestations[g_test_rand_int_range (0, G_N_ELEMENTS (prestations))]);
  tie_signatures (dossier);
  dossier_complet_sort (dossier);

  return dossier;
}

static void
mask_all (DossierComplet *dossier,
          guint           masque)
{
  GType types[] = { TYPE_CONVENTION, TYPE_SIGNATURE, TYPE_PHASE, TYPE_ECART, TYPE_ENTRETIEN,
                    TYPE_TEMPS, TYPE_SECTION, TYPE_DOCUMENT_FICHE };

  fiche_set_espaces_lus (JALONS_FICHE (dossier->dossier), masque);
  if (dossier->agent != NULL)
    fiche_set_espaces_lus (JALONS_FICHE (dossier->agent), masque);
  if (dossier->collectivite != NULL)
    fiche_set_espaces_lus (JALONS_FICHE (dossier->collectivite), masque);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      GPtrArray *fiches = dossier_complet_get_array (dossier, types[i]);

      for (guint j = 0; j < fiches->len; j++)
        fiche_set_espaces_lus (fiches->pdata[j], masque);
    }
}

static void
assert_well_formed (GPtrArray *regles)
{
  guint n = 0;

  while (codes_regle[n].code != NULL)
    n++;
  g_assert_cmpuint (regles->len, ==, n);
  for (guint i = 0; i < n; i++)
    {
      const Regle *regle = regles->pdata[i];

      g_assert_cmpstr (regle->code, ==, codes_regle[i].code);
      g_assert_nonnull (verdict_get_code (regle->verdict));
      g_assert_cmpuint (strlen (regle->motif), >, 10);
      g_assert_true (g_utf8_validate (regle->motif, -1, NULL));
      g_assert_null (strstr (regle->motif, "(null)"));
    }
}

static void
assert_same (GPtrArray *a,
             GPtrArray *b)
{
  for (guint i = 0; i < a->len; i++)
    {
      const Regle *ra = a->pdata[i], *rb = b->pdata[i];

      g_assert_cmpint (ra->verdict, ==, rb->verdict);
      g_assert_cmpstr (ra->motif, ==, rb->motif);
      g_assert_cmpstr (ra->source, ==, rb->source);
    }
}

/* Only the prestation speaks where nothing of the dossier may be read. */
static gboolean
has_object (const Prestation *prestation,
            const char       *code)
{
  if (g_str_equal (code, "accord_agent"))
    return prestation_requires_accord (prestation);
  if (g_str_equal (code, "premier_rdv"))
    return prestation->premier_rdv != NULL;
  if (g_str_equal (code, "heures"))
    return *prestation->heures->colonnes != NULL;
  if (g_str_equal (code, "duree"))
    return prestation->duree != NULL;
  if (g_str_equal (code, "reunions"))
    return prestation->reunions->len > 0 || prestation->reunions_facultatives->len > 0;
  if (g_str_equal (code, "territoire"))
    return prestation->territoire != NULL;
  if (g_str_equal (code, "prerequis_francais"))
    return prestation->prerequis_francais != NULL;

  return TRUE;
}

static void
check_masks (DossierComplet *dossier,
             gint64          jour)
{
  g_autoptr (GPtrArray) aveugles = NULL;
  g_autoptr (GPtrArray) accueil = NULL;

  mask_all (dossier, 0);
  aveugles = regles_check (dossier, jour);
  assert_well_formed (aveugles);
  for (guint i = 0; i < aveugles->len; i++)
    {
      const Regle *regle = aveugles->pdata[i];
      const gboolean objet =
        dossier->prestation == NULL || has_object (dossier->prestation, regle->code);

      g_assert_cmpstr (verdict_get_code (regle->verdict), ==, objet ? "inconnu" : "ok");
    }

  /* The secretariat does not read paragraphs, nor whether the agent reads French. */
  mask_all (dossier, 1);
  accueil = regles_check (dossier, jour);
  assert_well_formed (accueil);
  g_assert_cmpint (regles_find (accueil, "confidentialite")->verdict, ==, VERDICT_INCONNU);
  if (dossier->prestation == NULL || dossier->prestation->prerequis_francais != NULL)
    g_assert_cmpint (regles_find (accueil, "prerequis_francais")->verdict, ==, VERDICT_INCONNU);
  mask_all (dossier, 7);
}

static void
check_statuts (DossierComplet *dossier)
{
  static const char * const autres[] = { "", "n'importe quoi", "%s" };

  for (const CodeLibelle *code = codes_statut_dossier; code->code != NULL; code++)
    {
      g_autoptr (GPtrArray) conditions = statuts_check (dossier, code->code);

      for (guint i = 0; i < conditions->len; i++)
        g_assert_cmpuint (strlen (((Condition *) conditions->pdata[i])->libelle), >, 5);
    }
  for (guint i = 0; i < G_N_ELEMENTS (autres); i++)
    {
      g_autoptr (GPtrArray) conditions = statuts_check (dossier, autres[i]);

      g_assert_false (conditions_all_met (conditions));
    }
  statuts_get_next (dossier);
}

static void
check_echeances (DossierComplet *dossier,
                 gint64          jour)
{
  g_autoptr (GPtrArray) echeances = echeances_compute (dossier, jour);
  gint64 dernier = G_MININT64;

  for (guint i = 0; i < echeances->len; i++)
    {
      const Echeance *echeance = echeances->pdata[i];

      g_assert_cmpstr (code_libelle_find (codes_echeance, echeance->code), !=, echeance->code);
      g_assert_cmpstr (code_libelle_find (codes_etat_echeance, echeance->etat), !=, echeance->etat);
      g_assert_cmpint (echeance->date_limite, !=, CHAMP_ABSENT);
      g_assert_cmpint (echeance->date_limite, >=, dernier);
      g_assert_cmpint (echeance->jours_restants, ==, echeance->date_limite - jour);
      g_assert_nonnull (echeance->methode);
      dernier = echeance->date_limite;
    }
  if (echeances_nearest (echeances) != NULL)
    g_assert_cmpint (echeances->len, >, 0);
}

static void
check_dossier (DossierComplet *dossier,
               guint           vus[VERDICT_REFUS + 1])
{
  const gint64 jour = draw_day ();
  g_autoptr (GPtrArray) regles = regles_check (dossier, jour);
  g_autoptr (GPtrArray) encore = NULL;
  g_autoptr (GPtrArray) apres = NULL;
  g_autoptr (Apercu) apercu = g_object_new (TYPE_APERCU, NULL);

  assert_well_formed (regles);
  for (guint i = 0; i < regles->len; i++)
    vus[((const Regle *) regles->pdata[i])->verdict]++;
  encore = regles_check (dossier, jour);
  assert_same (regles, encore);

  check_masks (dossier, jour);
  check_statuts (dossier);
  check_echeances (dossier, jour);
  apercu_compute (apercu, dossier, jour);

  /* Nothing above has changed the dossier. */
  apres = regles_check (dossier, jour);
  assert_same (regles, apres);
}

static void
test_any_dossier (void)
{
  const Changement changements[] = { { "premier_rdv.decompte", "\"ouvres\"" }, { NULL } };
  g_autoptr (GBytes) octets = NULL;
  g_autoptr (GError) error = NULL;
  guint vus[VERDICT_REFUS + 1] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (prestations) - 1; i++)
    prestations[i] = load_prestation (codes_prestations[i]);
  octets = change_donnees ("espace2m", changements);
  prestations[6] = prestation_new_from_bytes (octets, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < N_DOSSIERS; i++)
    {
      g_autoptr (DossierComplet) dossier = draw_dossier ();

      check_dossier (dossier, vus);
    }

  /* The drawing is worth something: every verdict comes often. */
  for (guint i = 0; i < G_N_ELEMENTS (vus); i++)
    g_assert_cmpuint (vus[i], >, N_DOSSIERS / 3);

  for (guint i = 0; i < G_N_ELEMENTS (prestations); i++)
    g_clear_pointer (&prestations[i], prestation_unref);
}

static void
test_empty (void)
{
  g_autoptr (DossierComplet) dossier = dossier_complet_new ();
  g_autoptr (GPtrArray) regles = regles_check (dossier, jour_from_ymd (2026, 11, 22));

  assert_well_formed (regles);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/proprietes/any-dossier", test_any_dossier);
  g_test_add_func ("/model/proprietes/empty", test_empty);
  return g_test_run ();
}
