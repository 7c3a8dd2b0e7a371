/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/lecture-json.h"

#include "exchange/lecture-texte-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* JsonParser takes comments and repeated keys and forgets where a value stood; an import must
 * refuse the first and name the place of everything it refuses. RFC 8259, nothing more. */

#define PROFONDEUR_MAXIMUM 32

static JsonNode *read_value (Lecteur *self);

static void
set_position (Lecteur  *self,
              JsonNode *node,
              guint     ligne)
{
  g_hash_table_insert (self->lignes, node, GUINT_TO_POINTER (ligne));
}

static JsonNode *
read_word (Lecteur    *self,
           const char *mot,
           JsonNode   *node)
{
  const gsize n = strlen (mot);
  g_autoptr (JsonNode) lu = node;

  if ((gsize) (self->fin - self->p) < n || memcmp (self->p, mot, n) != 0)
    return lecteur_fail (self, _("A value was expected here."));

  self->p += n;
  return g_steal_pointer (&lu);
}

/* Goes over digits; NULL where there is none. */
static const char *
skip_digits (const char *p,
             const char *fin)
{
  const char *debut = p;

  while (p < fin && g_ascii_isdigit (*p))
    p++;

  return p > debut ? p : NULL;
}

static const char *
skip_exponent (const char *p,
               const char *fin)
{
  if (p < fin && (*p == '+' || *p == '-'))
    p++;

  return skip_digits (p, fin);
}

static JsonNode *
read_number (Lecteur *self)
{
  const char *debut = self->p;
  const char *chiffres = debut + (*debut == '-' ? 1 : 0);
  const char *p = skip_digits (chiffres, self->fin);
  const char *entier;
  g_autofree char *texte = NULL;
  gint64 valeur;

  if (p != NULL && *chiffres == '0' && p - chiffres > 1)
    p = NULL;
  entier = p;
  if (p != NULL && p < self->fin && *p == '.')
    p = skip_digits (p + 1, self->fin);
  if (p != NULL && p < self->fin && (*p == 'e' || *p == 'E'))
    p = skip_exponent (p + 1, self->fin);
  if (p == NULL)
    return lecteur_fail (self, _("This is not a number."));

  texte = g_strndup (debut, (gsize) (p - debut));
  self->p = p;
  if (p == entier &&
      g_ascii_string_to_signed (texte, 10, G_MININT64 + 1, G_MAXINT64, &valeur, NULL))
    return json_node_init_int (json_node_alloc (), valeur);

  return json_node_init_double (json_node_alloc (), g_ascii_strtod (texte, NULL));
}

static JsonNode *
read_array (Lecteur *self)
{
  g_autoptr (JsonArray) array = json_array_new ();
  const gsize chemin = self->chemin->len;

  self->p++;
  lecteur_skip (self);
  if (self->p < self->fin && *self->p == ']')
    {
      self->p++;
      return json_node_init_array (json_node_alloc (), array);
    }
  for (guint i = 0;; i++)
    {
      JsonNode *element;

      g_string_append_printf (self->chemin, "[%u]", i);
      element = read_value (self);
      if (element == NULL)
        return NULL;
      g_string_truncate (self->chemin, chemin);
      json_array_add_element (array, element);

      lecteur_skip (self);
      if (self->p < self->fin && *self->p == ']')
        break;
      if (self->p >= self->fin || *self->p != ',')
        return lecteur_fail (self, _("A comma or a closing bracket was expected here."));
      self->p++;
    }
  self->p++;

  return json_node_init_array (json_node_alloc (), array);
}

static void
add_member (Lecteur    *self,
            JsonObject *object,
            const char *cle,
            guint       ligne,
            JsonNode   *valeur)
{
  if (!json_object_has_member (object, cle))
    {
      json_object_set_member (object, cle, valeur);
      return;
    }

  fautes_add (self->fautes, self->chemin->str, ligne, FAUTE_CLE_DOUBLE,
              _("This key is there twice."));
  /* The node goes, and its address may come back for another one. */
  g_ptr_array_add (self->rejetes, valeur);
}

static gboolean
read_member (Lecteur    *self,
             JsonObject *object)
{
  const gsize chemin = self->chemin->len;
  g_autofree char *cle = NULL;
  JsonNode *valeur;
  guint ligne;

  lecteur_skip (self);
  ligne = self->ligne;
  if (self->p >= self->fin || *self->p != '"')
    {
      lecteur_fail (self, _("A key in double quotes was expected here."));
      return FALSE;
    }
  cle = lecteur_read_texte (self);
  if (cle == NULL)
    return FALSE;
  if (chemin > 0)
    g_string_append_c (self->chemin, '.');
  g_string_append (self->chemin, cle);

  lecteur_skip (self);
  if (self->p >= self->fin || *self->p != ':')
    {
      lecteur_fail (self, _("A colon was expected after the key."));
      return FALSE;
    }
  self->p++;
  valeur = read_value (self);
  if (valeur == NULL)
    return FALSE;

  add_member (self, object, cle, ligne, valeur);
  g_string_truncate (self->chemin, chemin);
  return TRUE;
}

static JsonNode *
read_object (Lecteur *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  self->p++;
  lecteur_skip (self);
  if (self->p < self->fin && *self->p == '}')
    {
      self->p++;
      return json_node_init_object (json_node_alloc (), object);
    }
  while (TRUE)
    {
      if (!read_member (self, object))
        return NULL;
      lecteur_skip (self);
      if (self->p < self->fin && *self->p == '}')
        break;
      if (self->p >= self->fin || *self->p != ',')
        return lecteur_fail (self, _("A comma or a closing brace was expected here."));
      self->p++;
    }
  self->p++;

  return json_node_init_object (json_node_alloc (), object);
}

static JsonNode *
read_text_value (Lecteur *self)
{
  g_autofree char *texte = lecteur_read_texte (self);

  return texte != NULL ? json_node_init_string (json_node_alloc (), texte) : NULL;
}

static JsonNode *
read_nested (Lecteur *self)
{
  JsonNode *node;

  if (self->profondeur == PROFONDEUR_MAXIMUM)
    return lecteur_fail (self, _("The text is nested too deeply."));

  self->profondeur++;
  node = *self->p == '{' ? read_object (self) : read_array (self);
  self->profondeur--;

  return node;
}

static JsonNode *
read_value (Lecteur *self)
{
  JsonNode *node;
  guint ligne;

  lecteur_skip (self);
  ligne = self->ligne;
  if (self->p >= self->fin)
    return lecteur_fail (self, _("The text stops too early."));

  switch (*self->p)
    {
    case '{':
    case '[':
      node = read_nested (self);
      break;
    case '"':
      node = read_text_value (self);
      break;
    case 't':
      node = read_word (self, "true", json_node_init_boolean (json_node_alloc (), TRUE));
      break;
    case 'f':
      node = read_word (self, "false", json_node_init_boolean (json_node_alloc (), FALSE));
      break;
    case 'n':
      node = read_word (self, "null", json_node_init_null (json_node_alloc ()));
      break;
    default:
      node = *self->p == '-' || g_ascii_isdigit (*self->p)
             ? read_number (self) : lecteur_fail (self, _("A value was expected here."));
      break;
    }

  if (node != NULL)
    set_position (self, node, ligne);
  return node;
}

/**
 * lecture_json_new:
 * @texte: UTF-8 JSON
 * @fautes: (element-type Faute): what is wrong is added here
 *
 * Reads a text. A key that is there twice and a text that is not UTF-8 are noted and the reading
 * goes on; after anything else that is not JSON it stops there.
 *
 * Returns: (transfer full): what was read
 */
LectureJson *
lecture_json_new (GBytes    *texte,
                  GPtrArray *fautes)
{
  LectureJson *self = g_new0 (LectureJson, 1);
  g_autoptr (GString) chemin = g_string_new (NULL);
  g_autoptr (GPtrArray) rejetes = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  gsize taille;
  const char *octets = g_bytes_get_data (texte, &taille);
  /* No bytes at all have no address. */
  const char *donnees = octets != NULL ? octets : "";
  Lecteur lecteur = { .p = donnees, .fin = donnees + taille, .ligne = 1, .chemin = chemin,
                      .fautes = fautes, .rejetes = rejetes };
  g_autoptr (JsonNode) racine = NULL;

  self->lignes = g_hash_table_new (NULL, NULL);
  lecteur.lignes = self->lignes;
  /* Some editors begin a file with a byte order mark. */
  if (taille >= 3 && memcmp (donnees, "\357\273\277", 3) == 0)
    lecteur.p += 3;

  racine = read_value (&lecteur);
  if (racine != NULL)
    {
      lecteur_skip (&lecteur);
      if (lecteur.p != lecteur.fin)
        lecteur_fail (&lecteur, _("Something follows the end of the document."));
      else
        self->racine = g_steal_pointer (&racine);
    }

  return self;
}

/**
 * lecture_json_free:
 * @self: (nullable) (transfer full): what was read
 *
 * Frees the value and the places.
 */
void
lecture_json_free (LectureJson *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->racine, json_node_unref);
  g_clear_pointer (&self->lignes, g_hash_table_unref);
  g_free (self);
}

/**
 * lecture_json_get_ligne:
 * @node: (nullable): a value of the document
 *
 * Returns: the line where @node begins, from 1; 1 for a value that is not of this document
 */
guint
lecture_json_get_ligne (LectureJson *self,
                        JsonNode    *node)
{
  const guint ligne = node != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->lignes, node)) : 0;

  return MAX (ligne, 1);
}
