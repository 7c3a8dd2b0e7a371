/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo-pages.h"
#include "support.h"

#include "base/jour.h"
#include "widgets/active-item.h"
#include "widgets/frise-panneau.h"
#include "widgets/frise-view.h"

/* The scale of a timeline by its buttons and its keys, and the keyboard in what is out of sight. */

static GtkWidget *
show_panneau (void)
{
  g_autoptr (FriseContenu) contenu = demo_contenu_new ();
  GtkWidget *panneau = frise_panneau_new ();

  frise_panneau_set_contenu (JALONS_FRISE_PANNEAU (panneau), "un", contenu);
  gtk_widget_set_valign (panneau, GTK_ALIGN_START);
  support_show (panneau, 1000, 300);

  return panneau;
}

static guint
count_visible (GtkWidget *panneau)
{
  guint n = 0;

  for (guint i = 0; i < support_count (panneau, "friseitem"); i++)
    n += gtk_widget_get_child_visible (support_find (panneau, "friseitem", i));

  return n;
}

static void
act (GtkWidget  *panneau,
     const char *action)
{
  g_assert_true (gtk_widget_activate_action (panneau, action, NULL));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (gtk_widget_get_root (panneau)));
}

static void
test_scale (void)
{
  GtkWidget *panneau = show_panneau ();
  GtkWidget *moins = support_find (panneau, "button", 0);
  GtkWidget *plus = support_find (panneau, "button", 1);
  GtkWidget *tout = support_find (panneau, "button", 2);
  guint n;

  g_assert_cmpuint (count_visible (panneau), ==, 22);
  g_assert_false (gtk_widget_get_sensitive (moins));
  g_assert_false (gtk_widget_get_sensitive (tout));
  g_assert_true (gtk_widget_get_sensitive (plus));
  gtk_test_accessible_assert_property (plus, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "See closer");

  for (guint i = 0; i < 4; i++)
    {
      n = count_visible (panneau);
      act (panneau, "frise.approcher");
      g_assert_cmpuint (count_visible (panneau), <=, n);
    }
  n = count_visible (panneau);
  g_assert_cmpuint (n, >, 0);
  g_assert_cmpuint (n, <, 10);
  g_assert_false (gtk_widget_get_sensitive (plus));
  g_assert_true (gtk_widget_get_sensitive (moins));

  act (panneau, "frise.revenir");
  g_assert_true (gtk_widget_get_sensitive (tout));
  act (panneau, "frise.tout");
  g_assert_cmpuint (count_visible (panneau), ==, 22);
  support_close (GTK_WIDGET (gtk_widget_get_root (panneau)));
}

/* The arrows reach everything, whatever is seen: it comes into sight. */
static void
test_roving (void)
{
  GtkWidget *panneau = show_panneau ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (panneau));
  guint n = 0;

  for (guint i = 0; i < 4; i++)
    act (panneau, "frise.approcher");
  g_assert_true (support_move_focus (window, GTK_DIR_TAB_FORWARD));
  for (guint i = 0; i < 30; i++)
    support_move_focus (window, GTK_DIR_LEFT);
  for (guint i = 0; i < 30; i++)
    {
      GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (window));
      graphene_rect_t rect;

      gtk_test_widget_wait_for_draw (window);
      g_assert_true (JALONS_IS_ACTIVE_ITEM (focus));
      g_assert_true (gtk_widget_get_child_visible (focus));
      g_assert_true (gtk_widget_compute_bounds (focus, panneau, &rect));
      g_assert_cmpfloat (rect.origin.x + rect.size.width, >, 0);
      g_assert_cmpfloat (rect.origin.x, <, gtk_widget_get_width (panneau));
      support_move_focus (window, GTK_DIR_RIGHT);
      n += gtk_root_get_focus (GTK_ROOT (window)) != focus;
    }
  g_assert_cmpuint (n, ==, 21);
  support_close (window);
}

/* The same dossier stays where one was; another one is seen whole. */
static void
test_dossiers (void)
{
  g_autoptr (FriseContenu) contenu = demo_contenu_new ();
  GtkWidget *panneau = show_panneau ();
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (panneau));
  guint n;

  for (guint i = 0; i < 3; i++)
    act (panneau, "frise.approcher");
  n = count_visible (panneau);
  g_assert_cmpuint (n, <, 22);
  frise_panneau_set_contenu (JALONS_FRISE_PANNEAU (panneau), "un", contenu);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpuint (count_visible (panneau), ==, n);
  frise_panneau_set_contenu (JALONS_FRISE_PANNEAU (panneau), "deux", contenu);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpuint (count_visible (panneau), ==, 22);
  support_close (window);
}

/* A dossier that has nothing says so, until it has something. */
static void
test_empty (void)
{
  g_autoptr (FriseContenu) rien = frise_contenu_new (jour_from_ymd (2026, 11, 12));
  g_autoptr (FriseContenu) contenu = demo_contenu_new ();
  GtkWidget *panneau = show_panneau ();
  GtkWidget *phrase = support_find (panneau, "label", 0);

  const FriseBande sans_date = { .code = (char *) "a", .numero = 1, .label = (char *) "Démarrage",
                                 .prevue_du = CHAMP_ABSENT, .prevue_au = CHAMP_ABSENT,
                                 .debut = CHAMP_ABSENT, .fin = CHAMP_ABSENT };

  g_assert_false (gtk_widget_get_visible (phrase));
  frise_contenu_add_bande (rien, &sans_date);
  frise_panneau_set_contenu (JALONS_FRISE_PANNEAU (panneau), "autre", rien);
  g_assert_true (gtk_widget_get_visible (phrase));
  frise_panneau_set_contenu (JALONS_FRISE_PANNEAU (panneau), "un", contenu);
  g_assert_false (gtk_widget_get_visible (phrase));
  support_close (GTK_WIDGET (gtk_widget_get_root (panneau)));
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/frise-panneau/scale", test_scale);
  g_test_add_func ("/frise-panneau/empty", test_empty);
  g_test_add_func ("/frise-panneau/roving", test_roving);
  g_test_add_func ("/frise-panneau/dossiers", test_dossiers);
  return g_test_run ();
}
