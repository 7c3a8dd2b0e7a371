/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/wrap-layout.h"

#define ECART_LIGNE 6
#define ECART 8

struct _WrapLayout
{
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (WrapLayout, wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
wrap_layout_get_request_mode (GtkLayoutManager *manager,
                              GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Runs over the lines for a width; places the children when @place, else only adds up. */
static int
run (GtkWidget *widget,
     int        width,
     gboolean   place)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int x = 0;
  int y = 0;
  int ligne = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int minimum, naturelle, largeur, hauteur;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &naturelle, NULL, NULL);
      largeur = MAX (minimum, MIN (naturelle, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, largeur, NULL, &hauteur, NULL, NULL);
      if (x > 0 && x + largeur > width)
        {
          y += ligne + ECART_LIGNE;
          x = 0;
          ligne = 0;
        }
      if (place)
        gtk_widget_size_allocate (child,
                                  &(GtkAllocation) { rtl ? width - x - largeur : x, y, largeur,
                                                     hauteur },
                                  -1);
      x += largeur + ECART;
      ligne = MAX (ligne, hauteur);
    }

  return y + ligne;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int min, nat;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &nat, NULL, NULL);
      *minimum = MAX (*minimum, min);
      *natural += nat + (*natural > 0 ? ECART : 0);
    }
}

static void
wrap_layout_measure (GtkLayoutManager *manager,
                     GtkWidget        *widget,
                     GtkOrientation    orientation,
                     int               for_size,
                     int              *minimum,
                     int              *natural,
                     int              *minimum_baseline,
                     int              *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = run (widget, for_size >= 0 ? for_size : G_MAXINT / 2, FALSE);
}

static void
wrap_layout_allocate (GtkLayoutManager *manager,
                      GtkWidget        *widget,
                      int               width,
                      int               height,
                      int               baseline)
{
  run (widget, width, TRUE);
}

static void
wrap_layout_class_init (WrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = wrap_layout_get_request_mode;
  layout_class->measure = wrap_layout_measure;
  layout_class->allocate = wrap_layout_allocate;
}

static void
wrap_layout_init (WrapLayout *self)
{
}
