/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/dossier-json.h"

/* Reading documents with the services that are shipped, and one reference that is taken. */

void       lecteur_init  (void);
void       lecteur_clear (void);
GPtrArray *lecteur_read  (const char *texte,
                          gsize       taille,
                          GPtrArray  *fautes);
