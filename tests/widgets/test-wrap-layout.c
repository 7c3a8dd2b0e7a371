/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/wrap-layout.h"

#define ENFANTS 4
#define LARGEUR 50
#define ECART 8

static GtkWidget *
create_box (GtkLayoutManager *layout)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (boite, layout);
  for (guint i = 0; i < ENFANTS; i++)
    {
      GtkWidget *enfant = gtk_label_new (NULL);

      gtk_widget_set_size_request (enfant, LARGEUR, 20);
      gtk_box_append (GTK_BOX (boite), enfant);
    }
  support_show (boite, 600, 400);
  return boite;
}

/* Returns: how many lines the children of @boite make in @largeur, and in @droite where the first line ends */
static guint
count_lines (GtkWidget *boite,
             int        largeur,
             double    *droite)
{
  guint lignes = 1;
  double y = 0;

  gtk_widget_size_allocate (boite, &(GtkAllocation) { 0, 0, largeur, 200 }, -1);
  *droite = 0;
  for (GtkWidget *enfant = gtk_widget_get_first_child (boite); enfant != NULL;
       enfant = gtk_widget_get_next_sibling (enfant))
    {
      graphene_rect_t place;

      g_assert_true (gtk_widget_compute_bounds (enfant, boite, &place));
      g_assert_cmpfloat (place.origin.x + place.size.width, <=, largeur);
      if (place.origin.y > y)
        lignes++;
      y = place.origin.y;
      if (lignes == 1)
        *droite = place.origin.x + place.size.width;
    }
  return lignes;
}

static void
test_usual (void)
{
  GtkWidget *boite = create_box (g_object_new (TYPE_WRAP_LAYOUT, NULL));
  double droite;

  g_assert_cmpuint (count_lines (boite, 400, &droite), ==, 1);
  g_assert_cmpfloat (droite, ==, ENFANTS * LARGEUR + (ENFANTS - 1) * ECART);
  g_assert_cmpuint (count_lines (boite, ENFANTS * LARGEUR + (ENFANTS - 1) * ECART - 1, &droite), ==, 2);
  support_close (GTK_WIDGET (gtk_widget_get_root (boite)));
}

/* They come nearer before a second line begins, which has the usual gaps again. */
static void
test_tight (void)
{
  GtkWidget *boite = create_box (wrap_layout_new_tight (2));
  int hauteur;
  double droite;

  g_assert_cmpuint (count_lines (boite, 400, &droite), ==, 1);
  g_assert_cmpfloat (droite, ==, ENFANTS * LARGEUR + (ENFANTS - 1) * ECART);
  g_assert_cmpuint (count_lines (boite, ENFANTS * LARGEUR + (ENFANTS - 1) * 5, &droite), ==, 1);
  g_assert_cmpfloat (droite, ==, ENFANTS * LARGEUR + (ENFANTS - 1) * 5);
  g_assert_cmpuint (count_lines (boite, ENFANTS * LARGEUR + (ENFANTS - 1) * 2, &droite), ==, 1);
  gtk_widget_measure (boite, GTK_ORIENTATION_VERTICAL, ENFANTS * LARGEUR + (ENFANTS - 1) * 2, NULL,
                      &hauteur, NULL, NULL);
  g_assert_cmpint (hauteur, ==, 20);
  g_assert_cmpuint (count_lines (boite, ENFANTS * LARGEUR + (ENFANTS - 1) * 2 - 1, &droite), ==, 2);
  g_assert_cmpfloat (droite, ==, 3 * LARGEUR + 2 * ECART);
  support_close (GTK_WIDGET (gtk_widget_get_root (boite)));
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/wrap-layout/usual", test_usual);
  g_test_add_func ("/wrap-layout/tight", test_tight);
  return g_test_run ();
}
