/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/**
 * Verdict:
 * @VERDICT_OK: the rule is kept, or has no object for this prestation
 * @VERDICT_ALERTE: something to do or to look at; also all that an average or an "environ" fixes
 * @VERDICT_INCONNU: a field that the rule needs is not known, or may not be read here
 * @VERDICT_REFUS: the rule is broken
 *
 * From the best to the worst; the codes are those of verdict_get_code().
 */
typedef enum
{
  VERDICT_OK,
  VERDICT_ALERTE,
  VERDICT_INCONNU,
  VERDICT_REFUS,
} Verdict;

/**
 * Regle:
 * @code: one of codes_regle
 * @motif: one sentence for the user: what is found, and what to do
 * @source: whose text fixes the rule, or what is assumed where the centre is silent
 *
 * What one rule says of a dossier on a day.
 */
typedef struct
{
  const char *code;
  Verdict verdict;
  char *motif;
  char *source;
} Regle;

void         regle_free       (Regle          *self);
GPtrArray   *regles_check     (DossierComplet *dossier,
                               gint64          jour);
const Regle *regles_find      (GPtrArray      *regles,
                               const char     *code);
GPtrArray   *avis_list        (DossierComplet *dossier);
const char  *verdict_get_code (Verdict         verdict);
char        *source_with_hypothese (const char *source,
                                    const char *hypothese);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Regle, regle_free)

G_END_DECLS
