/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/wrap-layout.h"

#define ECART_LIGNE 6
#define ECART 8

struct _WrapLayout
{
  GtkLayoutManager parent_instance;

  int ecart_minimal; /* to which the gaps shrink before a second line begins */
};

G_DEFINE_FINAL_TYPE (WrapLayout, wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
wrap_layout_get_request_mode (GtkLayoutManager *manager,
                              GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

typedef struct
{
  GtkWidget *child;
  int x;
  int largeur;
  int hauteur;
} Place;

/* What is left of a line goes to the first child that expands; those after it stand at the end. */
static void
fill_line (GArray *ligne,
           int     width)
{
  const Place *derniere = ligne->len > 0 ? &g_array_index (ligne, Place, ligne->len - 1) : NULL;
  const int reste = derniere != NULL ? width - derniere->x - derniere->largeur : 0;
  gboolean apres = FALSE;

  for (guint i = 0; reste > 0 && i < ligne->len; i++)
    {
      Place *p = &g_array_index (ligne, Place, i);

      if (apres)
        p->x += reste;
      else if (gtk_widget_compute_expand (p->child, GTK_ORIENTATION_HORIZONTAL))
        {
          p->largeur += reste;
          apres = TRUE;
        }
    }
}

/* A line is as high as its highest child; the others stand in its middle. */
static int
close_line (GtkWidget *widget,
            GArray    *ligne,
            int        y,
            int        width,
            gboolean   place)
{
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int hauteur = 0;

  if (place)
    fill_line (ligne, width);
  for (guint i = 0; i < ligne->len; i++)
    hauteur = MAX (hauteur, g_array_index (ligne, Place, i).hauteur);
  for (guint i = 0; place && i < ligne->len; i++)
    {
      const Place *p = &g_array_index (ligne, Place, i);
      const int x = rtl ? width - p->x - p->largeur : p->x;
      const GtkAllocation zone = { x, y + (hauteur - p->hauteur) / 2, p->largeur, p->hauteur };

      gtk_widget_size_allocate (p->child, &zone, -1);
    }
  g_array_set_size (ligne, 0);

  return hauteur;
}

/* The widest gap with which all the children stand in one line; the usual one where none does. */
static int
find_gap (const WrapLayout *self,
          GtkWidget        *widget,
          int               width)
{
  int reste = width;
  int intervalles = -1;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int naturelle;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &naturelle, NULL, NULL);
      reste -= naturelle;
      intervalles++;
    }
  if (intervalles <= 0 || reste < intervalles * self->ecart_minimal)
    return ECART;

  return MIN (ECART, reste / intervalles);
}

/* Runs over the lines for a width; places the children when @place, else only adds up. */
static int
run (const WrapLayout *self,
     GtkWidget        *widget,
     int               width,
     gboolean          place)
{
  g_autoptr (GArray) ligne = g_array_new (FALSE, FALSE, sizeof (Place));
  const int ecart = self->ecart_minimal < ECART ? find_gap (self, widget, width) : ECART;
  int x = 0;
  int y = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      Place p = { .child = child };
      int minimum, naturelle;

      if (!gtk_widget_should_layout (child))
        continue;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &naturelle, NULL, NULL);
      p.largeur = MAX (minimum, MIN (naturelle, width));
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, p.largeur, NULL, &p.hauteur, NULL, NULL);
      if (x > 0 && x + p.largeur > width)
        {
          y += close_line (widget, ligne, y, width, place) + ECART_LIGNE;
          x = 0;
        }
      p.x = x;
      x += p.largeur + ecart;
      g_array_append_val (ligne, p);
    }

  return y + close_line (widget, ligne, y, width, place);
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
  const WrapLayout *self = JALONS_WRAP_LAYOUT (manager);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = run (self, widget, for_size >= 0 ? for_size : G_MAXINT / 2, FALSE);
}

static void
wrap_layout_allocate (GtkLayoutManager *manager,
                      GtkWidget        *widget,
                      int               width,
                      int               height,
                      int               baseline)
{
  run (JALONS_WRAP_LAYOUT (manager), widget, width, TRUE);
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
  self->ecart_minimal = ECART;
}

/**
 * wrap_layout_new_tight:
 * @ecart_minimal: pixels
 *
 * Returns: (transfer full): a layout whose children come nearer to each other, down to
 *   @ecart_minimal, before one of them goes to a second line
 */
GtkLayoutManager *
wrap_layout_new_tight (int ecart_minimal)
{
  WrapLayout *self = g_object_new (TYPE_WRAP_LAYOUT, NULL);

  self->ecart_minimal = ecart_minimal;

  return GTK_LAYOUT_MANAGER (self);
}
