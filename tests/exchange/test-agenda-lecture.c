/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/instant.h"
#include "base/jour.h"
#include "exchange/agenda-lecture.h"

#include <string.h>

#define DEBUT "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
#define FIN "END:VCALENDAR\r\n"
#define EVENEMENT(lignes) "BEGIN:VEVENT\r\n" lignes "END:VEVENT\r\n"

static const Plage *
annee (void)
{
  static Plage jours;

  jours = (Plage) { jour_from_ymd (2026, 1, 1), jour_from_ymd (2027, 1, 1) };
  return &jours;
}

static gint64
at (gint mois,
    gint jour,
    gint minute)
{
  return instant_from_local (jour_from_ymd (2026, mois, jour), minute);
}

static void
assert_event (AgendaLecture *lecture,
              guint          i,
              const char    *uid,
              const char    *titre,
              gint64         debut,
              gint64         fin)
{
  const EvenementLu *evenement;

  g_assert_cmpuint (i, <, lecture->evenements->len);
  evenement = lecture->evenements->pdata[i];
  g_assert_cmpstr (evenement->titre, ==, titre);
  if (uid != NULL)
    g_assert_cmpstr (evenement->uid, ==, uid);
  g_assert_cmpint (evenement->instants.debut, ==, debut);
  g_assert_cmpint (evenement->instants.fin, ==, fin);
}

/* UTC, a zone, a floating time and whole days; by start, whatever their order. */
static void
test_times (void)
{
  g_autoptr (AgendaLecture) lu = agenda_lecture_read (
    DEBUT
    EVENEMENT ("UID:2\r\nSUMMARY:Congés\r\nDTSTART;VALUE=DATE:20260803\r\nDTEND;VALUE=DATE:20260808\r\n")
    EVENEMENT ("UID:3\r\nSUMMARY:Un jour\r\nDTSTART;VALUE=DATE:20261025\r\n")
    EVENEMENT ("UID:1\r\nSUMMARY:Réunion\\, étage\r\nDTSTART:20260115T083000Z\r\nDTEND:20260115T093000Z\r\n")
    FIN, *annee ());

  g_assert_cmpuint (lu->fautes->len, ==, 0);
  g_assert_cmpuint (lu->evenements->len, ==, 3);
  assert_event (lu, 0, "1", "Réunion, étage", at (1, 15, 570), at (1, 15, 630));
  assert_event (lu, 1, "2", "Congés", at (8, 3, 0), at (8, 8, 0));
  assert_event (lu, 2, "3", "Un jour", at (10, 25, 0), at (10, 26, 0));
  /* The day the hour changes lasts 25 hours. */
  g_assert_cmpint (at (10, 26, 0) - at (10, 25, 0), ==, 25 * 3600);
}

/* Each occurrence has a name of its own, the same at the next reading. */
static void
test_repeat (void)
{
  const char texte[] = DEBUT
    EVENEMENT ("UID:r\r\nSUMMARY:Point\r\nDTSTART:20260105T080000Z\r\nDTEND:20260105T090000Z\r\n"
               "RRULE:FREQ=WEEKLY;COUNT=4\r\n") FIN;
  g_autoptr (AgendaLecture) lu = agenda_lecture_read (texte, *annee ());
  g_autoptr (AgendaLecture) encore = agenda_lecture_read (texte, *annee ());

  g_assert_cmpuint (lu->evenements->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const EvenementLu *un = lu->evenements->pdata[i], *autre = encore->evenements->pdata[i];

      assert_event (lu, i, NULL, "Point", at (1, 5 + 7 * (gint) i, 540), at (1, 5 + 7 * (gint) i, 600));
      g_assert_cmpstr (un->uid, ==, autre->uid);
      if (i > 0)
        g_assert_cmpstr (un->uid, !=, ((EvenementLu *) lu->evenements->pdata[i - 1])->uid);
    }
}

static void
test_left_out (void)
{
  g_autoptr (AgendaLecture) lu = agenda_lecture_read (
    DEBUT
    EVENEMENT ("UID:1\r\nDTSTART:20260115T083000Z\r\nDTEND:20260115T093000Z\r\nTRANSP:TRANSPARENT\r\n")
    EVENEMENT ("UID:2\r\nDTSTART:20260115T083000Z\r\nDTEND:20260115T093000Z\r\nSTATUS:CANCELLED\r\n")
    EVENEMENT ("UID:3\r\nDTSTART:20250115T083000Z\r\nDTEND:20250115T093000Z\r\n")
    EVENEMENT ("SUMMARY:Sans nom\r\nDTSTART:20260115T083000Z\r\nDTEND:20260115T093000Z\r\n")
    EVENEMENT ("UID:5\r\nSUMMARY:Sans heure\r\n")
    EVENEMENT ("UID:6\r\nDTSTART:20260215T083000Z\r\nDTEND:20260215T093000Z\r\n")
    FIN, *annee ());

  g_assert_cmpuint (lu->libres, ==, 2);
  g_assert_cmpuint (lu->evenements->len, ==, 1);
  g_assert_cmpuint (lu->fautes->len, ==, 2);
  g_assert_nonnull (strstr (lu->fautes->pdata[0], "Sans nom"));
  g_assert_nonnull (strstr (lu->fautes->pdata[1], "Sans heure"));
}

static void
test_not_a_calendar (void)
{
  static const char * const textes[] = { "", "bonjour", "BEGIN:VCARD\r\nEND:VCARD\r\n", "\xff\xfe" };

  for (guint i = 0; i < G_N_ELEMENTS (textes); i++)
    {
      g_autoptr (AgendaLecture) lu = agenda_lecture_read (textes[i], *annee ());

      g_assert_cmpuint (lu->evenements->len, ==, 0);
      g_assert_cmpuint (lu->fautes->len, ==, 1);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agenda-lecture/times", test_times);
  g_test_add_func ("/agenda-lecture/repeat", test_repeat);
  g_test_add_func ("/agenda-lecture/left-out", test_left_out);
  g_test_add_func ("/agenda-lecture/not-a-calendar", test_not_a_calendar);

  return g_test_run ();
}
