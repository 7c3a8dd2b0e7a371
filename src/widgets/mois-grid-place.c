/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/mois-grid-private.h"

#include "widgets/mois-dessin.h"

/* Where the days of the month stand, and in which order they are drawn. */

void
mois_grid_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  MoisGrid *self = JALONS_MOIS_GRID (widget);
  const double semaine = mois_dessin_get_x (widget, 0, 0), jours = MOIS_DESSIN_JOURS;
  const int tete = mois_dessin_get_y (widget, 0, 1, 0);
  int min, nat;

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (GTK_WIDGET (self->cells[0]), orientation, -1, &min, &nat, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      /* The weekend is as narrow as a day can be. */
      *minimum = (int) (semaine + min / MOIS_DESSIN_PART_WEEKEND * jours) + 1;
      *natural = MAX (*minimum, (int) (semaine + nat * jours));
    }
  else
    {
      *minimum = tete + min * (int) self->semaines;
      *natural = tete + nat * (int) self->semaines;
    }
}

static GdkRectangle
get_place (MoisGrid *self,
           guint     i,
           int       width,
           int       height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int x = mois_dessin_get_x (widget, width, i % 7);
  const int y = mois_dessin_get_y (widget, height, self->semaines, i / 7);

  return (GdkRectangle) { x, y, mois_dessin_get_x (widget, width, i % 7 + 1) - x,
                          mois_dessin_get_y (widget, height, self->semaines, i / 7 + 1) - y };
}

/* Where a day is about to be, for what has room in it to be made; nothing before the grid has a size. */
GdkRectangle
mois_grid_get_place (MoisGrid *self,
                     guint     i)
{
  return self->largeur > 0 ? get_place (self, i, self->largeur, self->hauteur) : (GdkRectangle) { 0 };
}

void
mois_grid_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  MoisGrid *self = JALONS_MOIS_GRID (widget);

  for (guint i = 0; i < self->semaines * 7; i++)
    {
      const GdkRectangle place = get_place (self, i, width, height);

      gtk_widget_size_allocate (GTK_WIDGET (self->cells[i]), &place, -1);
    }
  /* Days that have grown have room for more. */
  if (self->largeur > 0 && (width != self->largeur || height > self->hauteur))
    mois_grid_queue_rebuild (self);
}

void
mois_grid_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  MoisGrid *self = JALONS_MOIS_GRID (widget);

  mois_dessin_fond (widget, snapshot, self->premier, self->semaines);
  for (guint i = 0; i < self->semaines * 7; i++)
    gtk_widget_snapshot_child (widget, GTK_WIDGET (self->cells[i]), snapshot);
  mois_geste_snapshot (self, snapshot);
}
