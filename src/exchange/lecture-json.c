/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/lecture-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <yajl/yajl_parse.h>

/* JsonParser takes comments and repeated keys and forgets where a value stood; an import must
 * refuse the first and name the place of everything it refuses. yajl is strict, and says after
 * each token how far it is. */

#define PROFONDEUR_MAXIMUM 32

/* An object or an array that is not closed yet. */
typedef struct
{
  JsonNode *node;
  char *cle;        /* (nullable): the last one of an object */
} Niveau;

typedef struct
{
  LectureJson *json;
  GPtrArray *fautes;
  GArray *niveaux;
  yajl_handle yajl;
  const char *debut;
  const char *fin;
  const char *p;    /* the end of the last token */
  guint ligne;      /* of the token that is being read */
} Lecteur;

G_DEFINE_AUTO_CLEANUP_FREE_FUNC (yajl_handle, yajl_free, NULL)

static void
niveau_clear (gpointer data)
{
  Niveau *niveau = data;

  g_clear_pointer (&niveau->cle, g_free);
}

static Niveau *
get_niveau (Lecteur *self)
{
  const guint n = self->niveaux->len;

  return n > 0 ? &g_array_index (self->niveaux, Niveau, n - 1) : NULL;
}

static void
add_faute (Lecteur    *self,
           const char *code,
           const char *message)
{
  g_autoptr (GString) chemin = g_string_new (NULL);

  for (guint i = 0; i < self->niveaux->len; i++)
    {
      const Niveau *niveau = &g_array_index (self->niveaux, Niveau, i);

      if (JSON_NODE_HOLDS_ARRAY (niveau->node))
        {
          /* What is open is in its array already; what is being read is not. */
          const guint n = json_array_get_length (json_node_get_array (niveau->node));

          g_string_append_printf (chemin, "[%u]", i + 1 < self->niveaux->len ? n - 1 : n);
        }
      else if (niveau->cle != NULL)
        {
          g_string_append_printf (chemin, "%s%s", chemin->len > 0 ? "." : "", niveau->cle);
        }
    }
  fautes_add (self->fautes, chemin->str, self->ligne, code, message);
}

/* Goes over what may stand between two tokens that have a value; says whether a comma did. */
static gboolean
skip_between (Lecteur    *self,
              const char *limite)
{
  static const char entre[] = { ' ', '\t', '\r', '\n', ',', ':' };
  gboolean virgule = FALSE;

  for (; self->p < limite && memchr (entre, *self->p, sizeof entre) != NULL; self->p++)
    {
      self->ligne += *self->p == '\n';
      virgule = virgule || *self->p == ',';
    }

  return virgule;
}

/* Goes to the token that yajl has just read, and says where it begins. */
static const char *
next_token (Lecteur *self)
{
  const char *token;

  skip_between (self, self->fin);
  token = self->p;
  /* A number that ends the text is told by yajl_complete_parse(), which counts from 0. */
  self->p = MAX (token, self->debut + yajl_get_bytes_consumed (self->yajl));

  return token;
}

static void
put_value (Lecteur  *self,
           JsonNode *node)
{
  const Niveau *niveau = get_niveau (self);

  g_hash_table_insert (self->json->lignes, node, GUINT_TO_POINTER (self->ligne));
  if (niveau == NULL)
    self->json->racine = node;
  else if (JSON_NODE_HOLDS_ARRAY (niveau->node))
    json_array_add_element (json_node_get_array (niveau->node), node);
  else
    json_object_set_member (json_node_get_object (niveau->node), niveau->cle, node);
}

static gboolean
is_surrogate (const char *hexa,
              const char *seconds)
{
  return g_ascii_tolower (hexa[0]) == 'd' && strchr (seconds, g_ascii_tolower (hexa[1])) != NULL;
}

/* Whether a text in its quotes escapes the first half of a pair without the second: yajl reads
 * another character there, and says nothing. */
static gboolean
has_half_pair (const char *p,
               const char *fin)
{
  for (; p < fin; p++)
    {
      if (*p != '\\')
        continue;
      p++;
      if (*p != 'u' || !is_surrogate (p + 1, "89ab"))
        continue;
      if (fin - p < 11 || p[5] != '\\' || p[6] != 'u' || !is_surrogate (p + 7, "cdef"))
        return TRUE;
      p += 10;
    }

  return FALSE;
}

/* A text that is not UTF-8, which holds U+0000 or half a pair is noted and stands empty, so that
 * what follows it is read too. */
static char *
take_texte (Lecteur      *self,
            const guchar *octets,
            gsize         taille)
{
  const char *texte = (const char *) octets;
  const char *token = next_token (self);

  if (g_utf8_validate (texte, (gssize) taille, NULL) && !has_half_pair (token, self->p))
    return g_strndup (texte, taille);

  add_faute (self, FAUTE_UTF8, _("This text is not valid UTF-8."));
  return g_strdup ("");
}

static int
null_cb (void *data)
{
  next_token (data);
  put_value (data, json_node_init_null (json_node_alloc ()));

  return TRUE;
}

static int
boolean_cb (void *data,
            int   valeur)
{
  next_token (data);
  put_value (data, json_node_init_boolean (json_node_alloc (), valeur != 0));

  return TRUE;
}

/* A decimal, or a whole number that is too large for us, is of another type. */
static int
number_cb (void       *data,
           const char *chiffres,
           size_t      taille)
{
  g_autofree char *texte = g_strndup (chiffres, taille);
  gint64 valeur;

  next_token (data);
  if (g_ascii_string_to_signed (texte, 10, G_MININT64 + 1, G_MAXINT64, &valeur, NULL))
    put_value (data, json_node_init_int (json_node_alloc (), valeur));
  else
    put_value (data, json_node_init_double (json_node_alloc (), g_ascii_strtod (texte, NULL)));

  return TRUE;
}

static int
string_cb (void                *data,
           const unsigned char *octets,
           size_t               taille)
{
  g_autofree char *texte = take_texte (data, octets, taille);

  put_value (data, json_node_init_string (json_node_alloc (), texte));

  return TRUE;
}

static int
key_cb (void                *data,
        const unsigned char *octets,
        size_t               taille)
{
  Lecteur *self = data;
  Niveau *niveau = get_niveau (self);

  g_clear_pointer (&niveau->cle, g_free);
  niveau->cle = take_texte (self, octets, taille);
  if (json_object_has_member (json_node_get_object (niveau->node), niveau->cle))
    add_faute (self, FAUTE_CLE_DOUBLE, _("This key is there twice."));

  return TRUE;
}

static int
open_niveau (Lecteur  *self,
             JsonNode *node)
{
  const Niveau niveau = { .node = node };

  next_token (self);
  if (self->niveaux->len == PROFONDEUR_MAXIMUM)
    {
      add_faute (self, FAUTE_JSON, _("The text is nested too deeply."));
      json_node_unref (node);
      return FALSE;
    }

  put_value (self, node);
  g_array_append_val (self->niveaux, niveau);

  return TRUE;
}

static int
start_map_cb (void *data)
{
  g_autoptr (JsonObject) object = json_object_new ();

  return open_niveau (data, json_node_init_object (json_node_alloc (), object));
}

static int
start_array_cb (void *data)
{
  g_autoptr (JsonArray) array = json_array_new ();

  return open_niveau (data, json_node_init_array (json_node_alloc (), array));
}

static int
end_cb (void *data)
{
  Lecteur *self = data;

  next_token (self);
  g_array_set_size (self->niveaux, self->niveaux->len - 1);

  return TRUE;
}

/* What yajl says, in words for the user. */
static const char *
translate_error (yajl_handle yajl)
{
  static const struct
  {
    const char *dit;
    const char *message;
  } phrases[] = {
    { "premature EOF", N_("The text stops too early.") },
    { "trailing garbage", N_("Something follows the end of the document.") },
    { "invalid object key", N_("A key in double quotes was expected here.") },
    { "separated by a colon", N_("A colon was expected after the key.") },
    { "inside map, I expect", N_("A comma or a closing brace was expected here.") },
    { "after array element", N_("A comma or a closing bracket was expected here.") },
    { "occurs before a character", N_("This escape does not exist in JSON.") },
    { "(non-hex) character", N_("This escape does not exist in JSON.") },
    { "character inside string",
      N_("A text must be closed on its line; write \\n for a new line.") },
    { "malformed number", N_("This is not a number.") },
  };
  unsigned char *dit = yajl_get_error (yajl, FALSE, NULL, 0);
  const char *message = N_("A value was expected here.");

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (strstr ((const char *) dit, phrases[i].dit) != NULL)
      {
        message = phrases[i].message;
        break;
      }
  yajl_free_error (yajl, dit);

  return _(message);
}

/* Notes that the text is not JSON, once: everything after it would be said wrongly. No token goes
 * over a line, so the line is that of its beginning. */
static void
refuse_text (Lecteur *self,
             gboolean fini)
{
  const gsize lus = yajl_get_bytes_consumed (self->yajl);
  const char *limite = fini ? self->fin : self->debut + lus;
  Niveau *niveau = get_niveau (self);

  /* A comma may be what is refused; before that, it does away with the last key. */
  if (skip_between (self, fini || lus == 0 ? limite : limite - 1) && niveau != NULL)
    g_clear_pointer (&niveau->cle, g_free);
  skip_between (self, limite);
  add_faute (self, FAUTE_JSON, translate_error (self->yajl));
}

/* Returns: whether the whole text is JSON */
static gboolean
read_text (Lecteur *self)
{
  static const yajl_callbacks callbacks = {
    .yajl_null = null_cb, .yajl_boolean = boolean_cb, .yajl_number = number_cb,
    .yajl_string = string_cb, .yajl_start_map = start_map_cb, .yajl_map_key = key_cb,
    .yajl_end_map = end_cb, .yajl_start_array = start_array_cb, .yajl_end_array = end_cb,
  };
  g_auto (yajl_handle) yajl = yajl_alloc (&callbacks, NULL, self);
  yajl_status statut;
  gboolean fini = FALSE;

  /* A text that is not UTF-8 would end the reading: ours are validated one by one. */
  yajl_config (yajl, yajl_dont_validate_strings, 1);
  self->yajl = yajl;
  statut = yajl_parse (yajl, (const guchar *) self->debut, (gsize) (self->fin - self->debut));
  if (statut == yajl_status_ok)
    {
      fini = TRUE;
      statut = yajl_complete_parse (yajl);
    }
  if (statut == yajl_status_error)
    refuse_text (self, fini);

  return statut == yajl_status_ok;
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
  g_autoptr (GArray) niveaux = g_array_new (FALSE, FALSE, sizeof (Niveau));
  gsize taille;
  const char *octets = g_bytes_get_data (texte, &taille);
  /* No bytes at all have no address. */
  const char *donnees = octets != NULL ? octets : "";
  /* Some editors begin a file with a byte order mark. */
  const gsize marque = taille >= 3 && memcmp (donnees, "\357\273\277", 3) == 0 ? 3 : 0;
  Lecteur lecteur = { .json = self, .fautes = fautes, .niveaux = niveaux,
                      .debut = donnees + marque, .p = donnees + marque, .fin = donnees + taille,
                      .ligne = 1 };

  g_array_set_clear_func (niveaux, niveau_clear);
  self->lignes = g_hash_table_new (NULL, NULL);
  if (!read_text (&lecteur))
    g_clear_pointer (&self->racine, json_node_unref);

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
