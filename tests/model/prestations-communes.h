/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"

/* A change to a prestation file: the value at a path such as "tarifs[2].motif" becomes @json, or
 * the key goes where @json is NULL; "tarifs[]" appends. */
typedef struct
{
  const char *chemin;
  const char *json;
} Changement;

extern const char * const codes_prestations[];

GBytes     *load_donnees     (const char       *nom);
Prestation *load_prestation  (const char       *code);
GBytes     *change_donnees   (const char       *nom,
                              const Changement *changements);
