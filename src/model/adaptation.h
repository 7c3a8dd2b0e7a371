/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/**
 * Depart:
 * @quoi: one of codes_ecart_quoi
 * @code: the code of a phase, the kind of a meeting
 * @nature: one of codes_ecart_nature
 *
 * Where a dossier departs from its prestation.
 */
typedef struct
{
  const char *quoi;
  char *code;
  const char *nature;
} Depart;

void       depart_free                  (Depart           *self);

GPtrArray *adaptation_list_phases       (DossierComplet   *dossier);
gboolean   adaptation_is_displaced      (DossierComplet   *dossier,
                                         const char       *code);
gboolean   adaptation_is_displaced_in   (const Prestation *prestation,
                                         GPtrArray        *codes,
                                         const char       *code);
GPtrArray *adaptation_list_unexplained  (DossierComplet   *dossier);
GPtrArray *adaptation_list_absent       (DossierComplet   *dossier);
gboolean   prestation_foresees_genre    (const Prestation *prestation,
                                         const char       *genre);
gboolean   prestation_foresees_mode     (const Prestation *prestation,
                                         const char       *mode);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Depart, depart_free)

G_END_DECLS
