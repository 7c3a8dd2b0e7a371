/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/demi-journee.h"

#include "base/instant.h"

/* An attendance sheet is signed by half-day. The afternoon begins at one; a meeting of the morning
 * that ends a little later is still of the morning. */
#define MIDI (13 * 60)
#define TOLERANCE 30

/**
 * demi_journees_split:
 * @debut: an instant
 * @duree_minutes: how long from there, the same day
 * @demi_journees: (out): the halves of the day that are taken, the morning first
 *
 * Tells which halves of its day a meeting takes, by the clock of Europe/Paris. What goes on more
 * than half an hour after one o'clock is of both.
 *
 * Returns: 1 or 2; 0 where the start or the length is not known
 */
guint
demi_journees_split (gint64      debut,
                     gint64      duree_minutes,
                     DemiJournee demi_journees[2])
{
  gint64 jour, coupure, fin;

  if (debut == CHAMP_ABSENT || duree_minutes == CHAMP_ABSENT || duree_minutes <= 0)
    return 0;

  jour = instant_get_jour (debut);
  coupure = instant_from_local (jour, MIDI);
  fin = debut + duree_minutes * 60;
  if (debut >= coupure || fin <= coupure + TOLERANCE * 60)
    {
      demi_journees[0] = (DemiJournee) {
        jour, debut >= coupure ? DEMI_APRES_MIDI : DEMI_MATIN, debut, fin,
      };
      return 1;
    }

  demi_journees[0] = (DemiJournee) { jour, DEMI_MATIN, debut, coupure };
  demi_journees[1] = (DemiJournee) { jour, DEMI_APRES_MIDI, coupure, fin };
  return 2;
}

/**
 * demi_journee_name:
 *
 * Returns: "matin" or "après-midi"
 */
const char *
demi_journee_name (Demi demi)
{
  return demi == DEMI_MATIN ? "matin" : "après-midi";
}
