/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *recherche_key       (const char *texte);
char    *recherche_collation (const char *texte);
gboolean recherche_matches_words (const char         *key,
                                  const char * const *mots);
gboolean recherche_matches   (const char *key,
                              const char *question);

G_END_DECLS
