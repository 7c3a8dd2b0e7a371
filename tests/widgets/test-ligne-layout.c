/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/ligne-layout.h"

#define ECART 10
#define MARQUE 40
#define LARGEUR 300

/* A mark, a text that wraps and takes what is left, a mark. */
static GtkWidget *
create_line (GtkWidget *ligne)
{
  GtkWidget *texte = gtk_label_new ("Le premier rendez-vous a été tenu après le dernier jour : notez "
                                    "le jour où il a été proposé, si c’était à temps.");

  gtk_label_set_wrap (GTK_LABEL (texte), TRUE);
  gtk_widget_set_hexpand (texte, TRUE);
  for (guint i = 0; i < 2; i++)
    {
      GtkWidget *marque = gtk_drawing_area_new ();

      gtk_widget_set_size_request (marque, MARQUE, 20);
      gtk_box_append (GTK_BOX (ligne), marque);
    }
  gtk_box_insert_child_after (GTK_BOX (ligne), texte, gtk_widget_get_first_child (ligne));
  support_show (ligne, 600, 400);

  return ligne;
}

static int
measure_height (GtkWidget *widget,
                int        largeur)
{
  int hauteur;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, largeur, NULL, &hauteur, NULL, NULL);

  return hauteur;
}

static GtkWidget *
get_text (GtkWidget *ligne)
{
  return gtk_widget_get_next_sibling (gtk_widget_get_first_child (ligne));
}

static graphene_rect_t
get_place (GtkWidget *enfant)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (enfant, gtk_widget_get_parent (enfant), &place));

  return place;
}

static void
place (GtkWidget *ligne,
       int        largeur,
       int        hauteur)
{
  gtk_widget_size_allocate (ligne, &(GtkAllocation) { 0, 0, largeur, hauteur }, -1);
}

/* As in a box. */
static void
test_places (void)
{
  GtkWidget *ligne = create_line (ligne_box_new (ECART));
  const int attendue = LARGEUR - 2 * (MARQUE + ECART);
  const int hauteur = measure_height (ligne, LARGEUR);

  g_assert_cmpint (hauteur, ==, measure_height (get_text (ligne), attendue));
  place (ligne, LARGEUR, hauteur);
  g_assert_cmpfloat (get_place (get_text (ligne)).origin.x, ==, MARQUE + ECART);
  g_assert_cmpfloat (get_place (get_text (ligne)).size.width, ==, attendue);
  g_assert_cmpfloat (get_place (gtk_widget_get_last_child (ligne)).origin.x, ==, LARGEUR - MARQUE);
  g_assert_cmpfloat (get_place (gtk_widget_get_last_child (ligne)).size.height, ==, hauteur);

  gtk_widget_set_direction (ligne, GTK_TEXT_DIR_RTL);
  place (ligne, LARGEUR, hauteur);
  g_assert_cmpfloat (get_place (gtk_widget_get_last_child (ligne)).origin.x, ==, 0);
  g_assert_cmpfloat (get_place (get_text (ligne)).origin.x, ==, MARQUE + ECART);
  support_close (GTK_WIDGET (gtk_widget_get_root (ligne)));
}

/* What is hidden takes no room, nor a gap. */
static void
test_hidden (void)
{
  GtkWidget *ligne = create_line (ligne_box_new (ECART));
  int minimum, naturelle;

  gtk_widget_set_visible (get_text (ligne), FALSE);
  gtk_widget_measure (ligne, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &naturelle, NULL, NULL);
  g_assert_cmpint (minimum, ==, 2 * MARQUE + ECART);
  g_assert_cmpint (naturelle, ==, 2 * MARQUE + ECART);
  g_assert_cmpint (measure_height (ligne, LARGEUR), ==, 20);
  support_close (GTK_WIDGET (gtk_widget_get_root (ligne)));
}

static void
test_centre (void)
{
  GtkWidget *ligne = create_line (ligne_box_new (ECART));
  int hauteur;

  g_object_set (gtk_widget_get_layout_manager (ligne), "centre", TRUE, NULL);
  hauteur = measure_height (ligne, LARGEUR);
  g_assert_cmpint (hauteur, >, 20);
  place (ligne, LARGEUR, hauteur);
  g_assert_cmpfloat (get_place (gtk_widget_get_last_child (ligne)).size.height, ==, 20);
  g_assert_cmpfloat (get_place (gtk_widget_get_last_child (ligne)).origin.y, ==, (hauteur - 20) / 2);
  g_assert_cmpfloat (get_place (get_text (ligne)).size.height, ==, hauteur);
  support_close (GTK_WIDGET (gtk_widget_get_root (ligne)));
}

static void
test_finalize (void)
{
  GtkWidget *ligne = g_object_ref_sink (ligne_box_new (ECART));
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (ligne);

  g_object_add_weak_pointer (G_OBJECT (layout), (gpointer *) &layout);
  g_assert_finalize_object (ligne);
  g_assert_null (layout);
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/ligne-layout/places", test_places);
  g_test_add_func ("/ligne-layout/hidden", test_hidden);
  g_test_add_func ("/ligne-layout/centre", test_centre);
  g_test_add_func ("/ligne-layout/finalize", test_finalize);
  return g_test_run ();
}
