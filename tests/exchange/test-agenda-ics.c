/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/instant.h"
#include "base/jour.h"
#include "exchange/agenda-ics.h"

#include <string.h>

static char *
make (void)
{
  const gint64 hiver = instant_from_local (jour_from_ymd (2026, 1, 15), 9 * 60 + 30);
  const gint64 ete = instant_from_local (jour_from_ymd (2026, 7, 15), 14 * 60);
  const EvenementIcs evenements[] = {
    { "11111111-2222-4333-8444-555555555555", "Entretien individuel – Éléonore, d’Œuilly; suite",
      "Salle 1, étage", hiver, 120, TRUE, FALSE },
    { "11111111-2222-4333-8444-666666666666", "Entretien de suivi", NULL, ete, 600, FALSE, TRUE },
  };

  return agenda_ics_write (evenements, G_N_ELEMENTS (evenements),
                           instant_from_local (jour_from_ymd (2026, 11, 22), 0));
}

static void
test_lines (void)
{
  g_autofree char *texte = make ();
  g_auto (GStrv) lignes = g_strsplit (texte, "\r\n", -1);

  g_assert_null (strstr (texte, "\n\n"));
  for (guint i = 0; lignes[i] != NULL; i++)
    {
      g_assert_null (strchr (lignes[i], '\n'));
      g_assert_cmpuint (strlen (lignes[i]), <=, 75);
    }
  g_assert_cmpstr (lignes[0], ==, "BEGIN:VCALENDAR");
}

static void
test_times (void)
{
  g_autofree char *texte = make ();

  g_assert_nonnull (strstr (texte, "TZID:Europe/Paris\r\n"));
  g_assert_nonnull (strstr (texte, "DTSTART;TZID=Europe/Paris:20260115T093000\r\n"));
  g_assert_nonnull (strstr (texte, "DTEND;TZID=Europe/Paris:20260115T113000\r\n"));
  g_assert_nonnull (strstr (texte, "DTSTART;TZID=Europe/Paris:20260715T140000\r\n"));
  g_assert_nonnull (strstr (texte, "DTEND;TZID=Europe/Paris:20260716T000000\r\n"));
  g_assert_nonnull (strstr (texte, "UID:11111111-2222-4333-8444-555555555555@jalons\r\n"));
  g_assert_nonnull (strstr (texte, "DTSTAMP:20261121T230000Z\r\n"));
}

static void
test_texts (void)
{
  g_autofree char *texte = make ();

  g_assert_nonnull (strstr (texte, "Œuilly\\; suite"));
  g_assert_nonnull (strstr (texte, "LOCATION:Salle 1\\, étage\r\n"));
  g_assert_nonnull (strstr (texte, "STATUS:CONFIRMED\r\n"));
  g_assert_nonnull (strstr (texte, "STATUS:CANCELLED\r\n"));
  g_assert_nonnull (strstr (texte, "CLASS:PRIVATE\r\n"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/agenda-ics/lines", test_lines);
  g_test_add_func ("/agenda-ics/times", test_times);
  g_test_add_func ("/agenda-ics/texts", test_texts);

  return g_test_run ();
}
