/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-contenu.h"

G_BEGIN_DECLS

/** FriseGenre: the lanes, from top to bottom. */
typedef enum
{
  FRISE_GENRE_PHASE,
  FRISE_GENRE_ENTRETIEN,
  FRISE_GENRE_ECHEANCE,
} FriseGenre;

/**
 * FriseMarque:
 *
 * What an item of the timeline stands for: its index in its array of the content, and its date.
 */
typedef struct
{
  FriseGenre genre;
  guint index;
  gint64 jour;
} FriseMarque;

GArray     *frise_marques_new         (const FriseContenu *contenu);
int         frise_marques_find_entry  (const GArray       *marques,
                                       const FriseContenu *contenu);
int         frise_marques_find_lane   (const GArray       *marques,
                                       guint               depart,
                                       int                 pas);
const char *frise_marque_get_uuid     (const FriseMarque  *self,
                                       const FriseContenu *contenu);
char       *frise_marque_get_texte    (const FriseMarque  *self,
                                       const FriseContenu *contenu);

G_END_DECLS
