/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "operations/adaptations.h"
#include "operations/carnet.h"
#include "operations/conventions.h"
#include "operations/derogations.h"
#include "operations/entretiens.h"
#include "operations/historiques.h"
#include "operations/redaction.h"

#include <string.h>

/* Every operation has its name, and is one step that is undone and done again. */

#define JOUR jour_from_ymd (2026, 11, 10)

typedef struct
{
  Base *base;
  Repository *repository;
  char *dossier;
  char *entretien;
  char *section;
  char *action;
  char *ecart;
  char *avenant;
  char *echange;
  char *rappel;
  char *demarche;
} Essai;

static const PlanEntretien *
get_plan (gint jour)
{
  static const char * const presents[] = { "agent", "conseiller", NULL };
  static PlanEntretien plan;

  plan = (PlanEntretien) { .debut = instant_from_local (jour_from_ymd (2026, 12, jour), 570),
                           .duree_minutes = 120, .genre = "individuel", .phase = "seances",
                           .mode = "presentiel", .presents = presents };
  return &plan;
}

static const EchangeSaisi *
get_echange (const char *objet)
{
  static EchangeSaisi saisi;

  saisi = (EchangeSaisi) { .genre = "appel", .sens = "recu",
                           .le = instant_from_local (JOUR, 600), .avec = "Mme Roux",
                           .objet = objet, .texte = "Rappellera" };
  return &saisi;
}

static const DemarcheSaisie *
get_demarche (const char *intitule)
{
  static DemarcheSaisie saisie;

  saisie = (DemarcheSaisie) { .genre = "immersion", .intitule = intitule, .echeance_le = JOUR + 20,
                              .statut = "a_faire" };
  return &saisie;
}

/* What each operation starts from: a dossier with one of everything. */
static void
prepare (Essai  *self,
         Base   *base,
         GError **error)
{
  static const char * const parties[] = { "agent", "collectivite", "centre" };
  g_autoptr (DossierComplet) complet = NULL;

  self->base = base;
  self->repository = base->repository;
  self->dossier = base_create (base, "cdg60", jour_from_ymd (2026, 11, 3));
  self->entretien = entretiens_plan (self->repository, self->dossier, get_plan (1), error);
  self->section = redaction_add_section (self->repository, self->dossier, "projet", NULL, NULL,
                                         "Un", error);
  redaction_write_section (self->repository, self->section, "Deux", error);
  self->action = redaction_add_action (self->repository, self->dossier, "Agir", CHAMP_ABSENT, NULL,
                                       NULL, error);
  conventions_set_heures (self->repository, self->dossier, 1200, error);
  for (guint i = 0; i < G_N_ELEMENTS (parties); i++)
    dossiers_sign (self->repository, self->dossier, parties[i], "Nom", NULL, JOUR, error);
  self->avenant = avenants_add (self->repository, self->dossier, 1300, error);
  self->echange = carnet_add_echange (self->repository, self->dossier, get_echange ("Un"), error);
  self->rappel = carnet_add_rappel (self->repository, self->dossier, JOUR, "Relire", error);
  self->demarche = carnet_add_demarche (self->repository, self->dossier, get_demarche ("Un"), error);
  adaptations_add_phase (self->repository, self->dossier, "Atelier", NULL, "Utile", error);
  g_assert_no_error (*error);
  complet = base_get (base, self->dossier);
  self->ecart = g_strdup (fiche_get_uuid (complet->ecarts->pdata[0]));
}

static void
essai_clear (Essai *self)
{
  g_free (self->dossier);
  g_free (self->entretien);
  g_free (self->section);
  g_free (self->action);
  g_free (self->ecart);
  g_free (self->avenant);
  g_free (self->echange);
  g_free (self->rappel);
  g_free (self->demarche);
}

static gboolean
keep (char *uuid)
{
  g_autofree char *garde = uuid;

  return garde != NULL;
}

/* A copy of a record with one text changed, as a form saves it. */
static gboolean
save (Essai       *self,
      const char  *nature,
      Fiche       *fiche,
      const char  *champ,
      GError     **error)
{
  g_autoptr (Fiche) copie = fiche_copy (fiche);
  const Champ *sien = fiche_table_find (fiche_get_table (copie), champ);

  if (champ_get_stockage (sien) == STOCKAGE_NOMBRE)
    fiche_set_nombre (copie, sien, JOUR);
  else
    fiche_set_texte (copie, sien, "Autre");
  return fiches_save (self->repository, nature, &copie, 1, error);
}

static gboolean
do_adaptation (Essai       *self,
               const char  *nature,
               GError     **error)
{
  if (g_str_equal (nature, "phase-ajoutee"))
    return adaptations_add_phase (self->repository, self->dossier, "Stage", "seances", "Utile", error);
  if (g_str_equal (nature, "phase-retiree"))
    return adaptations_drop_phase (self->repository, self->dossier, "reunion_synthese", "Inutile", error);
  if (g_str_equal (nature, "phase-deplacee"))
    return adaptations_move_phase (self->repository, self->dossier, "reunion_synthese", -1, "Avant", error);
  if (g_str_equal (nature, "ecart"))
    return adaptations_explain (self->repository, self->dossier, "entretien", "mi_parcours", "retire",
                                "Congé", error);
  return adaptations_withdraw (self->repository, self->ecart, error);
}

static gboolean
do_convention (Essai       *self,
               const char  *nature,
               GError     **error)
{
  if (g_str_equal (nature, "avenant"))
    return keep (avenants_add (self->repository, self->dossier, 1500, error));
  if (g_str_equal (nature, "avenant-signature"))
    return avenants_sign (self->repository, self->avenant, "agent", "Nom", NULL, JOUR, error);
  if (g_str_equal (nature, "avenant-supprime"))
    return avenants_delete (self->repository, self->avenant, error);
  if (g_str_equal (nature, "convention-envoi"))
    return dossiers_send_convention (self->repository, self->dossier, JOUR, error);
  if (g_str_equal (nature, "signature"))
    return dossiers_sign (self->repository, self->dossier, "agent", "Autre", NULL, JOUR, error);
  /* Signed hours change after a signature is withdrawn. */
  return dossiers_sign (self->repository, self->dossier, "agent", "Nom", NULL, CHAMP_ABSENT, error) &&
         conventions_set_heures (self->repository, self->dossier, 1260, error);
}

static gboolean
do_entretien (Essai       *self,
              const char  *nature,
              GError     **error)
{
  g_autoptr (DossierComplet) complet = base_get (self->base, self->dossier);

  if (g_str_equal (nature, "entretien-prevu"))
    return keep (entretiens_plan (self->repository, self->dossier, get_plan (8), error));
  if (g_str_equal (nature, "entretien-modifie"))
    return entretiens_edit (self->repository, self->entretien, get_plan (9), error);
  if (g_str_equal (nature, "entretien-deplace"))
    return entretiens_move (self->repository, self->entretien, get_plan (10)->debut, 60, NULL, error);
  if (g_str_equal (nature, "entretien-copie"))
    return keep (entretiens_copy (self->repository, self->entretien, get_plan (11)->debut, 90, NULL, error));
  if (g_str_equal (nature, "entretien-statut"))
    return entretiens_set_statut (self->repository, self->entretien, "realise", error);
  if (g_str_equal (nature, "resume"))
    return entretiens_write_resume (self->repository, self->entretien, "Partagé", error);
  if (g_str_equal (nature, "notes"))
    return entretiens_write_notes (self->repository, self->entretien, "Confié", error);
  return fiches_delete (self->repository, nature, complet->entretiens->pdata[0], error);
}

static gboolean
do_redaction (Essai       *self,
              const char  *nature,
              GError     **error)
{
  static const char * const liste[] = { "Un", "Deux", NULL };
  g_autoptr (DossierComplet) complet = base_get (self->base, self->dossier);

  if (g_str_equal (nature, "section-ajoutee"))
    return keep (redaction_add_section (self->repository, self->dossier, "parcours", NULL, NULL, "x",
                                        error));
  if (g_str_equal (nature, "section"))
    return redaction_write_section (self->repository, self->section, "Trois", error);
  if (g_str_equal (nature, "section-partage"))
    return redaction_share_section (self->repository, self->section, TRUE, error);
  if (g_str_equal (nature, "section-supprimee"))
    return redaction_delete_section (self->repository, self->section, error);
  if (g_str_equal (nature, "liste"))
    return redaction_write_liste (self->repository, self->dossier, "points_appui", liste, error);
  if (g_str_equal (nature, "action-ajoutee"))
    return keep (redaction_add_action (self->repository, self->dossier, "Encore", CHAMP_ABSENT, NULL,
                                       NULL, error));
  if (g_str_equal (nature, "action"))
    return save (self, nature, complet->actions->pdata[0], "intitule", error);
  return fiches_delete (self->repository, nature, complet->actions->pdata[0], error);
}

static gboolean
do_carnet (Essai       *self,
           const char  *nature,
           GError     **error)
{
  if (g_str_equal (nature, "echange-note"))
    return keep (carnet_add_echange (self->repository, self->dossier, get_echange ("Deux"), error));
  if (g_str_equal (nature, "echange"))
    return carnet_edit_echange (self->repository, self->echange, get_echange ("Trois"), error);
  if (g_str_equal (nature, "echange-supprime"))
    return carnet_delete_echange (self->repository, self->echange, error);
  if (g_str_equal (nature, "rappel-ajoute"))
    return keep (carnet_add_rappel (self->repository, self->dossier, JOUR, "Autre", error));
  if (g_str_equal (nature, "rappel"))
    return carnet_edit_rappel (self->repository, self->rappel, JOUR + 1, "Relire", error);
  if (g_str_equal (nature, "rappel-fait"))
    return carnet_tick_rappel (self->repository, self->rappel, TRUE, error);
  if (g_str_equal (nature, "rappel-supprime"))
    return carnet_delete_rappel (self->repository, self->rappel, error);
  if (g_str_equal (nature, "demarche-ajoutee"))
    return keep (carnet_add_demarche (self->repository, self->dossier, get_demarche ("Deux"), error));
  if (g_str_equal (nature, "demarche"))
    return carnet_edit_demarche (self->repository, self->demarche, get_demarche ("Trois"), error);
  if (g_str_equal (nature, "demarche-statut"))
    return carnet_set_demarche_statut (self->repository, self->demarche, "abandonne", error);
  return carnet_delete_demarche (self->repository, self->demarche, error);
}

static gboolean
restore (Essai   *self,
         GError **error)
{
  g_autoptr (GPtrArray) changements = historiques_list (self->repository, self->dossier, error);
  const Champ *texte = fiche_table_find (&section_table, "texte");

  for (guint i = changements->len; i > 0; i--)
    {
      const Changement *changement = changements->pdata[i - 1];

      if (changement->type == TYPE_SECTION && changement->avant != NULL)
        return historiques_restore (self->repository, self->dossier, changement, texte, TRUE, error);
    }

  return FALSE;
}

static gboolean
do_dossier (Essai       *self,
            const char  *nature,
            GError     **error)
{
  g_autoptr (DossierComplet) complet = base_get (self->base, self->dossier);

  if (g_str_equal (nature, "dossier-nouveau"))
    return keep (base_create (self->base, "cdg34", CHAMP_ABSENT));
  if (g_str_equal (nature, "accord"))
    return dossiers_record_accord (self->repository, self->dossier, JOUR, "courriel", error);
  if (g_str_equal (nature, "proposition"))
    return dossiers_record_proposition (self->repository, self->dossier, JOUR, error);
  if (g_str_equal (nature, "statut"))
    return dossiers_move (self->repository, self->dossier, "conventionnement", NULL, NULL, error);
  if (g_str_equal (nature, "objectif"))
    return dossiers_tick_objectif (self->repository, self->dossier, "seances", "evaluer_competences",
                                   TRUE, error);
  if (g_str_equal (nature, "territoire"))
    return derogations_record_territoire (self->repository, self->dossier, "Oise", "Utile", error);
  if (g_str_equal (nature, "francais"))
    return derogations_record_francais (self->repository, self->dossier, 1, NULL, error);
  if (g_str_equal (nature, "restauration"))
    return restore (self, error);
  if (g_str_equal (nature, "agent"))
    return save (self, nature, JALONS_FICHE (complet->agent), "telephone", error);
  if (g_str_equal (nature, "collectivite"))
    return save (self, nature, JALONS_FICHE (complet->collectivite), "commune", error);
  if (g_str_equal (nature, "phase"))
    return save (self, nature, complet->phases->pdata[0], "prevue_du", error);
  return save (self, nature, JALONS_FICHE (complet->dossier), "lieu", error);
}

static const struct
{
  gboolean (*fais) (Essai *self, const char *nature, GError **error);
  const char *natures;
} operations[] = {
  { do_dossier, "dossier-nouveau dossier agent collectivite accord proposition statut phase objectif territoire"
    " francais restauration" },
  { do_convention, "convention-envoi signature convention-heures avenant avenant-signature"
    " avenant-supprime" },
  { do_adaptation, "phase-ajoutee phase-retiree phase-deplacee ecart ecart-retire" },
  { do_entretien, "entretien-prevu entretien-modifie entretien-deplace entretien-copie entretien-statut resume"
    " notes entretien-supprime" },
  { do_redaction, "section-ajoutee section section-partage section-supprimee liste action-ajoutee"
    " action action-supprimee" },
  { do_carnet, "echange-note echange echange-supprime rappel-ajoute rappel rappel-fait rappel-supprime"
    " demarche-ajoutee demarche demarche-statut demarche-supprimee" },
};

/* What was undone is done again, and undone again. */
static void
assert_redone (Essai      *self,
               const char *nature,
               const char *fait,
               guint       pas)
{
  g_autofree char *retabli = NULL;
  g_autofree char *retablie = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < pas; i++)
    {
      g_clear_pointer (&retablie, g_free);
      g_assert_true (operations_redo (self->repository, NULL, &retablie, &error));
    }
  g_assert_cmpstr (retablie, ==, nature);
  retabli = base_export (self->base);
  g_assert_cmpstr (retabli, ==, fait);
  g_assert_false (operations_redo (self->repository, NULL, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  g_clear_error (&error);
  for (guint i = 0; i < pas; i++)
    g_assert_true (operations_undo (self->repository, NULL, NULL, &error));
}

static void
assert_undone (Essai      *self,
               gboolean  (*fais) (Essai *self, const char *nature, GError **error),
               const char *nature)
{
  g_autofree char *avant = base_export (self->base);
  g_autofree char *fait = NULL;
  g_autofree char *apres = NULL;
  g_autofree char *annulee = NULL;
  g_autoptr (GError) error = NULL;
  gboolean rendu = FALSE;

  g_test_message ("%s", nature);
  fais (self, nature, &error);
  g_assert_no_error (error);
  fait = base_export (self->base);
  g_assert_cmpstr (fait, !=, avant);
  g_assert_true (operations_undo (self->repository, NULL, &annulee, &error));
  g_assert_cmpstr (annulee, ==, nature);
  /* "convention-heures" withdraws a signature first. */
  apres = base_export (self->base);
  rendu = g_str_equal (apres, avant);
  if (!rendu && g_str_equal (nature, "convention-heures"))
    {
      g_assert_true (operations_undo (self->repository, NULL, NULL, &error));
      g_free (apres);
      apres = base_export (self->base);
    }
  g_assert_cmpstr (apres, ==, avant);
  assert_redone (self, nature, fait, rendu ? 1 : 2);
  g_free (apres);
  apres = base_export (self->base);
  g_assert_cmpstr (apres, ==, avant);
}

static void
test_undone (Base          *base,
             gconstpointer  data)
{
  Essai essai = { NULL };
  g_autoptr (GError) error = NULL;

  prepare (&essai, base, &error);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_auto (GStrv) natures = g_strsplit (operations[i].natures, " ", -1);

      for (char **nature = natures; *nature != NULL; nature++)
        assert_undone (&essai, operations[i].fais, *nature);
    }
  essai_clear (&essai);
}

static gboolean
is_labelled (const char *nature)
{
  for (const CodeLibelle *connue = operations_list_natures (); connue->code != NULL; connue++)
    if (g_str_equal (connue->code, nature))
      return TRUE;

  return FALSE;
}

/* The natures that a source names, each with its label. */
static guint
check_source (const char *path)
{
  g_autoptr (GRegex) regle = NULL;
  g_autoptr (GMatchInfo) trouve = NULL;
  g_autofree char *texte = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  regle = g_regex_new ("\\b(?:operation_begin|operation_open|operation_open_for|open_avenant"
                       "|fiches_save|fiches_delete) \\([^;\"{]*\"([a-z-]+)\"", 0, 0, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &texte, NULL, &error);
  g_assert_no_error (error);
  for (g_regex_match (regle, texte, 0, &trouve); g_match_info_matches (trouve);
       g_match_info_next (trouve, NULL))
    {
      g_autofree char *nature = g_match_info_fetch (trouve, 1);

      if (!is_labelled (nature))
        g_error ("%s: “%s” has no label", path, nature);
      n++;
    }

  return n;
}

static void
test_labelled (void)
{
  static const char * const dossiers[] = { "operations", "dossier", "app", "agenda", "dossiers",
                                           "prestations" };
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    {
      g_autofree char *dossier = g_test_build_filename (G_TEST_DIST, "..", "src", dossiers[i], NULL);
      g_autoptr (GDir) dir = g_dir_open (dossier, 0, NULL);
      const char *nom;

      while (dir != NULL && (nom = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (dossier, nom, NULL);

          if (g_str_has_suffix (nom, ".c"))
            n += check_source (path);
        }
    }
  g_assert_cmpuint (n, >, 40);
}

/* What is shown for them: never a code, and never that of nothing. */
static void
test_words (void)
{
  const char *rien = operations_nature_libelle (NULL);

  for (const CodeLibelle *nature = operations_list_natures (); nature->code != NULL; nature++)
    {
      g_assert_cmpstr (operations_nature_libelle (nature->code), !=, rien);
      g_assert_cmpstr (operations_nature_libelle (nature->code), !=, nature->code);
    }
  g_assert_cmpstr (operations_nature_libelle ("d’une version future"), ==, rien);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/natures/undone", test_undone);
  g_test_add_func ("/natures/labelled", test_labelled);
  g_test_add_func ("/natures/words", test_words);

  return g_test_run ();
}
