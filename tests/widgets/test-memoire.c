/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/memoire.h"
#include "widgets/page-view.h"
#include "widgets/volets.h"

#include <adwaita.h>

/* How one left a page is how one finds it: a divider, a zoom, a window, in the next run too. */

static GSettings *
open_settings (void)
{
  return g_settings_new (APPLICATION_ID);
}

static GtkWidget *
create_volets (void)
{
  GtkWidget *self = g_object_ref_sink (
    g_object_new (JALONS_TYPE_VOLETS, "largeur", 360, "part", 60, "liste", gtk_label_new ("a"), "choix",
                  gtk_label_new ("b"), NULL));

  memoire_bind (G_OBJECT (self), "largeur", "essai-liste");

  return self;
}

static GtkWidget *
find_paned (GtkWidget *volets)
{
  return gtk_widget_get_first_child (volets);
}

/* The user drags the divider of one; the next one, and that of the next run, have it there. */
static void
test_divider (void)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GtkWidget) premier = NULL;
  g_autoptr (GtkWidget) second = NULL;
  g_autoptr (GtkWidget) troisieme = NULL;
  GtkWidget *window = gtk_window_new ();

  memoire_attach (settings);
  premier = create_volets ();
  g_assert_cmpint (volets_get_largeur (JALONS_VOLETS (premier)), ==, 360);
  gtk_window_set_child (GTK_WINDOW (window), premier);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 400);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  gtk_paned_set_position (GTK_PANED (find_paned (premier)), 420);
  g_assert_cmpint (volets_get_largeur (JALONS_VOLETS (premier)), ==, 420);

  second = create_volets ();
  g_assert_cmpint (volets_get_largeur (JALONS_VOLETS (second)), ==, 420);
  memoire_flush ();
  memoire_attach (NULL);
  troisieme = create_volets ();
  g_assert_cmpint (volets_get_largeur (JALONS_VOLETS (troisieme)), ==, 360);
  g_clear_object (&troisieme);
  memoire_attach (settings);
  troisieme = create_volets ();
  g_assert_cmpint (volets_get_largeur (JALONS_VOLETS (troisieme)), ==, 420);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_zoom (void)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GtkWidget) premiere = g_object_ref_sink (page_view_new ());
  g_autoptr (GtkWidget) seconde = g_object_ref_sink (page_view_new ());

  memoire_attach (settings);
  memoire_bind (G_OBJECT (premiere), "zoom", "essai-zoom");
  g_assert_cmpfloat (page_view_get_zoom (JALONS_PAGE_VIEW (premiere)), ==, 0);
  page_view_set_zoom (JALONS_PAGE_VIEW (premiere), 1.5);
  memoire_attach (settings);
  memoire_bind (G_OBJECT (seconde), "zoom", "essai-zoom");
  g_assert_cmpfloat (page_view_get_zoom (JALONS_PAGE_VIEW (seconde)), ==, 1.5);
  /* What fills the page is remembered as that, and not as a size. */
  page_view_set_zoom (JALONS_PAGE_VIEW (seconde), PDF_ZOOM_PAGE);
  memoire_bind (G_OBJECT (premiere), "zoom", "essai-zoom");
  g_assert_cmpfloat (page_view_get_zoom (JALONS_PAGE_VIEW (premiere)), ==, PDF_ZOOM_PAGE);
}

static void
test_window (void)
{
  g_autoptr (GSettings) settings = open_settings ();
  GtkWidget *premiere = gtk_window_new ();
  GtkWidget *seconde = gtk_window_new ();
  int largeur, hauteur;

  memoire_attach (settings);
  memoire_bind_window (GTK_WINDOW (premiere), "essai");
  gtk_window_set_default_size (GTK_WINDOW (premiere), 700, 500);
  gtk_window_destroy (GTK_WINDOW (premiere));
  memoire_attach (settings);
  gtk_window_set_default_size (GTK_WINDOW (seconde), 300, 200);
  memoire_bind_window (GTK_WINDOW (seconde), "essai");
  gtk_window_get_default_size (GTK_WINDOW (seconde), &largeur, &hauteur);
  g_assert_cmpint (largeur, ==, 700);
  g_assert_cmpint (hauteur, ==, 500);
  gtk_window_destroy (GTK_WINDOW (seconde));
}

/* What another version wrote is let be. */
static void
test_damaged (void)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_autoptr (GtkWidget) volets = NULL;
  g_autoptr (GVariant) garde = NULL;
  g_autoptr (GVariant) lues = NULL;
  GVariantDict valeurs;

  memoire_flush ();
  g_variant_dict_init (&valeurs, NULL);
  g_variant_dict_insert (&valeurs, "essai-liste", "s", "large");
  g_variant_dict_insert (&valeurs, "autre", "s", "x");
  g_settings_set_value (settings, "layout", g_variant_dict_end (&valeurs));
  memoire_attach (settings);
  volets = create_volets ();
  g_assert_cmpint (volets_get_largeur (JALONS_VOLETS (volets)), ==, 360);
  g_object_notify (G_OBJECT (volets), "largeur");
  memoire_flush ();
  lues = g_settings_get_value (settings, "layout");
  garde = g_variant_lookup_value (lues, "autre", G_VARIANT_TYPE_STRING);
  g_assert_cmpstr (g_variant_get_string (garde, NULL), ==, "x");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/memoire/divider", test_divider);
  g_test_add_func ("/memoire/zoom", test_zoom);
  g_test_add_func ("/memoire/window", test_window);
  g_test_add_func ("/memoire/damaged", test_damaged);

  return g_test_run ();
}
