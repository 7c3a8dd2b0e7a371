/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "prestations-communes.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

const char * const codes_prestations[] = {
  "cdg31", "cdg31-assistance", "cdg34", "cdg60", "cdg84", "espace2m", NULL,
};

GBytes *
load_donnees (const char *nom)
{
  g_autofree char *path = g_strdup_printf ("/fr/jalons/donnees/prestations/%s.json", nom);
  g_autoptr (GError) error = NULL;
  GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);

  g_assert_no_error (error);

  return bytes;
}

Prestation *
load_prestation (const char *code)
{
  g_autoptr (GBytes) bytes = load_donnees (code);
  g_autoptr (GError) error = NULL;
  Prestation *prestation = prestation_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (prestation);

  return prestation;
}

static JsonNode *
get_child (JsonNode   *node,
           const char *pas)
{
  const char *index = strchr (pas, '[');
  g_autofree char *cle = index == NULL ? g_strdup (pas) : g_strndup (pas, index - pas);
  JsonNode *child = json_object_get_member (json_node_get_object (node), cle);

  g_assert_nonnull (child);
  if (index == NULL)
    return child;

  return json_array_get_element (json_node_get_array (child),
                                 g_ascii_strtoull (index + 1, NULL, 10));
}

static JsonNode *
parse_value (const char *json)
{
  g_autoptr (GError) error = NULL;
  JsonNode *node = json_from_string (json, &error);

  g_assert_no_error (error);

  return node;
}

static void
apply_to_array (JsonNode   *parent,
                const char *pas,
                const char *json)
{
  const char *index = strchr (pas, '[');
  g_autofree char *cle = g_strndup (pas, index - pas);
  JsonArray *array = json_object_get_array_member (json_node_get_object (parent), cle);
  guint n = g_ascii_strtoull (index + 1, NULL, 10);

  g_assert_nonnull (array);
  if (index[1] == ']')
    {
      json_array_add_element (array, parse_value (json));
      return;
    }

  json_array_remove_element (array, n);
  if (json != NULL)
    {
      g_autoptr (JsonArray) rest = json_array_new ();

      /* json-glib cannot insert: what follows is taken off and put back. */
      while (json_array_get_length (array) > n)
        {
          json_array_add_element (rest, json_array_dup_element (array, n));
          json_array_remove_element (array, n);
        }
      json_array_add_element (array, parse_value (json));
      for (guint i = 0; i < json_array_get_length (rest); i++)
        json_array_add_element (array, json_array_dup_element (rest, i));
    }
}

static void
apply_change (JsonNode         *root,
              const Changement *changement)
{
  g_auto (GStrv) pas = g_strsplit (changement->chemin, ".", -1);
  guint n = g_strv_length (pas);
  JsonNode *node = root;

  for (guint i = 0; i + 1 < n; i++)
    node = get_child (node, pas[i]);

  if (strchr (pas[n - 1], '[') != NULL)
    apply_to_array (node, pas[n - 1], changement->json);
  else if (changement->json == NULL)
    json_object_remove_member (json_node_get_object (node), pas[n - 1]);
  else
    json_object_set_member (json_node_get_object (node), pas[n - 1],
                            parse_value (changement->json));
}

/* The shipped file with @changements, ended by a NULL path. */
GBytes *
change_donnees (const char       *nom,
                const Changement *changements)
{
  g_autoptr (GBytes) bytes = load_donnees (nom);
  g_autoptr (JsonNode) root = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *texte = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  char *modifie;

  root = json_from_string (texte, &error);
  g_assert_no_error (error);
  for (; changements->chemin != NULL; changements++)
    apply_change (root, changements);

  modifie = json_to_string (root, TRUE);

  return g_bytes_new_take (modifie, strlen (modifie));
}
