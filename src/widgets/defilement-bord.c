/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/defilement-bord.h"

#define BORD 28.0
#define PAS_MAX 12.0 /* in a frame */

static GtkAdjustment *
get_vertical (DefilementBord *self)
{
  GtkWidget *defilement = gtk_widget_get_ancestor (self->widget, GTK_TYPE_SCROLLED_WINDOW);

  return defilement != NULL ? gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (defilement)) : NULL;
}

/* The nearer to the edge, and beyond, the faster. */
static double
find_pas (DefilementBord *self,
          GtkAdjustment  *vertical)
{
  const double haut = gtk_adjustment_get_value (vertical);
  const double bas = haut + gtk_adjustment_get_page_size (vertical);
  const double dehors = self->y < haut + BORD ? self->y - haut - BORD
                        : self->y > bas - BORD ? self->y - bas + BORD : 0;

  return CLAMP (dehors / BORD, -1, 1) * PAS_MAX;
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       data)
{
  DefilementBord *self = data;
  GtkAdjustment *vertical = get_vertical (self);
  const double avant = vertical != NULL ? gtk_adjustment_get_value (vertical) : 0;
  double dy = 0;

  if (vertical != NULL)
    {
      gtk_adjustment_set_value (vertical, avant + find_pas (self, vertical));
      dy = gtk_adjustment_get_value (vertical) - avant;
    }
  if (G_APPROX_VALUE (dy, 0, 0.01))
    {
      self->tick = 0;
      return G_SOURCE_REMOVE;
    }

  self->y += dy;
  self->suit (widget, dy);
  return G_SOURCE_CONTINUE;
}

/**
 * defilement_bord_init:
 * @widget: what is scrolled, in a scrolled window
 * @suit: told how far it was, for what is pulled to follow
 */
void
defilement_bord_init (DefilementBord   *self,
                      GtkWidget        *widget,
                      DefilementBordCb  suit)
{
  *self = (DefilementBord) { .widget = widget, .suit = suit };
}

/**
 * defilement_bord_at:
 * @y: where the pointer pulls something, in the widget
 *
 * Begins to scroll where that is at an edge, and goes on until defilement_bord_stop() or the end.
 */
void
defilement_bord_at (DefilementBord *self,
                    double          y)
{
  GtkAdjustment *vertical = get_vertical (self);

  self->y = y;
  if (self->tick == 0 && vertical != NULL && !G_APPROX_VALUE (find_pas (self, vertical), 0, 0.01))
    self->tick = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

/**
 * defilement_bord_stop:
 *
 * Nothing is pulled any more.
 */
void
defilement_bord_stop (DefilementBord *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick);
  self->tick = 0;
}
