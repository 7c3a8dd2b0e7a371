/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/**
 * AgendaDonnees:
 * @uuid: handed back when it is activated
 * @debut: instant
 * @duree_minutes: minutes, or %CHAMP_ABSENT
 * @genre: code, shown by its colour and its tooltip
 * @genre_libelle: (nullable): the word of @genre
 * @mode: code
 * @statut: code
 * @couleur: order of the phase, from 0, whose tint it borrows
 * @conseiller: (nullable): whose agenda it is in: two people may be busy at the same time
 * @lieu: (nullable): where people meet
 * @agent: (nullable): a name of its own (a uuid) for who comes
 * @seance: (nullable): the same for the entretiens of one group session
 * @conflit: (nullable): what it is in conflict with, in words
 * @raison: (nullable): why it is kept all the same
 * @indisponible: it is no entretien but a time when @conseiller receives nobody; @nom says why
 */
typedef struct
{
  char *uuid;
  gint64 debut;
  gint64 duree_minutes;
  char *nom;
  char *prenom;
  char *genre;
  char *genre_libelle;
  char *mode;
  char *statut;
  guint couleur;
  char *conseiller;
  char *lieu;
  char *agent;
  char *seance;
  char *conflit;
  char *raison;
  gboolean indisponible;
} AgendaDonnees;

#define JALONS_TYPE_AGENDA_ITEM (agenda_item_get_type ())
G_DECLARE_FINAL_TYPE (AgendaItem, agenda_item, JALONS, AGENDA_ITEM, GObject)

AgendaItem          *agenda_item_new           (const AgendaDonnees *donnees);
const AgendaDonnees *agenda_item_get_donnees   (AgendaItem          *self);
gint64               agenda_item_get_jour      (AgendaItem          *self);
gint                 agenda_item_compare       (AgendaItem          *a,
                                                AgendaItem          *b);
gint                 agenda_noms_compare       (const char          *nom,
                                                const char          *prenom,
                                                const char          *autre_nom,
                                                const char          *autre_prenom);
gboolean             agenda_item_equals        (AgendaItem          *self,
                                                const AgendaDonnees *donnees);
gboolean             agenda_item_is_en_conflit (AgendaItem          *self,
                                                AgendaItem          *autre);
char                *agenda_item_get_texte     (AgendaItem          *self,
                                                gboolean             conflit);
char                *agenda_item_get_description (AgendaItem        *self);
gboolean             agenda_item_is_deplacable (AgendaItem          *self);
gint64               agenda_item_get_fin       (AgendaItem          *self);

G_END_DECLS
