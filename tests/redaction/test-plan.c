/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/document-textes.h"
#include "dossier/ebauche.h"
#include "dossier/ordre-menu.h"
#include "dossier/plan-redaction.h"
#include "dossier/reprise.h"
#include "model/prestation.h"
#include "widgets/impression.h"

#include <unistd.h>

static Prestation *
load_prestation (const char *nom)
{
  g_autofree char *path = g_strdup_printf ("/fr/jalons/donnees/prestations/%s.json", nom);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = g_resources_lookup_data (path, 0, &error);
  Prestation *prestation;

  g_assert_no_error (error);
  prestation = prestation_new_from_bytes (json, &error);
  g_assert_no_error (error);
  return prestation;
}

static DossierComplet *
create_dossier (const char *prestation)
{
  DossierComplet *complet = dossier_complet_new ();
  g_autoptr (Dossier) dossier = g_object_new (TYPE_DOSSIER, "ref", "2026-01-0001", NULL);

  complet->prestation = load_prestation (prestation);
  dossier_complet_add (complet, JALONS_FICHE (dossier));
  return complet;
}

static Section *
add_section (DossierComplet *complet,
             const char     *code,
             const char     *titre,
             const char     *texte,
             gint64          partage)
{
  g_autoptr (Section) section =
    g_object_new (TYPE_SECTION, "code", code, "titre", titre, "texte", texte, "partage-employeur",
                  partage, "rang", (gint64) complet->sections->len, NULL);

  dossier_complet_add (complet, JALONS_FICHE (section));
  return section;
}

static char *
describe (GPtrArray *plan)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; i < plan->len; i++)
    g_string_append_printf (texte, "%s%s", i > 0 ? " " : "",
                            plan_element_get_cle (g_ptr_array_index (plan, i)));
  return g_strdup (texte->str);
}

static PlanElement *
find (GPtrArray  *plan,
      const char *cle)
{
  for (guint i = 0; i < plan->len; i++)
    if (g_strcmp0 (plan_element_get_cle (g_ptr_array_index (plan, i)), cle) == 0)
      return g_ptr_array_index (plan, i);

  g_assert_not_reached ();
}

static void
test_order (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg34");
  g_autoptr (GPtrArray) vide = plan_redaction_list (complet);
  g_autoptr (GPtrArray) plan = NULL;
  g_autofree char *avant = describe (vide);
  g_autofree char *apres = NULL;

  g_assert_cmpstr (avant, ==, "demande parcours competences moteurs contraintes hypotheses projet conclusion "
                              "points actions");

  /* What the dossier has keeps its own order; what it lacks is put where it usually stands. */
  add_section (complet, "projet", NULL, "a", 0);
  add_section (complet, "parcours", NULL, "b", 0);
  add_section (complet, "libre", "Divers", "c", 0);
  plan = plan_redaction_list (complet);
  apres = describe (plan);
  g_assert_cmpstr (apres, ==, "demande projet parcours competences moteurs contraintes hypotheses conclusion "
                              "libre:Divers points actions");
}

static void
test_states (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg34");
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (Brouillon) brouillon = NULL;
  g_autoptr (GPtrArray) avec_brouillon = NULL;
  g_autofree char *titre = NULL;
  Section *bloc = add_section (complet, "demande", "La demande", "Un", 1);

  add_section (complet, "demande", NULL, "Deux", 0);
  add_section (complet, "competences", NULL, "  ", 0);
  add_section (complet, "competences", NULL, "Trois", 0);
  plan = plan_redaction_list (complet);

  g_assert_cmpuint (plan_element_get_blocs (find (plan, "demande"))->len, ==, 2);
  g_assert_cmpint (plan_element_get_etat (find (plan, "demande")), ==, PLAN_ECRIT);
  g_assert_cmpint (plan_element_get_etat (find (plan, "parcours")), ==, PLAN_A_ECRIRE);
  g_assert_cmpint (plan_element_get_etat (find (plan, "competences")), ==, PLAN_EN_COURS);
  g_assert_cmpuint (plan_redaction_count (plan).ecrits, ==, 1);
  g_assert_cmpuint (plan_redaction_count (plan).total, ==, 10);

  /* Numbers are those that the document prints: a part that is to be written takes none. */
  g_assert_cmpuint (plan_element_get_numero (find (plan, "competences")), ==, 2);
  titre = plan_element_format_heading (find (plan, "demande"));
  g_assert_cmpstr (titre, ==, "1. La demande");

  /* A draft is not a version yet. */
  brouillon = g_object_new (TYPE_BROUILLON, "ligne-cible", fiche_get_uuid (JALONS_FICHE (bloc)),
                            "champ", "texte", "texte", "Un et demi", NULL);
  dossier_complet_add (complet, JALONS_FICHE (brouillon));
  avec_brouillon = plan_redaction_list (complet);
  g_assert_cmpint (plan_element_get_etat (find (avec_brouillon, "demande")), ==, PLAN_EN_COURS);
}

static void
test_place (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg34");
  g_autoptr (GPtrArray) plan = NULL;
  Section *premier = add_section (complet, "parcours", NULL, "a", 0);
  Section *second = add_section (complet, "parcours", NULL, "b", 0);
  Section *fin = add_section (complet, "conclusion", NULL, "c", 0);

  plan = plan_redaction_list (complet);
  g_assert_nonnull (premier);
  g_assert_null (plan_redaction_find_apres (plan, find (plan, "demande")));
  g_assert_cmpstr (plan_redaction_find_apres (plan, find (plan, "parcours")), ==,
                   fiche_get_uuid (JALONS_FICHE (second)));
  g_assert_cmpstr (plan_redaction_find_apres (plan, find (plan, "moteurs")), ==,
                   fiche_get_uuid (JALONS_FICHE (second)));
  g_assert_cmpstr (plan_redaction_find_apres (plan, find (plan, "conclusion")), ==,
                   fiche_get_uuid (JALONS_FICHE (fin)));
}

static void
test_livret (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg31");
  g_autoptr (DossierComplet) mission = create_dossier ("cdg31-assistance");
  g_autoptr (GPtrArray) plan = NULL;
  g_autofree char *parts = NULL;

  g_object_set (complet->dossier, "livret-etapes", (const char *[]) { "Un", " ", NULL }, NULL);
  plan = plan_redaction_list (complet);
  parts = describe (plan);
  g_assert_cmpstr (parts, ==, "livret_facteurs_favorables livret_contraintes livret_etapes conclusion points actions");
  g_assert_cmpint (plan_element_get_etat (find (plan, "livret_etapes")), ==, PLAN_ECRIT);
  g_assert_cmpint (plan_element_get_etat (find (plan, "livret_contraintes")), ==, PLAN_A_ECRIRE);
  g_assert_cmpuint (plan_element_get_numero (find (plan, "conclusion")), ==, 0);

  g_assert_cmpstr (plan_redaction_get_document (complet), ==, "livret");
  g_assert_null (plan_redaction_get_document (mission));
}

static void
test_update (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg34");
  g_autoptr (GListStore) store = g_list_store_new (TYPE_PLAN_ELEMENT);
  g_autoptr (GPtrArray) avant = plan_redaction_list (complet);
  g_autoptr (GPtrArray) apres = NULL;
  g_autoptr (PlanElement) meme = NULL;

  plan_redaction_update (store, avant);
  add_section (complet, "demande", NULL, "Un", 0);
  apres = plan_redaction_list (complet);
  plan_redaction_update (store, apres);

  /* The same object says something else: its row stays. */
  meme = g_list_model_get_item (G_LIST_MODEL (store), 0);
  g_assert_true (meme == g_ptr_array_index (avant, 0));
  g_assert_cmpint (plan_element_get_etat (meme), ==, PLAN_ECRIT);
}

/* The page at the side is made of the template of the centre, as what is printed. */
static void
test_template (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg34");
  g_autoptr (Ebauche) ebauche = ebauche_new ();
  g_autoptr (Bloc) livre = NULL;
  g_autoptr (Bloc) sien = NULL;
  g_autoptr (GError) error = NULL;

  livre = ebauche_build (ebauche, complet, "synthese", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (livre->children->len, >, 1);

  complet->modeles = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (complet->modeles, g_object_new (TYPE_MODELE_FICHE, "code", "synthese", "version",
                                                   (gint64) 1, "texte", "# À nous\n", NULL));
  sien = ebauche_build (ebauche, complet, "synthese", &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sien->children->len, ==, 1);
}

static void
test_ebauche (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg34");
  g_autoptr (DossierComplet) typed = NULL;
  g_autoptr (DossierComplet) oublie = NULL;
  g_autoptr (Ebauche) ebauche = ebauche_new ();
  g_autoptr (Brouillon) brouillon = NULL;
  Section *un = add_section (complet, "demande", NULL, "Un", 0);
  Section *deux = add_section (complet, "demande", NULL, "Deux", 0);
  const Champ *texte = fiche_table_find (&section_table, "texte");

  brouillon = g_object_new (TYPE_BROUILLON, "ligne-cible", fiche_get_uuid (JALONS_FICHE (deux)),
                            "champ", "texte", "texte", "Deux, suite", NULL);
  dossier_complet_add (complet, JALONS_FICHE (brouillon));
  fiche_set_texte (ebauche_touch (ebauche, JALONS_FICHE (un)), texte, "Un, suite");

  typed = ebauche_apply (ebauche, complet);
  g_assert_cmpstr (((Section *) typed->sections->pdata[0])->texte, ==, "Un, suite");
  g_assert_cmpstr (((Section *) typed->sections->pdata[1])->texte, ==, "Deux, suite");
  g_assert_cmpstr (un->texte, ==, "Un");

  ebauche_clear (ebauche);
  oublie = ebauche_apply (ebauche, complet);
  g_assert_cmpstr (((Section *) oublie->sections->pdata[0])->texte, ==, "Un");
}

static void
test_swap (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg34");
  g_autoptr (GPtrArray) changees = g_ptr_array_new_with_free_func (g_object_unref);
  const Champ *rang = fiche_table_find (&section_table, "rang");
  Section *un = add_section (complet, "demande", NULL, "Un", 0);
  Section *deux = add_section (complet, "demande", NULL, "Deux", 0);

  add_section (complet, "demande", NULL, "Trois", 0);
  g_assert_true (ordre_swap (complet->sections, 0, 1, changees));
  g_assert_cmpuint (changees->len, ==, 2);
  g_assert_cmpstr (fiche_get_uuid (changees->pdata[0]), ==, fiche_get_uuid (JALONS_FICHE (deux)));
  g_assert_cmpint (fiche_get_nombre (changees->pdata[0], rang), ==, 0);
  g_assert_cmpstr (fiche_get_uuid (changees->pdata[1]), ==, fiche_get_uuid (JALONS_FICHE (un)));
  g_assert_cmpint (fiche_get_nombre (changees->pdata[1], rang), ==, 1);
}

static void
test_reprise (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg34");
  g_autoptr (GPtrArray) resumes = NULL;
  const struct
  {
    const char *statut;
    const char *resume;
  } entretiens[] = { { "realise", "Dit" }, { "prevu", "Pas tenu" }, { "realise", " \n" } };

  for (guint i = 0; i < G_N_ELEMENTS (entretiens); i++)
    {
      g_autoptr (Fiche) entretien = g_object_new (TYPE_ENTRETIEN, "statut", entretiens[i].statut,
                                                  "resume", entretiens[i].resume, NULL);

      dossier_complet_add (complet, entretien);
    }
  resumes = reprise_list (complet);
  g_assert_cmpuint (resumes->len, ==, 1);
  g_assert_cmpstr (((Entretien *) resumes->pdata[0])->resume, ==, "Dit");
}

static void
test_fichier (void)
{
  g_autoptr (DossierComplet) complet = create_dossier ("cdg34");
  g_autoptr (Agent) agent = g_object_new (TYPE_AGENT, "nom", "Wattrelin", NULL);
  g_autoptr (DocumentFiche) document = g_object_new (TYPE_DOCUMENT_FICHE, "genre", "plan_action",
                                                     "version", (gint64) 2, NULL);
  g_autofree char *fichier = NULL;

  dossier_complet_add (complet, JALONS_FICHE (agent));
  fichier = document_texte_fichier (complet, document);
  g_assert_cmpstr (fichier, ==, "2026-01-0001-PLAN-ACTION.pdf");
}

/* A document on its way to the printer is in memory only. */
static void
test_memoire (void)
{
  g_autoptr (GBytes) pdf = g_bytes_new_static ("%PDF-1.7 essai", 14);
  g_autoptr (GError) error = NULL;
  g_autofree char *lien = NULL;
  g_autofree char *cible = NULL;
  char lu[32] = "";
  int fd = impression_open_memory (pdf, &error);

  g_assert_no_error (error);
  g_assert_cmpint (read (fd, lu, sizeof lu - 1), ==, 14);
  g_assert_cmpstr (lu, ==, "%PDF-1.7 essai");
  lien = g_strdup_printf ("/proc/self/fd/%d", fd);
  cible = g_file_read_link (lien, &error);
  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (cible, "/memfd:"));
  close (fd);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/redaction/plan/order", test_order);
  g_test_add_func ("/redaction/plan/states", test_states);
  g_test_add_func ("/redaction/plan/place", test_place);
  g_test_add_func ("/redaction/plan/livret", test_livret);
  g_test_add_func ("/redaction/plan/update", test_update);
  g_test_add_func ("/redaction/ebauche", test_ebauche);
  g_test_add_func ("/redaction/template", test_template);
  g_test_add_func ("/redaction/ordre", test_swap);
  g_test_add_func ("/redaction/reprise", test_reprise);
  g_test_add_func ("/redaction/documents/fichier", test_fichier);
  g_test_add_func ("/redaction/impression/memoire", test_memoire);

  return g_test_run ();
}
