/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/agenda-lecture.h"

#include "base/instant.h"
#include "base/jour.h"

#include <glib/gi18n-lib.h>
#include <libical/ical.h>
#include <string.h>

#define JOUR_S (24 * 60 * 60)

typedef struct
{
  AgendaLecture *lecture;
  Plage instants;
  const char *uid;
  const char *titre;
  gboolean repete;
  gboolean jour_entier;
} Passage;

static void
evenement_free (gpointer data)
{
  EvenementLu *self = data;

  g_free (self->uid);
  g_free (self->titre);
  g_free (self);
}

/* A whole day is one of Paris, whatever zone the calendar is in. */
static gint64
to_midnight (struct icaltimetype temps)
{
  return instant_from_local (jour_from_ymd (temps.year, temps.month, temps.day), 0);
}

static void
add (Passage *self,
     gint64   debut,
     gint64   fin)
{
  EvenementLu *evenement;

  if (debut >= self->instants.fin || fin <= self->instants.debut || fin <= debut)
    return;

  evenement = g_new0 (EvenementLu, 1);
  evenement->uid = self->repete ? g_strdup_printf ("%s/%" G_GINT64_FORMAT, self->uid, debut)
                                : g_strdup (self->uid);
  evenement->titre = self->titre != NULL ? g_utf8_make_valid (self->titre, -1) : NULL;
  evenement->instants = (Plage) { debut, fin };
  g_ptr_array_add (self->lecture->evenements, evenement);
}

static void
occurrence_cb (icalcomponent           *evenement,
               struct icaltime_span    *span,
               void                    *data)
{
  Passage *self = data;

  if (self->jour_entier)
    {
      struct icaltimetype debut = icaltime_from_timet_with_zone (span->start, 1, NULL);
      struct icaltimetype fin = icaltime_from_timet_with_zone (span->end + JOUR_S / 2, 1, NULL);

      add (self, to_midnight (debut), to_midnight (fin));
    }
  else
    {
      add (self, (gint64) span->start, (gint64) span->end);
    }
}

static void
add_faute (AgendaLecture *self,
           const char    *titre,
           const char    *raison)
{
  g_ptr_array_add (self->fautes,
                   g_strdup_printf ("“%s”: %s", titre != NULL ? titre : _("Without a title"), raison));
}

static gboolean
takes_time (icalcomponent *evenement)
{
  icalproperty *transparence = icalcomponent_get_first_property (evenement, ICAL_TRANSP_PROPERTY);

  return icalcomponent_get_status (evenement) != ICAL_STATUS_CANCELLED &&
         (transparence == NULL ||
          icalproperty_get_transp (transparence) != ICAL_TRANSP_TRANSPARENT);
}

static void
read_simple (Passage       *passage,
             icalcomponent *evenement)
{
  const struct icaltimetype debut = icalcomponent_get_dtstart (evenement);
  const struct icaltimetype fin = icalcomponent_get_dtend (evenement);

  if (debut.is_date)
    {
      const gint64 minuit = to_midnight (debut);

      add (passage, minuit,
           icaltime_compare (fin, debut) > 0
             ? to_midnight (fin)
             : instant_from_local (instant_get_jour (minuit) + 1, 0));
    }
  else
    {
      add (passage, (gint64) icaltime_as_timet_with_zone (debut, icaltime_get_timezone (debut)),
           (gint64) icaltime_as_timet_with_zone (fin, icaltime_get_timezone (fin)));
    }
}

static void
read_event (AgendaLecture *self,
            icalcomponent *evenement,
            Plage          instants)
{
  const struct icaltimetype debut = icalcomponent_get_dtstart (evenement);
  Passage passage = {
    .lecture = self, .instants = instants,
    .uid = icalcomponent_get_uid (evenement), .titre = icalcomponent_get_summary (evenement),
    .repete = icalcomponent_get_first_property (evenement, ICAL_RRULE_PROPERTY) != NULL,
    .jour_entier = debut.is_date != 0,
  };
  if (passage.uid == NULL || *passage.uid == '\0')
    {
      add_faute (self, passage.titre, _("it has no identifier: it could not be recognised again."));
      return;
    }
  if (icaltime_is_null_time (debut) || !icaltime_is_valid_time (debut))
    {
      add_faute (self, passage.titre, _("its start could not be read."));
      return;
    }
  if (!takes_time (evenement))
    {
      self->libres++;
      return;
    }
  if (passage.repete)
    {
      const struct icaltimetype de =
        icaltime_from_timet_with_zone ((time_t) instants.debut, 0, icaltimezone_get_utc_timezone ());
      const struct icaltimetype a =
        icaltime_from_timet_with_zone ((time_t) instants.fin, 0, icaltimezone_get_utc_timezone ());

      icalcomponent_foreach_recurrence (evenement, de, a, occurrence_cb, &passage);
    }
  else
    {
      read_simple (&passage, evenement);
    }
}

static gint
compare_events (gconstpointer a,
                gconstpointer b)
{
  const EvenementLu *ea = *(EvenementLu * const *) a, *eb = *(EvenementLu * const *) b;

  if (ea->instants.debut != eb->instants.debut)
    return ea->instants.debut < eb->instants.debut ? -1 : 1;

  return strcmp (ea->uid, eb->uid);
}

/**
 * agenda_lecture_read:
 * @texte: an iCalendar (RFC 5545) text
 * @jours: only what happens in these days; an event that repeats is read as its occurrences in them
 *
 * Reads the events of another calendar that take time; what it cannot read is a fault, the rest is read.
 *
 * Returns: (transfer full): the events and the faults
 */
AgendaLecture *
agenda_lecture_read (const char *texte,
                     Plage       jours)
{
  AgendaLecture *self = g_new0 (AgendaLecture, 1);
  const Plage instants = plage_to_instants (jours);
  icalcomponent *racine;

  self->evenements = g_ptr_array_new_with_free_func (evenement_free);
  self->fautes = g_ptr_array_new_with_free_func (g_free);
  icalerror_set_errors_are_fatal (0);
  racine = g_utf8_validate (texte, -1, NULL) ? icalparser_parse_string (texte) : NULL;
  if (racine == NULL || icalcomponent_isa (racine) != ICAL_VCALENDAR_COMPONENT)
    {
      g_ptr_array_add (self->fautes, g_strdup (_("This file is not a calendar (iCalendar, .ics).")));
    }
  else
    {
      for (icalcomponent *evenement = icalcomponent_get_first_component (racine, ICAL_VEVENT_COMPONENT);
           evenement != NULL;
           evenement = icalcomponent_get_next_component (racine, ICAL_VEVENT_COMPONENT))
        read_event (self, evenement, instants);
    }
  g_clear_pointer (&racine, icalcomponent_free);
  g_ptr_array_sort (self->evenements, compare_events);

  return self;
}

/**
 * agenda_lecture_free:
 *
 * Frees what was read.
 */
void
agenda_lecture_free (AgendaLecture *self)
{
  g_ptr_array_unref (self->evenements);
  g_ptr_array_unref (self->fautes);
  g_free (self);
}
