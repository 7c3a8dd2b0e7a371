/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "base/formats.h"
#include "base/instant.h"
#include "base/jour.h"
#include "exchange/dossier-json.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

/* The value at "a.b", NULL where there is none. */
static JsonNode *
find_value (JsonObject *objet,
            const char *chemin)
{
  g_auto (GStrv) cles = g_strsplit (chemin, ".", -1);
  JsonNode *node = NULL;

  for (guint i = 0; cles[i] != NULL; i++)
    {
      node = json_object_get_member (objet, cles[i]);
      if (node == NULL || JSON_NODE_HOLDS_NULL (node))
        return NULL;
      if (cles[i + 1] != NULL)
        {
          if (!JSON_NODE_HOLDS_OBJECT (node))
            return NULL;
          objet = json_node_get_object (node);
        }
    }

  return node;
}

static char *
join (JsonArray *array)
{
  g_autoptr (GString) texte = g_string_new (NULL);

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (json_node_get_value_type (element) != G_TYPE_STRING)
        continue;
      if (texte->len > 0)
        g_string_append (texte, ", ");
      g_string_append (texte, json_node_get_string (element));
    }

  return g_strdup (texte->str);
}

static char *
format_text (const char    *texte,
             const Colonne *colonne)
{
  const char *libelle;
  gint64 valeur;

  if (colonne->format == COLONNE_CODE)
    {
      libelle = code_libelle_find (colonne->codes, texte);
      return g_strdup (libelle != NULL ? _(libelle) : texte);
    }
  if (colonne->format == COLONNE_DATE && jour_parse_iso (texte, &valeur))
    return format_jour (valeur, FORMAT_JOUR_CHIFFRES);
  if (colonne->format == COLONNE_MOMENT && instant_parse_iso (texte, &valeur))
    return format_moment (valeur, FORMAT_JOUR_COURT_ANNEE);

  return g_strdup (texte);
}

static char *
format_value (JsonNode      *node,
              const Colonne *colonne)
{
  if (node == NULL)
    return g_strdup ("–");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return join (json_node_get_array (node));
  if (json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (node) ? _("yes") : _("no"));
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return format_text (json_node_get_string (node), colonne);
  if (json_node_get_value_type (node) != G_TYPE_INT64)
    return g_strdup ("–");
  if (colonne->format == COLONNE_MINUTES)
    return format_duree (json_node_get_int (node));
  if (colonne->format == COLONNE_CENTIMES)
    return format_euros (json_node_get_int (node));

  return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));
}

static void
print_padded (const char *texte,
              glong       largeur,
              gboolean    dernier)
{
  fputs (texte, stdout);
  for (glong i = g_utf8_strlen (texte, -1); !dernier && i < largeur + 2; i++)
    fputc (' ', stdout);
}

/**
 * sortie_print_table:
 * @lignes: an array of objects
 *
 * Writes an answer as a table, its columns as wide as they need.
 */
void
sortie_print_table (JsonArray     *lignes,
                    const Colonne *colonnes,
                    guint          n)
{
  g_autoptr (GPtrArray) cellules = g_ptr_array_new_with_free_func (g_free);
  g_autofree glong *largeurs = g_new0 (glong, n);

  for (guint j = 0; j < n; j++)
    g_ptr_array_add (cellules, g_strdup (_(colonnes[j].titre)));
  for (guint i = 0; i < json_array_get_length (lignes); i++)
    for (guint j = 0; j < n; j++)
      g_ptr_array_add (cellules,
                       format_value (find_value (json_array_get_object_element (lignes, i),
                                                 colonnes[j].cle),
                                     &colonnes[j]));
  for (guint i = 0; i < cellules->len; i++)
    largeurs[i % n] = MAX (largeurs[i % n], g_utf8_strlen (cellules->pdata[i], -1));
  for (guint i = 0; i < cellules->len; i++)
    {
      print_padded (cellules->pdata[i], largeurs[i % n], i % n == n - 1);
      if (i % n == n - 1)
        fputc ('\n', stdout);
    }
}

/**
 * sortie_print_fiche:
 *
 * Writes an answer as one line a value.
 */
void
sortie_print_fiche (JsonObject    *objet,
                    const Colonne *colonnes,
                    guint          n)
{
  glong largeur = 0;

  for (guint i = 0; i < n; i++)
    largeur = MAX (largeur, g_utf8_strlen (_(colonnes[i].titre), -1));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *valeur = format_value (find_value (objet, colonnes[i].cle), &colonnes[i]);

      print_padded (_(colonnes[i].titre), largeur, FALSE);
      fputs (valeur, stdout);
      fputc ('\n', stdout);
    }
}

static void
print_document (JsonObject *objet)
{
  g_autoptr (JsonNode) node = json_node_init_object (json_node_alloc (), objet);
  g_autofree char *texte = json_node_to_texte (node);

  fputs (texte, stdout);
}

/**
 * sortie_print_json:
 *
 * Writes the answer in its envelope.
 */
void
sortie_print_json (Execution *execution)
{
  g_autoptr (JsonObject) objet = json_object_new ();

  json_object_set_int_member (objet, "format", 1);
  reponse_set_date (objet, "date", execution->jour);
  json_object_set_member (objet, "donnees", json_node_copy (execution->donnees));
  print_document (objet);
}

static JsonNode *
make_conditions (const Execution *execution)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; execution != NULL && execution->conditions != NULL &&
                    i < execution->conditions->len; i++)
    json_array_add_string_element (array, execution->conditions->pdata[i]);

  return reponse_take_array (array);
}

static void
add_fautes (JsonObject      *erreur,
            const GPtrArray *fautes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < fautes->len; i++)
    {
      const Faute *faute = fautes->pdata[i];
      JsonObject *objet = json_object_new ();

      reponse_set_texte (objet, "chemin", faute->chemin);
      reponse_set_nombre (objet, "ligne", faute->ligne);
      reponse_set_texte (objet, "code", faute->code);
      reponse_set_texte (objet, "message", faute->message);
      json_array_add_object_element (array, objet);
    }
  json_object_set_array_member (erreur, "erreurs", array);
}

/**
 * sortie_print_refus:
 * @execution: (nullable): the run that was refused, %NULL where none began
 * @code: for scripts
 * @message: for people: one line on the error output
 *
 * Says why a command was refused. Where it has an answer nevertheless, it stands beside.
 */
void
sortie_print_refus (const Options *options,
                    Execution     *execution,
                    const char    *code,
                    const char    *message)
{
  g_autoptr (JsonObject) objet = json_object_new ();
  JsonObject *erreur = json_object_new ();

  sortie_print_echec (message);
  json_object_set_int_member (objet, "format", 1);
  if (execution != NULL && execution->donnees != NULL)
    {
      reponse_set_date (objet, "date", execution->jour);
      json_object_set_member (objet, "donnees", json_node_copy (execution->donnees));
    }
  reponse_set_texte (erreur, "code", code);
  reponse_set_texte (erreur, "message", message);
  reponse_set_texte (erreur, "conserve", _("Nothing was changed."));
  json_object_set_member (erreur, "conditions_manquantes", make_conditions (execution));
  if (execution != NULL && execution->fautes != NULL)
    add_fautes (erreur, execution->fautes);
  json_object_set_object_member (objet, "erreur", erreur);
  if (options->json)
    print_document (objet);
}

/**
 * sortie_print_echec:
 * @phrase: what an answer says that is not in order: one line on the error output
 */
void
sortie_print_echec (const char *phrase)
{
  g_autofree char *ligne = g_strdelimit (g_strdup (phrase), "\n", ' ');

  fprintf (stderr, "jalonsctl: %s\n", ligne);
}

/**
 * reponse_set_texte:
 * @texte: (nullable): a text; absent is null
 */
void
reponse_set_texte (JsonObject *objet,
                   const char *cle,
                   const char *texte)
{
  if (texte != NULL)
    json_object_set_string_member (objet, cle, texte);
  else
    json_object_set_null_member (objet, cle);
}

/**
 * reponse_set_date:
 * @jour: a day, or %CHAMP_ABSENT for null
 */
void
reponse_set_date (JsonObject *objet,
                  const char *cle,
                  gint64      jour)
{
  g_autofree char *texte = jour != CHAMP_ABSENT ? jour_format_iso (jour) : NULL;

  reponse_set_texte (objet, cle, texte);
}

/**
 * reponse_set_instant:
 * @instant: an instant, or %CHAMP_ABSENT for null
 */
void
reponse_set_instant (JsonObject *objet,
                     const char *cle,
                     gint64      instant)
{
  g_autofree char *texte = instant_format_iso (instant);

  reponse_set_texte (objet, cle, texte);
}

/**
 * reponse_set_nombre:
 * @nombre: a number, or %CHAMP_ABSENT for null
 */
void
reponse_set_nombre (JsonObject *objet,
                    const char *cle,
                    gint64      nombre)
{
  if (nombre != CHAMP_ABSENT)
    json_object_set_int_member (objet, cle, nombre);
  else
    json_object_set_null_member (objet, cle);
}

/**
 * reponse_take_array:
 * @array: (transfer full): an array
 *
 * Returns: (transfer full): a node that owns it
 */
JsonNode *
reponse_take_array (JsonArray *array)
{
  JsonNode *node = json_node_new (JSON_NODE_ARRAY);

  json_node_take_array (node, array);
  return node;
}

/**
 * reponse_take_object:
 * @object: (transfer full): an object
 *
 * Returns: (transfer full): a node that owns it
 */
JsonNode *
reponse_take_object (JsonObject *object)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, object);
  return node;
}
