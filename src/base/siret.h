/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SiretVerdict:
 * @SIRET_VALIDE: fourteen digits whose key is right
 * @SIRET_ABSENT: nothing is written
 * @SIRET_FORME: not fourteen digits
 * @SIRET_CLE: a digit is wrong: the key does not fit
 */
typedef enum
{
  SIRET_VALIDE,
  SIRET_ABSENT,
  SIRET_FORME,
  SIRET_CLE,
} SiretVerdict;

SiretVerdict siret_check     (const char *texte);
char        *siret_normalise (const char *texte);
char        *siret_format    (const char *texte);

G_END_DECLS
