/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/* Numbers in French words, in the traditional spelling: hyphens below a hundred alone, and none
 * around "et". What is printed is French whatever the locale. */

/** LettresGenre: of the noun after the number: "vingt et un euros", "vingt et une heures". */
typedef enum
{
  LETTRES_MASCULIN,
  LETTRES_FEMININ,
} LettresGenre;

char *lettres_nombre (gint64       nombre,
                      LettresGenre genre);
char *lettres_euros  (gint64       centimes);
char *lettres_duree  (gint64       minutes);
char *lettres_jour   (gint64       jour);

G_END_DECLS
