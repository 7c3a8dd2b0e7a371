/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/statuts.h"
#include "operations/entretiens.h"
#include "operations/operations-error.h"
#include "operations/redaction.h"

/* Creating a dossier, moving it, and what each step leaves. */

static void
test_create (Base          *base,
             gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (Apercu) apercu = base_get_fiche (base, TYPE_APERCU, uuid);

  g_assert_cmpstr (dossier->dossier->ref, ==, "2026-01-0001");
  g_assert_cmpstr (dossier->dossier->statut, ==, "demande");
  g_assert_cmpint (dossier->dossier->prix_centimes, ==, 98000);
  g_assert_nonnull (dossier->dossier->prix_regle);
  g_assert_cmpstr (dossier->agent->nom, ==, "Œuvrard");
  g_assert_cmpuint (dossier->phases->len, ==, 3);
  g_assert_cmpuint (dossier->objectifs->len, ==, 9);
  g_assert_nonnull (dossier_complet_get_convention (dossier));
  g_assert_cmpstr (apercu->ref, ==, "2026-01-0001");
  g_assert_cmpstr (apercu->nom, ==, "Œuvrard");
  g_assert_cmpstr (apercu->collectivite, ==, "Commune de Val-de-Thérain");
}

static void
test_same_employer (Base          *base,
                    gconstpointer  data)
{
  g_autofree char *un = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autofree char *deux = base_create (base, "cdg84", CHAMP_ABSENT);
  g_autoptr (DossierComplet) premier = base_get (base, un);
  g_autoptr (DossierComplet) second = base_get (base, deux);

  g_assert_cmpstr (second->dossier->ref, ==, "2026-01-0002");
  g_assert_cmpstr (premier->dossier->collectivite, ==, second->dossier->collectivite);
  g_assert_cmpint (second->dossier->prix_centimes, ==, CHAMP_ABSENT);
}

static void
test_incomplete (Base          *base,
                 gconstpointer  data)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_autoptr (GError) error = NULL;
  g_autofree char *avant = base_export (base);
  g_autofree char *apres = NULL;

  nouveau.prestation = "cdg34";
  nouveau.demande_le = jour_from_ymd (2026, 11, 2);
  nouveau.collectivite_nom = "A";
  nouveau.nom = " \302\240 ";
  g_assert_null (dossiers_create (base->repository, &nouveau, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);

  nouveau.nom = "B";
  nouveau.motif = "ennui";
  g_assert_null (dossiers_create (base->repository, &nouveau, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);

  nouveau.motif = NULL;
  nouveau.prestation = "cdg99";
  g_assert_null (dossiers_create (base->repository, &nouveau, &error));
  g_assert_nonnull (error);
  apres = base_export (base);
  g_assert_cmpstr (avant, ==, apres);
}

static void
test_price (Base          *base,
            gconstpointer  data)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;
  g_auto (TarifReponse) complete = TARIF_REPONSE_INIT;
  g_autoptr (GError) error = NULL;

  nouveau.prestation = "cdg31";
  nouveau.demande_le = jour_from_ymd (2026, 11, 2);
  g_assert_true (dossiers_price (base->repository, &nouveau, &reponse, &error));
  g_assert_cmpint (reponse.resultat, ==, TARIF_ERREUR);
  g_assert_nonnull (reponse.conditions_manquantes[0]);

  nouveau.collectivite_affiliee = 0;
  nouveau.suivi_cme = 0;
  g_assert_true (dossiers_price (base->repository, &nouveau, &complete, &error));
  g_assert_cmpint (complete.montant_centimes, ==, 66300);
}

static void
assert_refused (Base       *base,
                const char *uuid,
                const char *statut,
                const char *condition)
{
  g_autoptr (GPtrArray) conditions = NULL;
  g_autoptr (GError) error = NULL;
  gboolean dite = FALSE;

  g_assert_false (dossiers_move (base->repository, uuid, statut, NULL, &conditions, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONDITIONS);
  g_assert_cmpstr (operations_error_get_code (error), ==, "conditions_manquantes");
  for (guint i = 0; i < conditions->len; i++)
    dite |= g_str_equal (((Condition *) conditions->pdata[i])->code, condition);
  g_assert_true (dite);
}

static void
assert_moved (Base       *base,
              const char *uuid,
              const char *statut)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Apercu) apercu = NULL;

  g_assert_true (dossiers_move (base->repository, uuid, statut, "essai", NULL, &error));
  g_assert_no_error (error);
  apercu = base_get_fiche (base, TYPE_APERCU, uuid);
  g_assert_cmpstr (apercu->statut, ==, statut);
}

static void
test_move (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  const gint64 le = jour_from_ymd (2026, 11, 10);
  g_autoptr (GError) error = NULL;

  assert_refused (base, uuid, "conventionnement", "accord_agent");
  assert_refused (base, uuid, "clos", "transition");
  g_assert_false (dossiers_sign (base->repository, uuid, "agent", NULL, NULL, le, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_ACCORD);
  g_clear_error (&error);
  g_assert_false (dossiers_send_convention (base->repository, uuid, le, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_ACCORD);
  g_clear_error (&error);

  g_assert_true (dossiers_record_accord (base->repository, uuid, le, "courriel", &error));
  assert_moved (base, uuid, "conventionnement");
  g_assert_true (dossiers_send_convention (base->repository, uuid, le, &error));
  assert_refused (base, uuid, "en_cours", "signature_collectivite");
  g_assert_true (dossiers_sign (base->repository, uuid, "agent", NULL, NULL, le, &error));
  g_assert_true (dossiers_sign (base->repository, uuid, "centre", "Une", "Présidente", le, &error));
  g_assert_true (dossiers_sign (base->repository, uuid, "collectivite", "Un", "Maire", le, &error));
  assert_moved (base, uuid, "en_cours");
  assert_moved (base, uuid, "suspendu");
}

static void
test_tick (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) dossier = NULL;
  Objectif *objectif;

  g_assert_true (dossiers_tick_objectif (base->repository, uuid, "preliminaire", "analyser_besoins",
                                         TRUE, &error));
  dossier = base_get (base, uuid);
  objectif = dossier_complet_get_objectif (
    dossier, fiche_get_uuid (JALONS_FICHE (dossier_complet_get_phase (dossier, "preliminaire"))),
    "analyser_besoins");
  g_assert_cmpint (objectif->atteint, ==, 1);
  g_assert_cmpuint (dossier->objectifs->len, ==, 9);
  g_assert_false (dossiers_tick_objectif (base->repository, uuid, "inconnue", "x", TRUE, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN);
}

/* A record without a field of the reception is confidential anyway: nothing tells it apart. */
static gboolean
can_be_discret (GType type)
{
  const FicheTable *table = fiche_type_get_table (type);

  for (guint i = 0; i < table->n_champs; i++)
    if (table->champs[i].espace == 0)
      return type != TYPE_CONTACT;

  return FALSE;
}

/* Every row of a dossier whose employer is not informed is confidential, and again when that
 * changes, and back. */
static void
assert_discret (DossierComplet *dossier,
                gboolean        discret)
{
  guint n;
  const GType *types = tables_list (&n);

  g_assert_cmpint (fiche_get_discret (JALONS_FICHE (dossier->dossier)), ==, discret);
  g_assert_cmpint (fiche_get_discret (JALONS_FICHE (dossier->agent)), ==, discret);
  for (guint i = 0; i < n; i++)
    {
      GPtrArray *fiches = dossier_complet_get_array (dossier, types[i]);

      for (guint j = 0; fiches != NULL && can_be_discret (types[i]) && j < fiches->len; j++)
        g_assert_cmpint (fiche_get_discret (fiches->pdata[j]), ==, discret);
    }
}

static void
test_discret (Base          *base,
              gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autoptr (GError) error = NULL;

  for (guint tour = 0; tour < 3; tour++)
    {
      const gboolean discret = tour % 2 == 0;
      g_autoptr (DossierComplet) avant = base_get (base, uuid);
      g_autoptr (DossierComplet) apres = NULL;
      g_autoptr (Apercu) apercu = NULL;
      g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (avant->dossier));

      g_object_set (copie, "employeur-informe", (gint64) (discret ? 0 : 1), NULL);
      g_assert_true (fiches_save (base->repository, "dossier", &copie, 1, &error));
      g_assert_no_error (error);
      apres = base_get (base, uuid);
      assert_discret (apres, discret);
      apercu = base_get_fiche (base, TYPE_APERCU, uuid);
      g_assert_cmpint (fiche_get_discret (JALONS_FICHE (apercu)), ==, discret);
      g_assert_cmpuint (apres->phases->len, ==, avant->phases->len);
    }
}

static void
test_discret_refusals (Base          *base,
                       gconstpointer  data)
{
  static const char * const presents[] = { "agent", "collectivite", "conseiller", NULL };
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  PlanEntretien plan = { .debut = instant_from_local (jour_from_ymd (2026, 12, 1), 600),
                         .duree_minutes = 60, .genre = "individuel", .presents = presents };
  const gint64 le = jour_from_ymd (2026, 11, 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *section = NULL;
  g_autoptr (DossierComplet) dossier = NULL;

  nouveau.nom = "A";
  nouveau.collectivite_nom = "B";
  nouveau.prestation = "cdg34";
  nouveau.demande_le = le;
  nouveau.accord_le = le;
  nouveau.employeur_informe = FALSE;
  uuid = dossiers_create (base->repository, &nouveau, &error);
  g_assert_no_error (error);
  section = redaction_add_section (base->repository, uuid, "projet", NULL, NULL, "x", &error);
  dossier = base_get (base, uuid);
  assert_discret (dossier, TRUE);

  g_assert_false (dossiers_sign (base->repository, uuid, "collectivite", NULL, NULL, le, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_NOT_INFORMED);
  g_clear_error (&error);
  g_assert_null (entretiens_plan (base->repository, uuid, &plan, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_NOT_INFORMED);
  g_clear_error (&error);
  g_assert_false (redaction_share_section (base->repository, section, TRUE, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_NOT_INFORMED);
}

/* The list shows names that are not the dossier's own rows. */
static void
test_names (Base          *base,
            gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autofree char *autre = base_create (base, "cdg60", CHAMP_ABSENT);
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (Fiche) agent = fiche_copy (JALONS_FICHE (dossier->agent));
  g_autoptr (Fiche) collectivite = fiche_copy (JALONS_FICHE (dossier->collectivite));
  g_autoptr (Apercu) apercu = NULL;
  g_autoptr (Apercu) voisin = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (agent, "nom", "Zérah", NULL);
  g_assert_true (fiches_save (base->repository, "agent", &agent, 1, &error));
  g_object_set (collectivite, "nom", "Commune nouvelle", NULL);
  g_assert_true (fiches_save (base->repository, "collectivite", &collectivite, 1, &error));
  g_assert_no_error (error);

  apercu = base_get_fiche (base, TYPE_APERCU, uuid);
  voisin = base_get_fiche (base, TYPE_APERCU, autre);
  g_assert_cmpstr (apercu->nom, ==, "Zérah");
  g_assert_cmpstr (apercu->collectivite, ==, "Commune nouvelle");
  g_assert_nonnull (g_strstr_len (apercu->cle, -1, "zerah"));
  g_assert_cmpstr (voisin->nom, ==, "Œuvrard");
  g_assert_cmpstr (voisin->collectivite, ==, "Commune nouvelle");

  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_cmpstr (voisin->collectivite, ==, "Commune de Val-de-Thérain");
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_cmpstr (apercu->nom, ==, "Œuvrard");
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/dossiers/create", test_create);
  base_test ("/dossiers/same-employer", test_same_employer);
  base_test ("/dossiers/incomplete", test_incomplete);
  base_test ("/dossiers/price", test_price);
  base_test ("/dossiers/move", test_move);
  base_test ("/dossiers/tick", test_tick);
  base_test ("/dossiers/discret", test_discret);
  base_test ("/dossiers/discret-refusals", test_discret_refusals);
  base_test ("/dossiers/names", test_names);

  return g_test_run ();
}
