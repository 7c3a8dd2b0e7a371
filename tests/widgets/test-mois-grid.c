/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo-pages.h"
#include "support.h"

#include "base/instant.h"
#include "base/jour.h"
#include "widgets/active-item.h"
#include "widgets/agenda-suite.h"
#include "widgets/mois-grid.h"
#include "widgets/nom-court.h"
#include "widgets/semaine-grid.h"

#define NOVEMBRE(jour) jour_from_ymd (2026, 11, (jour))

static GtkWidget *
get_window (GtkWidget *widget)
{
  return GTK_WIDGET (gtk_widget_get_root (widget));
}

static JourCell *
get_cell (GtkWidget *grid,
          gint64     jour)
{
  gint64 premier, dernier;

  mois_grid_get_jours (JALONS_MOIS_GRID (grid), &premier, &dernier);
  g_assert_cmpint (jour, >=, premier);
  g_assert_cmpint (jour, <=, dernier);
  return JALONS_JOUR_CELL (support_find (grid, "jourcell", (guint) (jour - premier)));
}

static AgendaItem *
create_item (gint64      jour,
             gint        minute,
             gint64      duree,
             const char *statut,
             const char *conseiller)
{
  const AgendaDonnees donnees = {
    .uuid = (char *) "u", .debut = instant_from_local (jour, minute), .duree_minutes = duree,
    .nom = (char *) "Wattrelin", .prenom = (char *) "Clémence", .genre = (char *) "individuel",
    .mode = (char *) "presentiel", .statut = (char *) statut, .conseiller = (char *) conseiller,
  };

  return agenda_item_new (&donnees);
}

static void
test_days (void)
{
  GtkWidget *grid = demo_mois_new ();
  gint64 premier, dernier;

  support_show (grid, 1200, 800);
  gtk_test_accessible_assert_role (grid, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_property (grid, GTK_ACCESSIBLE_PROPERTY_LABEL, "Novembre 2026");
  g_assert_cmpuint (support_count (grid, "jourcell"), ==, 42);
  mois_grid_get_jours (JALONS_MOIS_GRID (grid), &premier, &dernier);
  g_assert_cmpint (premier, ==, jour_from_ymd (2026, 10, 26));
  g_assert_cmpint (dernier, ==, jour_from_ymd (2026, 12, 6));

  gtk_test_accessible_assert_role (get_cell (grid, NOVEMBRE (11)), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (get_cell (grid, NOVEMBRE (11)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "mercredi 11\302\240novembre 2026, Armistice 1918");
  gtk_test_accessible_assert_property (get_cell (grid, NOVEMBRE (12)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "jeudi 12\302\240novembre 2026, today, 3 meetings");
  gtk_test_accessible_assert_property (get_cell (grid, NOVEMBRE (9)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "lundi 9\302\240novembre 2026, 2 meetings, "
                                       "Mi-parcours · Delattre-V., overdue");

  /* February 2027 starts on a Monday and has 28 days: four rows. */
  mois_grid_set_mois (JALONS_MOIS_GRID (grid), jour_from_ymd (2027, 2, 14));
  gtk_test_widget_wait_for_draw (get_window (grid));
  g_assert_cmpuint (support_count (grid, "jourcell"), ==, 28);
  support_close (get_window (grid));
}

static void
test_chips (void)
{
  GtkWidget *grid = demo_mois_new ();
  JourCell *cell;
  GtkWidget *chip, *plus;

  support_show (grid, 1200, 760);
  g_assert_cmpuint (support_count (GTK_WIDGET (get_cell (grid, NOVEMBRE (10))), "agendachip"), ==, 3);
  g_assert_cmpuint (support_count (GTK_WIDGET (get_cell (grid, NOVEMBRE (4))), "agendachip"), ==, 0);

  /* Five entretiens, room for three lines: two, and "3 more". */
  cell = get_cell (grid, NOVEMBRE (19));
  g_assert_cmpuint (jour_cell_get_n_shown (cell), ==, 2);
  g_assert_cmpuint (jour_cell_get_n_more (cell), ==, 3);
  plus = support_find (GTK_WIDGET (cell), "agendaplus", 0);
  gtk_test_accessible_assert_role (plus, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (plus, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "3 more, jeudi 19\302\240novembre 2026");

  chip = support_find (GTK_WIDGET (get_cell (grid, NOVEMBRE (12))), "agendachip", 1);
  gtk_test_accessible_assert_role (chip, GTK_ACCESSIBLE_ROLE_BUTTON);
  gtk_test_accessible_assert_property (chip, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Hautecœur Sylvaine, jeudi 12\302\240novembre 2026, "
                                       "14\302\240h\302\24030\302\240– 16\302\240h\302\24030, "
                                       "confirmed, individuel, on site, conflict");
  support_close (get_window (grid));
}

/* Rows of a small screen, with room for one line: several entretiens are counted, none is shown. */
static void
test_small (void)
{
  GtkWidget *grid = demo_mois_new ();
  GtkWidget *plus;
  JourCell *cell;

  support_show (grid, 900, 330);
  cell = get_cell (grid, NOVEMBRE (19));
  g_assert_cmpuint (jour_cell_get_n_shown (cell), ==, 0);
  plus = support_find (GTK_WIDGET (cell), "agendaplus", 0);
  gtk_test_accessible_assert_property (plus, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "5 meetings, jeudi 19\302\240novembre 2026");
  support_close (get_window (grid));
}

static void
test_popover (void)
{
  GtkWidget *grid = demo_mois_new ();
  GtkWidget *plus, *popover;
  JourCell *cell;

  support_show (grid, 1200, 760);
  cell = get_cell (grid, NOVEMBRE (19));
  plus = support_find (GTK_WIDGET (cell), "agendaplus", 0);
  g_assert_true (gtk_widget_activate_action (plus, "item.activate", NULL));
  support_iterate ();
  popover = gtk_widget_get_last_child (GTK_WIDGET (cell));
  g_assert_true (GTK_IS_POPOVER (popover));
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_cmpuint (support_count (popover, "agendachip"), ==, 5);
  support_close (get_window (grid));
}

static void
uuid_cb (MoisGrid   *grid,
         const char *uuid,
         char      **recu)
{
  g_free (*recu);
  *recu = g_strdup (uuid);
}

static void
jour_cb (MoisGrid *grid,
         gint64    jour,
         gint64   *recu)
{
  *recu = jour;
}

static void
test_keyboard (void)
{
  GtkWidget *grid = demo_mois_new ();
  GtkWidget *window = support_show (grid, 1200, 760);
  MoisGrid *mois = JALONS_MOIS_GRID (grid);
  g_autofree char *uuid = NULL;
  gint64 jour = CHAMP_ABSENT;
  GtkWidget *focus;

  g_signal_connect (grid, "entretien-activated", G_CALLBACK (uuid_cb), &uuid);
  g_signal_connect (grid, "jour-activated", G_CALLBACK (jour_cb), &jour);

  /* Tab enters at today; the arrows move by a day and by a week. */
  support_move_focus (window, GTK_DIR_TAB_FORWARD);
  g_assert_cmpint (mois_grid_get_focus_jour (mois), ==, NOVEMBRE (12));
  support_move_focus (window, GTK_DIR_RIGHT);
  g_assert_cmpint (mois_grid_get_focus_jour (mois), ==, NOVEMBRE (13));
  support_move_focus (window, GTK_DIR_DOWN);
  g_assert_cmpint (mois_grid_get_focus_jour (mois), ==, NOVEMBRE (20));
  support_move_focus (window, GTK_DIR_LEFT);
  g_assert_cmpint (mois_grid_get_focus_jour (mois), ==, NOVEMBRE (19));
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_true (JALONS_IS_JOUR_CELL (focus));
  g_assert_true (gtk_widget_activate_action (focus, "jour.activate", NULL));
  g_assert_cmpint (jour, ==, NOVEMBRE (19));

  /* Tab goes into the chips of the day, then to "3 more", then out. */
  support_move_focus (window, GTK_DIR_TAB_FORWARD);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_cmpstr (gtk_widget_get_css_name (focus), ==, "agendachip");
  g_assert_true (gtk_widget_activate_action (focus, "item.activate", NULL));
  g_assert_cmpstr (uuid, ==, "Ducrocq-Lemaire");
  support_move_focus (window, GTK_DIR_DOWN);
  support_move_focus (window, GTK_DIR_TAB_FORWARD);
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_cmpstr (gtk_widget_get_css_name (focus), ==, "agendaplus");
  g_assert_false (gtk_widget_child_focus (grid, GTK_DIR_TAB_FORWARD));
  support_move_focus (window, GTK_DIR_UP);
  support_move_focus (window, GTK_DIR_UP);
  support_move_focus (window, GTK_DIR_UP);
  g_assert_true (JALONS_IS_JOUR_CELL (gtk_root_get_focus (GTK_ROOT (window))));
  g_assert_cmpint (mois_grid_get_focus_jour (mois), ==, NOVEMBRE (19));
  support_close (window);
}

/* 500 entretiens in the month: filled one by one, taken away, and shown within a few frames. */
static void
test_many (void)
{
  GtkWidget *grid = mois_grid_new ();
  GtkWidget *window = support_show (grid, 1200, 760);
  g_autoptr (GListStore) store = g_list_store_new (JALONS_TYPE_AGENDA_ITEM);
  g_autoptr (GTimer) timer = NULL;
  guint total = 0;

  mois_grid_set_mois (JALONS_MOIS_GRID (grid), NOVEMBRE (1));
  mois_grid_set_model (JALONS_MOIS_GRID (grid), G_LIST_MODEL (store));
  timer = g_timer_new ();
  for (gint i = 0; i < 500; i++)
    {
      g_autoptr (AgendaItem) item = create_item (NOVEMBRE (1 + i % 30), 480 + i, 30, "prevu", NULL);

      g_list_store_append (store, item);
    }
  support_iterate ();
  gtk_test_widget_wait_for_draw (window);
  /* Far above what it takes (some 30 ms), far below what a rebuild for each item would. */
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 2.0);

  for (gint jour = 1; jour <= 30; jour++)
    {
      JourCell *cell = get_cell (grid, NOVEMBRE (jour));

      g_assert_cmpuint (jour_cell_get_n_shown (cell), >, 0);
      total += jour_cell_get_n_shown (cell) + jour_cell_get_n_more (cell);
    }
  g_assert_cmpuint (total, ==, 500);

  g_list_store_remove_all (store);
  support_iterate ();
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpuint (support_count (grid, "agendachip"), ==, 0);
  support_close (window);
}

/* An item that leaves the model while the rebuild waits must not be touched. */
static void
test_close_while_waiting (void)
{
  GtkWidget *grid = mois_grid_new ();
  GtkWidget *window = support_show (grid, 1000, 700);
  g_autoptr (GListStore) store = g_list_store_new (JALONS_TYPE_AGENDA_ITEM);
  g_autoptr (AgendaItem) item = create_item (NOVEMBRE (3), 540, 60, "prevu", NULL);

  mois_grid_set_model (JALONS_MOIS_GRID (grid), G_LIST_MODEL (store));
  g_list_store_append (store, item);
  support_close (window);
}

static void
test_conflicts (void)
{
  static const struct { gint minute; const char *statut, *conseiller; gboolean conflit; } cas[] = {
    { 570, "prevu", NULL, TRUE },       { 600, "prevu", NULL, FALSE },
    { 510, "prevu", NULL, TRUE },       { 480, "prevu", NULL, FALSE },
    { 570, "annule", NULL, FALSE },     { 570, "reporte", NULL, FALSE },
    { 570, "absent", NULL, FALSE },     { 570, "realise", NULL, TRUE },
    { 570, "prevu", "Autre", FALSE },
  };
  g_autoptr (AgendaItem) neuf_heures = create_item (NOVEMBRE (3), 540, 60, "confirme", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (AgendaItem) autre = create_item (NOVEMBRE (3), cas[i].minute, 60, cas[i].statut,
                                                  cas[i].conseiller);

      g_assert_cmpint (agenda_item_is_en_conflit (neuf_heures, autre), ==, cas[i].conflit);
      g_assert_cmpint (agenda_item_is_en_conflit (autre, neuf_heures), ==, cas[i].conflit);
    }
  g_assert_false (agenda_item_is_en_conflit (neuf_heures, neuf_heures));
}

static void
test_names (void)
{
  static const struct { const char *nom, *prenom; NomCourt forme; const char *attendu; } cas[] = {
    { "Ducrocq-Lemaire", "Élise", NOM_COURT_INITIALE, "Ducrocq-Lemaire\302\240É." },
    { "Ducrocq-Lemaire", "Élise", NOM_COURT_COMPOSE, "Ducrocq-L.\302\240É." },
    { "Ducrocq-Lemaire", "Élise", NOM_COURT_SEUL, "Ducrocq-L." },
    { "Marécaux", "Jean-Noël", NOM_COURT_INITIALE, "Marécaux\302\240J.-N." },
    { "Ben Othmane", "Karim", NOM_COURT_COMPOSE, "Ben Othmane\302\240K." },
    { "N’Guessan", "awa", NOM_COURT_INITIALE, "N’Guessan\302\240A." },
    { "Martin", NULL, NOM_COURT_INITIALE, "Martin" },
    { "Martin", "", NOM_COURT_SEUL, "Martin" },
    { NULL, "Luc", NOM_COURT_SEUL, "L." },
    { "Martin-", "Luc", NOM_COURT_COMPOSE, "Martin-\302\240L." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *nom = nom_court (cas[i].nom, cas[i].prenom, cas[i].forme);

      g_assert_cmpstr (nom, ==, cas[i].attendu);
    }
}

static AgendaItem *
make_cb (gpointer      data,
         const Moment *moment)
{
  const AgendaDonnees donnees = { .uuid = (char *) "un", .debut = moment->debut, .duree_minutes = 30,
                                  .nom = (char *) "Delattre", .statut = (char *) "prevu" };

  (*(guint *) data)++;
  return agenda_item_new (&donnees);
}

/* @n times of half an hour, all on the 12th from eight. */
static GListModel *
create_suite (guint  n,
              guint *faits)
{
  AgendaSuite *suite = agenda_suite_new ();
  GArray *tous = g_array_new (FALSE, FALSE, sizeof (Moment));
  g_autoptr (AgendaMoments) moments = NULL;

  for (guint i = 0; i < n; i++)
    {
      const gint64 debut = instant_from_local (NOVEMBRE (12), 8 * 60) + i * 60 * 600 / n;
      const Moment moment = { .debut = debut, .fin = debut + 1800, .uuid = { i % 256, i / 256 } };

      g_array_append_val (tous, moment);
    }
  moments = agenda_moments_new (tous, make_cb, faits, NULL);
  agenda_suite_set_moments (suite, moments);
  return G_LIST_MODEL (suite);
}

static void
opened_cb (GtkWidget *widget,
           gint64     jour,
           gint64    *ouvert)
{
  *ouvert = jour;
}

/* A day of a thousand: as many items are made as are seen; the others are counted, and lead to the list. */
static void
test_crowd (void)
{
  guint faits = 0;
  g_autoptr (GListModel) suite = create_suite (1000, &faits);
  GtkWidget *grid = mois_grid_new ();
  GtkWidget *bouton;
  gint64 ouvert = CHAMP_ABSENT;
  JourCell *cell;

  mois_grid_set_mois (JALONS_MOIS_GRID (grid), NOVEMBRE (12));
  support_show (grid, 1200, 760);
  mois_grid_set_model (JALONS_MOIS_GRID (grid), suite);
  support_iterate ();
  gtk_test_widget_wait_for_draw (get_window (grid));
  cell = get_cell (grid, NOVEMBRE (12));
  g_assert_cmpuint (jour_cell_get_n_shown (cell), >, 0);
  g_assert_cmpuint (jour_cell_get_n_shown (cell) + jour_cell_get_n_more (cell), ==, 1000);
  g_assert_cmpuint (faits, ==, jour_cell_get_n_shown (cell));
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "jeudi 12\302\240novembre 2026, 1000 meetings");

  g_signal_connect (grid, "jour-ouvert", G_CALLBACK (opened_cb), &ouvert);
  jour_cell_popup (cell);
  g_assert_cmpuint (faits, <, 30);
  bouton = support_find_type (GTK_WIDGET (cell), GTK_TYPE_BUTTON, 0);
  g_signal_emit_by_name (bouton, "clicked");
  g_assert_cmpint (ouvert, ==, NOVEMBRE (12));
  support_close (get_window (grid));
}

/* What becomes known of one time is written on its day; the other days stay as they are: one that is
 * made again closes the list it has opened. */
static void
test_one_day (void)
{
  guint faits = 0;
  g_autoptr (GListModel) suite = create_suite (10, &faits);
  const AgendaDonnees donnees = { .uuid = (char *) "un", .debut = instant_from_local (NOVEMBRE (12), 480),
                                  .duree_minutes = 30, .nom = (char *) "Delattre",
                                  .statut = (char *) "prevu", .conflit = (char *) "Carpentier" };
  g_autoptr (AgendaItem) su = agenda_item_new (&donnees);
  g_autoptr (AgendaMoments) rien = agenda_moments_of (NULL);
  GtkWidget *grid = mois_grid_new ();
  JourCell *autre;
  ActiveItem *puce;

  mois_grid_set_mois (JALONS_MOIS_GRID (grid), NOVEMBRE (12));
  support_show (grid, 1200, 760);
  mois_grid_set_model (JALONS_MOIS_GRID (grid), suite);
  support_iterate ();
  autre = get_cell (grid, NOVEMBRE (19));
  jour_cell_popup (autre);
  puce = JALONS_ACTIVE_ITEM (support_find (GTK_WIDGET (get_cell (grid, NOVEMBRE (12))), "agendachip", 0));
  g_assert_null (strstr (active_item_get_label (puce), "conflict"));
  agenda_suite_replace (JALONS_AGENDA_SUITE (suite), 0, su);
  while (strstr (active_item_get_label (puce), "conflict") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (GTK_IS_POPOVER (gtk_widget_get_last_child (GTK_WIDGET (autre))));

  agenda_suite_set_moments (JALONS_AGENDA_SUITE (suite), rien);
  while (GTK_IS_POPOVER (gtk_widget_get_last_child (GTK_WIDGET (autre))))
    g_main_context_iteration (NULL, TRUE);
  support_close (get_window (grid));
}

/* In the hours: what has no room is counted by its hour. */
static void
test_crowd_hours (void)
{
  guint faits = 0, comptes = 0, n;
  g_autoptr (GListModel) suite = create_suite (1000, &faits);
  GtkWidget *grid = GTK_WIDGET (semaine_grid_new ());
  gint64 ouvert = CHAMP_ABSENT;

  semaine_grid_set_jours (JALONS_SEMAINE_GRID (grid), NOVEMBRE (9), 7);
  semaine_grid_set_model (JALONS_SEMAINE_GRID (grid), suite);
  support_show (grid, 1200, 760);
  support_iterate ();
  g_signal_connect (grid, "jour-ouvert", G_CALLBACK (opened_cb), &ouvert);
  n = support_count (grid, "agendaplus");
  g_assert_cmpuint (n, >, 5);
  for (guint i = 0; i < n; i++)
    comptes += active_item_get_index (JALONS_ACTIVE_ITEM (support_find (grid, "agendaplus", i)));
  g_assert_cmpuint (comptes + support_count (grid, "semainechip"), ==, 1000);
  g_assert_cmpuint (faits, <, 200);
  g_signal_emit_by_name (support_find (grid, "agendaplus", 0), "activated");
  g_assert_cmpint (ouvert, ==, NOVEMBRE (12));
  support_close (get_window (grid));
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/mois-grid/days", test_days);
  g_test_add_func ("/mois-grid/chips", test_chips);
  g_test_add_func ("/mois-grid/crowd", test_crowd);
  g_test_add_func ("/mois-grid/one-day", test_one_day);
  g_test_add_func ("/mois-grid/crowd-hours", test_crowd_hours);
  g_test_add_func ("/mois-grid/small", test_small);
  g_test_add_func ("/mois-grid/popover", test_popover);
  g_test_add_func ("/mois-grid/keyboard", test_keyboard);
  g_test_add_func ("/mois-grid/many", test_many);
  g_test_add_func ("/mois-grid/close-while-waiting", test_close_while_waiting);
  g_test_add_func ("/agenda-item/conflicts", test_conflicts);
  g_test_add_func ("/nom-court/forms", test_names);
  return g_test_run ();
}
