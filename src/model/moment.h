/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/uuid.h"

G_BEGIN_DECLS

/**
 * Moment:
 * @debut: instant
 * @fin: instant, never before @debut
 * @uuid: of what takes it
 * @indisponible: it is an unavailability, not an entretien
 *
 * A time of the agenda, before anything else is read of it.
 */
typedef struct
{
  gint64 debut;
  gint64 fin;
  guint8 uuid[UUID_LENGTH];
  gboolean indisponible;
} Moment;

/**
 * MomentDispute:
 * @duree_minutes: minutes, or %CHAMP_ABSENT
 * @statut: (nullable): code of the entretien
 * @mode: (nullable): code of the entretien
 * @conseiller: (nullable): of its dossier
 * @agent: (nullable): uuid of the agent of its dossier
 *
 * What an entretien takes: who and where. Texts that are equal are one and the same pointer.
 */
typedef struct
{
  Moment moment;
  gint64 duree_minutes;
  const char *statut;
  const char *mode;
  const char *lieu;
  const char *seance;
  const char *conseiller;
  const char *agent;
} MomentDispute;

/**
 * MomentNom:
 * @nom: (nullable): as the overview of its dossier has it
 * @prenom: (nullable): as the overview of its dossier has it
 *
 * Whom one sees in an entretien.
 */
typedef struct
{
  guint8 uuid[UUID_LENGTH];
  const char *nom;
  const char *prenom;
} MomentNom;

G_END_DECLS
