/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/instant.h"

#include "base/jour.h"

#include <string.h>

#define SECONDES_PAR_JOUR 86400

static gint64 today_fixed = CHAMP_ABSENT;

static GTimeZone *
get_paris (void)
{
  static GTimeZone *paris = NULL;

  if (g_once_init_enter (&paris))
    {
      GTimeZone *zone = g_time_zone_new_identifier ("Europe/Paris");

      /* Without a zone database the rule itself still gives the right hours of this century. */
      if (zone == NULL)
        zone = g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");
      if (zone == NULL)
        zone = g_time_zone_new_utc ();
      g_once_init_leave (&paris, zone);
    }

  return paris;
}

static gint64
offset_at (gint64 instant)
{
  GTimeZone *paris = get_paris ();
  const gint i = g_time_zone_find_interval (paris, G_TIME_TYPE_UNIVERSAL, instant);

  return g_time_zone_get_offset (paris, i);
}

static gint64
floor_div (gint64 a,
           gint64 b)
{
  return a / b - (a % b < 0 ? 1 : 0);
}

/**
 * instant_from_local:
 * @jour: a day
 * @minute_du_jour: minutes since midnight on the clocks of Paris, 0 to 1439
 *
 * In the hour that the clocks skip in March the instant is one hour later; in the hour they
 * repeat in October it is the first of the two.
 */
gint64
instant_from_local (gint64 jour,
                    gint   minute_du_jour)
{
  gint64 local, essai;

  if (jour == CHAMP_ABSENT)
    return CHAMP_ABSENT;

  local = jour * SECONDES_PAR_JOUR + minute_du_jour * 60;
  essai = local - offset_at (local - 7200);
  if (essai + offset_at (essai) == local)
    return essai;

  essai = local - offset_at (local + 7200);
  if (essai + offset_at (essai) == local)
    return essai;

  return local - offset_at (local - 7200);
}

/**
 * instant_get_jour:
 *
 * Returns: the day in Paris of @instant, or %CHAMP_ABSENT
 */
gint64
instant_get_jour (gint64 instant)
{
  if (instant == CHAMP_ABSENT)
    return CHAMP_ABSENT;

  return floor_div (instant + offset_at (instant), SECONDES_PAR_JOUR);
}

/**
 * instant_get_minute:
 *
 * Returns: minutes since midnight on the clocks of Paris
 */
gint
instant_get_minute (gint64 instant)
{
  const gint64 local = instant + offset_at (instant);

  g_return_val_if_fail (instant != CHAMP_ABSENT, 0);

  return (gint) ((local - floor_div (local, SECONDES_PAR_JOUR) * SECONDES_PAR_JOUR) / 60);
}

static gboolean
parse_two (const char *texte,
           gint        maximum,
           gint       *valeur)
{
  if (!g_ascii_isdigit (texte[0]) || !g_ascii_isdigit (texte[1]))
    return FALSE;

  *valeur = (texte[0] - '0') * 10 + (texte[1] - '0');
  return *valeur <= maximum;
}

static gboolean
parse_offset (const char *texte,
              gint       *secondes)
{
  gint h, m;

  if (strcmp (texte, "Z") == 0)
    {
      *secondes = 0;
      return TRUE;
    }
  if (strlen (texte) != 6 || (texte[0] != '+' && texte[0] != '-') || texte[3] != ':' ||
      !parse_two (texte + 1, 14, &h) || !parse_two (texte + 4, 59, &m))
    return FALSE;

  *secondes = (texte[0] == '-' ? -1 : 1) * (h * 3600 + m * 60);
  return TRUE;
}

/**
 * instant_parse_iso:
 * @texte: "AAAA-MM-JJTHH:MM:SS" followed by "+HH:MM", "-HH:MM" or "Z"
 * @instant: (out): the instant
 *
 * A time without its offset is refused: it would be two instants in October.
 *
 * Returns: %FALSE where @texte is not such a time; @instant is then untouched
 */
gboolean
instant_parse_iso (const char *texte,
                   gint64     *instant)
{
  g_autofree char *date = NULL;
  gint64 jour;
  gint h, m, s, offset;

  if (texte == NULL || strlen (texte) < 20 || texte[10] != 'T' || texte[13] != ':' ||
      texte[16] != ':')
    return FALSE;

  date = g_strndup (texte, 10);
  if (!jour_parse_iso (date, &jour) || !parse_two (texte + 11, 23, &h) ||
      !parse_two (texte + 14, 59, &m) || !parse_two (texte + 17, 59, &s) ||
      !parse_offset (texte + 19, &offset))
    return FALSE;

  *instant = jour * SECONDES_PAR_JOUR + h * 3600 + m * 60 + s - offset;
  return TRUE;
}

/**
 * instant_format_iso:
 *
 * Returns: (transfer full) (nullable): the time in Paris with its offset, NULL when absent
 */
char *
instant_format_iso (gint64 instant)
{
  g_autofree char *date = NULL;
  gint64 offset, local, reste;

  if (instant == CHAMP_ABSENT)
    return NULL;

  offset = offset_at (instant);
  local = instant + offset;
  date = jour_format_iso (floor_div (local, SECONDES_PAR_JOUR));
  reste = local - floor_div (local, SECONDES_PAR_JOUR) * SECONDES_PAR_JOUR;

  return g_strdup_printf ("%sT%02d:%02d:%02d%c%02d:%02d", date, (gint) (reste / 3600),
                          (gint) (reste / 60 % 60), (gint) (reste % 60), offset < 0 ? '-' : '+',
                          (gint) (ABS (offset) / 3600), (gint) (ABS (offset) / 60 % 60));
}

/**
 * instant_now:
 *
 * Returns: the present, or the same time of day on the day that instant_set_today() fixed
 */
gint64
instant_now (void)
{
  const gint64 maintenant = g_get_real_time () / G_USEC_PER_SEC;

  if (today_fixed == CHAMP_ABSENT)
    return maintenant;

  return instant_from_local (today_fixed, instant_get_minute (maintenant));
}

/**
 * instant_set_today:
 * @jour: a day, or %CHAMP_ABSENT for the clock's own
 *
 * Sets "today" for everything that depends on it (--date); at start, before any thread.
 */
void
instant_set_today (gint64 jour)
{
  today_fixed = jour;
}
