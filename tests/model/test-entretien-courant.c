/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/instant.h"
#include "base/jour.h"
#include "model/entretien-courant.h"

#define JOUR jour_from_ymd (2026, 11, 12)

static void
add (GPtrArray  *entretiens,
     gint64      jour,
     gint        minute,
     gint64      duree,
     const char *statut,
     const char *lieu)
{
  g_ptr_array_add (entretiens,
                   g_object_new (TYPE_ENTRETIEN, "debut", instant_from_local (jour, minute),
                                 "duree-minutes", duree, "statut", statut, "lieu", lieu, NULL));
}

static void
test_table (void)
{
  /* 9:30 to 11:30 held, 11:45 cancelled, 14:00 to 15:00, 16:30 to 18:00; another one tomorrow. */
  static const struct { gint minute; const char *attendu; } cas[] = {
    { 7 * 60, "midi" },        { 9 * 60 + 20, "matin" },  { 10 * 60, "matin" },
    { 11 * 60 + 30, "matin" }, { 11 * 60 + 59, "matin" }, { 12 * 60 + 1, "midi" },
    { 13 * 60 + 50, "midi" },  { 14 * 60, "midi" },       { 15 * 60 + 10, "midi" },
    { 15 * 60 + 31, "soir" },  { 18 * 60 + 20, "soir" },  { 23 * 60, "soir" },
  };
  g_autoptr (GPtrArray) entretiens = g_ptr_array_new_with_free_func (g_object_unref);

  add (entretiens, JOUR, 9 * 60 + 30, 120, "realise", "matin");
  add (entretiens, JOUR, 11 * 60 + 45, 60, "annule", "annule");
  add (entretiens, JOUR, 14 * 60, 60, "confirme", "midi");
  add (entretiens, JOUR, 16 * 60 + 30, 90, "prevu", "soir");
  add (entretiens, JOUR + 1, 9 * 60, 60, "prevu", "demain");

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      Entretien *trouve =
        entretien_find_courant (entretiens, instant_from_local (JOUR, cas[i].minute));

      g_test_message ("minute %d", cas[i].minute);
      g_assert_nonnull (trouve);
      g_assert_cmpstr (trouve->lieu, ==, cas[i].attendu);
    }
  g_assert_null (entretien_find_courant (entretiens, instant_from_local (JOUR - 1, 600)));
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) entretiens = g_ptr_array_new_with_free_func (g_object_unref);

  g_assert_null (entretien_find_courant (entretiens, instant_from_local (JOUR, 600)));
  add (entretiens, JOUR, 600, 60, "absent", "absent");
  g_assert_null (entretien_find_courant (entretiens, instant_from_local (JOUR, 610)));
}

/* From one end of the day to the other, and no further. */
static void
test_beside (void)
{
  static const char * const ordre[] = { "matin", "midi", "midi", "soir" };
  g_autoptr (GPtrArray) entretiens = g_ptr_array_new_with_free_func (g_object_unref);
  Entretien *ouvert;

  add (entretiens, JOUR, 16 * 60 + 30, 90, "prevu", "soir");
  add (entretiens, JOUR, 14 * 60, 60, "confirme", "midi");
  add (entretiens, JOUR, 11 * 60 + 45, 60, "annule", "annule");
  add (entretiens, JOUR, 14 * 60, 60, "prevu", "midi");
  add (entretiens, JOUR, 9 * 60 + 30, 120, "realise", "matin");

  ouvert = entretiens->pdata[4];
  for (guint i = 0; i < G_N_ELEMENTS (ordre); i++)
    {
      g_assert_cmpstr (ouvert->lieu, ==, ordre[i]);
      ouvert = entretien_find_beside (entretiens, ouvert, TRUE);
    }
  g_assert_true (ouvert == entretiens->pdata[0]);
  for (guint i = 0; i < 3; i++)
    ouvert = entretien_find_beside (entretiens, ouvert, FALSE);
  g_assert_true (ouvert == entretiens->pdata[4]);
  g_assert_true (entretien_find_beside (entretiens, ouvert, FALSE) == ouvert);
}

/* At the end of the day, those that wait for their notes come one after the other. */
static void
test_held (void)
{
  g_autoptr (GPtrArray) entretiens = g_ptr_array_new_with_free_func (g_object_unref);

  add (entretiens, JOUR, 9 * 60, 60, "confirme", "un");
  add (entretiens, JOUR, 11 * 60, 60, "realise", "deux");
  add (entretiens, JOUR, 13 * 60, 60, "annule", "trois");
  add (entretiens, JOUR, 14 * 60, 60, "prevu", "quatre");
  add (entretiens, JOUR, 16 * 60, 60, "realise", "cinq");

  g_assert_true (entretien_find_a_tenir (entretiens, entretiens->pdata[0]) == entretiens->pdata[3]);
  g_assert_null (entretien_find_a_tenir (entretiens, entretiens->pdata[3]));
  g_assert_null (entretien_find_a_tenir (entretiens, entretiens->pdata[4]));
  for (guint i = 0; i < 2; i++)
    {
      Entretien *trouve = entretien_find_courant (entretiens, instant_from_local (JOUR, 20 * 60));

      g_assert_true (trouve == entretiens->pdata[i == 0 ? 3 : 0]);
      g_object_set (trouve, "statut", "realise", NULL);
    }
  /* Nothing is left to say: the last one of the day, to read it again. */
  g_assert_true (entretien_find_courant (entretiens, instant_from_local (JOUR, 20 * 60))
                 == entretiens->pdata[4]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entretien-courant/table", test_table);
  g_test_add_func ("/entretien-courant/beside", test_beside);
  g_test_add_func ("/entretien-courant/none", test_none);
  g_test_add_func ("/entretien-courant/held", test_held);
  return g_test_run ();
}
