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

GPtrArray *agendas_list          (Repository   *repository,
                                  Plage         instants,
                                  const char   *conseiller,
                                  GError      **error);
gboolean   agendas_add_rivals    (Repository   *repository,
                                  GPtrArray    *temps,
                                  GError      **error);
char      *agendas_format_conflit (const AgendaTemps *autre,
                                  ConflitNature nature);
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

G_END_DECLS
