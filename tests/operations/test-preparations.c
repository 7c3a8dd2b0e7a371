/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/jour.h"
#include "documents/documents-error.h"
#include "operations/demonstration.h"
#include "operations/finalisation.h"
#include "operations/operations-error.h"
#include "operations/rendus.h"
#include "operations/tirages.h"

#include <poppler.h>

/* The sheet of preparation: one page for whatever dossier, and for each reader what they may have. */

static const PreparationLecteur lecteurs[] = { PREPARATION_COLLEGUE, PREPARATION_CONSEILLER,
                                               PREPARATION_ACCUEIL };

/* As another program reads it, with all white as single spaces. */
static char *
read_sheet (const Rendu *rendu)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (rendu->pdf, NULL, &error);
  PopplerPage *page;
  g_autofree char *texte = NULL;
  g_auto (GStrv) mots = NULL;

  g_assert_no_error (error);
  g_assert_cmpint (poppler_document_get_n_pages (document), ==, 1);
  g_assert_cmpuint (rendu->pages, ==, 1);
  page = poppler_document_get_page (document, 0);
  texte = poppler_page_get_text (page);
  g_object_unref (page);
  g_object_unref (document);
  mots = g_regex_split_simple ("\\s+", texte, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);

  return g_strjoinv (" ", mots);
}

static char *
make_sheet (DossierComplet     *dossier,
            PreparationLecteur  lecteur,
            const char         *theme)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Rendu) rendu =
    rendus_make_preparation (dossier, jour_from_ymd (2026, 11, 12), lecteur, theme, &error);

  if (g_error_matches (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_FORBIDDEN))
    {
      g_assert_cmpint (lecteur, ==, PREPARATION_ACCUEIL);
      g_assert_cmpint (dossier->dossier->employeur_informe, ==, 0);
      return NULL;
    }
  g_assert_no_error (error);
  g_assert_null (rendu->numero);

  return read_sheet (rendu);
}

/* Text of espace 1, as it would be read in a sheet: its first words. */
static void
assert_lacks (const char *feuille,
              const char *texte)
{
  g_auto (GStrv) mots = g_regex_split_simple ("\\s+", texte != NULL ? texte : "", G_REGEX_DEFAULT,
                                              G_REGEX_MATCH_DEFAULT);
  g_autofree char *suite = g_strjoinv (" ", mots);
  g_autofree char *debut = g_utf8_substring (suite, 0, MIN (g_utf8_strlen (suite, -1), 24));

  if (g_utf8_strlen (debut, -1) > 8 && strstr (feuille, debut) != NULL)
    g_error ("“%s” is on a sheet that may not have it:\n%s", debut, feuille);
}

static void
check_dossier (DossierComplet *dossier)
{
  for (guint i = 0; i < G_N_ELEMENTS (lecteurs); i++)
    {
      g_autofree char *feuille = make_sheet (dossier, lecteurs[i], NULL);

      if (feuille == NULL)
        continue;
      for (guint j = 0; lecteurs[i] != PREPARATION_CONSEILLER && j < dossier->notes->len; j++)
        assert_lacks (feuille, ((const Note *) dossier->notes->pdata[j])->texte);
      if (lecteurs[i] != PREPARATION_ACCUEIL)
        continue;
      for (guint j = 0; j < dossier->entretiens->len; j++)
        assert_lacks (feuille, ((const Entretien *) dossier->entretiens->pdata[j])->resume);
      for (guint j = 0; j < dossier->rappels->len; j++)
        assert_lacks (feuille, ((const Rappel *) dossier->rappels->pdata[j])->quoi);
      for (guint j = 0; j < dossier->demarches->len; j++)
        assert_lacks (feuille, ((const Demarche *) dossier->demarches->pdata[j])->intitule);
      for (guint j = 0; j < dossier->echanges->len; j++)
        assert_lacks (feuille, ((const Echange *) dossier->echanges->pdata[j])->objet);
    }
}

static GPtrArray *
list_dossiers (Repository *repository)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fiches = repository_list (repository, TYPE_DOSSIER, &error);
  GPtrArray *dossiers = g_ptr_array_new_with_free_func ((GDestroyNotify) dossier_complet_free);

  g_assert_no_error (error);
  for (guint i = 0; i < fiches->len; i++)
    {
      g_ptr_array_add (dossiers, repository_get_dossier (repository,
                                                         fiche_get_uuid (fiches->pdata[i]), &error));
      g_assert_no_error (error);
    }
  g_assert_cmpuint (dossiers->len, >, 20);

  return dossiers;
}

/* Every dossier of the demonstration, for each reader, and in large letters. */
static void
test_demonstration (Base          *base,
                    gconstpointer  data)
{
  g_autofree char *path = g_build_filename (base->dossier, "demonstration.jalons", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (Repository) repository = NULL;
  g_autoptr (GPtrArray) dossiers = NULL;
  guint refusees = 0;

  demonstration_create (path, jour_from_ymd (2026, 11, 12), &error);
  g_assert_no_error (error);
  repository = repository_open (path, REPOSITORY_READ_ONLY, NULL, &error);
  g_assert_no_error (error);
  dossiers = list_dossiers (repository);
  for (guint i = 0; i < dossiers->len; i++)
    {
      DossierComplet *dossier = dossiers->pdata[i];
      g_autofree char *grande = make_sheet (dossier, PREPARATION_CONSEILLER, "lecture-facilitee");
      g_autofree char *accueil = make_sheet (dossier, PREPARATION_ACCUEIL, "lecture-facilitee");

      g_assert_nonnull (grande);
      refusees += accueil == NULL;
      check_dossier (dossier);
    }
  g_assert_cmpuint (refusees, >, 0);
}

/* Who may not read the notes does not; who wrote them does. */
static void
test_notes (Base          *base,
            gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 3, 4));
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (Entretien) entretien =
    g_object_new (TYPE_ENTRETIEN, "genre", "individuel", "statut", "realise", "debut",
                  (gint64) 1762000000, "duree-minutes", (gint64) 60, "resume", "Partagé à deux", NULL);
  g_autoptr (Note) note =
    g_object_new (TYPE_NOTE, "entretien", fiche_get_uuid (JALONS_FICHE (entretien)), "texte",
                  "## Moi\n\nUn **hippocampe** dans la marge", NULL);

  dossier_complet_add (dossier, JALONS_FICHE (entretien));
  dossier_complet_add (dossier, JALONS_FICHE (note));
  dossier_complet_sort (dossier);
  for (guint i = 0; i < G_N_ELEMENTS (lecteurs); i++)
    {
      g_autofree char *feuille = make_sheet (dossier, lecteurs[i], NULL);

      g_assert_cmpint (strstr (feuille, "hippocampe") != NULL, ==,
                       lecteurs[i] == PREPARATION_CONSEILLER);
      g_assert_cmpint (strstr (feuille, "Partagé à deux") != NULL, ==,
                       lecteurs[i] != PREPARATION_ACCUEIL);
      g_assert_null (strstr (feuille, "**"));
    }
}

/* A template of the centre that asks for the notes elsewhere is given none. */
static void
test_other_documents (Base          *base,
                      gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 3, 4));
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GError) error = NULL;
  g_autoptr (Rendu) rendu =
    rendus_make_modele (dossier, "synthese", jour_from_ymd (2026, 11, 12), TRUE, NULL,
                        "# Synthèse\n\nRien : {{ preparation.dernier }}{{ preparation.notes }}.\n",
                        &error);
  g_autofree char *texte = NULL;

  g_assert_no_error (error);
  texte = read_sheet (rendu);
  g_assert_nonnull (strstr (texte, "Rien : ."));
}

/* Hundreds of promises, and texts without an end: one page, and each list says what it leaves out. */
static void
test_full (Base          *base,
           gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg84", jour_from_ymd (2026, 3, 4));
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GString) long_texte = g_string_new (NULL);
  static const char * const themes[] = { "institutionnel", "lecture-facilitee" };

  for (guint i = 0; i < 300; i++)
    g_string_append (long_texte, "promettre longuement ");
  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (Rappel) rappel = g_object_new (TYPE_RAPPEL, "le", (gint64) 20000 + i, "quoi",
                                                long_texte->str, NULL);
      g_autoptr (Demarche) demarche =
        g_object_new (TYPE_DEMARCHE, "genre", "immersion", "intitule", long_texte->str, "statut",
                      "a_faire", NULL);
      g_autoptr (Echange) echange =
        g_object_new (TYPE_ECHANGE, "genre", "appel", "le", (gint64) 1762000000 + i, "avec",
                      long_texte->str, "objet", long_texte->str, NULL);

      dossier_complet_add (dossier, JALONS_FICHE (rappel));
      dossier_complet_add (dossier, JALONS_FICHE (demarche));
      dossier_complet_add (dossier, JALONS_FICHE (echange));
    }
  for (guint i = 0; i < G_N_ELEMENTS (themes); i++)
    {
      g_autofree char *feuille = make_sheet (dossier, PREPARATION_CONSEILLER, themes[i]);

      g_assert_nonnull (strstr (feuille, "dans le dossier"));
      g_assert_nonnull (strstr (feuille, "Promis"));
    }
}

/* It is printed as it is made: nothing of it is kept in the dossier. */
static void
test_not_kept (Base          *base,
               gconstpointer  data)
{
  g_autofree char *uuid = base_create (base, "cdg34", jour_from_ymd (2026, 3, 4));
  const char *dossiers[] = { uuid, NULL };
  const char *codes[] = { "preparation", NULL };
  const char *agent[] = { "agent", NULL };
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) connus = tirages_list_codes (base->repository, dossiers, &error);
  g_autoptr (GPtrArray) lignes = tirages_plan (base->repository, dossiers, codes, &error);
  g_autoptr (Rendu) rendu = rendus_make (dossier, "preparation", 20000, TRUE, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (connus->pdata[connus->len - 1], ==, "preparation");
  g_assert_cmpint (((const TirageLigne *) lignes->pdata[0])->etat, ==, TIRAGE_PRET);
  g_assert_null (rendus_keep (base->repository, uuid, rendu, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_null (documents_finalise (base->repository, uuid, rendu, agent, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);
  base_test ("/preparations/demonstration", test_demonstration);
  base_test ("/preparations/notes", test_notes);
  base_test ("/preparations/other-documents", test_other_documents);
  base_test ("/preparations/full", test_full);
  base_test ("/preparations/not-kept", test_not_kept);

  return g_test_run ();
}
