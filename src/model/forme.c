/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/forme.h"

#include "base/jour.h"

#include <glib/gi18n.h>
#include <string.h>

/* Reads a JSON object into a struct by a table, and goes on after a fault: whoever wrote the file
 * wants to see all of them at once. */

typedef struct
{
  const FormeCle *cle;
  JsonNode *node;
  char *chemin;
  gpointer place;
  GPtrArray *fautes;
} Lecture;

/**
 * forme_add_fault:
 * @fautes: (element-type utf8): where faults are collected
 * @chemin: the place, as `tarifs[2].motif`; empty for the whole document
 * @message: what is wrong there
 */
void
forme_add_fault (GPtrArray  *fautes,
                 const char *chemin,
                 const char *message)
{
  if (*chemin == '\0')
    g_ptr_array_add (fautes, g_strdup (message));
  else
    g_ptr_array_add (fautes, g_strdup_printf ("%s: %s", chemin, message));
}

static void
add_fault (Lecture    *lecture,
           const char *message)
{
  forme_add_fault (lecture->fautes, lecture->chemin, message);
}

static char *
join_path (const char *chemin,
           const char *cle)
{
  return *chemin == '\0' ? g_strdup (cle) : g_strdup_printf ("%s.%s", chemin, cle);
}

static gboolean
is_name (const char *texte)
{
  gboolean after_letter = FALSE;

  for (const char *c = texte; *c != '\0'; c++)
    {
      gboolean letter = g_ascii_islower (*c) || g_ascii_isdigit (*c);

      if (!letter && (!after_letter || (*c != '_' && *c != '-')))
        return FALSE;
      after_letter = letter;
    }

  return after_letter;
}

static gboolean
has_code (const CodeLibelle *codes,
          const char        *code)
{
  for (; codes->code != NULL; codes++)
    if (g_str_equal (codes->code, code))
      return TRUE;

  return FALSE;
}

static const char *
get_text (JsonNode *node)
{
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static gboolean
is_blank (const char *texte)
{
  for (; *texte != '\0'; texte = g_utf8_next_char (texte))
    if (!g_unichar_isspace (g_utf8_get_char (texte)))
      return FALSE;

  return TRUE;
}

static gboolean
check_text (Lecture    *lecture,
            const char *texte)
{
  g_autofree char *message = NULL;

  if (texte == NULL)
    message = g_strdup (_("a text is expected"));
  else if (is_blank (texte))
    message = g_strdup (_("the text is empty"));
  else if (lecture->cle->type == FORME_NOM && !is_name (texte))
    message = g_strdup_printf (_("“%s” is not a code: lower case letters, digits, “_” and “-”"),
                               texte);
  else if (lecture->cle->codes != NULL && !has_code (lecture->cle->codes, texte))
    message = g_strdup_printf (_("unknown code “%s”"), texte);

  if (message != NULL)
    add_fault (lecture, message);

  return message == NULL;
}

static void
read_text (Lecture *lecture)
{
  const char *texte = get_text (lecture->node);

  if (check_text (lecture, texte))
    *(char **) lecture->place = g_strdup (texte);
}

static JsonArray *
get_array (Lecture *lecture)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (lecture->node))
    {
      add_fault (lecture, _("a list is expected"));
      return NULL;
    }

  array = json_node_get_array (lecture->node);
  if (json_array_get_length (array) < lecture->cle->minimum)
    {
      g_autofree char *message =
        g_strdup_printf (_("the list is too short: at least %d"), (int) lecture->cle->minimum);

      add_fault (lecture, message);
    }

  return array;
}

static void
read_text_list (Lecture *lecture)
{
  g_autoptr (GPtrArray) textes = g_ptr_array_new_with_free_func (g_free);
  JsonArray *array = get_array (lecture);
  guint n = array == NULL ? 0 : json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *chemin = g_strdup_printf ("%s[%u]", lecture->chemin, i);
      Lecture element = { lecture->cle, json_array_get_element (array, i), chemin, NULL,
                          lecture->fautes };
      const char *texte = get_text (element.node);

      if (!check_text (&element, texte))
        continue;
      if (lecture->cle->type == FORME_LISTE_CODES &&
          g_ptr_array_find_with_equal_func (textes, texte, g_str_equal, NULL))
        {
          g_autofree char *message = g_strdup_printf (_("“%s” is there twice"), texte);

          add_fault (&element, message);
          continue;
        }
      g_ptr_array_add (textes, g_strdup (texte));
    }

  g_ptr_array_add (textes, NULL);
  *(char ***) lecture->place = (char **) g_ptr_array_steal (textes, NULL);
}

static void
read_integer (Lecture *lecture)
{
  g_autofree char *message = NULL;

  if (!JSON_NODE_HOLDS_VALUE (lecture->node) ||
      json_node_get_value_type (lecture->node) != G_TYPE_INT64)
    {
      add_fault (lecture, _("a whole number is expected"));
      return;
    }

  if (json_node_get_int (lecture->node) < lecture->cle->minimum)
    {
      message = g_strdup_printf (_("the number is too small: at least %d"),
                                 (int) lecture->cle->minimum);
      add_fault (lecture, message);
      return;
    }

  *(gint64 *) lecture->place = json_node_get_int (lecture->node);
}

static void
read_boolean (Lecture *lecture)
{
  if (JSON_NODE_HOLDS_VALUE (lecture->node) &&
      json_node_get_value_type (lecture->node) == G_TYPE_BOOLEAN)
    *(gboolean *) lecture->place = json_node_get_boolean (lecture->node);
  else
    add_fault (lecture, _("true or false is expected"));
}

static void
read_word (Lecture *lecture)
{
  const char *texte = get_text (lecture->node);
  g_autofree char *message = NULL;

  if (!check_text (lecture, texte))
    return;

  for (guint i = 0; lecture->cle->mots[i] != NULL; i++)
    if (g_str_equal (lecture->cle->mots[i], texte))
      {
        *(gint *) lecture->place = i + 1;
        return;
      }

  message = g_strdup_printf (_("unknown code “%s”"), texte);
  add_fault (lecture, message);
}

static void
read_date (Lecture *lecture)
{
  const char *texte = get_text (lecture->node);

  if (texte == NULL || !jour_parse_iso (texte, lecture->place))
    add_fault (lecture, _("a date such as 2026-03-31 is expected"));
}

static void
read_table (Lecture *lecture)
{
  g_autoptr (GPtrArray) objets = g_ptr_array_new ();
  JsonArray *array = get_array (lecture);
  guint n = array == NULL ? 0 : json_array_get_length (array);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *chemin = g_strdup_printf ("%s[%u]", lecture->chemin, i);

      g_ptr_array_add (objets, forme_read (lecture->cle->forme,
                                           json_array_get_element (array, i),
                                           chemin, lecture->fautes));
    }

  *(GPtrArray **) lecture->place = g_steal_pointer (&objets);
}

static void
read_value (Lecture *lecture)
{
  switch (lecture->cle->type)
    {
    case FORME_TEXTE:
    case FORME_NOM:
    case FORME_CODE:
      read_text (lecture);
      break;
    case FORME_LISTE_TEXTES:
    case FORME_LISTE_CODES:
      read_text_list (lecture);
      break;
    case FORME_ENTIER:
      read_integer (lecture);
      break;
    case FORME_BOOLEEN:
      read_boolean (lecture);
      break;
    case FORME_MOT:
      read_word (lecture);
      break;
    case FORME_DATE:
      read_date (lecture);
      break;
    case FORME_OBJET:
      *(gpointer *) lecture->place =
        forme_read (lecture->cle->forme, lecture->node, lecture->chemin, lecture->fautes);
      break;
    case FORME_TABLEAU:
      read_table (lecture);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* What a reader of the struct finds even where the file is faulty: absent numbers, empty lists. */
static void
clear_value (const FormeCle *cle,
             gpointer        place)
{
  if (cle->type == FORME_ENTIER || cle->type == FORME_DATE)
    *(gint64 *) place = CHAMP_ABSENT;
  else if (cle->type == FORME_LISTE_TEXTES || cle->type == FORME_LISTE_CODES)
    *(char ***) place = g_new0 (char *, 1);
  else if (cle->type == FORME_TABLEAU)
    *(GPtrArray **) place = g_ptr_array_new ();
}

static void
free_value (const FormeCle *cle,
            gpointer        place)
{
  GPtrArray *objets;

  switch (cle->type)
    {
    case FORME_TEXTE:
    case FORME_NOM:
    case FORME_CODE:
      g_clear_pointer ((char **) place, g_free);
      break;
    case FORME_LISTE_TEXTES:
    case FORME_LISTE_CODES:
      g_clear_pointer ((char ***) place, g_strfreev);
      break;
    case FORME_OBJET:
      forme_free (cle->forme, *(gpointer *) place);
      break;
    case FORME_TABLEAU:
      objets = *(GPtrArray **) place;
      for (guint i = 0; i < objets->len; i++)
        forme_free (cle->forme, g_ptr_array_index (objets, i));
      g_ptr_array_unref (objets);
      break;
    case FORME_ENTIER:
    case FORME_BOOLEEN:
    case FORME_MOT:
    case FORME_DATE:
    default:
      break;
    }
}

/**
 * forme_free:
 * @objet: (nullable): what forme_read() gave for this very @forme
 *
 * Frees a struct and all it holds.
 */
void
forme_free (const Forme *forme,
            gpointer     objet)
{
  if (objet == NULL)
    return;

  for (guint i = 0; i < forme->n_cles; i++)
    free_value (&forme->cles[i], G_STRUCT_MEMBER_P (objet, forme->cles[i].position));
  g_free (objet);
}

static const FormeCle *
find_key (const Forme *forme,
          const char  *nom)
{
  for (guint i = 0; i < forme->n_cles; i++)
    if (g_str_equal (forme->cles[i].cle, nom))
      return &forme->cles[i];

  return NULL;
}

static void
check_unknown_keys (const Forme *forme,
                    JsonObject  *json,
                    const char  *chemin,
                    GPtrArray   *fautes)
{
  g_autoptr (GList) noms = json_object_get_members (json);

  for (GList *l = noms; l != NULL; l = l->next)
    {
      g_autofree char *place = NULL;

      if (find_key (forme, l->data) != NULL)
        continue;
      place = join_path (chemin, l->data);
      forme_add_fault (fautes, place, _("unknown key"));
    }
}

static void
read_key (const FormeCle *cle,
          JsonObject     *json,
          gpointer        objet,
          const char     *chemin,
          GPtrArray      *fautes)
{
  g_autofree char *place = join_path (chemin, cle->cle);
  Lecture lecture = { cle, json_object_get_member (json, cle->cle), place,
                      G_STRUCT_MEMBER_P (objet, cle->position), fautes };

  if (lecture.node == NULL)
    {
      if ((cle->flags & FORME_OMISSIBLE) == 0)
        add_fault (&lecture, _("missing key"));
    }
  else if (JSON_NODE_HOLDS_NULL (lecture.node))
    {
      if ((cle->flags & FORME_NULLE) == 0)
        add_fault (&lecture, _("a value is expected"));
    }
  else
    {
      free_value (cle, lecture.place);
      read_value (&lecture);
    }
}

/**
 * forme_read:
 * @forme: what is expected
 * @node: what is there
 * @chemin: the place of @node in the document, empty for the root
 * @fautes: (element-type utf8): receives one line a fault, "place: what is wrong"
 *
 * Reads a JSON object. After a fault the struct is complete all the same (absent numbers, empty
 * lists, NULL texts and objects), so that further checks can run.
 *
 * Returns: (transfer full): the struct, for forme_free(); NULL where @node is not an object
 */
gpointer
forme_read (const Forme *forme,
            JsonNode    *node,
            const char  *chemin,
            GPtrArray   *fautes)
{
  JsonObject *json;
  gpointer objet;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      forme_add_fault (fautes, chemin, _("an object is expected"));
      return NULL;
    }

  json = json_node_get_object (node);
  objet = g_malloc0 (forme->taille);
  check_unknown_keys (forme, json, chemin, fautes);
  for (guint i = 0; i < forme->n_cles; i++)
    {
      clear_value (&forme->cles[i], G_STRUCT_MEMBER_P (objet, forme->cles[i].position));
      read_key (&forme->cles[i], json, objet, chemin, fautes);
    }

  if (forme->attestation[0] != NULL && !json_object_has_member (json, forme->attestation[0]) &&
      !json_object_has_member (json, forme->attestation[1]))
    {
      g_autofree char *message = g_strdup_printf (_("“%s” or “%s” is expected"),
                                                  forme->attestation[0], forme->attestation[1]);

      forme_add_fault (fautes, chemin, message);
    }

  return objet;
}
