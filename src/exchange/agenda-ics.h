/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/**
 * EvenementIcs:
 * @uid: the same at each export, so that a calendar updates what it has
 * @titre: what a calendar shows
 * @lieu: (nullable): where
 * @annule: it will not take place
 *
 * An appointment to give to another calendar.
 */
typedef struct
{
  const char *uid;
  const char *titre;
  const char *lieu;
  gint64 debut;
  gint64 duree_minutes;
  gboolean confirme;
  gboolean annule;
} EvenementIcs;

char *agenda_ics_write (const EvenementIcs *evenements,
                        guint               n,
                        gint64              instant);

G_END_DECLS
