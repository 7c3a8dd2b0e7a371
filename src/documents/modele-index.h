/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * ModeleNom:
 * @groupe: what it stands under: the object it is a variable of, the loop it is of, "blocs"
 * @nom: as it is written in a template
 * @nature: what it holds, translated
 * @insertion: what to write for it in a template
 * @boucle: (nullable): the list that one has to go through for it
 *
 * A name that one can write in a template.
 */
typedef struct {
  char *groupe, *nom, *nature, *insertion, *boucle;
} ModeleNom;

void       modele_nom_free    (ModeleNom *self);
GPtrArray *modele_index_list  (void);
