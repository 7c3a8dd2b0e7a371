/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/agenda-ics.h"

#include "base/instant.h"
#include "base/jour.h"

#include <libical/ical.h>

#define ZONE "Europe/Paris"

/* The rule of the European Union since 1996 (directive 2000/84/CE); calendars that know the zone
 * by its name use their own. */
static const char zone_paris[] =
  "BEGIN:VTIMEZONE\r\n"
  "TZID:" ZONE "\r\n"
  "BEGIN:DAYLIGHT\r\n"
  "TZNAME:CEST\r\n"
  "TZOFFSETFROM:+0100\r\n"
  "TZOFFSETTO:+0200\r\n"
  "DTSTART:19960331T020000\r\n"
  "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"
  "END:DAYLIGHT\r\n"
  "BEGIN:STANDARD\r\n"
  "TZNAME:CET\r\n"
  "TZOFFSETFROM:+0200\r\n"
  "TZOFFSETTO:+0100\r\n"
  "DTSTART:19961027T030000\r\n"
  "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"
  "END:STANDARD\r\n"
  "END:VTIMEZONE\r\n";

static struct icaltimetype
to_local (gint64 instant)
{
  struct icaltimetype temps = icaltime_null_time ();
  const gint minute = instant_get_minute (instant);

  jour_to_ymd (instant_get_jour (instant), &temps.year, &temps.month, &temps.day);
  temps.hour = minute / 60;
  temps.minute = minute % 60;

  return temps;
}

static void
add_local (icalcomponent *evenement,
           icalproperty  *propriete)
{
  icalproperty_add_parameter (propriete, icalparameter_new_tzid (ZONE));
  icalcomponent_add_property (evenement, propriete);
}

static enum icalproperty_status
status_of (const EvenementIcs *evenement)
{
  if (evenement->annule)
    return ICAL_STATUS_CANCELLED;

  return evenement->confirme ? ICAL_STATUS_CONFIRMED : ICAL_STATUS_TENTATIVE;
}

static icalcomponent *
make_event (const EvenementIcs  *evenement,
            struct icaltimetype  marque)
{
  icalcomponent *self = icalcomponent_new (ICAL_VEVENT_COMPONENT);
  const gint64 fin = evenement->debut + evenement->duree_minutes * 60;
  g_autofree char *uid = g_strconcat (evenement->uid, "@jalons", NULL);

  icalcomponent_add_property (self, icalproperty_new_uid (uid));
  icalcomponent_add_property (self, icalproperty_new_dtstamp (marque));
  add_local (self, icalproperty_new_dtstart (to_local (evenement->debut)));
  add_local (self, icalproperty_new_dtend (to_local (fin)));
  icalcomponent_add_property (self, icalproperty_new_summary (evenement->titre));
  if (evenement->lieu != NULL)
    icalcomponent_add_property (self, icalproperty_new_location (evenement->lieu));
  icalcomponent_add_property (self, icalproperty_new_status (status_of (evenement)));
  /* What a shared calendar shows of it to others: that the time is taken. */
  icalcomponent_add_property (self, icalproperty_new_class (ICAL_CLASS_PRIVATE));

  return self;
}

/**
 * agenda_ics_write:
 * @evenements: (array length=n): appointments
 * @instant: when the calendar is made
 *
 * Returns: (transfer full): an iCalendar (RFC 5545) text, its lines ended by CRLF, with times on
 *   the clocks of Paris
 */
char *
agenda_ics_write (const EvenementIcs *evenements,
                  guint               n,
                  gint64              instant)
{
  icalcomponent *calendrier = icalcomponent_new (ICAL_VCALENDAR_COMPONENT);
  const struct icaltimetype marque =
    icaltime_from_timet_with_zone ((time_t) instant, 0, icaltimezone_get_utc_timezone ());
  char *texte;

  icalcomponent_add_property (calendrier, icalproperty_new_version ("2.0"));
  icalcomponent_add_property (calendrier, icalproperty_new_prodid ("-//Jalons//Jalons//FR"));
  icalcomponent_add_component (calendrier, icalcomponent_new_from_string (zone_paris));
  for (guint i = 0; i < n; i++)
    icalcomponent_add_component (calendrier, make_event (&evenements[i], marque));

  texte = icalcomponent_as_ical_string_r (calendrier);
  icalcomponent_free (calendrier);

  return texte;
}
