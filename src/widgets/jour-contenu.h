/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/agenda-moments.h"

G_BEGIN_DECLS

/**
 * MoisEcheance:
 * @autres: how many others the day has that are not given
 *
 * A text on the line of the day's number: "Mi-parcours · Ponchel".
 */
typedef struct
{
  gint64 jour;
  char *etat;
  char *label;
  guint autres;
} MoisEcheance;

/**
 * JourContenu:
 * @ferie: (nullable): the name of the holiday
 * @moments: (nullable): those of all days
 * @rangs: (element-type guint): those of this day, in order
 * @echeances: (element-type MoisEcheance): of this day
 * @largeur: pixels that the day is about to have; 0 where nobody knows
 * @hauteur: pixels, as @largeur
 */
typedef struct
{
  gint64 jour;
  gboolean autre_mois;
  gboolean nomme_mois; /* the month is written after the number */
  gboolean aujourdhui;
  const char *ferie;
  AgendaMoments *moments;
  GArray *rangs;
  GPtrArray *echeances;
  int largeur;
  int hauteur;
} JourContenu;

void        jour_contenu_collect       (AgendaMoments     *moments,
                                        GPtrArray         *toutes,
                                        gint64             premier,
                                        guint              n,
                                        GArray           **rangs,
                                        GPtrArray        **echeances);
AgendaItem *jour_contenu_get_item      (const JourContenu *self,
                                        guint              i);
gboolean    jour_contenu_is_en_conflit (const JourContenu *self,
                                        guint              i,
                                        guint              n);
guint       jour_contenu_count_others  (const JourContenu *self);
char       *jour_contenu_get_texte     (const JourContenu *self);

G_END_DECLS
