/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/champ.h"

#include <glib/gi18n.h>

/**
 * champ_get_stockage:
 *
 * Tells which C shape @champ has in its struct.
 */
ChampStockage
champ_get_stockage (const Champ *champ)
{
  switch (champ->type)
    {
    case CHAMP_TEXTE:
    case CHAMP_CODE:
    case CHAMP_REFERENCE:
      return STOCKAGE_TEXTE;
    case CHAMP_LISTE:
      return STOCKAGE_LISTE;
    case CHAMP_OCTETS:
      return STOCKAGE_OCTETS;
    case CHAMP_ENTIER:
    case CHAMP_BOOLEEN:
    case CHAMP_CENTIMES:
    case CHAMP_MINUTES:
    case CHAMP_DATE:
    case CHAMP_INSTANT:
    default:
      return STOCKAGE_NOMBRE;
    }
}

/**
 * champ_accepts_code:
 *
 * Tells whether @code is one that a CHAMP_CODE field knows; other fields accept anything.
 */
gboolean
champ_accepts_code (const Champ *champ,
                    const char  *code)
{
  if (champ->type != CHAMP_CODE || champ->codes == NULL || code == NULL)
    return TRUE;

  for (const CodeLibelle *c = champ->codes; c->code != NULL; c++)
    if (g_str_equal (c->code, code))
      return TRUE;

  return FALSE;
}

/**
 * code_libelle_find:
 * @codes: a table ended by a NULL code
 * @code: (nullable): a code
 *
 * The label of @code in the user's language; @code itself where the table does not know it, so
 * that a code of a newer version still shows; "" for no code.
 */
const char *
code_libelle_find (const CodeLibelle *codes,
                   const char        *code)
{
  if (code == NULL)
    return "";

  for (const CodeLibelle *c = codes; c != NULL && c->code != NULL; c++)
    if (g_str_equal (c->code, code))
      return _(c->libelle);

  return code;
}
