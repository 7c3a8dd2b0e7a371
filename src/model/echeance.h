/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/**
 * Echeance:
 * @code: one of codes_echeance
 * @date_limite: the last day
 * @etat: one of codes_etat_echeance, on the day asked for
 * @jours_restants: negative when overdue
 * @depuis: the day the delay runs from, or %CHAMP_ABSENT
 * @tenu_le: the day the meeting was held, shown apart; or %CHAMP_ABSENT
 * @close: overdue, in a dossier that is closed: a fact, and nothing to do about it
 * @ligne: (nullable): the uuid of the entretien, démarche or action it comes from
 * @libelle: (nullable): the title of the démarche or the action
 * @methode: how it is counted, a sentence
 * @source: whose text fixes it, a sentence
 */
typedef struct
{
  const char *code;
  gint64 date_limite;
  const char *etat;
  gint64 jours_restants;
  gint64 depuis;
  gint64 tenu_le;
  gboolean close;
  char *ligne;
  char *libelle;
  char *methode;
  char *source;
} Echeance;

void            echeance_free       (Echeance       *self);
GPtrArray      *echeances_compute   (DossierComplet *dossier,
                                     gint64          jour);
const Echeance *echeances_nearest   (GPtrArray      *echeances);
const Echeance *echeances_find      (GPtrArray      *echeances,
                                     const char     *code);
gint64          echeance_end_of_period (DossierComplet *dossier);
const char     *echeance_etat_at    (gint64          date_limite,
                                     gint64          jour);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Echeance, echeance_free)

G_END_DECLS
