/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/fiche.h"

#include <string.h>

/* The values of a record: reading and writing fields by their #Champ, copying and comparing. */

static gpointer
position_of (Fiche       *self,
             const Champ *champ)
{
  return G_STRUCT_MEMBER_P (self, champ->position);
}

static void
notify_champ (Fiche       *self,
              const Champ *champ)
{
  g_autofree char *nom = g_strdelimit (g_strdup (champ->nom), "_", '-');

  g_object_notify (G_OBJECT (self), nom);
}

/**
 * fiche_get_texte:
 *
 * Returns: (nullable): the text, code or uuid in a field of that shape
 */
const char *
fiche_get_texte (Fiche       *self,
                 const Champ *champ)
{
  g_return_val_if_fail (champ_get_stockage (champ) == STOCKAGE_TEXTE, NULL);

  return *(char **) position_of (self, champ);
}

/**
 * fiche_get_nombre:
 *
 * Returns: the number, date, instant, amount or boolean, or %CHAMP_ABSENT
 */
gint64
fiche_get_nombre (Fiche       *self,
                  const Champ *champ)
{
  g_return_val_if_fail (champ_get_stockage (champ) == STOCKAGE_NOMBRE, CHAMP_ABSENT);

  return *(gint64 *) position_of (self, champ);
}

/**
 * fiche_get_liste:
 *
 * Returns: (nullable): the texts of a list field
 */
const char * const *
fiche_get_liste (Fiche       *self,
                 const Champ *champ)
{
  g_return_val_if_fail (champ_get_stockage (champ) == STOCKAGE_LISTE, NULL);

  return *(const char * const **) position_of (self, champ);
}

/**
 * fiche_get_octets:
 *
 * Returns: (nullable) (transfer none): the bytes of a field
 */
GBytes *
fiche_get_octets (Fiche       *self,
                  const Champ *champ)
{
  g_return_val_if_fail (champ_get_stockage (champ) == STOCKAGE_OCTETS, NULL);

  return *(GBytes **) position_of (self, champ);
}

/**
 * fiche_set_texte:
 * @texte: (nullable): the new text; NULL makes the field absent
 *
 * Sets a text field and notifies its property when it changed.
 */
void
fiche_set_texte (Fiche       *self,
                 const Champ *champ,
                 const char  *texte)
{
  char **place = position_of (self, champ);

  g_return_if_fail (champ_get_stockage (champ) == STOCKAGE_TEXTE);

  if (g_strcmp0 (*place, texte) == 0)
    return;

  g_free (*place);
  *place = g_strdup (texte);
  notify_champ (self, champ);
}

/**
 * fiche_set_nombre:
 *
 * Sets a number field and notifies its property when it changed.
 */
void
fiche_set_nombre (Fiche       *self,
                  const Champ *champ,
                  gint64       nombre)
{
  gint64 *place = position_of (self, champ);

  g_return_if_fail (champ_get_stockage (champ) == STOCKAGE_NOMBRE);

  if (*place == nombre)
    return;

  *place = nombre;
  notify_champ (self, champ);
}

static gboolean
same_liste (const char * const *a,
            const char * const *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strv_equal (a, b);
}

/**
 * fiche_set_liste:
 * @liste: (nullable): the new texts; an empty list is not the same as an absent one
 *
 * Sets a list field and notifies its property when it changed.
 */
void
fiche_set_liste (Fiche              *self,
                 const Champ        *champ,
                 const char * const *liste)
{
  char ***place = position_of (self, champ);

  g_return_if_fail (champ_get_stockage (champ) == STOCKAGE_LISTE);

  if (same_liste ((const char * const *) *place, liste))
    return;

  g_strfreev (*place);
  *place = g_strdupv ((char **) liste);
  notify_champ (self, champ);
}

static gboolean
same_octets (GBytes *a,
             GBytes *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_bytes_equal (a, b);
}

/**
 * fiche_set_octets:
 * @octets: (nullable) (transfer none): the new bytes
 *
 * Sets a bytes field and notifies its property when it changed.
 */
void
fiche_set_octets (Fiche       *self,
                  const Champ *champ,
                  GBytes      *octets)
{
  GBytes **place = position_of (self, champ);

  g_return_if_fail (champ_get_stockage (champ) == STOCKAGE_OCTETS);

  if (same_octets (*place, octets))
    return;

  g_clear_pointer (place, g_bytes_unref);
  *place = octets != NULL ? g_bytes_ref (octets) : NULL;
  notify_champ (self, champ);
}

/**
 * fiche_is_absent:
 *
 * Tells whether a field holds nothing. Ask fiche_can_read() first: what cannot be read is not
 * absent, it is unknown.
 */
gboolean
fiche_is_absent (Fiche       *self,
                 const Champ *champ)
{
  if (champ_get_stockage (champ) == STOCKAGE_NOMBRE)
    return *(gint64 *) position_of (self, champ) == CHAMP_ABSENT;

  return *(gpointer *) position_of (self, champ) == NULL;
}

/**
 * fiche_assign:
 * @source: a record of the same class
 *
 * Takes every value of @source, notifying what changed once all is in place. This is how a save
 * reaches the views: they hold @self.
 */
void
fiche_assign (Fiche *self,
              Fiche *source)
{
  const FicheTable *table = fiche_get_table (self);

  g_return_if_fail (G_OBJECT_TYPE (self) == G_OBJECT_TYPE (source));

  g_object_freeze_notify (G_OBJECT (self));
  fiche_set_portee (self, fiche_get_portee (source));
  fiche_set_discret (self, fiche_get_discret (source));
  fiche_set_espaces_lus (self, fiche_get_espaces_lus (source));
  fiche_set_lecture (self, fiche_get_revision (source), fiche_is_partielle (source));
  for (guint i = 0; i < table->n_champs; i++)
    fiche_copy_champ (self, source, &table->champs[i]);
  for (guint i = 0; i < FICHE_N_ESPACES; i++)
    {
      GByteArray *inconnus = fiche_get_inconnus (source, i);

      fiche_set_inconnus (self, i, inconnus != NULL ? inconnus->data : NULL,
                          inconnus != NULL ? inconnus->len : 0);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * fiche_copy:
 *
 * A copy to edit: the record in hand changes only when the copy has been committed.
 *
 * Returns: (transfer full): a record with the same uuid and values
 */
Fiche *
fiche_copy (Fiche *self)
{
  Fiche *copie = g_object_new (G_OBJECT_TYPE (self), "uuid", fiche_get_uuid (self), NULL);

  fiche_assign (copie, self);
  return copie;
}

/**
 * fiche_equal_champ:
 *
 * Tells whether two records of one class hold the same in @champ.
 */
gboolean
fiche_equal_champ (Fiche       *self,
                   Fiche       *other,
                   const Champ *champ)
{
  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      return g_strcmp0 (fiche_get_texte (self, champ), fiche_get_texte (other, champ)) == 0;
    case STOCKAGE_NOMBRE:
      return fiche_get_nombre (self, champ) == fiche_get_nombre (other, champ);
    case STOCKAGE_LISTE:
      return same_liste (fiche_get_liste (self, champ), fiche_get_liste (other, champ));
    case STOCKAGE_OCTETS:
    default:
      return same_octets (fiche_get_octets (self, champ), fiche_get_octets (other, champ));
    }
}

/**
 * fiche_copy_champ:
 * @source: a record of the same class
 *
 * Gives a field what it holds in another record.
 */
void
fiche_copy_champ (Fiche       *self,
                  Fiche       *source,
                  const Champ *champ)
{
  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      fiche_set_texte (self, champ, fiche_get_texte (source, champ));
      break;
    case STOCKAGE_NOMBRE:
      fiche_set_nombre (self, champ, fiche_get_nombre (source, champ));
      break;
    case STOCKAGE_LISTE:
      fiche_set_liste (self, champ, fiche_get_liste (source, champ));
      break;
    case STOCKAGE_OCTETS:
    default:
      fiche_set_octets (self, champ, fiche_get_octets (source, champ));
      break;
    }
}

/**
 * fiche_equal:
 *
 * Tells whether two records of one class hold the same in every field.
 */
gboolean
fiche_equal (Fiche *self,
             Fiche *other)
{
  const FicheTable *table = fiche_get_table (self);

  if (G_OBJECT_TYPE (self) != G_OBJECT_TYPE (other) ||
      fiche_get_discret (self) != fiche_get_discret (other))
    return FALSE;

  for (guint i = 0; i < table->n_champs; i++)
    if (!fiche_equal_champ (self, other, &table->champs[i]))
      return FALSE;

  return TRUE;
}

/**
 * fiche_find_missing:
 *
 * Returns: (nullable): the first required field that holds nothing
 */
const Champ *
fiche_find_missing (Fiche *self)
{
  const FicheTable *table = fiche_get_table (self);

  for (guint i = 0; i < table->n_champs; i++)
    if ((table->champs[i].flags & CHAMP_REQUIS) != 0 &&
        fiche_can_read (self, &table->champs[i]) &&
        fiche_is_absent (self, &table->champs[i]))
      return &table->champs[i];

  return NULL;
}
