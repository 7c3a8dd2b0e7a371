/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/**
 * Condition:
 * @code: short, for scripts: "accord_agent", "signature_collectivite", "transition"
 * @libelle: one sentence: what is missing
 *
 * Something that must be so before a dossier may move.
 */
typedef struct
{
  char *code;
  char *libelle;
  gboolean remplie;
} Condition;

void                condition_free          (Condition      *self);
gboolean            statut_exists           (const char     *statut);
const char * const *statuts_list_following  (const char     *statut);
gboolean            statut_is_open          (const char     *statut);
GPtrArray          *statuts_check_signatures (DossierComplet *dossier);
GPtrArray          *statuts_check           (DossierComplet *dossier,
                                             const char     *nouveau);
gboolean            conditions_all_met      (GPtrArray      *conditions);
const char         *statuts_get_next        (DossierComplet *dossier);

G_END_DECLS
