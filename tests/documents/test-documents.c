/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/jour.h"

#include "fixtures.h"

#include "documents/documents-error.h"

#include <string.h>

/* Without white: a reader that guesses columns joins or parts words as it pleases. */
static gboolean
has (const char *text, const char *part)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_auto (GStrv) parts = g_strsplit (part, " ", -1);
  g_autofree char *page = g_strjoinv ("", words);
  g_autofree char *wanted = g_strjoinv ("", parts);

  return strstr (page, wanted) != NULL;
}

static void
assert_has (const char *text, const char *part)
{
  if (!has (text, part))
    g_error ("“%s” is not in: %s", part, text);
}

static void
assert_lacks (const char *text, const char *part)
{
  if (has (text, part))
    g_error ("“%s” is in: %s", part, text);
}

static char *
render (DocumentKind kind, DossierComplet *complet, gboolean draft)
{
  g_autoptr (GBytes) pdf = fixtures_pdf (kind, complet, draft);

  return fixtures_text (pdf);
}

static void
test_synthese (void)
{
  static const char *parts[] = {
    "CDG",
    "Centre de gestion des Trois-Vallées",
    "Mission Mobilité(S)",
    "Dossier 2026-09-0042",
    "12 novembre 2026",
    "Synthèse du bilan professionnel",
    "Maëlys Quercy-Dubreuil, agente d’accueil",
    "Commune de Roquebelle",
    "Aurèle Fontbonne",
    "Du 12 mars au 21 mai 2026",
    "à l’initiative de l’agente",
    "Ce document appartient à Mme Quercy-Dubreuil. Seuls les passages signalés « Partagé avec "
    "l’employeur » seront transmis à la "
    "commune de Roquebelle, avec son accord.",
    "10 h",
    "1 h 30",
    "de travail personnel",
    "45 min",
    "et 2 h hors compte",
    "Phase préliminaire",
    "Entretien préalable",
    "Savoir ce que je vaux ailleurs.",
    "1. Demande et attentes croisées",
    "a demandé ce bilan : elle doute.",
    "2. Compétences",
    "Elle sait écouter et classer.",
    "Points d’appui",
    "Écoute des familles",
    "Points de vigilance",
    "Plan d’action",
    "Présenter le projet",
    "1er décembre 2026",
    "Observations de l’agente",
    "Signatures",
    "L’agente",
    "Écrit à deux voix par Maëlys Quercy-Dubreuil et Aurèle Fontbonne",
    "1 / ",
  };
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *text = render (DOCUMENT_SYNTHESE, complet, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_has (text, parts[i]);
  assert_lacks (text, MOT_DES_NOTES);
  assert_lacks (text, MOT_DE_LA_SANTE);
  assert_lacks (text, "BROUILLON");
  assert_lacks (text, "null");
  assert_lacks (text, "**");
}

static void
test_livret (void)
{
  static const char *parts[] = {
    "Livret individuel du bilan-repères",
    "Ce livret appartient à Mme Quercy-Dubreuil",
    "Facteurs favorables",
    "Dix ans d’accueil",
    "Contraintes à intégrer",
    "Pas de permis de conduire",
    "Principales étapes",
    "1. Présenter le projet",
    "3. Postuler",
    "Actions décidées",
    "Entretiens tenus",
    "Point d’étape",
    "Signatures",
  };
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg31");
  g_autofree char *text = render (DOCUMENT_LIVRET, complet, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    assert_has (text, parts[i]);
  assert_lacks (text, MOT_DES_NOTES);
  assert_lacks (text, MOT_DE_LA_SANTE);
}

static guint
count_dark_pixels (MiseEnPage *pages, guint page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 600, 850);
  cairo_t *cr = cairo_create (surface);
  const guchar *pixels;
  guint n = 0;

  g_assert_true (mise_en_page_paint (pages, page, cr, NULL));
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  for (int i = 0; i < cairo_image_surface_get_stride (surface) * 850; i++)
    n += pixels[i] > 0;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

/* The mark is drawn across each page, and is not in the text. */
static void
test_draft (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autoptr (MiseEnPage) draft = fixtures_pages (DOCUMENT_SYNTHESE, complet, TRUE);
  g_autoptr (MiseEnPage) final = fixtures_pages (DOCUMENT_SYNTHESE, complet, FALSE);
  g_autoptr (GBytes) pdf = fixtures_pdf (DOCUMENT_SYNTHESE, complet, TRUE);
  int n_pages = 1;

  g_assert_cmpuint (mise_en_page_get_n_pages (draft), ==, mise_en_page_get_n_pages (final));
  for (int page = 0; page < n_pages; page++)
    {
      g_autofree char *text = fixtures_page_text (pdf, page, &n_pages);

      assert_has (text, "Projet");
      assert_lacks (text, "BROUILLON");
      g_assert_cmpuint (count_dark_pixels (draft, page), >,
                        count_dark_pixels (final, page) + 10000);
    }
}

/* Who is spoken of decides of the words; nobody known, no gender. */
static void
test_words (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *man = NULL;
  g_autofree char *anybody = NULL;

  g_object_set (complet->agent, "civilite", "M.", NULL);
  man = render (DOCUMENT_SYNTHESE, complet, FALSE);
  assert_has (man, "Observations de l’agent ");
  assert_has (man, "M. Quercy-Dubreuil");
  g_object_set (complet->agent, "civilite", NULL, NULL);
  anybody = render (DOCUMENT_SYNTHESE, complet, FALSE);
  assert_has (anybody, "Observations du ou de la bénéficiaire");
  assert_has (anybody, "appartient à Maëlys Quercy-Dubreuil.");
  assert_lacks (anybody, "Agente Mme");
}

static void
test_owner (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *nothing = NULL;
  g_autofree char *silent = NULL;

  g_object_set (g_ptr_array_index (complet->sections, 1), "partage-employeur", (gint64) 0, NULL);
  nothing = render (DOCUMENT_SYNTHESE, complet, FALSE);
  assert_has (nothing, "Aucun passage n’en est transmis à la commune de Roquebelle.");

  g_object_set (g_ptr_array_index (complet->sections, 1), "partage-employeur", (gint64) 1, NULL);
  g_object_set (complet->dossier, "employeur-informe", (gint64) 0, "attentes-collectivite",
                "Jamais imprimé", NULL);
  silent = render (DOCUMENT_SYNTHESE, complet, FALSE);
  assert_has (silent, "L’employeur n’est pas informé");
  assert_lacks (silent, "Partagé avec");
  assert_lacks (silent, "Jamais imprimé");
}

static void
test_empty (void)
{
  for (guint kind = DOCUMENT_SYNTHESE; kind <= DOCUMENT_LIVRET; kind++)
    {
      g_autoptr (DossierComplet) complet = fixtures_dossier_empty ();
      g_autofree char *text = render (kind, complet, FALSE);

      assert_has (text, "Signatures");
      assert_lacks (text, "null");
      assert_lacks (text, "1970");
      assert_lacks (text, "Plan d’action");
      assert_lacks (text, "Collectivité");
      assert_lacks (text, "Déroulement");
    }
}

/* Nothing that somebody types is an order: it is on the page, letter by letter. */
static void
test_as_typed (void)
{
  static const char *hostile[] = {
    "{{agent.nom}}",
    "<script>alert(1)</script>",
    "<b>gras</b>",
    "%s %d %n",
    "&amp; &lt;",
    "\\textbf{x}",
    "$(id)",
    "[lien](javascript:x)",
    "**gras** *italique*",
    "# titre",
    "| a | b |",
    "<span foreground=\"red\">",
  };
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *text = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    fixtures_add_action (complet, hostile[i], NULL);
  fixtures_add_section (complet, "libre", "Un <b>titre</b> {{x}}",
                        "Du <i>HTML</i> et {{agent.nom}}.\n\n<table><tr>\n\nFin.", FALSE);
  text = render (DOCUMENT_SYNTHESE, complet, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (hostile) - 1; i++)
    assert_has (text, hostile[i]);
  assert_has (text, "3. Un <b>titre</b> {{x}}");
  assert_has (text, "Du <i>HTML</i> et {{agent.nom}}.");
  assert_has (text, "<table><tr>");
  assert_has (text, "Fin.");
}

static void
test_long_plan (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *all = NULL;
  int n_pages = 1;
  guint with_rows = 0;

  for (guint i = 2; i <= 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("Démarche numéro %u à mener auprès du service", i);

      fixtures_add_action (complet, name, "Une lettre et un rendez-vous");
    }
  pdf = fixtures_pdf (DOCUMENT_SYNTHESE, complet, FALSE);
  all = fixtures_text (pdf);
  for (guint i = 2; i <= 40; i++)
    {
      g_autofree char *name = g_strdup_printf ("numéro %u à", i);

      assert_has (all, name);
    }
  for (int page = 0; page < n_pages; page++)
    {
      g_autofree char *text = fixtures_page_text (pdf, page, &n_pages);

      if (!has (text, "Démarche numéro"))
        continue;
      with_rows++;
      assert_has (text, "Responsable");
      assert_has (text, "Échéance");
    }
  g_assert_cmpuint (with_rows, >=, 2);
}

/* A column that would be empty is not there. */
static void
test_columns (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *without = render (DOCUMENT_SYNTHESE, complet, FALSE);
  g_autofree char *with = NULL;

  assert_lacks (without, "Moyens");
  assert_lacks (without, "État");
  fixtures_add_action (complet, "Se former", "Deux jours");
  g_object_set (g_ptr_array_index (complet->actions, 0), "statut", "en_cours", NULL);
  with = render (DOCUMENT_SYNTHESE, complet, FALSE);
  assert_has (with, "Moyens");
  assert_has (with, "État");
  assert_has (with, "En cours");
}

static void
test_sections (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  g_autofree char *text = NULL;

  fixtures_add_section (complet, "projet", NULL, "Premier passage.", FALSE);
  fixtures_add_section (complet, "projet", NULL, "Second passage.", TRUE);
  fixtures_add_section (complet, "conclusion", NULL, "   ", FALSE);
  fixtures_add_section (complet, "libre", "Annexe", "Troisième passage.", FALSE);
  text = render (DOCUMENT_SYNTHESE, complet, FALSE);
  assert_has (text, "3. Projet professionnel Premier passage. "
                    "Partagé avec l’employeur Second passage.");
  assert_has (text, "4. Annexe Troisième passage.");
  assert_lacks (text, "Conclusion");
}

/* Each centre names the parts of its synthèse; a title that the dossier gives comes first. */
static void
test_prestations (void)
{
  static const struct {
    const char *prestation, *code, *titre, *plan;
  } cases[] = {
    { "cdg34", "moteurs", "Intérêts, valeurs et motivations", "Plan d’action" },
    { "cdg60", "projet", "Projet professionnel et écarts à combler",
      "Plan d’action et développement des compétences" },
    { "cdg84", "moteurs", "Moteurs d’action et savoir-être",
      "Plan d’action et étapes de mise en œuvre" },
    { "cdg84", "projet", "Projet, perspectives et faisabilité",
      "Plan d’action et étapes de mise en œuvre" },
    { "espace2m", "hypotheses", "Scénarios professionnels", "Plan d’action" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (DossierComplet) complet = fixtures_dossier (cases[i].prestation);
      g_autofree char *titled = g_strdup_printf ("3. %s Un texte.", cases[i].titre);
      g_autofree char *text = NULL;
      g_autofree char *own = NULL;

      fixtures_add_section (complet, cases[i].code, NULL, "Un texte.", FALSE);
      text = render (DOCUMENT_SYNTHESE, complet, FALSE);
      assert_has (text, titled);
      assert_has (text, cases[i].plan);
      g_object_set (complet->sections->pdata[complet->sections->len - 1], "titre", "Le sien", NULL);
      own = render (DOCUMENT_SYNTHESE, complet, FALSE);
      assert_has (own, "3. Le sien Un texte.");
    }
}

/* What is left to do after the bilan is listed, and what is done is not. */
static void
test_demarches (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg84");
  static const struct {
    const char *intitule, *statut;
  } demarches[] = { { "Rencontrer un bibliothécaire", "a_faire" }, { "Lire la fiche", "fait" } };
  g_autofree char *without = render (DOCUMENT_SYNTHESE, complet, FALSE);
  g_autofree char *with = NULL;

  assert_lacks (without, "Démarches restant");
  for (guint i = 0; i < G_N_ELEMENTS (demarches); i++)
    {
      g_autoptr (Demarche) demarche
          = g_object_new (TYPE_DEMARCHE, "genre", "enquete_metier", "intitule",
                          demarches[i].intitule, "statut", demarches[i].statut, NULL);

      dossier_complet_add (complet, JALONS_FICHE (demarche));
    }
  with = render (DOCUMENT_SYNTHESE, complet, FALSE);
  assert_has (with, "Démarches restant à effectuer");
  assert_has (with, "Rencontrer un bibliothécaire");
  assert_has (with, "Enquête métier");
  assert_lacks (with, "Lire la fiche");
}

static void
test_wrong_prestation (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg31");
  DocumentSource source = { complet, 20000, NULL, FALSE };
  g_autoptr (GError) error = NULL;

  g_assert_null (document_build (DOCUMENT_SYNTHESE, &source, &error));
  g_assert_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_FORBIDDEN);
}

static void
test_kinds (void)
{
  DocumentKind kind;

  for (guint i = 0; i < N_DOCUMENTS; i++)
    {
      g_assert_true (document_kind_from_code (document_kind_get_code (i), &kind));
      g_assert_cmpuint (kind, ==, i);
    }
  g_assert_false (document_kind_from_code ("inconnu", &kind));
}

/* The page that is shown while one types wears the colour of the centre, as the file does. */
static void
test_accent (void)
{
  g_autoptr (DossierComplet) complet = fixtures_dossier ("cdg34");
  const DocumentSource source = { .complet = complet, .jour = jour_from_ymd (2026, 11, 12) };
  g_autoptr (Bloc) document = NULL;

  g_object_set (complet->centre, "couleur", "#8a1c5b", NULL);
  document = document_build (DOCUMENT_SYNTHESE, &source, NULL);
  g_assert_nonnull (document);
  g_assert_cmpstr (document->accent, ==, "#8a1c5b");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/synthese/contents", test_synthese);
  g_test_add_func ("/documents/livret/contents", test_livret);
  g_test_add_func ("/documents/synthese/draft", test_draft);
  g_test_add_func ("/documents/synthese/words", test_words);
  g_test_add_func ("/documents/synthese/owner", test_owner);
  g_test_add_func ("/documents/synthese/empty", test_empty);
  g_test_add_func ("/documents/synthese/as-typed", test_as_typed);
  g_test_add_func ("/documents/synthese/long-plan", test_long_plan);
  g_test_add_func ("/documents/synthese/columns", test_columns);
  g_test_add_func ("/documents/synthese/sections", test_sections);
  g_test_add_func ("/documents/synthese/prestations", test_prestations);
  g_test_add_func ("/documents/synthese/demarches", test_demarches);
  g_test_add_func ("/documents/source/wrong-prestation", test_wrong_prestation);
  g_test_add_func ("/documents/source/kinds", test_kinds);
  g_test_add_func ("/documents/source/accent", test_accent);
  return g_test_run ();
}
