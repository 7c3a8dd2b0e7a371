/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/inline.h"
#include "documents/typographie.h"

#include <string.h>

#define N "\302\240"
#define F "\342\200\257"

typedef struct {
  const char *typed, *printed;
} Case;

static const Case cases[] = {
  { "", "" },
  { "l'agent", "l’agent" },
  { "Oui : non", "Oui" N ": non" },
  { "Oui: non", "Oui" N ": non" },
  { "Oui" N ": non", "Oui" N ": non" },
  { "vraiment ?", "vraiment" F "?" },
  { "vraiment?", "vraiment" F "?" },
  { "vraiment" N "?", "vraiment" F "?" },
  { "quoi ?!", "quoi" F "?!" },
  { "un ; deux", "un" F "; deux" },
  { "bravo !", "bravo" F "!" },
  { "« mot »", "«" N "mot" N "»" },
  { "«mot»", "«" N "mot" N "»" },
  { "dit \"mot\" et", "dit «" N "mot" N "» et" },
  { "\"Oui.\"", "«" N "Oui." N "»" },
  { "980 €", "980" N "€" },
  { "980€", "980" N "€" },
  { "50 %", "50" N "%" },
  { "1 480 €", "1" F "480" N "€" },
  { "12 345 678", "12" F "345" F "678" },
  { "en 2026 100 agents", "en 2026 100 agents" },
  { "06 39 98 14 27", "06" N "39" N "98" N "14" N "27" },
  { "n° 12", "n°" N "12" },
  { "Mme Roux", "Mme" N "Roux" },
  { "M. Roux", "M." N "Roux" },
  { "au p. 4", "au p." N "4" },
  { "10 h 30", "10" N "h" N "30" },
  { "12 mars 2026", "12" N "mars 2026" },
  { "24 h", "24" N "h" },
  { "attends...", "attends…" },
  { "10:30", "10:30" },
  { "voir https://exemple.fr/l'a?b=c;d ici", "voir https://exemple.fr/l'a?b=c;d ici" },
  { "à o'neil@exemple.fr.", "à o'neil@exemple.fr." },
  { "(www.exemple.fr)", "(www.exemple.fr)" },
  { "C++;", "C++;" },
  { "{{agent.nom}} <b>", "{{agent.nom}} <b>" },
  { "ligne\n« mot »", "ligne\n«" N "mot" N "»" },
  { ": seul", ": seul" },
  { "a\n: b", "a\n: b" },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *printed = typographie_francaise (one->typed);
  g_autofree char *again = typographie_francaise (printed);

  g_assert_cmpstr (printed, ==, one->printed);
  g_assert_cmpstr (again, ==, one->printed);
}

static void
test_map (void)
{
  g_autoptr (GArray) sources = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *printed = typographie_francaise_map ("l'été: \"fini\"", sources);
  guint last = 0;

  g_assert_cmpuint (strlen (printed), ==, sources->len);
  for (guint i = 0; i < sources->len; i++)
    {
      g_assert_cmpuint (g_array_index (sources, guint, i), >=, last);
      last = g_array_index (sources, guint, i);
      g_assert_cmpuint (last, <, strlen ("l'été: \"fini\""));
    }
}

static char *
span_text (Inline *text, guint index)
{
  guint n;
  const InlineSpan *spans = inline_get_spans (text, &n);

  g_assert_cmpuint (index, <, n);
  return g_strndup (inline_get_text (text) + spans[index].start,
                    spans[index].end - spans[index].start);
}

/* A style follows its letters through what typography inserts. */
static void
test_spans (void)
{
  g_autoptr (Inline) text = inline_new_empty ();
  g_autofree char *bold = NULL;
  guint n;

  inline_append (text, "C'est: ", INLINE_PLAIN);
  inline_append (text, "l'accord", INLINE_BOLD);
  inline_append (text, " !", INLINE_PLAIN);
  g_assert_cmpstr (inline_get_text (text), ==, "C’est" N ": l’accord" F "!");
  bold = span_text (text, 0);
  g_assert_cmpstr (bold, ==, "l’accord");
  g_assert_cmpint (inline_get_spans (text, &n)[0].style, ==, INLINE_BOLD);
  g_assert_cmpuint (n, ==, 1);
}

static void
test_ordinals (void)
{
  static const Case ordinals[] = { { "le 1er mars", "er" },
                                   { "2e classe", "e" },
                                   { "1re fois", "re" },
                                   { "les 3es", "es" },
                                   { "la 2nde", "nde" } };
  static const char *plain[] = { "A12e", "2027", "3ex", "2.1e", "1ère-x 5 et", "élève" };

  for (guint i = 0; i < G_N_ELEMENTS (ordinals); i++)
    {
      g_autoptr (Inline) text = inline_new (ordinals[i].typed);
      g_autofree char *raised = span_text (text, 0);

      g_assert_cmpstr (raised, ==, ordinals[i].printed);
    }
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autoptr (Inline) text = inline_new (plain[i]);
      guint n;

      inline_get_spans (text, &n);
      g_assert_cmpuint (n, ==, 0);
    }
}

/* Where a line would start with the year of a date. */
static void
test_dates (void)
{
  static const struct {
    const char *text;
    gsize at;
    gboolean cuts;
  } dates[] = {
    { "25 janvier 2027", 11, TRUE },   { "1er déc. 2026, à 9 h", 10, TRUE },
    { "en mai 2026", 7, TRUE },        { "25 janvier 20273", 11, FALSE },
    { "25 janvier 2027bis", 11, FALSE }, { "chapitre 2027", 9, FALSE },
    { "mai", 0, FALSE },               { "lemai 2027", 6, FALSE },
    { "le 25 janvier 2027", 6, FALSE },
  };
  g_autofree char *court = typographie_francaise ("le 17 nov. 2026");

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (typographie_cuts_date (dates[i].text, dates[i].at) != dates[i].cuts)
      g_error ("“%s”, %" G_GSIZE_FORMAT, dates[i].text, dates[i].at);
  g_assert_cmpstr (court, ==, "le 17\u00A0nov. 2026");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/documents/typographie/%02u", i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/documents/typographie/map", test_map);
  g_test_add_func ("/documents/inline/spans", test_spans);
  g_test_add_func ("/documents/inline/ordinals", test_ordinals);
  g_test_add_func ("/documents/typographie/dates", test_dates);
  return g_test_run ();
}
