/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/**
 * Heures:
 * @entretiens_minutes: held, of the kinds that count
 * @entretiens_prevus_minutes: planned or confirmed, of the kinds that count
 * @hors_compte_minutes: held, of kinds that do not count (the bilan RH of an espace2m)
 * @travail_personnel_minutes: the agent's own work
 * @preparation_minutes: the conseiller's preparation and analysis
 * @total_compte_minutes: the sum of the columns that count for the prestation, done only
 * @min_minutes: or %CHAMP_ABSENT
 * @max_minutes: or %CHAMP_ABSENT
 * @indicatif_minutes: an average, which only warns; or %CHAMP_ABSENT
 *
 * The hours of a dossier in three columns, in minutes.
 */
typedef struct
{
  gint64 entretiens_minutes;
  gint64 entretiens_prevus_minutes;
  gint64 hors_compte_minutes;
  gint64 travail_personnel_minutes;
  gint64 preparation_minutes;
  gint64 total_compte_minutes;
  gint64 min_minutes;
  gint64 max_minutes;
  gint64 indicatif_minutes;
  gboolean compte_entretiens;
  gboolean compte_travail_personnel;
  gboolean compte_preparation;
} Heures;

void heures_compute (DossierComplet *dossier,
                     Heures         *heures);

G_END_DECLS
