/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "versions-communes.h"

#include "base/instant.h"
#include "base/jour.h"
#include "exchange/agenda-lecture.h"
#include "model/prestation-brouillon.h"
#include "model/tables.h"
#include "operations/annuaires.h"
#include "operations/annuaires-csv.h"
#include "operations/indisponibilites.h"
#include "operations/modeles.h"
#include "operations/prestations.h"
#include "operations/reglages.h"

#include <string.h>

/* What is done outside a dossier — directories, services, prices, templates, settings, unavailability —
 * is one step each: undone, done again, and undone again. */

typedef struct
{
  Base *base;
  Repository *repository;
  Fiche *agent;        /* who has a dossier */
  Fiche *double_agent; /* who has none */
  Fiche *ville;
  Fiche *double_ville;
  Fiche *contact;
  char *dossier;
  char *absence;
} Essai;

typedef gboolean (*Faire) (Essai       *self,
                           const char  *nature,
                           GError     **error);

/* What they start from */

static Fiche *
add (Essai      *self,
     GType       type,
     const char *nom,
     const char *champ,
     const char *valeur)
{
  Fiche *fiche = g_object_new (type, "nom", nom, champ, valeur, NULL);
  g_autoptr (GError) error = NULL;

  annuaires_save (self->repository, fiche, &error);
  g_assert_no_error (error);

  return fiche;
}

static Plage
get_absence (gint jour)
{
  const gint64 debut = instant_from_local (jour_from_ymd (2026, 12, jour), 540);

  return (Plage) { debut, debut + 7200 };
}

static void
prepare (Essai *self,
         Base  *base)
{
  g_autoptr (DossierComplet) complet = NULL;
  g_autoptr (GError) error = NULL;

  self->base = base;
  self->repository = base->repository;
  self->dossier = base_create (base, "cdg34", jour_from_ymd (2026, 11, 3));
  complet = base_get (base, self->dossier);
  self->agent = g_object_ref (JALONS_FICHE (complet->agent));
  self->ville = g_object_ref (JALONS_FICHE (complet->collectivite));
  self->double_agent = add (self, TYPE_AGENT, "Œuvrard", "prenom", "Élodie");
  self->double_ville = add (self, TYPE_COLLECTIVITE, "Val-de-Thérain", "commune", "Val-de-Thérain");
  self->contact = add (self, TYPE_CONTACT, "Chloé Fabre", "collectivite",
                       fiche_get_uuid (self->double_ville));
  self->absence = indisponibilites_add (self->repository, "Claire Montbrun", get_absence (1), "Congé",
                                        &error);
  g_assert_no_error (error);
}

static void
essai_clear (Essai *self)
{
  g_clear_object (&self->agent);
  g_clear_object (&self->double_agent);
  g_clear_object (&self->ville);
  g_clear_object (&self->double_ville);
  g_clear_object (&self->contact);
  g_free (self->dossier);
  g_free (self->absence);
}

/* The operations */

static gboolean
keep (char *uuid)
{
  g_autofree char *garde = uuid;

  return garde != NULL;
}

static gboolean
save_changed (Essai       *self,
              Fiche       *fiche,
              const char  *champ,
              GError     **error)
{
  g_autoptr (Fiche) copie = fiche_copy (fiche);

  g_object_set (copie, champ, "Autre", NULL);
  return annuaires_save (self->repository, copie, error);
}

static gboolean
import_lines (Essai       *self,
              GType        type,
              const char  *texte,
              GError     **error)
{
  g_autoptr (GPtrArray) lignes = base_check_table (self->base, type, texte);

  g_assert_cmpuint (annuaires_count (lignes, ANNUAIRE_JUSTE), ==, lignes->len);
  return annuaires_import (self->repository, lignes, error);
}

static gboolean
do_imports (Essai       *self,
            const char  *nature,
            GError     **error)
{
  return import_lines (self, TYPE_CONTACT, "Collectivité;Nom\nVal-de-Thérain;Roux\n", error);
}

static gboolean
do_agents (Essai       *self,
           const char  *nature,
           GError     **error)
{
  if (g_str_equal (nature, "agent-nouveau"))
    {
      g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, "nom", "Nouvel", NULL);

      return annuaires_save (self->repository, agent, error);
    }
  if (g_str_equal (nature, "agent"))
    return save_changed (self, self->agent, "fonction", error);
  if (g_str_equal (nature, "agent-supprime"))
    return annuaires_delete (self->repository, self->double_agent, error);
  if (g_str_equal (nature, "annuaire-import"))
    return import_lines (self, TYPE_AGENT, "Nom;Prénom\nRoux;Zoé\nBlanc;Luc\n", error);
  return agents_merge (self->repository, self->double_agent, fiche_get_uuid (self->agent), error);
}

static gboolean
do_employers (Essai       *self,
              const char  *nature,
              GError     **error)
{
  if (g_str_equal (nature, "collectivite-nouvelle"))
    {
      g_autoptr (Fiche) ville = g_object_new (TYPE_COLLECTIVITE, "nom", "Nouvelle", NULL);

      return annuaires_save (self->repository, ville, error);
    }
  if (g_str_equal (nature, "collectivite"))
    return save_changed (self, self->ville, "commune", error);
  if (g_str_equal (nature, "collectivite-supprimee"))
    return annuaires_delete (self->repository, self->double_ville, error);
  if (g_str_equal (nature, "collectivites-fusion"))
    return collectivites_merge (self->repository, self->ville, fiche_get_uuid (self->double_ville),
                                error);
  return import_lines (self, TYPE_COLLECTIVITE, "Nom;Commune\nBrégnac;Brégnac\n", error);
}

static gboolean
do_contacts (Essai       *self,
             const char  *nature,
             GError     **error)
{
  if (g_str_equal (nature, "contact-nouveau"))
    {
      g_autoptr (Fiche) contact = g_object_new (TYPE_CONTACT, "nom", "Yves", "collectivite",
                                                fiche_get_uuid (self->ville), NULL);

      return annuaires_save (self->repository, contact, error);
    }
  if (g_str_equal (nature, "contact"))
    return save_changed (self, self->contact, "qualite", error);
  return annuaires_delete (self->repository, self->contact, error);
}

static gboolean
do_prestations (Essai       *self,
                const char  *nature,
                GError     **error)
{
  g_autoptr (Prestation) derniere = versions_get (self->base, "cdg34", CHAMP_ABSENT);
  g_autoptr (Prestation) brouillon = prestation_copy (derniere);

  prestation_set_texte (&brouillon->libelle, nature);
  if (g_str_equal (nature, "prestation-nouvelle"))
    return keep (prestations_save_new (self->repository, brouillon, NULL, NULL, error));
  return prestations_save_version (self->repository, brouillon, "Décision", NULL, NULL, error);
}

static gboolean
do_tarif (Essai       *self,
          const char  *nature,
          GError     **error)
{
  g_autoptr (Prestation) derniere = versions_get (self->base, "cdg34", CHAMP_ABSENT);
  NouveauTarif tarif = NOUVEAU_TARIF_INIT;

  tarif.libelle = "Tarif 2027";
  tarif.montant_centimes = 102000;
  tarif.deliberation_numero = "2026-41";
  tarif.deliberation_date = jour_from_ymd (2026, 12, 3);
  tarif.deliberation_organe = "conseil d’administration";
  tarif.valide_du = jour_from_ymd (2027, 1, 1);
  tarif.remplace = ((Tarif *) derniere->tarifs->pdata[0])->code;

  return prestations_add_tarif (self->repository, "cdg34", &tarif, NULL, error);
}

static gboolean
do_modele (Essai       *self,
           const char  *nature,
           GError     **error)
{
  return modeles_save (self->repository, "synthese", "# Notre synthèse\n", NULL, NULL, error);
}

static gboolean
do_absences (Essai       *self,
             const char  *nature,
             GError     **error)
{
  static const char calendrier[] =
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Formation\r\n"
    "DTSTART:20261207T080000Z\r\nDTEND:20261207T110000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

  if (g_str_equal (nature, "indisponibilite"))
    return indisponibilites_edit (self->repository, self->absence, get_absence (2), "RTT", error);
  if (g_str_equal (nature, "indisponibilite-deplacee"))
    return indisponibilites_move (self->repository, self->absence, get_absence (3), error);
  if (g_str_equal (nature, "indisponibilites-importees"))
    {
      const Plage decembre = plage_of_month (jour_from_ymd (2026, 12, 1));
      g_autoptr (AgendaLecture) lu = agenda_lecture_read (calendrier, decembre);

      return indisponibilites_import (self->repository, "Claire Montbrun", lu->evenements, error) == 1;
    }
  return indisponibilites_delete (self->repository, self->absence, error);
}

static gboolean
do_centre (Essai       *self,
           const char  *nature,
           GError     **error)
{
  g_autoptr (GPtrArray) centres = repository_list (self->repository, TYPE_CENTRE, error);
  g_autoptr (Fiche) copie = fiche_copy (centres->pdata[0]);

  g_object_set (copie, "commune", "Ailleurs", NULL);
  return fiches_save (self->repository, nature, &copie, 1, error);
}

static const struct
{
  Faire fais;
  const char *natures;
} operations[] = {
  { do_agents, "agent-nouveau agent agent-supprime agents-fusion annuaire-import" },
  { do_employers, "collectivite-nouvelle collectivite collectivite-supprimee collectivites-fusion"
    " annuaire-import" },
  { do_contacts, "contact-nouveau contact contact-supprime" },
  { do_imports, "annuaire-import" },
  { do_prestations, "prestation-version prestation-nouvelle" },
  { do_tarif, "tarif" },
  { do_modele, "modele" },
  { do_absences, "indisponibilite indisponibilite-deplacee indisponibilites-importees"
    " indisponibilite-supprimee" },
  { do_centre, "centre" },
};

/* As they are now: what is undone is a later state of the record. */
static void
read_again (Essai *self)
{
  Fiche **fiches[] = { &self->agent, &self->double_agent, &self->ville, &self->double_ville,
                       &self->contact };

  for (guint i = 0; i < G_N_ELEMENTS (fiches); i++)
    {
      Fiche *lue = repository_get (self->repository, G_OBJECT_TYPE (*fiches[i]),
                                   fiche_get_uuid (*fiches[i]), NULL);

      g_assert_nonnull (lue);
      g_object_unref (*fiches[i]);
      *fiches[i] = lue;
    }
}

static void
assert_state (Base       *base,
              const char *attendu)
{
  g_autofree char *etat = base_dump (base);

  g_assert_cmpstr (etat, ==, attendu);
}

/* The same step that goes, comes back and goes again. */
static void
check_operation (Essai      *self,
                 Faire       fais,
                 const char *nature)
{
  g_autofree char *avant = base_dump (self->base);
  g_autofree char *fait = NULL;
  g_autofree char *annulee = NULL;
  g_autofree char *retablie = NULL;
  g_autoptr (GError) error = NULL;
  gboolean reussi;

  g_test_message ("%s", nature);
  read_again (self);
  reussi = fais (self, nature, &error);
  g_assert_no_error (error);
  g_assert_true (reussi);
  fait = base_dump (self->base);
  g_assert_cmpstr (fait, !=, avant);

  g_assert_true (operations_undo (self->repository, NULL, &annulee, &error));
  g_assert_cmpstr (annulee, ==, nature);
  assert_state (self->base, avant);
  g_assert_true (operations_redo (self->repository, NULL, &retablie, &error));
  g_assert_cmpstr (retablie, ==, nature);
  assert_state (self->base, fait);
  g_assert_false (operations_redo (self->repository, NULL, NULL, &error));
  g_assert_error (error, STORE_ERROR, STORE_ERROR_NOTHING);
  g_clear_error (&error);
  g_assert_true (operations_undo (self->repository, NULL, NULL, &error));
  assert_state (self->base, avant);
}

static void
test_redone (Base          *base,
             gconstpointer  data)
{
  Essai essai = { NULL };

  prepare (&essai, base);
  for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
    {
      g_auto (GStrv) natures = g_strsplit (operations[i].natures, " ", -1);

      for (char **nature = natures; *nature != NULL; nature++)
        check_operation (&essai, operations[i].fais, *nature);
    }
  essai_clear (&essai);
}

static void
assert_there_and_back (Base       *base,
                       const char *avant,
                       const char *fait)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
      assert_state (base, avant);
      g_assert_true (operations_redo (base->repository, NULL, NULL, &error));
      assert_state (base, fait);
    }
}

/* Those that start from what another one leaves. */
static void
test_after (Base          *base,
            gconstpointer  data)
{
  Essai essai = { NULL };
  g_autofree char *avant = NULL;
  g_autofree char *fait = NULL;
  g_autoptr (GError) error = NULL;

  prepare (&essai, base);
  g_assert_true (do_modele (&essai, "modele", &error));
  avant = base_dump (base);
  g_assert_true (modeles_reset (base->repository, "synthese", &error));
  fait = base_dump (base);
  g_assert_cmpstr (fait, !=, avant);
  assert_there_and_back (base, avant, fait);

  /* A dossier follows its service to the new version, and back, and there again. */
  versions_save_reworked (base);
  g_free (avant);
  avant = base_dump (base);
  g_assert_true (dossiers_move_version (base->repository, essai.dossier, CHAMP_ABSENT, &error));
  g_free (fait);
  fait = base_dump (base);
  assert_there_and_back (base, avant, fait);
  essai_clear (&essai);
}

/* How one left a page is no step: neither undo nor redo sees it, and it stays when they go past. */
static void
test_setting (Base          *base,
              gconstpointer  data)
{
  Essai essai = { NULL };
  g_autofree char *avant = NULL;
  g_autofree char *fait = NULL;
  g_autofree char *laisse = NULL;
  g_autoptr (GError) error = NULL;

  prepare (&essai, base);
  g_assert_true (reglages_write (base->repository, "essai", "un", &error));
  avant = base_dump (base);
  g_assert_true (save_changed (&essai, essai.agent, "fonction", &error));
  fait = base_dump (base);
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  assert_state (base, avant);
  g_assert_true (reglages_write (base->repository, "essai", "deux", &error));
  g_assert_true (operations_redo (base->repository, NULL, NULL, &error));
  laisse = reglages_read (base->repository, "essai");
  g_assert_cmpstr (laisse, ==, "deux");
  g_assert_true (reglages_write (base->repository, "essai", "un", &error));
  assert_state (base, fait);
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  assert_state (base, avant);
  essai_clear (&essai);
}

/* Whoever gives an operation a name comes here, or to test-natures, to say how it is undone. */
static void
test_all (void)
{
  /* In a test of their own: operations-test-natures, -finalisation, -pieces, -versions, -echanges,
   * -modeles, -suites; the last ones are no step of anybody's. */
  static const char ailleurs[] =
    " document document-final document-supprime document-imprime piece-ajoutee piece piece-acces"
    " piece-supprimee prestation-dossier modele-livre import temps temps-supprime base brouillon"
    " reglage annulation ";
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "operations", "test-natures.c", NULL);
  g_autofree char *natures = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_file_get_contents (path, &natures, NULL, &error);
  g_assert_no_error (error);
  for (const CodeLibelle *nature = operations_list_natures (); nature->code != NULL; nature++)
    {
      g_autofree char *mot = g_strdup_printf ("\\b%s[ \"]", nature->code);
      g_autofree char *autre = g_strdup_printf (" %s ", nature->code);
      gboolean ici = FALSE;

      for (guint i = 0; i < G_N_ELEMENTS (operations); i++)
        {
          g_auto (GStrv) siennes = g_strsplit (operations[i].natures, " ", -1);

          ici = ici || g_strv_contains ((const char * const *) siennes, nature->code);
        }
      if (!ici && !g_regex_match_simple (mot, natures, 0, 0) && strstr (ailleurs, autre) == NULL)
        g_error ("nothing undoes “%s”", nature->code);
      n++;
    }
  g_assert_cmpuint (n, >, 80);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/hors-dossier/redone", test_redone);
  base_test ("/hors-dossier/after", test_after);
  base_test ("/hors-dossier/setting", test_setting);
  g_test_add_func ("/hors-dossier/all", test_all);

  return g_test_run ();
}
