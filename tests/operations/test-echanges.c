/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "exchange/dossier-json.h"
#include "operations/bases.h"
#include "operations/operations-error.h"

#include <string.h>

/* Documents in and out of a base: all or nothing, and the same on both sides. */

static ImportResultat *
bring (Base       *base,
       const char *texte,
       gboolean    remplacer,
       gboolean    essai)
{
  g_autoptr (GBytes) octets = g_bytes_new (texte, strlen (texte));
  g_autoptr (GError) error = NULL;
  ImportResultat *resultat = dossiers_import (base->repository, octets, remplacer, essai, &error);

  g_assert_no_error (error);
  return resultat;
}

static char *
fixture_text (const char *nom)
{
  g_autoptr (GBytes) octets = base_fixture (nom);

  return g_strndup (g_bytes_get_data (octets, NULL), g_bytes_get_size (octets));
}

/* @texte with one change. */
static char *
changed (const char *texte,
         const char *cherche,
         const char *remplace)
{
  g_auto (GStrv) morceaux = g_strsplit (texte, cherche, -1);

  g_assert_cmpuint (g_strv_length (morceaux), >, 1);
  return g_strjoinv (remplace, morceaux);
}

static void
test_round_trip (Base          *base,
                 gconstpointer  data)
{
  g_autofree char *riche = fixture_text ("riche.json");
  g_autoptr (ImportResultat) resultat = bring (base, riche, FALSE, FALSE);
  const char *refs[] = { "2026-04-0312", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (JsonNode) attendu = json_from_string (riche, NULL);
  g_autofree char *sorti = NULL;
  g_autofree char *texte = json_node_to_texte (attendu);

  g_assert_cmpuint (resultat->fautes->len, ==, 0);
  g_assert_cmpuint (resultat->crees->len, ==, 1);
  g_assert_cmpstr (resultat->crees->pdata[0], ==, "2026-04-0312");
  node = dossiers_export (base->repository, refs, &error);
  g_assert_no_error (error);
  sorti = json_node_to_texte (node);
  g_assert_cmpstr (sorti, ==, texte);

  refs[0] = "1999-01-0001";
  g_assert_null (dossiers_export (base->repository, refs, &error));
  g_assert_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN);
}

static void
test_all_or_nothing (Base          *base,
                     gconstpointer  data)
{
  g_autofree char *riche = fixture_text ("riche.json");
  g_autofree char *minimal = fixture_text ("minimal.json");
  g_autofree char *faux = changed (minimal, "\"demande\"", "\"ailleurs\"");
  g_autofree char *deux = g_strdup_printf ("{\"format\":1,\"dossiers\":[%s,%s]}", riche, faux);
  g_autofree char *avant = base_export (base);
  g_autofree char *apres = NULL;
  g_autoptr (ImportResultat) resultat = bring (base, deux, FALSE, FALSE);

  g_assert_cmpuint (resultat->fautes->len, ==, 1);
  g_assert_cmpstr (((ImportFaute *) resultat->fautes->pdata[0])->chemin, ==,
                   "dossiers[1].dossier.statut");
  apres = base_export (base);
  g_assert_cmpstr (avant, ==, apres);
}

static void
test_exists (Base          *base,
             gconstpointer  data)
{
  g_autofree char *riche = fixture_text ("riche.json");
  g_autofree char *deux = g_strdup_printf ("{\"format\":1,\"dossiers\":[%s,%s]}", riche, riche);
  g_autoptr (ImportResultat) doublon = bring (base, deux, FALSE, FALSE);
  g_autoptr (ImportResultat) premier = bring (base, riche, FALSE, FALSE);
  g_autoptr (ImportResultat) second = bring (base, riche, FALSE, FALSE);
  ImportFaute *faute;

  g_assert_cmpuint (doublon->fautes->len, ==, 1);
  g_assert_cmpstr (((ImportFaute *) doublon->fautes->pdata[0])->code, ==, "doublon");
  g_assert_cmpuint (premier->fautes->len, ==, 0);
  g_assert_cmpuint (second->fautes->len, ==, 1);
  faute = second->fautes->pdata[0];
  g_assert_cmpstr (faute->code, ==, "existe");
  g_assert_cmpstr (faute->chemin, ==, "dossier.ref");
  g_assert_cmpuint (faute->ligne, ==, 4);
}

static void
test_replace (Base          *base,
              gconstpointer  data)
{
  g_autofree char *riche = fixture_text ("riche.json");
  g_autofree char *nom = changed (riche, "Łęcki", "Kovačić");
  g_autofree char *lieu = changed (nom, "1, quai du Bief", "2, quai du Bief");
  g_autofree char *neuf = changed (lieu, "\"Dépôt\"", "null");
  g_autoptr (ImportResultat) premier = bring (base, riche, FALSE, FALSE);
  g_autofree char *avant = base_export (base);
  g_autoptr (ImportResultat) second = bring (base, neuf, TRUE, FALSE);
  g_autofree char *uuid = repository_find_reference (base->repository, "2026-04-0312");
  g_autoptr (Apercu) apercu = base_get_fiche (base, TYPE_APERCU, uuid);
  const char *refs[] = { "2026-04-0312", NULL };
  g_autoptr (JsonNode) node = dossiers_export (base->repository, refs, NULL);
  g_autoptr (JsonNode) attendu = json_from_string (neuf, NULL);
  g_autofree char *sorti = json_node_to_texte (node);
  g_autofree char *texte = json_node_to_texte (attendu);
  g_autofree char *retour = NULL;
  g_autoptr (GPtrArray) collectivites =
    repository_list (base->repository, TYPE_COLLECTIVITE, NULL);

  g_assert_cmpuint (second->fautes->len, ==, 0);
  g_assert_cmpuint (second->remplaces->len, ==, 1);
  g_assert_cmpuint (second->crees->len, ==, 0);
  g_assert_cmpstr (sorti, ==, texte);
  g_assert_cmpstr (apercu->nom, ==, "N’Guessan-Kovačić");
  g_assert_cmpuint (collectivites->len, ==, 1);

  g_assert_true (operations_undo (base->repository, NULL, NULL, NULL));
  retour = base_export (base);
  g_assert_cmpstr (avant, ==, retour);
}

static void
test_trial (Base          *base,
            gconstpointer  data)
{
  g_autofree char *minimal = fixture_text ("minimal.json");
  g_autofree char *avant = base_export (base);
  g_autoptr (ImportResultat) resultat = bring (base, minimal, FALSE, TRUE);
  g_autofree char *apres = base_export (base);

  g_assert_cmpuint (resultat->crees->len, ==, 1);
  g_assert_cmpstr (avant, ==, apres);
}

static void
test_references (Base          *base,
                 gconstpointer  data)
{
  g_autofree char *minimal = fixture_text ("minimal.json");
  g_autofree char *nommee = changed (minimal, "\"prestation\"", "\"ref\": \"2026-01-0001\", \"prestation\"");
  g_autofree char *deux = g_strdup_printf ("{\"format\":1,\"dossiers\":[%s,%s]}", minimal, nommee);
  g_autoptr (ImportResultat) resultat = bring (base, deux, FALSE, FALSE);

  g_assert_cmpuint (resultat->fautes->len, ==, 0);
  g_assert_cmpstr (resultat->crees->pdata[0], ==, "2026-01-0002");
  g_assert_cmpstr (resultat->crees->pdata[1], ==, "2026-01-0001");
}

/* The same employer is one row; one that the document tells otherwise is another. */
static void
test_employers (Base          *base,
                gconstpointer  data)
{
  g_autofree char *riche = fixture_text ("riche.json");
  g_autofree char *meme = changed (riche, "2026-04-0312", "2026-04-0313");
  g_autofree char *ref = changed (riche, "2026-04-0312", "2026-04-0314");
  g_autofree char *autre = changed (ref, "1, quai du Bief", "9, quai du Bief");
  g_autoptr (ImportResultat) a = bring (base, riche, FALSE, FALSE);
  g_autoptr (ImportResultat) b = bring (base, meme, FALSE, FALSE);
  g_autoptr (ImportResultat) c = bring (base, autre, FALSE, FALSE);
  g_autoptr (GPtrArray) collectivites =
    repository_list (base->repository, TYPE_COLLECTIVITE, NULL);
  g_autoptr (GPtrArray) contacts = repository_list (base->repository, TYPE_CONTACT, NULL);

  g_assert_cmpuint (collectivites->len, ==, 2);
  g_assert_cmpuint (contacts->len, ==, 6);
}

static void
test_discret (Base          *base,
              gconstpointer  data)
{
  g_autofree char *riche = fixture_text ("riche.json");
  g_autofree char *tu = changed (riche, "\"employeur_informe\": true", "\"employeur_informe\": false");
  g_autoptr (ImportResultat) resultat = bring (base, tu, FALSE, FALSE);
  g_autofree char *uuid = repository_find_reference (base->repository, "2026-04-0312");
  g_autoptr (DossierComplet) dossier = base_get (base, uuid);

  g_assert_cmpuint (resultat->fautes->len, ==, 0);
  g_assert_true (fiche_get_discret (JALONS_FICHE (dossier->agent)));
  g_assert_true (fiche_get_discret (dossier->entretiens->pdata[0]));
  g_assert_true (fiche_get_discret (dossier->temps->pdata[0]));
}

static void
test_centres (Base          *base,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) centres = bases_list_centres ();
  g_autoptr (GPtrArray) prestations = bases_list_prestations (base->repository, NULL);
  g_autoptr (GError) error = NULL;
  CentreChoix *dernier = centres->pdata[centres->len - 1];
  Prestation *premiere = prestations->pdata[0];

  g_assert_cmpuint (centres->len, ==, 6);
  g_assert_cmpstr (dernier->code, ==, "tous");
  g_assert_cmpuint (prestations->len, ==, 2);
  g_assert_cmpstr (premiere->code, ==, "cdg31");
  g_assert_false (bases_create (base->path, "cdg31", NULL, NULL, &error));
  g_assert_cmpstr (operations_error_get_code (error), ==, "existe");
  g_clear_error (&error);
  g_assert_false (bases_create ("autre.jalons", "cdg99", NULL, NULL, &error));
  g_assert_cmpstr (operations_error_get_code (error), ==, "inconnu");
  g_clear_error (&error);
  g_assert_false (operations_undo (base->repository, NULL, NULL, &error));
  g_assert_cmpstr (operations_error_get_code (error), ==, "rien_a_annuler");
}

#define TEST(nom, centre, fonction) \
  g_test_add (nom, Base, centre, base_set_up, fonction, base_tear_down)

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  TEST ("/echanges/round-trip", NULL, test_round_trip);
  TEST ("/echanges/all-or-nothing", NULL, test_all_or_nothing);
  TEST ("/echanges/exists", NULL, test_exists);
  TEST ("/echanges/replace", NULL, test_replace);
  TEST ("/echanges/trial", NULL, test_trial);
  TEST ("/echanges/references", NULL, test_references);
  TEST ("/echanges/employers", NULL, test_employers);
  TEST ("/echanges/discret", NULL, test_discret);
  TEST ("/echanges/centres", "cdg31", test_centres);

  return g_test_run ();
}
