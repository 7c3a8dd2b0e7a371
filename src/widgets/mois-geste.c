/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/mois-grid-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"

#define SEMAINE 7

/* The pointer and the keys in the month: what is moved goes to another day, at the same hour. */

static void
forget_tenu (MoisGrid *self)
{
  agenda_tenu_forget (&self->tenue);
  g_clear_object (&self->image);
  self->glisse = FALSE;
}

void
mois_geste_cancel (MoisGrid *self)
{
  forget_tenu (self);
}

static void
say_cb (GtkWidget  *widget,
        AgendaItem *item,
        gint64      debut,
        gint64      duree_minutes,
        gboolean    copie)
{
  g_signal_emit (widget, mois_grid_signals[MOIS_ITEM_MOVED], 0, item, debut, duree_minutes, copie);
}

/* The keyboard */

/* "mois.deplacer" (days): what has the focus. */
static void
key_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *jours)
{
  MoisGrid *self = JALONS_MOIS_GRID (widget);
  AgendaItem *item = mois_grid_get_focus_item (self);

  if (item == NULL || !self->modifiable || !agenda_item_is_deplacable (item))
    {
      gtk_widget_error_bell (widget);
      return;
    }

  if (self->tenue.item != item)
    forget_tenu (self);
  agenda_tenu_take (&self->tenue, item);
  agenda_tenu_shift (&self->tenue, g_variant_get_int32 (jours), 0);
  agenda_tenu_wait (&self->tenue);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *parametres,
           gpointer   data)
{
  MoisGrid *self = JALONS_MOIS_GRID (widget);

  if (self->tenue.item == NULL)
    return GDK_EVENT_PROPAGATE;

  forget_tenu (self);
  return GDK_EVENT_STOP;
}

/* The pointer */

static JourCell *
find_cell (MoisGrid *self,
           double    x,
           double    y,
           GtkWidget **sous)
{
  GtkWidget *trouve = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (sous != NULL)
    *sous = trouve;
  return trouve != NULL
           ? (JourCell *) gtk_widget_get_ancestor (trouve, JALONS_TYPE_JOUR_CELL) : NULL;
}

/* The list of a whole day is a window of its own: what is under it is not meant. */
static gboolean
is_elsewhere (GtkEventController *drag,
              MoisGrid           *self)
{
  GdkEvent *event = gtk_event_controller_get_current_event (drag);
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return event != NULL && native != NULL
         && gdk_event_get_surface (event) != gtk_native_get_surface (native);
}

static void
begin_cb (GtkGestureDrag *drag,
          double          x,
          double          y,
          MoisGrid       *self)
{
  GtkWidget *puce = NULL;
  JourCell *cell = find_cell (self, x, y, &puce);
  AgendaItem *item = cell != NULL ? jour_cell_get_item (cell, puce) : NULL;
  graphene_rect_t rect;

  forget_tenu (self);
  if (item == NULL || is_elsewhere (GTK_EVENT_CONTROLLER (drag), self)
      || !gtk_widget_compute_bounds (puce, GTK_WIDGET (self), &rect))
    return;

  agenda_tenu_take (&self->tenue, item);
  self->prise_x = x - rect.origin.x;
  self->prise_y = y - rect.origin.y;
  self->prise_jour = jour_cell_get_jour (cell);
  if (self->modifiable && agenda_item_is_deplacable (item))
    {
      g_autoptr (GdkPaintable) puce_vue = gtk_widget_paintable_new (puce);

      self->image = gdk_paintable_get_current_image (puce_vue);
    }
}

static void
update_cb (GtkGestureDrag *drag,
           double          dx,
           double          dy,
           MoisGrid       *self)
{
  double x, y;
  JourCell *cell;

  /* Without a picture it may not be moved. */
  if (self->image == NULL || (!self->glisse && !agenda_tenu_is_glisse (dx, dy)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_gesture_drag_get_start_point (drag, &x, &y);
  self->glisse = TRUE;
  self->x = x + dx;
  self->y = y + dy;
  cell = find_cell (self, self->x, self->y, NULL);
  if (cell != NULL)
    {
      const gint64 jour = jour_cell_get_jour (cell);

      agenda_tenu_shift (&self->tenue, (gint) (jour - self->prise_jour), 0);
      self->prise_jour = jour;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
end_cb (GtkGestureDrag *drag,
        double          dx,
        double          dy,
        MoisGrid       *self)
{
  const GdkModifierType touches =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));
  const gboolean glisse = self->glisse;

  g_clear_object (&self->image);
  self->glisse = FALSE;
  if (glisse)
    agenda_tenu_say (&self->tenue, (touches & GDK_CONTROL_MASK) != 0
                                   && agenda_tenu_has_moved (&self->tenue));
  else
    agenda_tenu_forget (&self->tenue);
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           MoisGrid         *self)
{
  forget_tenu (self);
}

/* The day where it goes, and what it becomes there; under the pointer, the chip itself. */
void
mois_geste_snapshot (MoisGrid    *self,
                     GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const gint64 rang = self->tenue.item != NULL
                      ? instant_get_jour (self->tenue.attente.debut) - self->premier : -1;
  g_autofree char *heures = NULL;
  graphene_rect_t rect;
  GdkRGBA accent, fond;
  GskRoundedRect cadre;

  if (!agenda_tenu_has_moved (&self->tenue) && !self->glisse)
    return;

  accent = fond = couleur_lookup (widget, "accent_line");
  fond.alpha *= 0.18F;
  if (rang >= 0 && rang < self->semaines * SEMAINE
      && gtk_widget_compute_bounds (GTK_WIDGET (self->cells[rang]), widget, &rect))
    {
      const GdkRGBA encre = couleur_lookup (widget, "accent_color");
      const double unite = dessin_get_unite (widget);

      graphene_rect_inset (&rect, 1, 1);
      gsk_rounded_rect_init_from_rect (&cadre, &rect, 6);
      gtk_snapshot_append_color (snapshot, &fond, &rect);
      gtk_snapshot_append_border (snapshot, &cadre, (float[4]) { 2, 2, 2, 2 },
                                  (GdkRGBA[4]) { accent, accent, accent, accent });
      heures = format_plage_heures (self->tenue.attente.debut,
                                    (self->tenue.attente.fin - self->tenue.attente.debut) / 60);
      gtk_snapshot_push_clip (snapshot, &rect);
      dessin_append_texte (widget, snapshot, heures, DESSIN_GRAS, rect.origin.x + 8,
                           rect.origin.y + rect.size.height - 11 * unite, &encre);
      gtk_snapshot_pop (snapshot);
    }
  if (!self->glisse)
    return;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (self->x - self->prise_x),
                                                          (float) (self->y - self->prise_y)));
  gtk_snapshot_push_opacity (snapshot, 0.85);
  gdk_paintable_snapshot (self->image, snapshot, gdk_paintable_get_intrinsic_width (self->image),
                          gdk_paintable_get_intrinsic_height (self->image));
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_restore (snapshot);
}

void
mois_geste_init (MoisGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();

  agenda_tenu_init (&self->tenue, GTK_WIDGET (self), say_cb);
  /* Before the chips, which take a click as soon as it is pressed. */
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (drag), GTK_PHASE_CAPTURE);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
mois_geste_class_init (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint touche;
    gint jours;
  } fleches[] = {
    { GDK_KEY_Left, -1 },    { GDK_KEY_Right, 1 },
    { GDK_KEY_Up, -SEMAINE }, { GDK_KEY_Down, SEMAINE },
    { GDK_KEY_KP_Left, -1 }, { GDK_KEY_KP_Right, 1 },
    { GDK_KEY_KP_Up, -SEMAINE }, { GDK_KEY_KP_Down, SEMAINE },
  };

  gtk_widget_class_install_action (widget_class, "mois.deplacer", "i", key_cb);
  for (guint i = 0; i < G_N_ELEMENTS (fleches); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, fleches[i].touche, GDK_ALT_MASK,
                                           "mois.deplacer", "i", fleches[i].jours);
      gtk_widget_class_add_binding_action (widget_class, fleches[i].touche, GDK_CONTROL_MASK,
                                           "mois.deplacer", "i", fleches[i].jours);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}
