/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/jour.h"
#include "documents/modele.h"
#include "documents/source.h"
#include "operations/exemples.h"
#include "operations/finalisation.h"
#include "operations/modeles.h"
#include "operations/operations-error.h"

#include <string.h>

/* A centre adapts its templates: what documents are made of, what is refused, what is undone. */

#define COURT "# Notre synthèse\n\nPour {{ agent.nom_complet }}.\n"
#define AGENT ((const char * const[]) { "agent", NULL })

static ModeleEtat *
get (Base       *base,
     const char *code)
{
  g_autoptr (GError) error = NULL;
  ModeleEtat *etat = modeles_get (base->repository, code, &error);

  g_assert_no_error (error);
  return etat;
}

static gint64
save (Base       *base,
      const char *texte)
{
  g_autoptr (GError) error = NULL;
  gint64 version = 0;

  modeles_save (base->repository, "synthese", texte, &version, NULL, &error);
  g_assert_no_error (error);
  return version;
}

static void
undo (Base       *base,
      const char *nature)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *annulee = NULL;

  operations_undo (base->repository, NULL, &annulee, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (annulee, ==, nature);
}

static Rendu *
make (Base       *base,
      const char *dossier)
{
  g_autoptr (DossierComplet) lu = base_get (base, dossier);
  /* What threads make documents of. */
  g_autoptr (DossierComplet) copie = dossier_complet_copy (lu);
  g_autoptr (GError) error = NULL;
  Rendu *rendu = rendus_make (copie, "synthese", jour_from_ymd (2026, 11, 22), FALSE, &error);

  g_assert_no_error (error);
  return rendu;
}

/* The page says so, and so does what is finalised; the one made before stays what it is. */
static void
test_rendu (Base          *base,
            gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_today ());
  g_autoptr (Rendu) avant = make (base, uuid);
  g_autoptr (Rendu) apres = NULL;
  g_autoptr (DossierComplet) lu = NULL;
  g_autofree char *document = NULL;
  g_autofree char *livre = modele_version ("synthese");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (avant->modele, ==, livre);
  g_assert_cmpint (save (base, COURT), ==, 1);
  apres = make (base, uuid);
  g_assert_cmpstr (apres->titre, ==, "Notre synthèse");
  g_assert_true (g_str_has_prefix (apres->modele, "centre-1-"));

  document = documents_finalise (base->repository, uuid, apres, AGENT, &error);
  g_assert_no_error (error);
  lu = base_get (base, uuid);
  g_assert_cmpstr (documents_find_final (lu, "synthese")->modele, ==, apres->modele);
}

/* Each version has its number, each step is undone, and undoing goes back to what was shipped. */
static void
test_versions (Base          *base,
               gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_today ());
  g_autoptr (GPtrArray) versions = NULL;
  g_autoptr (Rendu) second = NULL;
  g_autoptr (Rendu) premier = NULL;
  g_autoptr (Rendu) livre = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (save (base, COURT), ==, 1);
  g_assert_cmpint (save (base, "# Encore\n"), ==, 2);
  second = make (base, uuid);
  g_assert_cmpstr (second->titre, ==, "Encore");
  versions = modeles_list_versions (base->repository, "synthese", &error);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (((ModeleFiche *) versions->pdata[1])->texte, ==, COURT);

  undo (base, "modele");
  premier = make (base, uuid);
  g_assert_cmpstr (premier->titre, ==, "Notre synthèse");
  undo (base, "modele");
  livre = make (base, uuid);
  g_assert_false (g_str_has_prefix (livre->modele, "centre-"));
  g_assert_cmpint (save (base, COURT), ==, 1);
}

static void
test_reset (Base          *base,
            gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_today ());
  g_autoptr (ModeleEtat) apres = NULL;
  g_autoptr (ModeleEtat) rendu = NULL;
  g_autoptr (Rendu) document = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (modeles_reset (base->repository, "synthese", &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);

  save (base, COURT);
  g_assert_true (modeles_reset (base->repository, "synthese", &error));
  apres = get (base, "synthese");
  g_assert_null (apres->fiche);
  document = make (base, uuid);
  g_assert_false (g_str_has_prefix (document->modele, "centre-"));

  undo (base, "modele-livre");
  rendu = get (base, "synthese");
  g_assert_cmpstr (rendu->fiche->texte, ==, COURT);
  /* The numbers that were given are not given again. */
  g_assert_true (modeles_reset (base->repository, "synthese", &error));
  g_assert_cmpint (save (base, COURT), ==, 3);
}

/* Nothing is changed by what is refused, and each fault has its line. */
static void
test_refused (Base          *base,
              gconstpointer  data)
{
  g_autofree char *livre = NULL;
  g_autofree char *avant = base_export (base);
  g_autofree char *apres = NULL;
  g_autoptr (ModeleEtat) etat = NULL;
  g_autoptr (GPtrArray) fautes = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (modeles_save (base->repository, "synthese", "# A\n\n{{ agent.nm }}\n{% fin %}\n",
                                NULL, &fautes, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "agent.nom"));
  g_assert_cmpuint (fautes->len, ==, 2);
  g_assert_cmpuint (((ModeleFaute *) fautes->pdata[0])->ligne, ==, 3);
  g_assert_cmpuint (((ModeleFaute *) fautes->pdata[1])->ligne, ==, 4);
  g_clear_error (&error);

  g_assert_false (modeles_save (base->repository, "synthese", " \n", NULL, NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (modeles_save (base->repository, "inconnu", COURT, NULL, NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_DOCUMENT);
  g_clear_error (&error);
  livre = modeles_get_livre ("synthese", &error);
  g_assert_false (modeles_save (base->repository, "synthese", livre, NULL, NULL, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);

  etat = get (base, "synthese");
  g_assert_null (etat->fiche);
  apres = base_export (base);
  g_assert_cmpstr (apres, ==, avant);
}

/* A draft is never lost, whatever its faults, and makes no document; undoing leaves it alone. */
static void
test_draft (Base          *base,
            gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_today ());
  g_autoptr (ModeleEtat) garde = NULL;
  g_autoptr (ModeleEtat) fini = NULL;
  g_autoptr (Rendu) rendu = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (modeles_keep_draft (base->repository, "synthese", "{{ faux", &error));
  rendu = make (base, uuid);
  g_assert_false (g_str_has_prefix (rendu->modele, "centre-"));

  /* What was done before the draft is what is undone. */
  undo (base, "dossier-nouveau");
  g_clear_object (&base->repository);
  base->repository = repository_open (base->path, REPOSITORY_READ_WRITE, NULL, &error);
  g_assert_no_error (error);
  garde = get (base, "synthese");
  g_assert_cmpstr (garde->brouillon, ==, "{{ faux");

  save (base, COURT);
  fini = get (base, "synthese");
  g_assert_null (fini->brouillon);
  g_assert_cmpstr (fini->fiche->texte, ==, COURT);
}

/* Made from a template that is not shipped any more. */
static void
test_outdated (Base          *base,
               gconstpointer  data)
{
  g_autoptr (ModeleEtat) etat = NULL;
  g_autoptr (ModeleEtat) repris = NULL;
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (GError) error = NULL;

  save (base, COURT);
  etat = get (base, "synthese");
  g_assert_false (modele_etat_is_outdated (etat));
  copie = fiche_copy (JALONS_FICHE (etat->fiche));
  g_object_set (copie, "livre", "1-00000000", NULL);
  g_assert_true (fiches_save (base->repository, "modele", &copie, 1, &error));
  repris = get (base, "synthese");
  g_assert_true (modele_etat_is_outdated (repris));

  /* Putting the same text in use again says that the newer one was seen. */
  g_assert_cmpint (save (base, COURT), ==, 2);
  g_clear_pointer (&repris, modele_etat_free);
  repris = get (base, "synthese");
  g_assert_false (modele_etat_is_outdated (repris));
}

/* Every document has an example that is made of it, with the centre of the base. */
static void
test_examples (Base          *base,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) etats = NULL;
  g_autoptr (GError) error = NULL;

  etats = modeles_list (base->repository, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (etats->len, ==, N_DOCUMENTS);
  for (guint i = 0; i < etats->len; i++)
    {
      const ModeleEtat *etat = etats->pdata[i];
      g_autoptr (DossierComplet) exemple =
        exemples_make (base->repository, etat->code, jour_from_ymd (2026, 11, 12), &error);
      const DocumentSource source = { .complet = exemple, .jour = jour_from_ymd (2026, 11, 12) };
      g_autoptr (Bloc) bloc = NULL;

      g_assert_no_error (error);
      g_assert_nonnull (exemple->agent->nom);
      bloc = document_build (i, &source, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (bloc->children->len, >, 2);
    }
}

int
main (int argc, char **argv)
{
  base_init (&argc, &argv);

  base_test ("/modeles/rendu", test_rendu);
  base_test ("/modeles/versions", test_versions);
  base_test ("/modeles/reset", test_reset);
  base_test ("/modeles/refused", test_refused);
  base_test ("/modeles/draft", test_draft);
  base_test ("/modeles/outdated", test_outdated);
  base_test ("/modeles/examples", test_examples);

  return g_test_run ();
}
