/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fixtures.h"

#include "base/instant.h"
#include "base/jour.h"
#include "documents/verification-pdf.h"

#include <glib/gstdio.h>

/* The theme of the documents that are made. */
ThemeVariante fixtures_variante = THEME_INSTITUTIONNEL;

/* An invented bilan: nobody of this name exists, nor the commune. */

static void
add (DossierComplet *complet, gpointer fiche)
{
  dossier_complet_add (complet, fiche);
  g_object_unref (fiche);
}

#define COPIE "JALONS_TEST_PRESTATIONS"

static char *
write_path (const char *folder, const char *code)
{
  return g_strdup_printf ("%s/%s.json", folder != NULL ? folder : PRESTATIONS_DIR, code);
}

/* From here on this process and those that it starts read a copy, which nobody edits. Returns its
 * folder. */
char *
fixtures_copy_prestation (const char *code)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("jalons-test-XXXXXX", &error);
  g_autofree char *from = write_path (NULL, code);
  g_autofree char *to = write_path (folder, code);
  g_autofree char *json = NULL;
  gsize length;

  g_assert_no_error (error);
  g_file_get_contents (from, &json, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, json, (gssize) length, &error);
  g_assert_no_error (error);
  g_setenv (COPIE, folder, TRUE);
  return folder;
}

void
fixtures_remove_copy (const char *folder, const char *code)
{
  g_autofree char *path = write_path (folder, code);

  g_unsetenv (COPIE);
  g_unlink (path);
  g_rmdir (folder);
}

static Prestation *
load_prestation (const char *code)
{
  g_autofree char *path = write_path (g_getenv (COPIE), code);
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  Prestation *prestation;
  gsize length;

  g_file_get_contents (path, &json, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new (json, length);
  prestation = prestation_new_from_bytes (bytes, &error);
  g_assert_no_error (error);
  return prestation;
}

static void
add_people (DossierComplet *complet)
{
  add (complet, g_object_new (TYPE_CENTRE, "nom", "Centre de gestion des Trois-Vallées", "sigle",
                              "CDG 99", NULL));
  add (complet, g_object_new (TYPE_AGENT, "civilite", "Mme", "prenom", "Maëlys", "nom",
                              "Quercy-Dubreuil", "fonction", "Agente d'accueil", "grade",
                              "Adjointe administrative de 2e classe", "service", "Guichet unique",
                              "amenagements", MOT_DE_LA_SANTE, NULL));
  add (complet,
       g_object_new (TYPE_COLLECTIVITE, "nom", "Commune de Roquebelle", "type", "commune", NULL));
}

static void
add_entretien (DossierComplet *complet, gint64 jour, const char *genre, const char *phase,
               const char *statut)
{
  g_autofree char *resume = g_strdup_printf ("Point d’étape du %d.", (int) (jour % 28) + 1);
  Entretien *entretien
      = g_object_new (TYPE_ENTRETIEN, "debut", instant_from_local (jour, 9 * 60 + 30),
                      "duree-minutes", (gint64) 120, "genre", genre, "phase", phase, "statut",
                      statut, "mode", "presentiel", "resume", resume, NULL);
  Note *note = g_object_new (TYPE_NOTE, NULL);

  fiche_set_texte (JALONS_FICHE (note), fiche_table_find (&note_table, "texte"), MOT_DES_NOTES);
  add (complet, entretien);
  add (complet, note);
}

static void
add_course (DossierComplet *complet)
{
  gint64 jour = jour_from_ymd (2026, 3, 12);
  static const char *phases[] = { "preliminaire", "investigation", "conclusion" };

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      add (complet, g_object_new (TYPE_PHASE, "code", phases[i], "rang", (gint64) i, "debut",
                                  jour + 28 * i, "fin", jour + 28 * i + 14, NULL));
      add_entretien (complet, jour + 28 * i, i == 0 ? "prealable" : "individuel", phases[i],
                     "realise");
      add_entretien (complet, jour + 28 * i + 14, "individuel", phases[i], "realise");
    }
  add_entretien (complet, jour + 200, "suivi", NULL, "prevu");
  add (complet, g_object_new (TYPE_TEMPS, "le", jour, "nature", "travail_personnel", "minutes",
                              (gint64) 90, NULL));
  add (complet, g_object_new (TYPE_TEMPS, "le", jour, "nature", "preparation", "minutes",
                              (gint64) 45, NULL));
}

static void
set_lists (Dossier *dossier)
{
  const char *appuis[] = { "Écoute des familles", "Rigueur", NULL };
  const char *vigilances[] = { "Ne pas tout mener de front", NULL };
  const char *facteurs[] = { "Dix ans d'accueil", "Soutien de l'encadrement", NULL };
  const char *contraintes[] = { "Pas de permis de conduire", NULL };
  const char *etapes[] = { "Présenter le projet", "Se former", "Postuler", NULL };

  g_object_set (dossier, "points-appui", appuis, "points-vigilance", vigilances,
                "livret-facteurs-favorables", facteurs, "livret-contraintes", contraintes,
                "livret-etapes", etapes, NULL);
}

/* A bilan with all that a synthèse or a livret prints. */
DossierComplet *
fixtures_dossier (const char *prestation)
{
  DossierComplet *complet = dossier_complet_new ();
  Dossier *dossier = g_object_new (TYPE_DOSSIER, "ref", "2026-09-0042", "prestation", prestation,
                                   "conseiller", "Aurèle Fontbonne", "initiative", "agent",
                                   "demande-le", jour_from_ymd (2026, 3, 1), "attentes-agent",
                                   "Savoir ce que je vaux ailleurs.", NULL);

  set_lists (dossier);
  add (complet, dossier);
  add_people (complet);
  add_course (complet);
  complet->prestation = load_prestation (prestation);
  fixtures_add_section (complet, "demande", NULL,
                        "Mme Quercy-Dubreuil a demandé ce bilan : elle doute.", FALSE);
  fixtures_add_section (complet, "competences", "Compétences",
                        "Elle sait **écouter** et *classer*.", TRUE);
  fixtures_add_action (complet, "Présenter le projet", NULL);
  dossier_complet_sort (complet);
  return complet;
}

/* What one has the minute after the first telephone call. */
DossierComplet *
fixtures_dossier_empty (void)
{
  DossierComplet *complet = dossier_complet_new ();

  add (complet, g_object_new (TYPE_DOSSIER, NULL));
  return complet;
}

void
fixtures_add_section (DossierComplet *complet, const char *code, const char *titre,
                      const char *texte, gboolean partage)
{
  add (complet,
       g_object_new (TYPE_SECTION, "rang", (gint64) complet->sections->len, "code", code, "titre",
                     titre, "texte", texte, "partage-employeur", (gint64) partage, NULL));
}

void
fixtures_add_action (DossierComplet *complet, const char *intitule, const char *moyens)
{
  add (complet, g_object_new (TYPE_ACTION, "rang", (gint64) complet->actions->len, "intitule",
                              intitule, "moyens", moyens, "responsable", "Agente", "echeance-le",
                              jour_from_ymd (2026, 12, 1), "statut", "a_faire", NULL));
}

MiseEnPage *
fixtures_pages (DocumentKind kind, DossierComplet *complet, gboolean draft)
{
  DocumentSource source = { complet, jour_from_ymd (2026, 11, 12), NULL, draft };
  g_autoptr (GError) error = NULL;
  g_autoptr (Theme) theme = theme_new_variante (fixtures_variante, NULL, &error);
  Bloc *document;
  MiseEnPage *pages;

  g_assert_no_error (error);
  document = document_build (kind, &source, &error);
  g_assert_no_error (error);
  pages = mise_en_page_new (document, theme, &error);
  g_assert_no_error (error);
  return pages;
}

GBytes *
fixtures_pdf (DocumentKind kind, DossierComplet *complet, gboolean draft)
{
  g_autoptr (MiseEnPage) pages = fixtures_pages (kind, complet, draft);
  g_autoptr (GError) error = NULL;
  GBytes *pdf = pdf_write (pages, "Synthèse d’essai", "Centre d’essai",
                           jour_from_ymd (2026, 11, 12) * 86400, &error);

  g_assert_no_error (error);
  return pdf;
}

PopplerDocument *
fixtures_open (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (pdf, NULL, &error);

  g_assert_no_error (error);
  return document;
}

/* The text of a page as another program reads it, with all white as single spaces. */
char *
fixtures_page_text (GBytes *pdf, int page, int *n_pages)
{
  PopplerDocument *document = fixtures_open (pdf);
  PopplerPage *one = poppler_document_get_page (document, page);
  g_autofree char *text = poppler_page_get_text (one);
  g_auto (GStrv) words
      = g_regex_split_simple ("\\s+", text, G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT);

  *n_pages = poppler_document_get_n_pages (document);
  g_object_unref (one);
  g_object_unref (document);
  return g_strjoinv (" ", words);
}

char *
fixtures_text (GBytes *pdf)
{
  g_autoptr (GString) all = g_string_new (NULL);
  int n_pages = 1;

  for (int page = 0; page < n_pages; page++)
    {
      g_autofree char *text = fixtures_page_text (pdf, page, &n_pages);

      g_string_append_printf (all, "%s ", text);
    }
  return g_strdup (all->str);
}

/* A file with letters that three fonts have, and one that none has. */
GBytes *
fixtures_pdf_signs (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");

  fixtures_add_section (complet, "libre", "Signes", "王 Ελένη ☑ שלום 1 480 €", TRUE);
  return fixtures_pdf (DOCUMENT_SYNTHESE, complet, FALSE);
}

/* The codes of the rules that refuse a file, between spaces. */
char *
fixtures_refusals (GBytes *pdf)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) verdicts = verification_pdf_run (pdf, &error);
  g_autoptr (GString) codes = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < verdicts->len; i++)
    {
      const Verdict *verdict = g_ptr_array_index (verdicts, i);

      g_assert_cmpint (verdict->ok, ==, verdict->detail == NULL);
      if (verdict->ok)
        continue;
      g_test_message ("%s: %s", verdict->code, verdict->detail);
      g_string_append_printf (codes, "%s%s", codes->len > 0 ? " " : "", verdict->code);
    }
  g_assert_cmpint (verification_pdf_is_conform (verdicts), ==, codes->len == 0);
  return g_strdup (codes->str);
}

void
fixtures_assert_conform (GBytes *pdf)
{
  g_autofree char *refusals = fixtures_refusals (pdf);

  g_assert_cmpstr (refusals, ==, "");
}
