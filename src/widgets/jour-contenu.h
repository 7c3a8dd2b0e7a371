/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/agenda-item.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/** MoisEcheance: a text on the line of the day's number: "Mi-parcours · Ponchel". */
typedef struct
{
  gint64 jour;
  char *etat;
  char *label;
} MoisEcheance;

/**
 * JourContenu:
 * @ferie: (nullable): the name of the holiday
 * @items: (element-type AgendaItem): in order
 * @echeances: (element-type MoisEcheance): of this day
 */
typedef struct
{
  gint64 jour;
  gboolean autre_mois;
  gboolean nomme_mois; /* the month is written after the number */
  gboolean aujourdhui;
  const char *ferie;
  GPtrArray *items;
  GPtrArray *echeances;
} JourContenu;

void        jour_contenu_collect       (GListModel        *model,
                                        GPtrArray         *toutes,
                                        gint64             premier,
                                        guint              n,
                                        GPtrArray        **items,
                                        GPtrArray        **echeances);
AgendaItem *jour_contenu_get_item      (const JourContenu *self,
                                        guint              i);
gboolean    jour_contenu_is_en_conflit (const JourContenu *self,
                                        guint              i);
char       *jour_contenu_get_texte     (const JourContenu *self);

G_END_DECLS
