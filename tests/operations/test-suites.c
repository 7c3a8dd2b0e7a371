/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/regle.h"
#include "operations/conventions.h"
#include "operations/derogations.h"
#include "operations/entretiens.h"
#include "operations/historiques.h"
#include "operations/operations-error.h"
#include "operations/redaction.h"

#include <string.h>

/* Hours agreed and avenants, derogations, and one value put back from the history. */

#define JOUR jour_from_ymd (2026, 11, 10)

static void
sign_all (Base       *base,
          const char *uuid)
{
  static const char * const parties[] = { "agent", "collectivite", "centre" };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    g_assert_true (dossiers_sign (base->repository, uuid, parties[i], "Nom", NULL, JOUR, &error));
}

static void
hold (Base       *base,
      const char *uuid,
      gint64      minutes)
{
  static const char * const presents[] = { "agent", "conseiller", NULL };
  const PlanEntretien plan = { .debut = instant_from_local (jour_from_ymd (2026, 11, 16), 570),
                               .duree_minutes = minutes, .genre = "individuel", .phase = "seances",
                               .mode = "presentiel", .presents = presents, .statut = "realise" };
  g_autoptr (GError) error = NULL;
  g_autofree char *entretien = entretiens_plan (base->repository, uuid, &plan, &error);

  g_assert_no_error (error);
}

static void
assert_refused (gboolean   fait,
                GError   **error,
                int        code)
{
  g_assert_false (fait);
  g_assert_error (*error, OPERATIONS_ERROR, code);
  g_assert_cmpuint (strlen ((*error)->message), >, 20);
  g_clear_error (error);
}

/* Signed hours change by an avenant, which counts when all have signed it. */
static void
test_avenant (Base          *base,
              gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  Repository *repository = base->repository;
  g_autoptr (GError) error = NULL;
  g_autofree char *avenant = NULL;

  assert_refused (avenants_add (repository, uuid, 900, &error) != NULL, &error,
                  OPERATIONS_ERROR_CONDITIONS);
  assert_refused (conventions_set_heures (repository, uuid, 0, &error), &error,
                  OPERATIONS_ERROR_INVALID);
  g_assert_true (conventions_set_heures (repository, uuid, 600, &error));
  g_assert_true (conventions_set_heures (repository, uuid, 660, &error));
  sign_all (base, uuid);
  assert_refused (conventions_set_heures (repository, uuid, 900, &error), &error,
                  OPERATIONS_ERROR_CONDITIONS);
  hold (base, uuid, 720);
  g_assert_cmpint (base_get_verdict (base, uuid, "heures"), ==, VERDICT_REFUS);

  avenant = avenants_add (repository, uuid, 700, &error);
  g_assert_no_error (error);
  g_assert_true (avenants_set_heures (repository, avenant, 900, &error));
  g_assert_true (avenants_sign (repository, avenant, "agent", "Nom", NULL, JOUR, &error));
  g_assert_true (avenants_sign (repository, avenant, "centre", "Nom", NULL, JOUR, &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "heures"), ==, VERDICT_REFUS);
  g_assert_true (avenants_sign (repository, avenant, "collectivite", "Nom", NULL, JOUR, &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "heures"), !=, VERDICT_REFUS);
  assert_refused (avenants_set_heures (repository, avenant, 1000, &error), &error,
                  OPERATIONS_ERROR_CONDITIONS);
  assert_refused (avenants_delete (repository, avenant, &error), &error,
                  OPERATIONS_ERROR_CONDITIONS);
}

static void
test_avenant_export (Base          *base,
                     gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  Repository *repository = base->repository;
  g_autoptr (GError) error = NULL;
  g_autofree char *sans = NULL;
  g_autofree char *avec = NULL;
  g_autofree char *relu = NULL;
  g_autofree char *rendu = NULL;
  g_autofree char *premier = NULL;
  g_autofree char *second = NULL;
  g_autoptr (GBytes) octets = NULL;
  g_autoptr (ImportResultat) resultat = NULL;

  g_assert_true (conventions_set_heures (repository, uuid, 600, &error));
  sign_all (base, uuid);
  sans = base_export (base);
  g_assert_null (strstr (sans, "avenants"));
  premier = avenants_add (repository, uuid, 900, &error);
  second = avenants_add (repository, uuid, 800, &error);
  g_assert_true (avenants_sign (repository, second, "agent", "Nom", "Élue", JOUR, &error));
  avec = base_export (base);
  g_assert_nonnull (strstr (avec, "avenants"));
  octets = g_bytes_new (avec, strlen (avec));
  resultat = dossiers_import (repository, octets, TRUE, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (resultat->fautes->len, ==, 0);
  relu = base_export (base);
  g_assert_cmpstr (relu, ==, avec);

  g_assert_true (operations_undo (repository, NULL, NULL, &error));
  g_assert_true (avenants_delete (repository, second, &error));
  g_assert_true (avenants_delete (repository, premier, &error));
  rendu = base_export (base);
  g_assert_cmpstr (rendu, ==, sans);
}

/* The employer who is not informed signs no avenant; the two others are enough. */
static void
test_avenant_discret (Base          *base,
                      gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (dossier->dossier));
  Repository *repository = base->repository;
  g_autoptr (GError) error = NULL;
  g_autofree char *avenant = NULL;

  fiche_set_nombre (copie, fiche_table_find (&dossier_table, "employeur_informe"), 0);
  g_assert_true (fiches_save (repository, "dossier", &copie, 1, &error));
  g_assert_true (dossiers_sign (repository, uuid, "agent", "Nom", NULL, JOUR, &error));
  g_assert_true (dossiers_sign (repository, uuid, "centre", "Nom", NULL, JOUR, &error));
  avenant = avenants_add (repository, uuid, 900, &error);
  g_assert_no_error (error);
  assert_refused (avenants_sign (repository, avenant, "collectivite", "Nom", NULL, JOUR, &error),
                  &error, OPERATIONS_ERROR_NOT_INFORMED);
}

static void
test_derogations (Base          *base,
                  gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "espace2m", jour_from_ymd (2026, 11, 3));
  Repository *repository = base->repository;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (base_get_verdict (base, uuid, "territoire"), ==, VERDICT_INCONNU);
  g_assert_true (derogations_record_territoire (repository, uuid, "Bourgogne", NULL, &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "territoire"), ==, VERDICT_REFUS);
  g_assert_true (derogations_record_territoire (repository, uuid, "Bourgogne", " Sa mutation ",
                                                &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "territoire"), ==, VERDICT_OK);
  g_assert_true (derogations_record_territoire (repository, uuid, "Forez", "  ", &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "territoire"), ==, VERDICT_OK);

  g_assert_cmpint (base_get_verdict (base, uuid, "prerequis_francais"), ==, VERDICT_INCONNU);
  g_assert_true (derogations_record_francais (repository, uuid, 0, NULL, &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "prerequis_francais"), ==, VERDICT_REFUS);
  g_assert_true (derogations_record_francais (repository, uuid, 0, "Un interprète l’aide", &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "prerequis_francais"), ==, VERDICT_OK);
  g_assert_true (operations_undo (repository, NULL, NULL, &error));
  g_assert_cmpint (base_get_verdict (base, uuid, "prerequis_francais"), ==, VERDICT_REFUS);
}

/* The last change of a field in the history of a dossier. */
static const Changement *
find_change (GPtrArray  *changements,
             GType       type,
             const char *champ)
{
  const Champ *sien = fiche_table_find (fiche_type_get_table (type), champ);

  for (guint i = changements->len; i > 0; i--)
    {
      const Changement *changement = changements->pdata[i - 1];

      if (changement->type == type && changement->avant != NULL && changement->apres != NULL &&
          !fiche_equal_champ (changement->avant, changement->apres, sien))
        return changement;
    }

  return NULL;
}

static gboolean
restore (Base        *base,
         const char  *uuid,
         GType        type,
         const char  *champ,
         GError     **error)
{
  g_autoptr (GPtrArray) changements = historiques_list (base->repository, uuid, error);
  const Changement *changement = find_change (changements, type, champ);

  g_assert_nonnull (changement);
  return historiques_restore (base->repository, uuid, changement,
                              fiche_table_find (fiche_type_get_table (type), champ), TRUE, error);
}

/* One version of a text and one value of the agent come back, each an operation of its own. */
static void
test_restore (Base          *base,
              gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  Repository *repository = base->repository;
  g_autoptr (GError) error = NULL;
  g_autofree char *section =
    redaction_add_section (repository, uuid, "projet", NULL, NULL, "Premier", &error);
  g_autofree char *etat = NULL;
  g_autofree char *rendu = NULL;
  g_autofree char *nature = NULL;
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (Fiche) agent = fiche_copy (JALONS_FICHE (dossier->agent));

  g_assert_true (redaction_write_section (repository, section, "Second", &error));
  g_assert_true (brouillons_keep (repository, uuid, "section", section, "texte", "Troisi", &error));
  fiche_set_texte (agent, fiche_table_find (&agent_table, "telephone"), "06");
  g_assert_true (fiches_save (repository, "agent", &agent, 1, &error));
  etat = base_export (base);

  g_assert_true (restore (base, uuid, TYPE_SECTION, "texte", &error));
  g_assert_true (restore (base, uuid, TYPE_AGENT, "telephone", &error));
  g_clear_pointer (&dossier, dossier_complet_free);
  dossier = base_get (base, uuid);
  g_assert_cmpstr (JALONS_SECTION (dossier->sections->pdata[0])->texte, ==, "Premier");
  g_assert_null (brouillons_find (dossier, section, "texte"));
  g_assert_null (dossier->agent->telephone);

  g_assert_true (operations_undo (repository, NULL, &nature, &error));
  g_assert_cmpstr (nature, ==, "restauration");
  g_assert_true (operations_undo (repository, NULL, NULL, &error));
  rendu = base_export (base);
  g_assert_cmpstr (rendu, ==, etat);
}

static void
test_restore_refused (Base          *base,
                      gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  Repository *repository = base->repository;
  g_autoptr (GError) error = NULL;
  g_autofree char *section =
    redaction_add_section (repository, uuid, "projet", NULL, NULL, "Premier", &error);
  g_autoptr (GPtrArray) changements = NULL;
  const Changement *changement;
  const Champ *champ = fiche_table_find (&section_table, "texte");

  g_assert_true (redaction_write_section (repository, section, "Second", &error));
  changements = historiques_list (repository, uuid, &error);
  changement = find_change (changements, TYPE_SECTION, "texte");

  /* It is so already; then another status forbids it; then the record is gone. */
  assert_refused (historiques_restore (repository, uuid, changement, champ, FALSE, &error), &error,
                  OPERATIONS_ERROR_INVALID);
  g_assert_true (dossiers_move (repository, uuid, "conventionnement", NULL, NULL, &error));
  assert_refused (restore (base, uuid, TYPE_DOSSIER, "statut", &error), &error,
                  OPERATIONS_ERROR_CONDITIONS);
  fiche_set_espaces_lus (changement->avant, 1);
  assert_refused (historiques_restore (repository, uuid, changement, champ, TRUE, &error), &error,
                  OPERATIONS_ERROR_FORBIDDEN);
  fiche_set_espaces_lus (changement->avant, 7);
  g_assert_true (redaction_delete_section (repository, section, &error));
  assert_refused (historiques_restore (repository, uuid, changement, champ, TRUE, &error), &error,
                  OPERATIONS_ERROR_UNKNOWN);
  g_assert_true (operations_undo (repository, NULL, NULL, &error));
  g_assert_true (historiques_restore (repository, uuid, changement, champ, TRUE, &error));
  g_assert_no_error (error);
}

/* What goes with other fields is not put back alone. */
static void
test_restorable (Base          *base,
                 gconstpointer  data)
{
  static const struct
  {
    const char *champ;
    gboolean seul;
  } cas[] = {
    { "lieu", TRUE }, { "attentes_agent", TRUE }, { "points_appui", TRUE }, { "statut", TRUE },
    { "ref", FALSE }, { "prix_centimes", FALSE }, { "agent", FALSE }, { "prestation_version", FALSE },
    { "employeur_informe", FALSE },
  };
  const Changement changement = { .type = TYPE_DOSSIER };
  const Changement document = { .type = TYPE_DOCUMENT_FICHE };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    g_assert_cmpint (historiques_can_restore (&changement,
                                              fiche_table_find (&dossier_table, cas[i].champ)),
                     ==, cas[i].seul);
  for (guint i = 0; i < document_fiche_table.n_champs; i++)
    g_assert_false (historiques_can_restore (&document, &document_fiche_table.champs[i]));
}

/* Who it is, with several users in the base. */
static void
test_members (Base          *base,
              gconstpointer  data)
{
  g_autofree char *membre = repository_get_membre (base->repository);
  g_autofree char *nom = historiques_find_nom (base->repository, membre);
  g_autoptr (Fiche) autre = g_object_new (TYPE_UTILISATEUR, "nom", "Paul Autre", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *encore = NULL;
  g_autofree char *inconnu = NULL;

  g_assert_cmpstr (nom, ==, "Claire Montbrun");
  g_assert_true (fiches_save (base->repository, "reglage", &autre, 1, &error));
  encore = historiques_find_nom (base->repository, membre);
  g_assert_cmpstr (encore, ==, "Claire Montbrun");
  inconnu = historiques_find_nom (base->repository, fiche_get_uuid (autre));
  g_assert_null (inconnu);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/conventions/avenant", test_avenant);
  base_test ("/conventions/export", test_avenant_export);
  base_test ("/conventions/employer-not-informed", test_avenant_discret);
  base_test ("/derogations", test_derogations);
  base_test ("/historiques/restore", test_restore);
  base_test ("/historiques/refused", test_restore_refused);
  base_test ("/historiques/restorable", test_restorable);
  base_test ("/historiques/members", test_members);

  return g_test_run ();
}
