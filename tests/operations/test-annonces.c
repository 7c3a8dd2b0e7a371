/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "commun.h"

#include "base/instant.h"
#include "base/jour.h"
#include "operations/annonces.h"
#include "operations/carnet.h"

#include <string.h>

/* What is announced, and when, over one day: no clock, no desktop. */

static gint64
day (const char *iso)
{
  gint64 jour;

  g_assert_true (jour_parse_iso (iso, &jour));

  return jour;
}

/* "2026-11-12T09:30", as the clock on the wall says it. */
static gint64
at (const char *texte)
{
  g_auto (GStrv) parties = g_strsplit (texte, "T", 2);
  g_auto (GStrv) heures = g_strsplit (parties[1], ":", 2);
  gint64 heure, minute;

  g_assert_true (g_ascii_string_to_signed (heures[0], 10, 0, 23, &heure, NULL));
  g_assert_true (g_ascii_string_to_signed (heures[1], 10, 0, 59, &minute, NULL));

  return instant_from_local (day (parties[0]), (gint) (heure * 60 + minute));
}

typedef struct
{
  AnnonceGenre genre;
  const char *le;       /* an instant, or a day */
  gint avance;
  const char *moment;
  gboolean dite;
} Cas;

static const Cas cas[] = {
  { ANNONCE_ENTRETIEN, "2026-11-12T09:30", 15, "2026-11-12T09:14", FALSE },
  { ANNONCE_ENTRETIEN, "2026-11-12T09:30", 15, "2026-11-12T09:15", TRUE },
  { ANNONCE_ENTRETIEN, "2026-11-12T09:30", 60, "2026-11-12T08:30", TRUE },
  { ANNONCE_ENTRETIEN, "2026-11-12T09:30", 15, "2026-11-12T09:34", TRUE },
  { ANNONCE_ENTRETIEN, "2026-11-12T09:30", 15, "2026-11-12T09:35", FALSE },
  { ANNONCE_ENTRETIEN, "2026-11-12T00:05", 15, "2026-11-11T23:50", TRUE },
  { ANNONCE_ECHEANCE, "2026-11-12", 15, "2026-11-12T08:29", FALSE },
  { ANNONCE_ECHEANCE, "2026-11-12", 15, "2026-11-12T08:30", TRUE },
  { ANNONCE_ECHEANCE, "2026-11-12", 15, "2026-11-12T23:59", TRUE },
  { ANNONCE_ECHEANCE, "2026-11-12", 15, "2026-11-13T00:00", FALSE },
  { ANNONCE_RAPPEL, "2026-11-12", 15, "2026-11-11T12:00", FALSE },
  { ANNONCE_RAPPEL, "2026-11-12", 15, "2026-11-12T12:00", TRUE },
  /* The nights when the hour changes: the morning is at the same hour of the wall. */
  { ANNONCE_RAPPEL, "2026-10-25", 15, "2026-10-25T08:29", FALSE },
  { ANNONCE_RAPPEL, "2026-10-25", 15, "2026-10-25T08:30", TRUE },
  { ANNONCE_RAPPEL, "2026-03-29", 15, "2026-03-29T08:29", FALSE },
  { ANNONCE_RAPPEL, "2026-03-29", 15, "2026-03-29T08:30", TRUE },
  { ANNONCE_ENTRETIEN, "2026-03-29T03:10", 15, "2026-03-29T01:54", FALSE },
  { ANNONCE_ENTRETIEN, "2026-03-29T03:10", 15, "2026-03-29T01:55", TRUE },
};

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (GPtrArray) annonces =
        g_ptr_array_new_with_free_func ((GDestroyNotify) annonce_free);
      g_autoptr (GPtrArray) dues = NULL;
      const gint64 le = cas[i].genre == ANNONCE_ENTRETIEN ? at (cas[i].le) : day (cas[i].le);

      g_test_message ("%u: %s à %s", i, cas[i].le, cas[i].moment);
      g_ptr_array_add (annonces, annonce_new (cas[i].genre, "d", "l", le, cas[i].avance, "x"));
      dues = annonces_filter (annonces, cas[i].genre, at (cas[i].moment));
      g_assert_cmpuint (dues->len, ==, cas[i].dite ? 1 : 0);
    }
}

static gboolean
known_cb (const char *empreinte,
          gpointer    data)
{
  return g_hash_table_contains (data, empreinte);
}

/* Told once; told again where it was moved. */
static void
test_news (void)
{
  g_autoptr (GHashTable) connues = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) annonces = g_ptr_array_new_with_free_func ((GDestroyNotify) annonce_free);
  Annonce *premiere = annonce_new (ANNONCE_ENTRETIEN, "d", "l", at ("2026-11-12T09:30"), 15, "x");
  Annonce *deplacee = annonce_new (ANNONCE_ENTRETIEN, "d", "l", at ("2026-11-12T11:00"), 15, "x");

  g_ptr_array_add (annonces, premiere);
  g_assert_true (annonces_have_news (annonces, known_cb, connues));
  g_hash_table_add (connues, premiere->empreinte);
  g_assert_false (annonces_have_news (annonces, known_cb, connues));
  g_ptr_array_add (annonces, deplacee);
  g_assert_true (annonces_have_news (annonces, known_cb, connues));

  g_assert_cmpint (annonces_find_next (annonces, at ("2026-11-12T09:00")), ==,
                   at ("2026-11-12T09:15"));
  g_assert_cmpint (annonces_find_next (annonces, at ("2026-11-12T09:20")), ==,
                   at ("2026-11-12T09:35"));
  g_assert_cmpint (annonces_find_next (annonces, at ("2026-11-12T09:40")), ==,
                   at ("2026-11-12T10:45"));
  g_assert_cmpint (annonces_find_next (annonces, at ("2026-11-12T12:00")), ==, CHAMP_ABSENT);
}

/* Several are one announcement; a screen that others see has no name. */
static void
test_texts (void)
{
  for (guint n = 1; n <= 6; n++)
    {
      g_autoptr (GPtrArray) annonces =
        g_ptr_array_new_with_free_func ((GDestroyNotify) annonce_free);
      g_autofree char *titre = NULL;
      g_autofree char *corps = NULL;
      g_autofree char *discret = NULL;
      g_auto (GStrv) lignes = NULL;

      for (guint i = 0; i < n; i++)
        g_ptr_array_add (annonces, annonce_new (ANNONCE_ENTRETIEN, "d", "l", 0, 15, "MARTIN Sophie"));
      titre = annonces_format (annonces, &corps);
      discret = annonces_format_discret (annonces);
      lignes = g_strsplit (corps, "\n", -1);
      g_assert_null (strstr (titre, "MARTIN"));
      g_assert_nonnull (strstr (corps, "MARTIN"));
      g_assert_cmpuint (g_strv_length (lignes), ==, MIN (n, 5));
      g_assert_cmpstr (discret, ==, "You have an appointment");
    }
}

static GPtrArray *
list (Base       *base,
      const char *moment,
      gboolean    rappels)
{
  const AnnonceVoeux voeux = { { TRUE, FALSE, rappels }, 15 };
  g_autoptr (GError) error = NULL;
  GPtrArray *annonces = annonces_list (base->repository, &voeux, at (moment), &error);

  g_assert_no_error (error);

  return annonces;
}

/* Of a base: what is planned, moved, cancelled; what is ticked. */
static void
test_base (Base          *base,
           gconstpointer  data)
{
  g_autofree char *dossier = base_create (base, "cdg34", CHAMP_ABSENT);
  g_autoptr (Transaction) transaction = repository_begin (base->repository, "essai", NULL);
  g_autoptr (Fiche) entretien = g_object_new (TYPE_ENTRETIEN, NULL);
  g_autoptr (Fiche) rappel = g_object_new (TYPE_RAPPEL, NULL);
  static const char * const statuts[] = { "prevu", "confirme", "annule", "reporte", "realise" };
  g_autoptr (GError) error = NULL;

  fiche_set_portee (entretien, dossier);
  fiche_set_portee (rappel, dossier);
  g_object_set (entretien, "debut", at ("2026-11-12T09:30"), "duree-minutes", (gint64) 60, "statut",
                "prevu", "genre", "investigation", NULL);
  g_object_set (rappel, "le", day ("2026-11-12"), "quoi", "Rappeler la RH", "fait", (gint64) 0, NULL);
  transaction_put (transaction, entretien);
  transaction_put (transaction, rappel);
  transaction_commit (transaction, &error);
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (statuts); i++)
    {
      g_autoptr (GPtrArray) annonces = NULL;
      g_autoptr (Transaction) suite = repository_begin (base->repository, "essai", NULL);
      g_autoptr (Fiche) copie = fiche_copy (entretien);

      g_object_set (copie, "statut", statuts[i], NULL);
      transaction_put (suite, copie);
      transaction_commit (suite, &error);
      g_assert_no_error (error);
      g_set_object (&entretien, copie);
      annonces = list (base, "2026-11-12T08:00", FALSE);
      g_assert_cmpuint (annonces->len, ==, i < 2 ? 1 : 0);
      if (i < 2)
        g_assert_cmpstr (((Annonce *) annonces->pdata[0])->dossier, ==, dossier);
    }

  for (guint fait = 0; fait < 2; fait++)
    {
      g_autoptr (GPtrArray) annonces = NULL;

      g_assert_true (carnet_tick_rappel (base->repository, fiche_get_uuid (rappel), fait == 1,
                                         &error));
      g_assert_no_error (error);
      annonces = list (base, "2026-11-12T08:00", TRUE);
      g_assert_cmpuint (annonces->len, ==, fait == 0 ? 1 : 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  base_init (&argc, &argv);

  g_test_add_func ("/annonces/times", test_times);
  g_test_add_func ("/annonces/news", test_news);
  g_test_add_func ("/annonces/texts", test_texts);
  base_test ("/annonces/base", test_base);

  return g_test_run ();
}
