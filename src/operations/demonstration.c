/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/demonstration.h"

#include "operations/arrivees-private.h"
#include "operations/bases.h"
#include "operations/demonstration-private.h"
#include "operations/operation-private.h"

#include "base/instant.h"
#include "base/jour.h"
#include "exchange/dossier-json.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* The demonstration is data: dossier documents whose dates count from the day it is made, "J-12"
 * for twelve days before, "J+3T09:30" for half past nine three days later. A date that falls on a
 * day without work goes further from today, so that what is past stays past. */

#define RESSOURCES "/fr/jalons/demonstration/"
#define CONSEILLERE "Claire Montbrun"

static gboolean
is_working_day (gint64 jour)
{
  return jour_get_weekday (jour) <= 5 && jour_get_ferie (jour) == NULL;
}

static gint64
resolve_day (gint64 jour,
             gint64 ecart)
{
  gint64 resolu = jour + ecart;

  while (!is_working_day (resolu))
    resolu += ecart < 0 ? -1 : 1;

  return resolu;
}

static gint
two_digits (const char *texte)
{
  return (texte[0] - '0') * 10 + (texte[1] - '0');
}

/* Returns: (transfer full) (nullable): the date or the time that @texte says, NULL where it is an
 * ordinary text */
static char *
resolve_text (const char *texte,
              gint64      jour)
{
  g_autoptr (GMatchInfo) trouve = NULL;
  g_autoptr (GRegex) motif =
    g_regex_new ("^J([+-][0-9]{1,4})(?:T([0-9]{2}):([0-9]{2}))?$", 0, 0, NULL);
  g_autofree char *ecart = NULL;
  g_autofree char *heure = NULL;
  g_autofree char *minute = NULL;
  gint64 jours = 0;

  if (texte[0] != 'J' || !g_regex_match (motif, texte, 0, &trouve))
    return NULL;

  ecart = g_match_info_fetch (trouve, 1);
  heure = g_match_info_fetch (trouve, 2);
  minute = g_match_info_fetch (trouve, 3);
  if (!g_ascii_string_to_signed (ecart, 10, -9999, 9999, &jours, NULL))
    return NULL;
  jours = resolve_day (jour, jours);
  if (heure == NULL || *heure == '\0')
    return jour_format_iso (jours);

  return instant_format_iso (instant_from_local (jours, two_digits (heure) * 60 + two_digits (minute)));
}

static void resolve_node (JsonNode *node,
                          gint64    jour);

static void
resolve_member_cb (JsonObject *object,
                   const char *nom,
                   JsonNode   *valeur,
                   gpointer    jour)
{
  resolve_node (valeur, *(gint64 *) jour);
}

static void
resolve_element_cb (JsonArray *array,
                    guint      rang,
                    JsonNode  *valeur,
                    gpointer   jour)
{
  resolve_node (valeur, *(gint64 *) jour);
}

static void
resolve_node (JsonNode *node,
              gint64    jour)
{
  g_autofree char *texte = NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      json_object_foreach_member (json_node_get_object (node), resolve_member_cb, &jour);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      json_array_foreach_element (json_node_get_array (node), resolve_element_cb, &jour);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      texte = resolve_text (json_node_get_string (node), jour);
      if (texte != NULL)
        json_node_set_string (node, texte);
    }
}

static gint
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

static JsonNode *
load_one (const char  *nom,
          GError     **error)
{
  g_autofree char *path = g_strconcat (RESSOURCES, nom, NULL);
  g_autoptr (GBytes) octets =
    g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autofree char *texte = NULL;

  if (octets == NULL)
    return NULL;

  texte = g_strndup (g_bytes_get_data (octets, NULL), g_bytes_get_size (octets));
  return json_from_string (texte, error);
}

/**
 * demonstration_load:
 * @nom: the name of one of its files
 * @jour: the day that its dates count from
 *
 * Returns: (transfer full) (nullable): that dossier document, with its dates
 */
GBytes *
demonstration_load (const char  *nom,
                    gint64       jour,
                    GError     **error)
{
  g_autoptr (JsonNode) document = load_one (nom, error);
  char *texte;

  if (document == NULL)
    return NULL;

  resolve_node (document, jour);
  texte = json_node_to_texte (document);
  return g_bytes_new_take (texte, strlen (texte));
}

/* Returns: (transfer full) (nullable): all the documents in one, with the dates of @jour */
static GBytes *
load_all (gint64   jour,
          GError **error)
{
  g_auto (GStrv) noms =
    g_resources_enumerate_children (RESSOURCES, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (JsonObject) racine = json_object_new ();
  g_autoptr (JsonNode) node = NULL;
  JsonArray *dossiers = json_array_new ();
  char *texte;

  json_object_set_int_member (racine, "format", DOSSIER_JSON_FORMAT);
  json_object_set_array_member (racine, "dossiers", dossiers);
  if (noms == NULL)
    return NULL;

  qsort (noms, g_strv_length (noms), sizeof *noms, compare_names);
  for (guint i = 0; noms[i] != NULL; i++)
    {
      JsonNode *document = load_one (noms[i], error);

      if (document == NULL)
        return NULL;
      resolve_node (document, jour);
      json_array_add_element (dossiers, document);
    }
  node = json_node_init_object (json_node_alloc (), racine);
  texte = json_node_to_texte (node);

  return g_bytes_new_take (texte, strlen (texte));
}

static Prestation *
find_prestation (const char *code,
                 gint64      version,
                 const char *ref,
                 gpointer    repository)
{
  return repository_get_prestation (repository, code, version, NULL);
}

/* The function of a conseiller is printed after the name. */
static void
name_functions (Operation *operation)
{
  g_autoptr (GPtrArray) utilisateurs =
    repository_list (operation->repository, TYPE_UTILISATEUR, NULL);

  for (guint i = 0; utilisateurs != NULL && i < utilisateurs->len; i++)
    champ_set_texte (operation_edit (operation, utilisateurs->pdata[i]), "fonction",
                     "Psychologue du travail");
}

static gboolean
name_centre (Repository  *repository,
             GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (Centre) centre = repository_get_centre (repository);
  Fiche *fiche;

  if (centre == NULL)
    return TRUE;
  if (!operation_begin (&operation, repository, "base", error))
    return FALSE;

  fiche = operation_edit (&operation, JALONS_FICHE (centre));
  champ_set_texte (fiche, "sigle", "CDG démonstration");
  champ_set_texte (fiche, "nom", "Centre de gestion de démonstration");
  champ_set_texte (fiche, "adresse", "1, place des Essais");
  champ_set_texte (fiche, "code_postal", "99999");
  champ_set_texte (fiche, "commune", "Bourg-Fictif");
  champ_set_texte (fiche, "siret", "28999999700017");
  champ_set_texte (fiche, "courriel", "mobilite@cdg-demonstration.example");
  champ_set_texte (fiche, "telephone", "01 99 00 12 34");
  champ_set_texte (fiche, "signataire_nom", "Geneviève Salignac");
  champ_set_texte (fiche, "signataire_qualite", "Présidente du centre de gestion");
  name_functions (&operation);

  return operation_commit (&operation, error);
}

static gboolean
fill (Repository  *repository,
      gint64       jour,
      GError     **error)
{
  const DossierLecteur lecteur = { find_prestation, NULL, repository, "demonstration" };
  g_autoptr (ImportResultat) resultat = g_new0 (ImportResultat, 1);
  g_autoptr (GHashTable) references = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GBytes) contenu = load_all (jour, error);
  g_autoptr (GPtrArray) dossiers = NULL;

  resultat->crees = g_ptr_array_new_with_free_func (g_free);
  resultat->remplaces = g_ptr_array_new_with_free_func (g_free);
  resultat->fautes = fautes_new ();
  if (contenu == NULL || !name_centre (repository, error))
    return FALSE;

  dossiers = dossiers_json_read (contenu, &lecteur, resultat->fautes);
  if (resultat->fautes->len > 0)
    {
      const Faute *faute = resultat->fautes->pdata[0];

      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_IMPORT, "%s: %s", faute->chemin,
                   faute->message);
      return FALSE;
    }
  arrivees_give_references (repository, references, dossiers);

  return arrivees_write (repository, "base", dossiers, jour, resultat, error);
}

/**
 * demonstration_create:
 * @path: (type filename): a file that does not exist
 * @jour: the day that its dates count from
 *
 * Makes a base with fictional dossiers of every prestation, its key in clear. The same day gives
 * the same content.
 */
gboolean
demonstration_create (const char  *path,
                      gint64       jour,
                      GError     **error)
{
  g_autoptr (Repository) repository = NULL;

  if (!bases_create (path, "tous", CONSEILLERE, NULL, error))
    return FALSE;

  repository = repository_open (path, REPOSITORY_READ_WRITE, NULL, error);
  if (repository != NULL && fill (repository, jour, error))
    return TRUE;

  g_clear_object (&repository);
  g_unlink (path);
  return FALSE;
}
