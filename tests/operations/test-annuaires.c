/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/jour.h"
#include "model/tables.h"
#include "operations/annuaires.h"
#include "operations/annuaires-csv.h"
#include "operations/operations-error.h"
#include "store/annuaire-liste.h"

#include <string.h>

/* The directories: what they list, what they refuse, and doubles that become one and two again. */

static char *
create (Base       *base,
        const char *nom,
        const char *prenom,
        const char *collectivite,
        gboolean    informe)
{
  NouveauDossier nouveau = NOUVEAU_DOSSIER_INIT;
  g_autoptr (GError) error = NULL;
  char *uuid;

  nouveau.nom = nom;
  nouveau.prenom = prenom;
  nouveau.collectivite_nom = collectivite;
  nouveau.collectivite_affiliee = 1;
  nouveau.prestation = "cdg34";
  nouveau.demande_le = jour_from_ymd (2026, 11, 2);
  nouveau.initiative = "agent";
  nouveau.accord_le = jour_from_ymd (2026, 11, 2);
  nouveau.employeur_informe = informe;
  nouveau.suivi_cme = 0;
  uuid = dossiers_create (base->repository, &nouveau, &error);
  g_assert_no_error (error);

  return uuid;
}

static Agent *
get_agent (Base       *base,
           const char *dossier)
{
  g_autoptr (DossierComplet) complet = base_get (base, dossier);

  return g_object_ref (complet->agent);
}

static Collectivite *
get_collectivite (Base       *base,
                  const char *dossier)
{
  g_autoptr (DossierComplet) complet = base_get (base, dossier);

  return g_object_ref (complet->collectivite);
}

static void
set (Fiche      *fiche,
     const char *champ,
     const char *texte)
{
  fiche_set_texte (fiche, fiche_table_find (fiche_get_table (fiche), champ), texte);
}

static Fiche *
add_contact (Base       *base,
             Fiche      *collectivite,
             const char *nom,
             const char *courriel)
{
  Fiche *contact = g_object_new (TYPE_CONTACT, NULL);
  g_autoptr (GError) error = NULL;

  set (contact, "collectivite", fiche_get_uuid (collectivite));
  set (contact, "nom", nom);
  set (contact, "role", "rh");
  set (contact, "courriel", courriel);
  fiche_set_nombre (contact, fiche_table_find (&contact_table, "rang"), 0);
  g_assert_true (annuaires_save (base->repository, contact, &error));
  g_assert_no_error (error);

  return contact;
}

static char *
name_at (AnnuaireListe *liste,
         guint          position)
{
  g_autoptr (Fiche) fiche = g_list_model_get_item (G_LIST_MODEL (liste), position);

  if (fiche == NULL)
    return NULL;
  return g_strdup (fiche_get_texte (fiche, fiche_table_find (fiche_get_table (fiche), "nom")));
}

static void
assert_names (AnnuaireListe      *liste,
              const char * const *noms)
{
  guint n = g_strv_length ((char **) noms);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (liste)), ==, n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *nom = name_at (liste, i);

      g_assert_cmpstr (nom, ==, noms[i]);
    }
}

static void
test_lists (Base          *base,
            gconstpointer  data)
{
  g_autofree char *a = create (base, "Roussel", "Zoé", "Ville de Brégnac", TRUE);
  g_autofree char *b = create (base, "Évrard", "Paul", "Communauté d’Aubeterre", TRUE);
  g_autoptr (AnnuaireListe) agents = NULL;
  g_autoptr (AnnuaireListe) employeurs = NULL;
  g_autoptr (Collectivite) aubeterre = get_collectivite (base, b);
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (Fiche) contact = NULL;
  g_autoptr (Agent) roussel = get_agent (base, a);
  g_autoptr (GError) error = NULL;
  guint position;

  repository_require (base->repository, NIVEAU_STRUCTURE, NULL);
  agents = annuaire_liste_new (base->repository, TYPE_AGENT);
  employeurs = annuaire_liste_new (base->repository, TYPE_COLLECTIVITE);
  g_assert_true (annuaire_liste_is_answered (agents));
  assert_names (agents, (const char *[]) { "Évrard", "Roussel", NULL });
  assert_names (employeurs, (const char *[]) { "Communauté d’Aubeterre", "Ville de Brégnac", NULL });

  annuaire_liste_set_question (agents, "ROUS zoe");
  assert_names (agents, (const char *[]) { "Roussel", NULL });
  g_assert_true (annuaire_liste_find (agents, fiche_get_uuid (JALONS_FICHE (roussel)), &position));
  g_assert_cmpuint (position, ==, 0);
  annuaire_liste_set_question (agents, "oussel");
  assert_names (agents, (const char *[]) { NULL });
  g_assert_cmpuint (annuaire_liste_count_all (agents), ==, 2);
  annuaire_liste_set_question (agents, "");

  /* An employer is found by its SIRET, however it is written, and by who is known there. */
  copie = fiche_copy (JALONS_FICHE (aubeterre));
  set (copie, "siret", "213 400 123 00012");
  g_assert_true (annuaires_save (base->repository, copie, &error));
  annuaire_liste_set_question (employeurs, "21340012300012");
  assert_names (employeurs, (const char *[]) { "Communauté d’Aubeterre", NULL });
  annuaire_liste_set_question (employeurs, "thébault");
  assert_names (employeurs, (const char *[]) { NULL });
  contact = add_contact (base, copie, "  Inès Thébault ", NULL);
  g_assert_cmpstr (JALONS_CONTACT (contact)->nom, ==, "Inès Thébault");
  assert_names (employeurs, (const char *[]) { "Communauté d’Aubeterre", NULL });

  /* The list follows what is saved. */
  g_clear_object (&copie);
  copie = fiche_copy (JALONS_FICHE (roussel));
  set (copie, "nom", "Abadie");
  g_assert_true (annuaires_save (base->repository, copie, &error));
  assert_names (agents, (const char *[]) { "Abadie", "Évrard", NULL });
}

/* Of a dossier whose employer is not informed the directories tell nothing, not even by refusing. */
static void
test_discreet (Base          *base,
               gconstpointer  data)
{
  g_autofree char *visible = create (base, "Marchand", "Luc", "Ville de Brégnac", TRUE);
  g_autofree char *secret = create (base, "Marchand", "Luc", "Ville de Brégnac", FALSE);
  g_autoptr (Agent) cache = get_agent (base, secret);
  g_autoptr (Agent) montre = get_agent (base, visible);
  g_autoptr (Collectivite) ville = get_collectivite (base, visible);
  g_autoptr (Fiche) nouveau = g_object_new (TYPE_AGENT, NULL);
  g_autoptr (Fiche) copie = fiche_copy (JALONS_FICHE (montre));
  g_autoptr (Fiche) sienne = fiche_copy (JALONS_FICHE (cache));
  g_autoptr (AnnuaireListe) agents = NULL;
  g_autoptr (AnnuaireIndex) index = NULL;
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *avant = NULL;
  g_autofree char *apres = NULL;
  AnnuaireRaison raison;

  repository_require (base->repository, NIVEAU_STRUCTURE, NULL);
  agents = annuaire_liste_new (base->repository, TYPE_AGENT);
  assert_names (agents, (const char *[]) { "Marchand", NULL });
  g_assert_true (annuaire_liste_find (agents, fiche_get_uuid (JALONS_FICHE (montre)), NULL));
  g_assert_false (annuaire_liste_find (agents, fiche_get_uuid (JALONS_FICHE (cache)), NULL));
  dossiers = annuaires_list_dossiers (base->repository, JALONS_FICHE (ville), &error);
  g_assert_cmpuint (dossiers->len, ==, 1);
  g_assert_cmpstr (fiche_get_uuid (dossiers->pdata[0]), ==, visible);

  index = annuaire_index_new (base->repository, TYPE_AGENT, &error);
  g_assert_cmpuint (annuaire_index_list_doubles (index)->len, ==, 0);
  set (nouveau, "nom", "Marchand");
  set (nouveau, "prenom", "Luc");
  g_assert_cmpstr (annuaire_index_find (index, nouveau, &raison), ==,
                   fiche_get_uuid (JALONS_FICHE (montre)));

  avant = base_export (base);
  g_assert_false (agents_merge (base->repository, copie, fiche_get_uuid (JALONS_FICHE (cache)),
                                &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN);
  g_clear_error (&error);
  g_assert_false (agents_merge (base->repository, sienne, fiche_get_uuid (JALONS_FICHE (montre)),
                                &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN);
  apres = base_export (base);
  g_assert_cmpstr (avant, ==, apres);
}

static void
test_save (Base          *base,
           gconstpointer  data)
{
  g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, NULL);
  g_autoptr (Fiche) relu = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *nature = NULL;

  set (agent, "nom", "   ");
  g_assert_false (annuaires_save (base->repository, agent, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
  g_clear_error (&error);
  set (agent, "nom", " Le Goff");
  set (agent, "service", " ");
  g_assert_true (annuaires_save (base->repository, agent, &error));
  g_assert_no_error (error);
  relu = repository_get (base->repository, TYPE_AGENT, fiche_get_uuid (agent), &error);
  g_assert_cmpstr (JALONS_AGENT (relu)->nom, ==, "Le Goff");
  g_assert_null (JALONS_AGENT (relu)->service);

  g_assert_true (annuaires_delete (base->repository, relu, &error));
  g_clear_object (&relu);
  g_assert_null (repository_get (base->repository, TYPE_AGENT, fiche_get_uuid (agent), NULL));
  g_assert_true (operations_undo (base->repository, NULL, &nature, &error));
  g_assert_cmpstr (nature, ==, "agent-supprime");
  relu = repository_get (base->repository, TYPE_AGENT, fiche_get_uuid (agent), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (JALONS_AGENT (relu)->nom, ==, "Le Goff");
}

static void
test_delete (Base          *base,
             gconstpointer  data)
{
  g_autofree char *dossier = create (base, "Roussel", "Zoé", "Ville de Brégnac", TRUE);
  g_autoptr (Agent) agent = get_agent (base, dossier);
  g_autoptr (Collectivite) ville = get_collectivite (base, dossier);
  g_autoptr (Fiche) libre = g_object_new (TYPE_COLLECTIVITE, NULL);
  g_autoptr (Fiche) contact = NULL;
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_false (annuaires_delete (base->repository, JALONS_FICHE (agent), &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
  g_clear_error (&error);
  g_assert_false (annuaires_delete (base->repository, JALONS_FICHE (ville), &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN);
  g_clear_error (&error);

  /* The contacts go with their employer, and come back with it. */
  set (libre, "nom", "Syndicat des Eaux");
  g_assert_true (annuaires_save (base->repository, libre, &error));
  contact = add_contact (base, libre, "Inès Thébault", NULL);
  g_assert_true (annuaires_delete (base->repository, libre, &error));
  g_assert_no_error (error);
  g_assert_null (repository_get (base->repository, TYPE_CONTACT, fiche_get_uuid (contact), NULL));
  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  contacts = annuaires_list_contacts (base->repository, fiche_get_uuid (libre), &error);
  g_assert_cmpuint (contacts->len, ==, 1);
}

static void
test_merge_agents (Base          *base,
                   gconstpointer  data)
{
  g_autofree char *a = create (base, "Évrard", "Paul", "Ville de Brégnac", TRUE);
  g_autofree char *b = create (base, "EVRARD", "Paul", "Ville de Brégnac", TRUE);
  g_autoptr (Agent) garde = get_agent (base, a);
  g_autoptr (Agent) autre = get_agent (base, b);
  g_autoptr (Agent) sien = NULL;
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (Apercu) apercu = NULL;
  g_autoptr (AnnuaireIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *avant = base_export (base);
  g_autofree char *pendant = NULL;
  g_autofree char *apres = NULL;
  g_autofree char *nature = NULL;
  const AnnuaireDouble *paire;

  index = annuaire_index_new (base->repository, TYPE_AGENT, &error);
  g_assert_cmpuint (annuaire_index_list_doubles (index)->len, ==, 1);
  paire = annuaire_index_list_doubles (index)->pdata[0];
  g_assert_cmpstr (paire->premier, ==, fiche_get_uuid (JALONS_FICHE (garde)));
  g_assert_cmpstr (paire->second, ==, fiche_get_uuid (JALONS_FICHE (autre)));
  g_assert_cmpint (paire->raison, ==, ANNUAIRE_MEME_NOM);

  copie = fiche_copy (JALONS_FICHE (garde));
  set (copie, "fonction", "Agent d’accueil");
  g_assert_true (agents_merge (base->repository, copie, fiche_get_uuid (JALONS_FICHE (autre)),
                               &error));
  g_assert_no_error (error);
  sien = get_agent (base, b);
  g_assert_cmpstr (fiche_get_uuid (JALONS_FICHE (sien)), ==, fiche_get_uuid (JALONS_FICHE (garde)));
  g_assert_cmpstr (sien->fonction, ==, "Agent d’accueil");
  apercu = base_get_fiche (base, TYPE_APERCU, b);
  g_assert_cmpstr (apercu->nom, ==, "Évrard");
  g_assert_null (repository_get (base->repository, TYPE_AGENT,
                                 fiche_get_uuid (JALONS_FICHE (autre)), NULL));
  pendant = base_export (base);
  g_assert_cmpstr (pendant, !=, avant);

  g_assert_true (operations_undo (base->repository, NULL, &nature, &error));
  g_assert_cmpstr (nature, ==, "agents-fusion");
  apres = base_export (base);
  g_assert_cmpstr (apres, ==, avant);
  g_clear_object (&apercu);
  apercu = base_get_fiche (base, TYPE_APERCU, b);
  g_assert_cmpstr (apercu->nom, ==, "EVRARD");

  g_assert_false (agents_merge (base->repository, copie, fiche_get_uuid (copie), &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID);
}

static void
test_merge_employers (Base          *base,
                      gconstpointer  data)
{
  g_autofree char *a = create (base, "Roussel", "Zoé", "Ville de Brégnac", TRUE);
  g_autofree char *b = create (base, "Évrard", "Paul", "Mairie de Bregnac", TRUE);
  g_autofree char *secret = create (base, "Marchand", "Luc", "Mairie de Bregnac", FALSE);
  g_autoptr (Collectivite) garde = get_collectivite (base, a);
  g_autoptr (Collectivite) autre = get_collectivite (base, b);
  g_autoptr (Collectivite) sienne = NULL;
  g_autoptr (Collectivite) cachee = NULL;
  g_autoptr (DossierComplet) discret = NULL;
  g_autoptr (Fiche) c1 = add_contact (base, JALONS_FICHE (garde), "Inès Thébault", "i@bregnac.fr");
  g_autoptr (Fiche) c2 = add_contact (base, JALONS_FICHE (autre), "INES THEBAULT", NULL);
  g_autoptr (Fiche) c3 = add_contact (base, JALONS_FICHE (autre), "Marc Le Bihan", NULL);
  g_autoptr (Fiche) copie = NULL;
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *avant = base_export (base);
  g_autofree char *apres = NULL;

  copie = fiche_copy (JALONS_FICHE (garde));
  set (copie, "commune", "Brégnac");
  g_assert_true (collectivites_merge (base->repository, copie,
                                      fiche_get_uuid (JALONS_FICHE (autre)), &error));
  g_assert_no_error (error);
  sienne = get_collectivite (base, b);
  g_assert_cmpstr (fiche_get_uuid (JALONS_FICHE (sienne)), ==, fiche_get_uuid (copie));
  g_assert_cmpstr (sienne->commune, ==, "Brégnac");

  /* A discreet dossier follows its employer too, and stays discreet. */
  discret = base_get (base, secret);
  g_assert_cmpstr (fiche_get_uuid (JALONS_FICHE (discret->collectivite)), ==,
                   fiche_get_uuid (copie));
  g_assert_true (fiche_get_discret (JALONS_FICHE (discret->dossier)));

  contacts = annuaires_list_contacts (base->repository, fiche_get_uuid (copie), &error);
  g_assert_cmpuint (contacts->len, ==, 2);
  g_assert_cmpstr (JALONS_CONTACT (contacts->pdata[0])->nom, ==, "Inès Thébault");
  g_assert_cmpstr (JALONS_CONTACT (contacts->pdata[1])->nom, ==, "Marc Le Bihan");
  g_assert_cmpint (JALONS_CONTACT (contacts->pdata[1])->rang, ==, 1);

  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  apres = base_export (base);
  g_assert_cmpstr (apres, ==, avant);
}

/* Who shares a name and not a birthday is somebody else. */
static void
test_doubles (Base          *base,
              gconstpointer  data)
{
  static const struct { const char *nom; gint64 naissance; } gens[] = {
    { "Petit", 1000 }, { "PETIT", 2000 }, { "Petit", 2000 }, { "Pétit", CHAMP_ABSENT },
  };
  g_autofree char *uuids[G_N_ELEMENTS (gens)] = { NULL };
  g_autoptr (AnnuaireIndex) index = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *doubles;

  for (guint i = 0; i < G_N_ELEMENTS (gens); i++)
    {
      g_autoptr (Fiche) agent = g_object_new (TYPE_AGENT, NULL);

      set (agent, "nom", gens[i].nom);
      set (agent, "prenom", "Léa");
      fiche_set_nombre (agent, fiche_table_find (&agent_table, "naissance_le"), gens[i].naissance);
      g_assert_true (annuaires_save (base->repository, agent, &error));
      uuids[i] = g_strdup (fiche_get_uuid (agent));
    }
  index = annuaire_index_new (base->repository, TYPE_AGENT, &error);
  g_assert_no_error (error);
  doubles = annuaire_index_list_doubles (index);
  g_assert_cmpuint (doubles->len, ==, 2);
  g_assert_cmpstr (((AnnuaireDouble *) doubles->pdata[0])->premier, ==, uuids[1]);
  g_assert_cmpstr (((AnnuaireDouble *) doubles->pdata[0])->second, ==, uuids[2]);
  g_assert_cmpint (((AnnuaireDouble *) doubles->pdata[0])->raison, ==, ANNUAIRE_MEME_NAISSANCE);
  g_assert_cmpstr (((AnnuaireDouble *) doubles->pdata[1])->second, ==, uuids[3]);
  for (guint i = 0; i < G_N_ELEMENTS (uuids); i++)
    g_clear_pointer (&uuids[i], g_free);
}

/* Only what is right comes in; who is there already, or twice in the file, comes once. Of a discreet
 * dossier the preview says nothing. */
static void
test_import (Base          *base,
             gconstpointer  data)
{
  g_autofree char *visible = create (base, "Évrard", "Paul", "Ville de Brégnac", TRUE);
  g_autofree char *secret = create (base, "Marchand", "Luc", "Ville de Brégnac", FALSE);
  static const AnnuaireEtat attendus[] = {
    ANNUAIRE_CONNUE, ANNUAIRE_JUSTE, ANNUAIRE_CONNUE, ANNUAIRE_FAUTE, ANNUAIRE_JUSTE,
  };
  g_autoptr (GPtrArray) lignes =
    base_check_table (base, TYPE_AGENT, "Nom;Prénom;Né le\nEVRARD;paul;\nPetit;Léa;1/2/1990\n"
                                        "petit;LÉA;01/02/1990\nRoux;Zoé;32/1/1990\n"
                                        "Marchand;Luc;\n");
  g_autoptr (GPtrArray) rien = NULL;
  g_autoptr (AnnuaireListe) agents = NULL;
  g_autoptr (GBytes) export = NULL;
  g_autofree char *texte = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (lignes->len, ==, G_N_ELEMENTS (attendus));
  for (guint i = 0; i < lignes->len; i++)
    {
      const AnnuaireLigne *ligne = lignes->pdata[i];

      g_assert_cmpint (ligne->etat, ==, attendus[i]);
      g_assert_cmpuint (ligne->ligne, ==, i + 2);
      g_assert_true ((ligne->texte != NULL) == (ligne->etat != ANNUAIRE_JUSTE));
    }
  g_assert_true (annuaires_import (base->repository, lignes, &error));
  g_assert_no_error (error);
  agents = annuaire_liste_new (base->repository, TYPE_AGENT);
  assert_names (agents, (const char *[]) { "Évrard", "Marchand", "Petit", NULL });

  export = annuaires_export (base->repository, TYPE_AGENT, &error);
  texte = g_strndup (g_bytes_get_data (export, NULL), g_bytes_get_size (export));
  g_assert_nonnull (strstr (texte, ";Petit;Léa;"));
  g_assert_true (strstr (texte, "Évrard") < strstr (texte, "Petit"));
  g_assert_null (strstr (strstr (texte, "Marchand") + 1, "Marchand"));

  g_assert_true (operations_undo (base->repository, NULL, NULL, &error));
  assert_names (agents, (const char *[]) { "Évrard", NULL });

  rien = base_check_table (base, TYPE_AGENT, "Nom;Prénom\n;Luc\n");
  g_assert_false (annuaires_import (base->repository, rien, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_IMPORT);
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  base_test ("/operations/annuaires/lists", test_lists);
  base_test ("/operations/annuaires/discreet", test_discreet);
  base_test ("/operations/annuaires/save", test_save);
  base_test ("/operations/annuaires/delete", test_delete);
  base_test ("/operations/annuaires/merge-agents", test_merge_agents);
  base_test ("/operations/annuaires/merge-employers", test_merge_employers);
  base_test ("/operations/annuaires/doubles", test_doubles);
  base_test ("/operations/annuaires/import", test_import);

  return g_test_run ();
}
