/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/payload-private.h"

#include "store/store-error-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Records to the fields of a sealed row and back (docs/format.md, "Payload"). */

#define CHAMP_HEADER_SIZE (2 + 1 + 4)
#define ESPACE_SANTE 2

/* Where a field goes: a discreet record has nothing for the reception. */
guint
payload_espace_of (const Champ *champ,
                   gboolean     discret)
{
  return discret ? MAX (champ->espace, 1) : champ->espace;
}

/* One bit for each espace in which the record can have a row. */
guint
payload_get_espaces (const FicheTable *table,
                     gboolean          discret)
{
  guint masque = 0;

  for (guint i = 0; i < table->n_champs; i++)
    masque |= 1u << payload_espace_of (&table->champs[i], discret);
  return masque;
}

static char *
normalize_texte (const char  *texte,
                 GError     **error)
{
  g_autofree char *normal = g_utf8_normalize (texte, -1, G_NORMALIZE_NFC);

  if (normal == NULL)
    store_error_set (error, STORE_ERROR_CONSTRAINT,
                     _("A text is not valid UTF-8: nothing was saved. Type it again."));
  return g_steal_pointer (&normal);
}

/* Letters below U+0300 and the dashes, quotes and dots of U+2010 to U+203F are their own normal
 * form, whatever they stand beside: nearly every text is of these. */
static gboolean
is_normal (const char *texte)
{
  for (const guchar *p = (const guchar *) texte; *p != '\0'; p++)
    if (*p == 0xe2 && p[1] == 0x80 && p[2] >= 0x90)
      p += 2;
    else if (*p >= 0xcc)
      return FALSE;

  return g_utf8_validate (texte, -1, NULL);
}

static gboolean
normalize_liste (Fiche        *fiche,
                 const Champ  *champ,
                 GError      **error)
{
  const char * const *liste = fiche_get_liste (fiche, champ);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) normale = NULL;

  for (guint i = 0; liste != NULL && liste[i] != NULL; i++)
    {
      g_autofree char *normal = normalize_texte (liste[i], error);

      if (normal == NULL)
        return FALSE;
      g_strv_builder_add (builder, normal);
    }
  if (liste == NULL)
    return TRUE;

  normale = g_strv_builder_end (builder);
  fiche_set_liste (fiche, champ, (const char * const *) normale);
  return TRUE;
}

/* Texts are NFC in the base: the same name typed on two systems is the same bytes. */
gboolean
payload_normalize (Fiche   *fiche,
                   GError **error)
{
  const FicheTable *table = fiche_get_table (fiche);

  for (guint i = 0; i < table->n_champs; i++)
    {
      const Champ *champ = &table->champs[i];
      const ChampStockage stockage = champ_get_stockage (champ);

      if (stockage == STOCKAGE_LISTE && !normalize_liste (fiche, champ, error))
        return FALSE;
      if (stockage == STOCKAGE_TEXTE)
        {
          const char *texte = fiche_get_texte (fiche, champ);
          g_autofree char *normal = NULL;

          if (texte == NULL || is_normal (texte))
            continue;
          normal = normalize_texte (texte, error);
          if (normal == NULL)
            return FALSE;
          fiche_set_texte (fiche, champ, normal);
        }
    }
  return TRUE;
}

/* Whether the record needs no row in @espace. The row of health is always there where the record can
 * have one: its mere presence must not say that there is something to know. */
gboolean
payload_is_empty (Fiche *fiche,
                  guint  espace)
{
  const FicheTable *table = fiche_get_table (fiche);
  const gboolean discret = fiche_get_discret (fiche);

  if (fiche_get_inconnus (fiche, espace) != NULL)
    return FALSE;
  for (guint i = 0; i < table->n_champs; i++)
    if (payload_espace_of (&table->champs[i], discret) == espace &&
        (espace == ESPACE_SANTE || !fiche_is_absent (fiche, &table->champs[i])))
      return FALSE;

  return TRUE;
}

void
payload_write_liste (GByteArray         *cible,
                     const char * const *liste)
{
  g_byte_array_set_size (cible, 0);
  for (guint i = 0; liste[i] != NULL; i++)
    {
      const gsize taille = strlen (liste[i]);
      const guint32 petit = GUINT32_TO_LE ((guint32) taille);

      g_byte_array_append (cible, (const guint8 *) &petit, sizeof petit);
      g_byte_array_append (cible, (const guint8 *) liste[i], (guint) taille);
    }
}

/* (transfer full): NULL if the bytes are not a list */
char **
payload_read_liste (const guint8 *octets,
                    gsize         taille)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const guint8 *fin = octets + taille;

  while (octets < fin)
    {
      g_autofree char *texte = NULL;
      guint32 longueur;

      if ((gsize) (fin - octets) < sizeof longueur)
        return NULL;
      memcpy (&longueur, octets, sizeof longueur);
      longueur = GUINT32_FROM_LE (longueur);
      octets += sizeof longueur;
      if (longueur > (gsize) (fin - octets))
        return NULL;
      texte = g_strndup ((const char *) octets, longueur);
      g_strv_builder_add (builder, texte);
      octets += longueur;
    }
  return g_strv_builder_end (builder);
}

gint64
payload_read_nombre (const RangeeChamp *champ)
{
  guint64 petit;

  if (champ->length != sizeof petit)
    return CHAMP_ABSENT;
  memcpy (&petit, champ->bytes, sizeof petit);
  return (gint64) GUINT64_FROM_LE (petit);
}

static void
encode_champ (RangeeBuilder *builder,
              Fiche         *fiche,
              const Champ   *champ)
{
  g_autoptr (GByteArray) liste = NULL;
  const char *texte;
  guint64 petit;
  gsize taille;

  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      texte = fiche_get_texte (fiche, champ);
      rangee_builder_add (builder, champ->numero, (guint8) champ->type, texte, strlen (texte));
      break;
    case STOCKAGE_NOMBRE:
      petit = GUINT64_TO_LE ((guint64) fiche_get_nombre (fiche, champ));
      rangee_builder_add (builder, champ->numero, (guint8) champ->type, &petit, sizeof petit);
      break;
    case STOCKAGE_LISTE:
      liste = g_byte_array_new ();
      payload_write_liste (liste, fiche_get_liste (fiche, champ));
      rangee_builder_add (builder, champ->numero, (guint8) champ->type, liste->data, liste->len);
      break;
    case STOCKAGE_OCTETS:
    default:
      texte = g_bytes_get_data (fiche_get_octets (fiche, champ), &taille);
      rangee_builder_add (builder, champ->numero, (guint8) champ->type, texte, taille);
      break;
    }
}

static void
encode_inconnus (RangeeBuilder *builder,
                 Fiche         *fiche,
                 guint          espace)
{
  const FicheTable *table = fiche_get_table (fiche);
  GByteArray *inconnus = fiche_get_inconnus (fiche, espace);
  guint at = 0;

  while (inconnus != NULL && at + CHAMP_HEADER_SIZE <= inconnus->len)
    {
      const guint8 *octets = inconnus->data + at;
      const guint16 numero = (guint16) (octets[0] | octets[1] << 8);
      const Champ *champ = fiche_table_find_numero (table, numero);
      guint32 longueur;

      memcpy (&longueur, octets + 3, sizeof longueur);
      longueur = GUINT32_FROM_LE (longueur);
      /* A field whose type has changed is unknown until somebody fills it again. */
      if (champ == NULL || fiche_is_absent (fiche, champ))
        rangee_builder_add (builder, numero, octets[2], octets + CHAMP_HEADER_SIZE, longueur);
      at += CHAMP_HEADER_SIZE + longueur;
    }
}

/* Every value that the record has in @espace, and what a newer version put there. */
gboolean
payload_encode (Fiche       *fiche,
                guint        espace,
                GByteArray  *payload,
                GError     **error)
{
  const FicheTable *table = fiche_get_table (fiche);
  const gboolean discret = fiche_get_discret (fiche);
  g_autoptr (GError) echec = NULL;
  RangeeBuilder builder;

  rangee_builder_begin (&builder, payload, RANGEE_NONE);
  for (guint i = 0; i < table->n_champs; i++)
    if (payload_espace_of (&table->champs[i], discret) == espace &&
        !fiche_is_absent (fiche, &table->champs[i]))
      encode_champ (&builder, fiche, &table->champs[i]);
  encode_inconnus (&builder, fiche, espace);
  if (rangee_builder_end (&builder, &echec))
    return TRUE;

  return store_error_set (error, STORE_ERROR_CONSTRAINT, echec->message);
}

gboolean
payload_encode_tombstone (GByteArray  *payload,
                          GError     **error)
{
  RangeeBuilder builder;

  rangee_builder_begin (&builder, payload, RANGEE_TOMBSTONE);
  return rangee_builder_end (&builder, error);
}

/* Written straight into the struct: nobody listens yet to a record that is being read. */
static gboolean
decode_champ (Fiche             *fiche,
              const Champ       *champ,
              const RangeeChamp *lu)
{
  gpointer place = G_STRUCT_MEMBER_P (fiche, champ->position);
  gint64 nombre;
  char **liste;

  switch (champ_get_stockage (champ))
    {
    case STOCKAGE_TEXTE:
      if (!g_utf8_validate_len ((const char *) lu->bytes, lu->length, NULL))
        return FALSE;
      g_free (*(char **) place);
      *(char **) place = g_strndup ((const char *) lu->bytes, lu->length);
      return TRUE;
    case STOCKAGE_NOMBRE:
      nombre = payload_read_nombre (lu);
      if (nombre == CHAMP_ABSENT)
        return FALSE;
      *(gint64 *) place = nombre;
      return TRUE;
    case STOCKAGE_LISTE:
      liste = payload_read_liste (lu->bytes, lu->length);
      if (liste == NULL)
        return FALSE;
      g_strfreev (*(char ***) place);
      *(char ***) place = liste;
      return TRUE;
    case STOCKAGE_OCTETS:
    default:
      g_clear_pointer ((GBytes **) place, g_bytes_unref);
      *(GBytes **) place = g_bytes_new (lu->bytes, lu->length);
      return TRUE;
    }
}

static void
keep_inconnu (GByteArray        *inconnus,
              const RangeeChamp *lu)
{
  const guint16 numero = GUINT16_TO_LE (lu->number);
  const guint32 longueur = GUINT32_TO_LE (lu->length);

  g_byte_array_append (inconnus, (const guint8 *) &numero, sizeof numero);
  g_byte_array_append (inconnus, &lu->type, 1);
  g_byte_array_append (inconnus, (const guint8 *) &longueur, sizeof longueur);
  g_byte_array_append (inconnus, lu->bytes, lu->length);
}

/* Adds the fields of one row to a new record. A field of a lower espace says that the record is
 * discreet. FALSE if the payload is not one. */
gboolean
payload_decode (Fiche            *fiche,
                guint             espace,
                const GByteArray *payload)
{
  const FicheTable *table = fiche_get_table (fiche);
  g_autoptr (GByteArray) inconnus = g_byte_array_new ();
  Rangee rangee;
  RangeeChamp lu;

  if (!rangee_parse (&rangee, payload->data, payload->len, NULL))
    return FALSE;
  while (rangee_next (&rangee, &lu))
    {
      const Champ *champ = fiche_table_find_numero (table, lu.number);

      if (champ == NULL || lu.type != champ->type || !decode_champ (fiche, champ, &lu))
        keep_inconnu (inconnus, &lu);
      else if (champ->espace < espace)
        fiche_set_discret (fiche, TRUE);
    }
  fiche_set_inconnus (fiche, espace, inconnus->data, inconnus->len);
  return TRUE;
}
