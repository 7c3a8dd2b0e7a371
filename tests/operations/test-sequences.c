/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/apercu-calcul.h"
#include "model/codes.h"
#include "operations/adaptations.h"
#include "operations/conventions.h"
#include "operations/derogations.h"
#include "operations/entretiens.h"
#include "operations/historiques.h"
#include "operations/operations-error.h"
#include "operations/redaction.h"
#include "operations/rendus.h"

#include <string.h>

/* Entretiens, writing and documents; and any sequence of operations undone gives back the same. */

static PlanEntretien
plan_of (const char *genre,
         gint        jour)
{
  static const char * const presents[] = { "agent", "conseiller", NULL };
  const PlanEntretien plan = { .debut = instant_from_local (jour_from_ymd (2026, 12, jour), 570),
                               .duree_minutes = 120, .genre = genre, .phase = "preliminaire",
                               .mode = "presentiel", .presents = presents };

  return plan;
}

static void
test_accord (Base          *base,
             gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", CHAMP_ABSENT);
  PlanEntretien plan = plan_of ("individuel", 1);
  g_autoptr (GError) error = NULL;
  g_autofree char *entretien = NULL;
  g_autoptr (DossierComplet) dossier = NULL;

  g_assert_null (entretiens_plan (base->repository, uuid, &plan, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_ACCORD);
  g_clear_error (&error);
  plan.genre = "prealable";
  entretien = entretiens_plan (base->repository, uuid, &plan, &error);
  g_assert_no_error (error);

  dossier = base_get (base, uuid);
  g_assert_false (rendus_is_for (dossier, "synthese", &error));
  g_assert_cmpstr (operations_error_get_code (error), ==, "accord_manquant");
  g_clear_error (&error);
  g_assert_false (rendus_is_for (dossier, "livret", &error));
  g_assert_cmpstr (operations_error_get_code (error), ==, "document_hors_prestation");
  g_clear_error (&error);
  g_assert_true (rendus_is_for (dossier, "devis", &error));
  g_assert_false (rendus_is_for (dossier, "facture", &error));
  g_assert_cmpstr (operations_error_get_code (error), ==, "document_inconnu");
}

static char *
list_refused (DossierComplet *dossier,
              const char     *code)
{
  g_autoptr (GString) refuses = g_string_new (NULL);

  for (const CodeLibelle *document = codes_document; document->code != NULL; document++)
    {
      g_autoptr (GError) error = NULL;

      if (rendus_check_rules (dossier, document->code, &error))
        g_assert_no_error (error);
      else if (g_str_equal (operations_error_get_code (error), code))
        g_string_append_printf (refuses, " %s", document->code);
    }

  return g_strdup (refuses->str);
}

/* Which documents each rule refuses, of those that the service has. */
static void
test_document_rules (Base          *base,
                     gconstpointer  data)
{
  static const struct
  {
    const char *prestation;
    gint64 accord;
    gint64 informe;
    const char *accord_manquant;
    const char *non_informe;
  } cas[] = {
    { "cdg34", CHAMP_ABSENT, 1, " synthese restitution plan_action convention_prealable convention"
      " avenant attestation etat_liquidatif", "" },
    { "cdg34", 20000, 1, "", "" },
    { "cdg34", 20000, CHAMP_ABSENT, "", "" },
    { "cdg34", 20000, 0, "", " restitution devis convention_prealable etat_liquidatif" },
    { "cdg60", 20000, 0, "", " restitution devis mi_parcours etat_liquidatif" },
    { "cdg31", CHAMP_ABSENT, 0, " livret restitution convention avenant attestation"
      " etat_liquidatif", " devis" },
    { "cdg31-assistance", CHAMP_ABSENT, 0, "", " devis convention avenant etat_liquidatif"
      " cahier_des_charges avis_restitution" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *uuid = base_create (base, cas[i].prestation, CHAMP_ABSENT);
      g_autoptr (DossierComplet) dossier = base_get (base, uuid);
      g_autofree char *accord = NULL;
      g_autofree char *employeur = NULL;

      dossier->dossier->accord_le = cas[i].accord;
      dossier->dossier->employeur_informe = cas[i].informe;
      accord = list_refused (dossier, "accord_manquant");
      employeur = list_refused (dossier, "employeur_non_informe");
      g_assert_cmpstr (accord, ==, cas[i].accord_manquant);
      g_assert_cmpstr (employeur, ==, cas[i].non_informe);
    }
}

static void
test_hold (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  PlanEntretien plan = plan_of ("individuel", 3);
  g_autoptr (GError) error = NULL;
  g_autofree char *entretien = entretiens_plan (base->repository, uuid, &plan, &error);
  g_autoptr (Apercu) apercu = base_get_fiche (base, TYPE_APERCU, uuid);
  g_autoptr (DossierComplet) dossier = NULL;
  const Phase *phase;

  g_assert_no_error (error);
  g_assert_cmpuint (g_strv_length (apercu->entretiens), ==, 1);
  g_assert_true (entretiens_move (base->repository, entretien, plan.debut + 3600, 90, "Urgent", &error));
  g_assert_true (entretiens_set_statut (base->repository, entretien, "realise", &error));
  g_assert_true (entretiens_write_resume (base->repository, entretien, "Partagé", &error));
  g_assert_true (brouillons_keep (base->repository, uuid, "note", entretien, "notes", "En co", &error));
  dossier = base_get (base, uuid);
  g_assert_cmpstr (brouillons_find (dossier, entretien, "notes")->texte, ==, "En co");
  g_clear_pointer (&dossier, dossier_complet_free);
  g_assert_true (entretiens_write_notes (base->repository, entretien, "En confiance", &error));
  g_assert_no_error (error);

  dossier = base_get (base, uuid);
  phase = dossier_complet_get_phase (dossier, "preliminaire");
  g_assert_cmpint (phase->debut, ==, jour_from_ymd (2026, 12, 3));
  g_assert_cmpstr (dossier_complet_get_note (dossier, entretien)->texte, ==, "En confiance");
  g_assert_null (brouillons_find (dossier, entretien, "notes"));
  g_assert_cmpstr (((Entretien *) dossier->entretiens->pdata[0])->resume, ==, "Partagé");
  g_assert_true (apercu->entretiens == NULL || apercu->entretiens[0] == NULL);
}

static void
test_suggest (Base          *base,
              gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) genres = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *dits = NULL;

  for (gint i = 0; i < 13; i++)
    {
      g_autoptr (DossierComplet) dossier = base_get (base, uuid);
      g_autofree char *entretien = NULL;
      PlanEntretien plan = { .exclusif = TRUE, .raison = "d’avant" };

      entretiens_suggest (dossier, jour_from_ymd (2026, 12, 1) + 7 * i, &plan);
      g_assert_cmpint (instant_get_minute (plan.debut), ==, 570);
      g_assert_false (plan.exclusif);
      g_assert_null (plan.raison);
      g_ptr_array_add (genres, g_strndup (plan.genre, 3));
      entretien = entretiens_plan (base->repository, uuid, &plan, &error);
      g_assert_no_error (error);
    }
  g_ptr_array_add (genres, NULL);
  dits = g_strjoinv (" ", (char **) genres->pdata);
  /* Start first, mid-course at half of the twenty hours, the summary when they are nearly done. */
  g_assert_cmpstr (dits, ==, "tri ind ind ind ind ind mi_ ind ind ind tri ind ind");
}

static void
test_sections (Base          *base,
               gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autoptr (GError) error = NULL;
  g_autofree char *un = redaction_add_section (base->repository, uuid, "demande", NULL, NULL, "1", &error);
  g_autofree char *deux = redaction_add_section (base->repository, uuid, "projet", NULL, NULL, "2", &error);
  g_autofree char *milieu = redaction_add_section (base->repository, uuid, "parcours", "T", un, "3", &error);
  g_autoptr (GString) ordre = g_string_new (NULL);
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);

  g_assert_no_error (error);
  for (guint i = 0; i < dossier->sections->len; i++)
    g_string_append (ordre, ((Section *) dossier->sections->pdata[i])->texte);
  g_assert_cmpstr (ordre->str, ==, "132");
  g_assert_null (redaction_add_section (base->repository, uuid, "roman", NULL, NULL, "", &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
}

static void
test_documents (Base          *base,
                gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  const gint64 jour = jour_from_ymd (2026, 11, 22);
  g_autoptr (GError) error = NULL;
  g_autoptr (Rendu) un = rendus_make (dossier, "synthese", jour, FALSE, &error);
  g_autoptr (Rendu) deux = rendus_make (dossier, "synthese", jour, FALSE, &error);
  g_autoptr (Rendu) projet = rendus_make (dossier, "synthese", jour - 1, TRUE, &error);
  g_autoptr (Rendu) brouillon = rendus_make (dossier, "synthese", jour, TRUE, &error);
  g_autofree char *premier = NULL;
  g_autofree char *second = NULL;
  g_autofree char *path = g_build_filename (base->dossier, "a.pdf", NULL);
  g_autoptr (DossierComplet) apres = NULL;
  const DocumentFiche *document;

  g_assert_no_error (error);
  g_assert_cmpstr (un->sha256, ==, deux->sha256);
  g_assert_cmpstr (un->sha256, !=, brouillon->sha256);
  g_assert_true (memcmp (g_bytes_get_data (un->pdf, NULL), "%PDF-", 5) == 0);
  premier = rendus_keep (base->repository, uuid, projet, &error);
  second = rendus_keep (base->repository, uuid, brouillon, &error);
  g_assert_no_error (error);
  apres = base_get (base, uuid);
  g_assert_cmpuint (apres->documents->len, ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GBytes) pdf = NULL;

      document = apres->documents->pdata[i];
      pdf = rendus_load_pdf (base->repository, fiche_get_uuid (apres->documents->pdata[i]), &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (pdf, document->version == 1 ? projet->pdf : brouillon->pdf));
    }

  /* The PDF comes and goes with its record. */
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_null (rendus_load_pdf (base->repository, second, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (repository_get (base->repository, TYPE_CONTENU_DOCUMENT, second, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (rendus_write_file (un, path, &error));
  g_assert_false (rendus_write_file (un, base->dossier, &error));
  g_assert_cmpstr (operations_error_get_code (error), ==, "fichier");
}

/* Adapting the dossier: what is refused changes nothing. */
static gboolean
adapt (Base           *base,
       GRand          *rand,
       DossierComplet *dossier)
{
  const char *uuid = fiche_get_uuid (JALONS_FICHE (dossier->dossier));
  const Phase *phase = dossier->phases->pdata[g_rand_int_range (rand, 0, (gint) dossier->phases->len)];
  const char *ecart = dossier->ecarts->len > 0
                      ? fiche_get_uuid (dossier->ecarts->pdata[0]) : NULL;
  g_autofree char *nom = g_strdup_printf ("Phase %d", g_rand_int_range (rand, 0, 4));

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return adaptations_add_phase (base->repository, uuid, nom,
                                    g_rand_boolean (rand) ? phase->code : NULL, "Utile", NULL);
    case 1:
      return adaptations_drop_phase (base->repository, uuid, phase->code, "Inutile", NULL);
    case 2:
      return adaptations_move_phase (base->repository, uuid, phase->code,
                                     g_rand_boolean (rand) ? 1 : -1, "Autrement", NULL);
    case 3:
      return adaptations_explain (base->repository, uuid, "entretien", "prealable", "retire",
                                  g_rand_boolean (rand) ? "Absent" : "Malade", NULL);
    default:
      return ecart != NULL && adaptations_withdraw (base->repository, ecart, NULL);
    }
}

/* Hours, avenants, derogations, and a value of the past. */
static gboolean
agree (Base           *base,
       GRand          *rand,
       DossierComplet *dossier)
{
  const char *uuid = fiche_get_uuid (JALONS_FICHE (dossier->dossier));
  Convention *derniere = dossier->conventions->pdata[dossier->conventions->len - 1];
  const gint64 minutes = 60 * g_rand_int_range (rand, 10, 30);
  g_autofree char *avenant = NULL;
  g_autoptr (GPtrArray) changements = NULL;
  const Changement *changement;
  const FicheTable *table;

  switch (g_rand_int_range (rand, 0, 6))
    {
    case 0:
      return conventions_set_heures (base->repository, uuid, minutes, NULL);
    case 1:
      avenant = avenants_add (base->repository, uuid, minutes, NULL);
      return avenant != NULL;
    case 2:
      return avenants_sign (base->repository, fiche_get_uuid (JALONS_FICHE (derniere)), "agent", "A",
                            NULL, jour_from_ymd (2026, 11, 20), NULL);
    case 3:
      return avenants_delete (base->repository, fiche_get_uuid (JALONS_FICHE (derniere)), NULL);
    case 4:
      return derogations_record_territoire (base->repository, uuid,
                                            g_rand_boolean (rand) ? "Forez" : NULL, "Utile", NULL);
    default:
      changements = historiques_list (base->repository, uuid, NULL);
      changement = changements->pdata[g_rand_int_range (rand, 0, (gint) changements->len)];
      table = fiche_type_get_table (changement->type);
      return historiques_restore (base->repository, uuid, changement,
                                  &table->champs[g_rand_int_range (rand, 0, (gint) table->n_champs)],
                                  g_rand_boolean (rand), NULL);
    }
}

static gboolean
do_one (Base       *base,
        GRand      *rand,
        const char *uuid)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autofree char *rendu = NULL;
  PlanEntretien plan = plan_of ("individuel", g_rand_int_range (rand, 1, 28));
  const char *entretien = dossier->entretiens->len > 0
                          ? fiche_get_uuid (dossier->entretiens->pdata[0]) : NULL;
  const char * const liste[] = { "un", "deux", NULL };

  switch (g_rand_int_range (rand, 0, 16))
    {
    case 0:
      rendu = entretiens_plan (base->repository, uuid, &plan, NULL);
      return rendu != NULL;
    case 1:
      return entretien != NULL &&
             entretiens_set_statut (base->repository, entretien,
                                    g_rand_boolean (rand) ? "realise" : "annule", NULL);
    case 2:
      return entretien != NULL &&
             entretiens_write_notes (base->repository, entretien, g_rand_boolean (rand) ? "a" : "b", NULL);
    case 3:
      return dossiers_tick_objectif (base->repository, uuid, "investigation", "definir_hypotheses",
                                     g_rand_boolean (rand), NULL);
    case 4:
      rendu = redaction_add_section (base->repository, uuid, "projet", NULL, NULL, "x", NULL);
      return rendu != NULL;
    case 5:
      return redaction_write_liste (base->repository, uuid, "points_appui",
                                    g_rand_boolean (rand) ? liste : liste + 1, NULL);
    case 6:
      return dossiers_sign (base->repository, uuid, "agent", "A", NULL,
                            jour_from_ymd (2026, 11, g_rand_int_range (rand, 1, 28)), NULL);
    case 7:
      rendu = redaction_add_action (base->repository, uuid, "Agir", CHAMP_ABSENT, NULL, NULL, NULL);
      return rendu != NULL;
    case 8:
      return entretien != NULL &&
             fiches_delete (base->repository, "entretien-supprime", dossier->entretiens->pdata[0], NULL);
    case 9:
    case 10:
    case 11:
      return adapt (base, rand, dossier);
    case 12:
    case 13:
    case 14:
      return agree (base, rand, dossier);
    default:
      rendu = base_create (base, "cdg84", CHAMP_ABSENT);
      return TRUE;
    }
}

/* The list shows what the rules would answer now. */
static void
assert_apercu (Base       *base,
               const char *uuid)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (Apercu) present = base_get_fiche (base, TYPE_APERCU, uuid);
  g_autoptr (Apercu) attendu = g_object_new (TYPE_APERCU, "uuid", uuid, NULL);

  apercu_compute (attendu, dossier, jour_today ());
  for (guint i = 0; i < apercu_table.n_champs; i++)
    g_assert_true (fiche_equal_champ (JALONS_FICHE (present), JALONS_FICHE (attendu),
                                      &apercu_table.champs[i]));
}

/* Each state is met again, in reverse, as the operations are undone one by one. */
static void
run_undo (Base    *base,
          guint32  graine)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autoptr (GRand) rand = g_rand_new_with_seed (graine);
  g_autoptr (GPtrArray) etats = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (etats, base_export (base));
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *etat = NULL;

      if (!do_one (base, rand, uuid))
        continue;
      assert_apercu (base, uuid);
      etat = base_export (base);
      /* An operation that changes nothing is no operation. */
      if (!g_str_equal (etat, etats->pdata[etats->len - 1]))
        g_ptr_array_add (etats, g_steal_pointer (&etat));
    }
  g_assert_cmpuint (etats->len, >, 30);
  for (guint i = etats->len - 1; i > 0; i--)
    {
      g_autofree char *etat = NULL;
      g_autofree char *nature = NULL;

      g_assert_true (operations_undo (base->repository, NULL, &nature, &error));
      g_assert_no_error (error);
      g_assert_cmpstr (operations_nature_libelle (nature), !=, operations_nature_libelle (NULL));
      assert_apercu (base, uuid);
      etat = base_export (base);
      g_assert_cmpstr (etat, ==, etats->pdata[i - 1]);
    }
}

static void
test_undo (Base          *base,
           gconstpointer  data)
{
  for (guint32 graine = 42; graine < 46; graine++)
    run_undo (base, graine);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/sequences/accord", test_accord);
  base_test ("/sequences/document-rules", test_document_rules);
  base_test ("/sequences/hold", test_hold);
  base_test ("/sequences/suggest", test_suggest);
  base_test ("/sequences/sections", test_sections);
  base_test ("/sequences/documents", test_documents);
  base_test ("/sequences/undo", test_undo);

  return g_test_run ();
}
