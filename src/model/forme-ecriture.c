/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/forme.h"

#include "base/jour.h"

/* The way back of forme_read(): a struct into the JSON object it was read from, and two structs
 * side by side. */

static gboolean
is_absent (const FormeCle *cle,
           gconstpointer   place)
{
  switch (cle->type)
    {
    case FORME_TEXTE:
    case FORME_NOM:
    case FORME_CODE:
    case FORME_OBJET:
      return *(const gpointer *) place == NULL;
    case FORME_ENTIER:
    case FORME_DATE:
      return *(const gint64 *) place == CHAMP_ABSENT;
    case FORME_MOT:
    case FORME_BOOLEEN:
      return *(const gint *) place == 0;
    case FORME_LISTE_TEXTES:
    case FORME_LISTE_CODES:
    case FORME_TABLEAU:
    default:
      return FALSE;
    }
}

static JsonNode *
write_texts (char **textes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; textes != NULL && textes[i] != NULL; i++)
    json_array_add_string_element (array, textes[i]);

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
write_table (const Forme *forme,
             GPtrArray   *objets)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; objets != NULL && i < objets->len; i++)
    json_array_add_element (array, forme_write (forme, objets->pdata[i]));

  return json_node_init_array (json_node_alloc (), array);
}

static JsonNode *
write_text (const char *texte)
{
  return json_node_init_string (json_node_alloc (), texte != NULL ? texte : "");
}

static JsonNode *
write_date (gint64 jour)
{
  g_autofree char *texte = jour_format_iso (jour);

  return write_text (texte);
}

static JsonNode *
write_value (const FormeCle *cle,
             gconstpointer   place)
{
  switch (cle->type)
    {
    case FORME_LISTE_TEXTES:
    case FORME_LISTE_CODES:
      return write_texts (*(char ** const *) place);
    case FORME_ENTIER:
      return json_node_init_int (json_node_alloc (), *(const gint64 *) place);
    case FORME_BOOLEEN:
      return json_node_init_boolean (json_node_alloc (), *(const gint *) place != 0);
    case FORME_MOT:
      return write_text (*(const gint *) place > 0 ? cle->mots[*(const gint *) place - 1] : NULL);
    case FORME_DATE:
      return write_date (*(const gint64 *) place);
    case FORME_OBJET:
      return forme_write (cle->forme, *(const gpointer *) place);
    case FORME_TABLEAU:
      return write_table (cle->forme, *(GPtrArray * const *) place);
    case FORME_TEXTE:
    case FORME_NOM:
    case FORME_CODE:
    default:
      return write_text (*(char * const *) place);
    }
}

/**
 * forme_write:
 * @objet: (nullable): a struct of @forme
 *
 * Writes a struct as the JSON object that forme_read() would read. What is absent is left out or
 * null as the form allows; where it allows neither, an empty text or null is written, which
 * forme_read() then refuses with its place.
 *
 * Returns: (transfer full): the object, null for %NULL
 */
JsonNode *
forme_write (const Forme   *forme,
             gconstpointer  objet)
{
  g_autoptr (JsonObject) json = NULL;

  if (objet == NULL)
    return json_node_init_null (json_node_alloc ());

  json = json_object_new ();
  for (guint i = 0; i < forme->n_cles; i++)
    {
      const FormeCle *cle = &forme->cles[i];
      gconstpointer place = (const char *) objet + cle->position;
      const gboolean absent = is_absent (cle, place);

      if (absent && (cle->flags & FORME_OMISSIBLE) != 0)
        continue;
      if (absent && ((cle->flags & FORME_NULLE) != 0 || cle->type == FORME_ENTIER ||
                     cle->type == FORME_DATE))
        json_object_set_null_member (json, cle->cle);
      else
        json_object_set_member (json, cle->cle, write_value (cle, place));
    }

  return json_node_init_object (json_node_alloc (), json);
}

static GPtrArray *
copy_table (const Forme *forme,
            GPtrArray   *objets)
{
  GPtrArray *copie = g_ptr_array_new ();

  for (guint i = 0; i < objets->len; i++)
    g_ptr_array_add (copie, forme_copy (forme, objets->pdata[i]));

  return copie;
}

/**
 * forme_copy:
 * @objet: (nullable): a struct of @forme
 *
 * Returns: (transfer full) (nullable): the same struct, faults included, for forme_free()
 */
gpointer
forme_copy (const Forme   *forme,
            gconstpointer  objet)
{
  gpointer copie;

  if (objet == NULL)
    return NULL;

  copie = g_malloc0 (forme->taille);
  for (guint i = 0; i < forme->n_cles; i++)
    {
      const FormeCle *cle = &forme->cles[i];
      gconstpointer place = (const char *) objet + cle->position;
      gpointer cible = G_STRUCT_MEMBER_P (copie, cle->position);

      if (cle->type == FORME_LISTE_TEXTES || cle->type == FORME_LISTE_CODES)
        *(char ***) cible = g_strdupv (*(char ** const *) place);
      else if (cle->type == FORME_ENTIER || cle->type == FORME_DATE)
        *(gint64 *) cible = *(const gint64 *) place;
      else if (cle->type == FORME_BOOLEEN || cle->type == FORME_MOT)
        *(gint *) cible = *(const gint *) place;
      else if (cle->type == FORME_OBJET)
        *(gpointer *) cible = forme_copy (cle->forme, *(const gpointer *) place);
      else if (cle->type == FORME_TABLEAU)
        *(GPtrArray **) cible = copy_table (cle->forme, *(GPtrArray * const *) place);
      else
        *(char **) cible = g_strdup (*(char * const *) place);
    }

  return copie;
}

/**
 * forme_same_liste:
 * @a: (nullable): texts
 * @b: (nullable): other texts
 *
 * Tells whether two lists hold the same texts in the same order.
 */
gboolean
forme_same_liste (char **a,
                  char **b)
{
  return a == b || (a != NULL && b != NULL &&
                    g_strv_equal ((const char * const *) a, (const char * const *) b));
}

static gboolean
same_tableau (const Forme *forme,
              GPtrArray   *a,
              GPtrArray   *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!forme_same (forme, a->pdata[i], b->pdata[i], NULL))
      return FALSE;

  return TRUE;
}

static gboolean
same_cle (const FormeCle *cle,
          gconstpointer   a,
          gconstpointer   b)
{
  switch (cle->type)
    {
    case FORME_TEXTE:
    case FORME_NOM:
    case FORME_CODE:
      return g_strcmp0 (*(char * const *) a, *(char * const *) b) == 0;
    case FORME_LISTE_TEXTES:
    case FORME_LISTE_CODES:
      return forme_same_liste (*(char ** const *) a, *(char ** const *) b);
    case FORME_ENTIER:
    case FORME_DATE:
      return *(const gint64 *) a == *(const gint64 *) b;
    case FORME_BOOLEEN:
    case FORME_MOT:
      return *(const gint *) a == *(const gint *) b;
    case FORME_OBJET:
      return forme_same (cle->forme, *(const gpointer *) a, *(const gpointer *) b, NULL);
    case FORME_TABLEAU:
      return same_tableau (cle->forme, *(GPtrArray * const *) a, *(GPtrArray * const *) b);
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * forme_same:
 * @a: (nullable): a struct of @forme
 * @b: (nullable): another one
 * @sauf: (nullable) (array zero-terminated=1): keys of @forme that do not matter
 *
 * Tells whether two structs say the same, to the last key.
 */
gboolean
forme_same (const Forme        *forme,
            gconstpointer       a,
            gconstpointer       b,
            const char * const *sauf)
{
  if (a == NULL || b == NULL)
    return a == b;

  for (guint i = 0; i < forme->n_cles; i++)
    {
      const FormeCle *cle = &forme->cles[i];

      if ((sauf == NULL || !g_strv_contains (sauf, cle->cle)) &&
          !same_cle (cle, (const char *) a + cle->position, (const char *) b + cle->position))
        return FALSE;
    }

  return TRUE;
}
