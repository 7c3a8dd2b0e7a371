/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/conflit.h"
#include "operations/entretiens.h"
#include "store/repository.h"

G_BEGIN_DECLS

/**
 * AgendaTemps:
 * @fiche: an #Entretien or an #Indisponibilite
 * @apercu: (nullable): the overview of the dossier of an entretien
 * @agent: (nullable): the uuid of its agent
 * @creneau: the time it takes; its texts are those of the records; empty where a cancelled, moved
 *   or missed entretien leaves its time free
 *
 * A time of the agenda of the centre.
 */
typedef struct
{
  Fiche *fiche;
  Apercu *apercu;
  char *agent;
  Creneau creneau;
} AgendaTemps;

/** AGENDAS_CONFLITS_DITS: how many conflicts of one time are told: more is no help. */
#define AGENDAS_CONFLITS_DITS 4

void       agenda_temps_free     (AgendaTemps  *self);

GPtrArray *agendas_list          (Repository   *repository,
                                  Plage         instants,
                                  const char   *conseiller,
                                  GError      **error);
AgendaTemps *agendas_read        (Repository   *repository,
                                  const char   *uuid,
                                  GError      **error);
gboolean   agendas_add_absences  (Repository   *repository,
                                  GPtrArray    *temps,
                                  Plage         instants,
                                  const char   *conseiller,
                                  GError      **error);
gboolean   agendas_add_rivals    (Repository   *repository,
                                  GPtrArray    *temps,
                                  GError      **error);
char      *agendas_format_conflit (const AgendaTemps *autre,
                                  ConflitNature nature);
char      *agendas_join_conflits (GPtrArray    *dits,
                                  guint         n);
char      *agendas_explain       (Repository   *repository,
                                  const char   *entretien,
                                  gboolean      copie,
                                  gint64        debut,
                                  gint64        duree_minutes,
                                  GError      **error);
char      *agendas_explain_plan  (Repository   *repository,
                                  const char   *dossier,
                                  const char   *entretien,
                                  const PlanEntretien *plan,
                                  GError      **error);
char      *agendas_export        (Repository   *repository,
                                  Plage         jours,
                                  const char   *conseiller,
                                  guint        *n,
                                  GError      **error);

gint      agendas_get_debut      (Repository   *repository);
gboolean  agendas_set_debut      (Repository   *repository,
                                  gint          heure,
                                  GError      **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AgendaTemps, agenda_temps_free)

G_END_DECLS
