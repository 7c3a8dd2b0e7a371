/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/** Demi: half of a day. */
typedef enum
{
  DEMI_MATIN,
  DEMI_APRES_MIDI,
} Demi;

/** DemiJournee: half of a day, and what of it is taken: instants, in Europe/Paris. */
typedef struct
{
  gint64 jour;
  Demi demi;
  gint64 debut;
  gint64 fin;
} DemiJournee;

guint       demi_journees_split (gint64       debut,
                                 gint64       duree_minutes,
                                 DemiJournee  demi_journees[2]);
const char *demi_journee_name   (Demi         demi);

G_END_DECLS
