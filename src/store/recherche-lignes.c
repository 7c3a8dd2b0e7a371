/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/recherche-textes-private.h"

#include "base/recherche.h"
#include "store/payload-private.h"

/* The texts of a row, from its payload: no record is made. */

static const Champ *
find_champ (const FicheTable *table,
            guint             numero)
{
  for (guint i = 0; i < table->n_champs; i++)
    if (table->champs[i].numero == numero)
      return &table->champs[i];
  return NULL;
}

static void
append_text (GString           *textes,
             const Champ       *champ,
             const RangeeChamp *lu)
{
  g_auto (GStrv) liste = NULL;

  if (champ_get_stockage (champ) == STOCKAGE_TEXTE)
    {
      g_string_append_len (textes, (const char *) lu->bytes, lu->length);
      g_string_append_c (textes, ' ');
      return;
    }
  liste = payload_read_liste (lu->bytes, lu->length);
  for (char **element = liste; element != NULL && *element != NULL; element++)
    g_string_append_printf (textes, "%s ", *element);
}

/* (transfer full): the search key of all the texts of a row; empty when it has none */
char *
recherche_textes_read (const FicheTable *table,
                       const GByteArray *payload)
{
  g_autoptr (GString) textes = g_string_new (NULL);
  Rangee rangee;
  RangeeChamp lu;

  if (!rangee_parse (&rangee, payload->data, payload->len, NULL))
    return g_strdup ("");
  while (rangee_next (&rangee, &lu))
    {
      const Champ *champ = find_champ (table, lu.number);

      if (champ != NULL && trouvaille_reads (champ))
        append_text (textes, champ, &lu);
    }
  return g_utf8_validate (textes->str, -1, NULL) ? recherche_key (textes->str) : g_strdup ("");
}
