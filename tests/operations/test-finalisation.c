/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/destinataires.h"
#include "operations/finalisation.h"
#include "operations/operations-error.h"

#define AGENT ((const char * const[]) { "agent", NULL })

static Rendu *
make (Base       *base,
      const char *uuid,
      gboolean    brouillon)
{
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GError) error = NULL;
  Rendu *rendu = rendus_make (dossier, "synthese", jour_from_ymd (2026, 11, 22), brouillon, &error);

  g_assert_no_error (error);
  return rendu;
}

static char *
finalise (Base       *base,
          const char *uuid)
{
  g_autoptr (Rendu) rendu = make (base, uuid, FALSE);
  g_autoptr (GError) error = NULL;
  char *document = documents_finalise (base->repository, uuid, rendu, AGENT, &error);

  g_assert_no_error (error);
  return document;
}

/* What a final version is made of, and the numbers of those that follow it. */
static void
test_final (Base          *base,
            gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autoptr (Rendu) projet = make (base, uuid, TRUE);
  g_autofree char *brouillon = rendus_keep (base->repository, uuid, projet, NULL);
  g_autofree char *un = finalise (base, uuid);
  g_autofree char *deux = finalise (base, uuid);
  g_autoptr (DocumentFiche) premier = base_get_fiche (base, TYPE_DOCUMENT_FICHE, un);
  g_autoptr (DocumentFiche) second = base_get_fiche (base, TYPE_DOCUMENT_FICHE, deux);
  g_autoptr (DocumentFiche) ebauche = base_get_fiche (base, TYPE_DOCUMENT_FICHE, brouillon);
  g_autoptr (GBytes) octets = rendus_load_pdf (base->repository, un, NULL);
  g_autofree char *empreinte = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, octets);
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autofree char *numero = g_strdup_printf ("%s-1", dossier->dossier->ref);

  g_assert_true (document_fiche_is_final (premier));
  g_assert_false (document_fiche_is_final (ebauche));
  g_assert_null (ebauche->numero);
  g_assert_cmpint (ebauche->brouillon, ==, 1);
  g_assert_cmpint (premier->brouillon, ==, 0);
  g_assert_cmpstr (premier->numero, ==, numero);
  g_assert_cmpint (premier->version, ==, 1);
  g_assert_cmpint (second->version, ==, 2);
  g_assert_cmpstr (premier->empreinte, ==, empreinte);
  g_assert_nonnull (premier->modele);
  g_assert_cmpint (premier->finalise_le, >, 0);
  g_assert_cmpstr (premier->destinataires[0], ==, "agent");
  g_assert_null (premier->destinataires[1]);
  g_assert_cmpstr (fiche_get_uuid (JALONS_FICHE (documents_find_final (dossier, "synthese"))), ==,
                   deux);
  g_assert_null (documents_find_final (dossier, "livret"));
}

static void
assert_forbidden (gboolean   fait,
                  GError   **error)
{
  g_assert_false (fait);
  g_assert_error (*error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
  g_clear_error (error);
}

/* No operation touches a final version, neither its record nor its bytes. */
static void
test_sealed (Base          *base,
             gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autofree char *final = finalise (base, uuid);
  g_autoptr (DocumentFiche) document = base_get_fiche (base, TYPE_DOCUMENT_FICHE, final);
  g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (document));
  g_autoptr (Fiche) contenu = repository_get_within (base->repository, TYPE_CONTENU_DOCUMENT, uuid,
                                                     final, NULL);
  g_autoptr (Fiche) autre = fiche_copy (contenu);
  g_autoptr (GBytes) faux = g_bytes_new_static ("%PDF-faux", 9);
  g_autoptr (GBytes) apres = NULL;
  g_autofree char *empreinte = g_strdup (document->empreinte);
  g_autofree char *somme = NULL;
  g_autoptr (GError) error = NULL;

  g_object_set (copie, "numero", "AUTRE-1", NULL);
  assert_forbidden (fiches_save (base->repository, "document", &copie, 1, &error), &error);
  assert_forbidden (documents_delete (base->repository, final, &error), &error);
  assert_forbidden (fiches_delete (base->repository, "document", JALONS_FICHE (document), &error),
                    &error);
  g_object_set (autre, "pdf", faux, NULL);
  assert_forbidden (fiches_save (base->repository, "document", &autre, 1, &error), &error);
  assert_forbidden (fiches_delete (base->repository, "document", contenu, &error), &error);

  apres = rendus_load_pdf (base->repository, final, &error);
  g_assert_no_error (error);
  somme = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, apres);
  g_assert_cmpstr (somme, ==, empreinte);

  /* What is said of its printing is not the document. */
  g_assert_true (documents_note_print (base->repository, final, 3, &error));
  g_assert_true (documents_note_print (base->repository, final, 1, &error));
  g_clear_object (&document);
  document = base_get_fiche (base, TYPE_DOCUMENT_FICHE, final);
  g_assert_cmpint (document->exemplaires, ==, 4);
  g_assert_cmpint (document->imprime_le, >, 0);
}

static void
test_draft_deleted (Base          *base,
                    gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autoptr (Rendu) projet = make (base, uuid, TRUE);
  g_autofree char *brouillon = rendus_keep (base->repository, uuid, projet, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (documents_delete (base->repository, brouillon, &error));
  g_assert_no_error (error);
  g_assert_null (rendus_load_pdf (base->repository, brouillon, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_nonnull (rendus_load_pdf (base->repository, brouillon, &error));
}

/* A draft is no final version, nor is what another one overtook. */
static void
test_refused (Base          *base,
              gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autoptr (Rendu) projet = make (base, uuid, TRUE), final = make (base, uuid, FALSE);
  g_autofree char *autre = finalise (base, uuid);
  const char * const personne[] = { NULL }, * const inconnu[] = { "voisin", NULL };
  const char * const employeur[] = { "agent", "collectivite", NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (documents_finalise (base->repository, uuid, projet, AGENT, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_null (rendus_keep (base->repository, uuid, final, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_null (documents_finalise (base->repository, uuid, final, AGENT, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (documents_finalise (base->repository, uuid, final, personne, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (documents_finalise (base->repository, uuid, final, inconnu, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_null (documents_finalise (base->repository, uuid, final, employeur, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
}

/* The last thing that was done can be undone; the number is then free again. */
static void
test_undo (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autofree char *final = finalise (base, uuid);
  g_autofree char *nature = NULL;
  g_autofree char *encore = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (operations_undo (base->repository, NULL, &nature, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (nature, ==, "document-final");
  g_assert_null (rendus_load_pdf (base->repository, final, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOT_FOUND);
  encore = finalise (base, uuid);
  g_assert_nonnull (encore);
}

static void
test_recipients (Base          *base,
                 gconstpointer  data)
{
  static const struct { const char *document, *destinataire; gboolean permis; } cas[] = {
    { "synthese", "agent", TRUE },           { "synthese", "collectivite", FALSE },
    { "livret", "collectivite", FALSE },     { "plan_action", "collectivite", FALSE },
    { "questionnaire_fin", "collectivite", FALSE },
    { "restitution", "collectivite", TRUE }, { "convention", "collectivite", TRUE },
    { "devis", "collectivite", TRUE },       { "synthese", "operateur_cep", TRUE },
    { "convention", "operateur_cep", FALSE }, { "convention", "centre", TRUE },
    { "convention", "voisin", FALSE },
  };
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    g_assert_true ((destinataire_find_refus (dossier, cas[i].document, cas[i].destinataire) == NULL)
                   == cas[i].permis);

  g_object_set (dossier->dossier, "employeur_informe", (gint64) 0, NULL);
  g_assert_nonnull (destinataire_find_refus (dossier, "convention", "collectivite"));
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_auto (GStrv) proposes = destinataires_propose (dossier, cas[i].document);

      g_assert_false (g_strv_contains ((const char * const *) proposes, "collectivite"));
      for (guint j = 0; proposes[j] != NULL; j++)
        g_assert_null (destinataire_find_refus (dossier, cas[i].document, proposes[j]));
    }
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *nom; BaseEssai faire; } tests[] = {
    { "/finalisation/final", test_final },
    { "/finalisation/sealed", test_sealed },
    { "/finalisation/draft-deleted", test_draft_deleted },
    { "/finalisation/refused", test_refused },
    { "/finalisation/undo", test_undo },
    { "/finalisation/recipients", test_recipients },
  };

  base_init (&argc, &argv);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    base_test (tests[i].nom, tests[i].faire);
  return g_test_run ();
}
