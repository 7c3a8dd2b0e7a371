/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frise-view-private.h"

#include "widgets/active-item.h"
#include "widgets/frise-marques.h"

#include <math.h>

/* The scale of a timeline, and what part of it is seen. */

#define SEUIL_GLISSER 8 /* pixels: less is a click */
#define PAS_MOLETTE 12  /* a step moves by a twelfth of the window */

static gint64
get_day_at (FriseView *self,
            double     x)
{
  return self->layout->premier
         + (gint64) round ((x - self->layout->origine) / self->layout->pixels_par_jour);
}

static gboolean
scroll_cb (FriseView                *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *molette)
{
  const GdkModifierType touches =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (molette));
  const double cote = (touches & GDK_SHIFT_MASK) != 0 && dx == 0 ? dy : dx;

  if (self->layout == NULL)
    return FALSE;
  if ((touches & GDK_CONTROL_MASK) != 0)
    {
      self->molette += dy;
      if (fabs (self->molette) >= 1)
        {
          if (frise_fenetre_zoom (&self->fenetre, self->contenu, self->molette < 0 ? 1 : -1,
                                  get_day_at (self, self->pointeur)))
            frise_view_changed (self);
          self->molette = 0;
        }
      return TRUE;
    }
  if (cote == 0 || self->fenetre.jours == 0)
    return FALSE;

  if (frise_fenetre_pan (&self->fenetre, self->contenu,
                         (gint64) copysign (ceil (fabs (cote) * (double) self->fenetre.jours / PAS_MOLETTE),
                                            cote)))
    frise_view_changed (self);
  return TRUE;
}

static void
motion_cb (FriseView *self,
           double     x,
           double     y)
{
  self->pointeur = x;
}

static void
drag_begin_cb (FriseView *self)
{
  self->saisie = self->fenetre.du;
}

static void
drag_update_cb (FriseView  *self,
                double      dx,
                double      dy,
                GtkGesture *geste)
{
  if (self->fenetre.jours == 0 || self->layout == NULL || fabs (dx) < SEUIL_GLISSER)
    return;

  gtk_gesture_set_state (geste, GTK_EVENT_SEQUENCE_CLAIMED);
  if (frise_fenetre_pan (&self->fenetre, self->contenu,
                         self->saisie - (gint64) round (dx / self->layout->pixels_par_jour)
                           - self->fenetre.du))
    frise_view_changed (self);
}

/* The wheel, with Ctrl or along; dragging what is larger than the window. */
void
frise_view_add_controllers (FriseView *self)
{
  GtkEventController *molette = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES);
  GtkEventController *pointeur = gtk_event_controller_motion_new ();
  GtkGesture *geste = gtk_gesture_drag_new ();

  g_signal_connect_swapped (molette, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (pointeur, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (pointeur, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (geste, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (geste, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), molette);
  gtk_widget_add_controller (GTK_WIDGET (self), pointeur);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (geste));
}

/**
 * frise_view_can_zoom:
 * @pas: 1 to see closer, -1 to see more
 *
 * Returns: whether there is a scale on that side
 */
gboolean
frise_view_can_zoom (FriseView *self,
                     int        pas)
{
  g_return_val_if_fail (JALONS_IS_FRISE_VIEW (self), FALSE);

  return frise_fenetre_can_zoom (&self->fenetre, self->contenu, pas);
}

/**
 * frise_view_is_zoomed:
 *
 * Returns: whether a part of it is outside the window
 */
gboolean
frise_view_is_zoomed (FriseView *self)
{
  g_return_val_if_fail (JALONS_IS_FRISE_VIEW (self), FALSE);

  return self->fenetre.jours > 0;
}

/* What the scale turns around: what has the keyboard, else today where it is seen, else the middle. */
static gint64
get_centre (FriseView *self)
{
  GtkWidget *focus = gtk_widget_get_focus_child (GTK_WIDGET (self));
  gint64 premier = self->fenetre.du;
  gint64 dernier = self->fenetre.du + self->fenetre.jours;

  if (focus != NULL)
    return g_array_index (self->marques, FriseMarque,
                          active_item_get_index (JALONS_ACTIVE_ITEM (focus))).jour;
  if (self->fenetre.jours == 0)
    frise_contenu_get_etendue (self->contenu, &premier, &dernier);
  if (self->contenu->aujourdhui >= premier && self->contenu->aujourdhui <= dernier)
    return self->contenu->aujourdhui;

  return premier + (dernier - premier) / 2;
}

/**
 * frise_view_zoom:
 * @pas: 1 to see closer, -1 to see more
 *
 * Goes to the next scale: a month, two, a quarter, half a year, a year, all.
 */
void
frise_view_zoom (FriseView *self,
                 int        pas)
{
  g_return_if_fail (JALONS_IS_FRISE_VIEW (self));

  if (frise_fenetre_zoom (&self->fenetre, self->contenu, pas, get_centre (self)))
    frise_view_changed (self);
}

/**
 * frise_view_pan:
 * @pas: 1 towards what comes, -1 towards the past
 *
 * Moves along by half of what is seen.
 */
void
frise_view_pan (FriseView *self,
                int        pas)
{
  g_return_if_fail (JALONS_IS_FRISE_VIEW (self));

  if (frise_fenetre_pan (&self->fenetre, self->contenu, pas * self->fenetre.jours / 2))
    frise_view_changed (self);
}

/**
 * frise_view_show_all:
 *
 * Shows the whole course.
 */
void
frise_view_show_all (FriseView *self)
{
  g_return_if_fail (JALONS_IS_FRISE_VIEW (self));

  self->fenetre = (FriseFenetre) { 0, 0 };
  frise_view_changed (self);
}
