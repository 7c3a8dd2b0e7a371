/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo-pages.h"
#include "support.h"

#include "base/jour.h"
#include "widgets/active-item.h"
#include "widgets/frise-view.h"

typedef struct
{
  guint n;
  char *genre;
  char *uuid;
} Recu;

static void
activated_cb (FriseView  *view,
              const char *genre,
              const char *uuid,
              Recu       *recu)
{
  recu->n++;
  g_clear_pointer (&recu->genre, g_free);
  g_clear_pointer (&recu->uuid, g_free);
  recu->genre = g_strdup (genre);
  recu->uuid = g_strdup (uuid);
}

static GtkWidget *
show_frise (int largeur)
{
  g_autoptr (FriseContenu) contenu = demo_contenu_new ();
  GtkWidget *view = frise_view_new ();

  frise_view_set_contenu (JALONS_FRISE_VIEW (view), contenu);
  gtk_widget_set_valign (view, GTK_ALIGN_START);
  support_show (view, largeur, 300);

  return view;
}

static GtkWidget *
get_window (GtkWidget *widget)
{
  return GTK_WIDGET (gtk_widget_get_root (widget));
}

static const char *
get_focus_label (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return JALONS_IS_ACTIVE_ITEM (focus) ? active_item_get_label (JALONS_ACTIVE_ITEM (focus)) : NULL;
}

static void
test_names (void)
{
  GtkWidget *view = show_frise (1000);
  GtkWidget *item;

  gtk_test_accessible_assert_role (view, GTK_ACCESSIBLE_ROLE_LIST);
  /* 4 phases, 12 entretiens, 6 échéances. */
  g_assert_cmpuint (support_count (view, "friseitem"), ==, 22);
  for (guint i = 0; i < 22; i++)
    {
      item = support_find (view, "friseitem", i);
      gtk_test_accessible_assert_role (item, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
      gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           active_item_get_label (JALONS_ACTIVE_ITEM (item)));
      g_assert_true (gtk_widget_get_focusable (item));
      g_assert_true (gtk_widget_get_has_tooltip (item));
    }

  /* By date: the convention first, then the first meeting's phase and the meeting itself. */
  item = support_find (view, "friseitem", 0);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Deadline Convention, lundi 31\302\240août 2026, kept");
  item = support_find (view, "friseitem", 1);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Phase 1, Démarrage, on 8\302\240septembre 2026, finished");
  item = support_find (view, "friseitem", 2);
  gtk_test_accessible_assert_property (item, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Meeting of mardi 8\302\240septembre 2026, "
                                       "9\302\240h\302\24030, held");
  support_close (get_window (view));
}

static void
test_roving (void)
{
  GtkWidget *view = show_frise (1000);
  GtkWidget *window = get_window (view);

  /* Tab enters at the next entretien. */
  g_assert_true (support_move_focus (window, GTK_DIR_TAB_FORWARD));
  g_assert_cmpstr (get_focus_label (view), ==,
                   "Meeting of mardi 24\302\240novembre 2026, 9\302\240h\302\24030, confirmed");
  g_assert_true (support_move_focus (window, GTK_DIR_RIGHT));
  g_assert_cmpstr (get_focus_label (view), ==,
                   "Deadline Action, lundi 30\302\240novembre 2026, to come");
  g_assert_true (support_move_focus (window, GTK_DIR_LEFT));
  g_assert_true (support_move_focus (window, GTK_DIR_LEFT));
  g_assert_cmpstr (get_focus_label (view), ==,
                   "Deadline Mi-parcours, mardi 3\302\240novembre 2026, kept");
  g_assert_true (support_move_focus (window, GTK_DIR_UP));
  g_assert_cmpstr (get_focus_label (view), ==,
                   "Meeting of mardi 3\302\240novembre 2026, 9\302\240h\302\24030, held");
  g_assert_true (support_move_focus (window, GTK_DIR_UP));
  g_assert_cmpstr (get_focus_label (view), ==,
                   "Phase 3, Mi-parcours, on 3\302\240novembre 2026, finished");

  /* The arrows stop at an end, and Tab leaves: there is nothing else here to go to. */
  for (guint i = 0; i < 40; i++)
    support_move_focus (window, GTK_DIR_LEFT);
  g_assert_cmpstr (get_focus_label (view), ==,
                   "Deadline Convention, lundi 31\302\240août 2026, kept");
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  support_close (window);
}

static void
test_activate (void)
{
  static const struct { guint rang; const char *genre, *uuid; } cas[] = {
    { 0, "echeance", "Convention" }, { 1, "phase", "Démarrage" }, { 2, "entretien", "2026-09-08" },
  };
  GtkWidget *view = show_frise (1000);
  Recu recu = { 0 };

  g_signal_connect (view, "item-activated", G_CALLBACK (activated_cb), &recu);
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      GtkWidget *item = support_find (view, "friseitem", cas[i].rang);

      g_assert_true (gtk_widget_activate_action (item, "item.activate", NULL));
      g_assert_cmpuint (recu.n, ==, i + 1);
      g_assert_cmpstr (recu.genre, ==, cas[i].genre);
      g_assert_cmpstr (recu.uuid, ==, cas[i].uuid);
    }
  g_free (recu.genre);
  g_free (recu.uuid);
  support_close (get_window (view));
}

/* A height that depends on the width would have the page measured at another one. */
static void
test_heights (void)
{
  GtkWidget *large = show_frise (1000), *etroite = show_frise (680);
  int naturelle;

  gtk_widget_measure (large, GTK_ORIENTATION_VERTICAL, -1, NULL, &naturelle, NULL, NULL);
  g_assert_cmpint (gtk_widget_get_height (large), ==, naturelle);
  g_assert_cmpint (gtk_widget_get_height (etroite), ==, naturelle);
  g_assert_cmpint (naturelle, >=, 184);
  g_assert_cmpint (naturelle, <, 260);
  support_close (get_window (large));
  support_close (get_window (etroite));
}

static void
test_items_apart (void)
{
  GtkWidget *view = show_frise (690);

  /* Nothing leaves the view. */
  for (guint i = 0; i < 22; i++)
    {
      GtkWidget *item = support_find (view, "friseitem", i);
      graphene_rect_t rect;

      g_assert_true (gtk_widget_compute_bounds (item, view, &rect));
      g_assert_cmpfloat (rect.origin.x, >=, 0);
      g_assert_cmpfloat (rect.origin.x + rect.size.width, <=, gtk_widget_get_width (view));
      g_assert_cmpfloat (rect.origin.y + rect.size.height, <=, gtk_widget_get_height (view));
    }
  support_close (get_window (view));
}

static void
test_set_again (void)
{
  g_autoptr (FriseContenu) contenu = demo_contenu_new ();
  g_autoptr (FriseContenu) vide = frise_contenu_new (jour_from_ymd (2026, 11, 12));
  GtkWidget *view = show_frise (1000);
  GtkWidget *window = get_window (view);
  g_autofree char *avant = NULL;

  support_move_focus (window, GTK_DIR_TAB_FORWARD);
  avant = g_strdup (get_focus_label (view));
  /* One item less before it: the focus stays on the same entretien. */
  g_array_remove_index (contenu->entretiens, 0);
  frise_view_set_contenu (JALONS_FRISE_VIEW (view), contenu);
  support_iterate ();
  g_assert_cmpuint (support_count (view, "friseitem"), ==, 21);
  g_assert_cmpstr (get_focus_label (view), ==, avant);

  frise_view_set_contenu (JALONS_FRISE_VIEW (view), vide);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpuint (support_count (view, "friseitem"), ==, 0);
  g_assert_false (gtk_widget_child_focus (view, GTK_DIR_TAB_FORWARD));
  support_close (window);
}

/* A colour of the palette is really what is painted: the solid part of the second phase. */
static void
test_paints (void)
{
  GtkWidget *view = show_frise (1000);
  GdkRGBA teal, lu;
  graphene_rect_t rect;
  GtkWidget *item = NULL;

  for (guint i = 0; i < 22; i++)
    {
      item = support_find (view, "friseitem", i);
      if (g_str_has_prefix (active_item_get_label (JALONS_ACTIVE_ITEM (item)), "Phase 2"))
        break;
    }
  g_assert_true (gtk_widget_compute_bounds (item, view, &rect));
  gdk_rgba_parse (&teal, "#b5e5dc");
  lu = support_get_pixel (view, (int) rect.origin.x + 6,
                          (int) (rect.origin.y + rect.size.height / 2));
  g_assert_cmpfloat_with_epsilon (lu.red, teal.red, 0.02);
  g_assert_cmpfloat_with_epsilon (lu.green, teal.green, 0.02);
  g_assert_cmpfloat_with_epsilon (lu.blue, teal.blue, 0.02);
  support_close (get_window (view));
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/frise-view/names", test_names);
  g_test_add_func ("/frise-view/roving", test_roving);
  g_test_add_func ("/frise-view/activate", test_activate);
  g_test_add_func ("/frise-view/heights", test_heights);
  g_test_add_func ("/frise-view/inside", test_items_apart);
  g_test_add_func ("/frise-view/set-again", test_set_again);
  g_test_add_func ("/frise-view/paints", test_paints);
  return g_test_run ();
}
