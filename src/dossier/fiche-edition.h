/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

/* Copies to edit, for fiches_save(). */

void fiche_put_texte  (Fiche      *copie,
                       const char *champ,
                       const char *texte);
void fiche_put_nombre (Fiche      *copie,
                       const char *champ,
                       gint64      nombre);

G_END_DECLS
