/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-grid-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/active-item.h"

#include <glib/gi18n-lib.h>

/* The pointer and the keys in the hours: what is moved is shown at once and said when it is let
 * go, so that a journey of twenty steps is one change. */

#define SEUIL 5.0
#define BORD 7.0
#define ATTENTE_MS 900
#define DEFAUT_MINUTES 60
#define MINUTES_JOUR (24 * 60)

static gint64
snap (gint64 minute)
{
  return (minute + SEMAINE_PAS / 2) / SEMAINE_PAS * SEMAINE_PAS;
}

/* A span on one day of the view, in steps, by the clocks. */
static Plage
make_span (SemaineGrid *self,
           gint64       jour,
           gint64       minute,
           gint64       duree)
{
  const SemaineGeometrie *geometrie = &self->geometrie;
  const gint64 debut = CLAMP (minute, 0, MINUTES_JOUR - SEMAINE_PAS);
  const gint64 le = CLAMP (jour, geometrie->premier, geometrie->premier + geometrie->n - 1);
  const gint64 instant = instant_from_local (le, (gint) debut);

  return (Plage) { instant, instant + MAX (duree, SEMAINE_PAS) * 60 };
}

static void
forget_tenu (SemaineGrid *self)
{
  g_clear_object (&self->tenu);
  g_clear_handle_id (&self->minuterie, g_source_remove);
  self->geste = SEMAINE_GESTE_AUCUN;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
semaine_geste_cancel (SemaineGrid *self)
{
  forget_tenu (self);
}

static gboolean
has_moved (SemaineGrid *self)
{
  return self->tenu != NULL
         && (self->attente.debut != agenda_item_get_donnees (self->tenu)->debut
             || self->attente.fin != agenda_item_get_fin (self->tenu));
}

static void
say (SemaineGrid *self,
     gboolean     copie)
{
  g_autoptr (AgendaItem) item = g_steal_pointer (&self->tenu);
  const Plage attente = self->attente;
  const gboolean dit = item != NULL
                       && (copie || attente.debut != agenda_item_get_donnees (item)->debut
                           || attente.fin != agenda_item_get_fin (item));

  forget_tenu (self);
  if (dit)
    g_signal_emit (self, semaine_grid_signals[SEMAINE_ITEM_MOVED], 0, item, attente.debut,
                   (attente.fin - attente.debut) / 60, copie);
}

/* The keyboard */

static gboolean
say_cb (gpointer data)
{
  SemaineGrid *self = data;

  self->minuterie = 0;
  say (self, FALSE);
  return G_SOURCE_REMOVE;
}

static gboolean
hold_focus (SemaineGrid *self)
{
  AgendaItem *item = semaine_grid_get_focus_item (self);

  if (item == NULL || !self->modifiable || !agenda_item_is_deplacable (item))
    return FALSE;
  if (self->tenu != item)
    {
      forget_tenu (self);
      self->tenu = g_object_ref (item);
      self->attente = (Plage) { agenda_item_get_donnees (item)->debut, agenda_item_get_fin (item) };
    }

  return TRUE;
}

static void
wait_for_more (SemaineGrid *self)
{
  g_clear_handle_id (&self->minuterie, g_source_remove);
  self->minuterie = g_timeout_add (ATTENTE_MS, say_cb, self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* "semaine.deplacer" (days, minutes) and "semaine.allonger" (0, minutes): of what has the focus, or
 * of the empty span. */
static void
key_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parametres)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);
  const gboolean allonge = g_str_equal (action, "semaine.allonger");
  gint jours, minutes;

  g_variant_get (parametres, "(ii)", &jours, &minutes);
  if (gtk_widget_is_focus (self->curseur))
    {
      const gint64 duree = (self->choisie.fin - self->choisie.debut) / 60;

      if (allonge)
        self->choisie = make_span (self, instant_get_jour (self->choisie.debut),
                                   instant_get_minute (self->choisie.debut), duree + minutes);
      else
        self->choisie = make_span (self, instant_get_jour (self->choisie.debut) + jours,
                                   instant_get_minute (self->choisie.debut) + minutes, duree);
      semaine_geste_update_curseur (self);
      return;
    }
  if (!hold_focus (self))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  if (allonge)
    {
      const gint64 duree = (self->attente.fin - self->attente.debut) / 60 + minutes;

      self->attente.fin = self->attente.debut + CLAMP (duree, SEMAINE_PAS, MINUTES_JOUR) * 60;
    }
  else
    {
      /* A move may leave the week: the clocks of that day tell the instant. */
      const gint64 duree = self->attente.fin - self->attente.debut;
      const gint64 minute = instant_get_minute (self->attente.debut) + minutes;
      const gint64 jour = instant_get_jour (self->attente.debut) + jours;

      self->attente.debut = instant_from_local (jour, (gint) CLAMP (minute, 0, MINUTES_JOUR - SEMAINE_PAS));
      self->attente.fin = self->attente.debut + duree;
    }
  wait_for_more (self);
}

static void
validate_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parametres)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);
  AgendaItem *item = semaine_grid_get_focus_item (self);

  if (has_moved (self))
    say (self, FALSE);
  else if (item != NULL)
    g_signal_emit (self, semaine_grid_signals[SEMAINE_ITEM_ACTIVATED], 0, item);
  else if (self->modifiable)
    g_signal_emit (self, semaine_grid_signals[SEMAINE_CRENEAU], 0, self->choisie.debut,
                   (self->choisie.fin - self->choisie.debut) / 60);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *parametres,
           gpointer   data)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);

  if (self->tenu == NULL)
    return GDK_EVENT_PROPAGATE;

  forget_tenu (self);
  return GDK_EVENT_STOP;
}

/* The pointer */

static SemaineChip *
find_chip (SemaineGrid *self,
           double       x,
           double       y)
{
  GtkWidget *trouve = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  return trouve != NULL && JALONS_IS_SEMAINE_CHIP (trouve) ? JALONS_SEMAINE_CHIP (trouve) : NULL;
}

static gint64
find_instant (SemaineGrid *self,
              double       x,
              double       y,
              gint64       avant_minutes)
{
  const guint rang = semaine_geometrie_find_rang (&self->geometrie, x);
  const gint64 minute = semaine_geometrie_find_minute (&self->geometrie, y) - avant_minutes;

  return instant_from_local (self->geometrie.premier + rang,
                             (gint) CLAMP (snap (minute), 0, MINUTES_JOUR - SEMAINE_PAS));
}

static void
begin_cb (GtkGestureDrag *drag,
          double          x,
          double          y,
          SemaineGrid    *self)
{
  SemaineChip *chip = find_chip (self, x, y);
  graphene_rect_t rect;

  forget_tenu (self);
  self->depart_x = x;
  self->depart_y = y;
  if (chip == NULL)
    {
      self->geste = SEMAINE_GESTE_DESSINER;
      self->choisie.debut = find_instant (self, x, y, SEMAINE_PAS / 2);
      self->choisie.fin = self->choisie.debut + DEFAUT_MINUTES * 60;
      semaine_geste_update_curseur (self);
      gtk_widget_grab_focus (self->curseur);
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (chip));
  self->geste = SEMAINE_GESTE_DEPLACER;
  if (gtk_widget_compute_bounds (GTK_WIDGET (chip), GTK_WIDGET (self), &rect)
      && y > rect.origin.y + rect.size.height - BORD)
    self->geste = SEMAINE_GESTE_ALLONGER;
  self->tenu = g_object_ref (semaine_chip_get_item (chip));
  self->attente = (Plage) { agenda_item_get_donnees (self->tenu)->debut,
                            agenda_item_get_fin (self->tenu) };
  self->prise_minutes = semaine_geometrie_find_minute (&self->geometrie, y)
                        - instant_get_minute (self->attente.debut);
}

static void
update_cb (GtkGestureDrag *drag,
           double          dx,
           double          dy,
           SemaineGrid    *self)
{
  const double x = self->depart_x + dx, y = self->depart_y + dy;

  if (self->geste == SEMAINE_GESTE_AUCUN || dx * dx + dy * dy < SEUIL * SEUIL)
    return;
  if (self->tenu != NULL && (!self->modifiable || !agenda_item_is_deplacable (self->tenu)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  if (self->geste == SEMAINE_GESTE_DESSINER)
    {
      const gint64 fin = find_instant (self, self->depart_x, y, -(SEMAINE_PAS / 2));

      self->choisie.fin = MAX (fin, self->choisie.debut + SEMAINE_PAS * 60);
      semaine_geste_update_curseur (self);
      return;
    }
  if (self->geste == SEMAINE_GESTE_ALLONGER)
    {
      self->attente.fin = MAX (find_instant (self, self->depart_x, y, 0),
                               self->attente.debut + SEMAINE_PAS * 60);
    }
  else
    {
      const gint64 duree = self->attente.fin - self->attente.debut;

      self->attente.debut = find_instant (self, x, y, self->prise_minutes);
      self->attente.fin = self->attente.debut + duree;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
end_cb (GtkGestureDrag *drag,
        double          dx,
        double          dy,
        SemaineGrid    *self)
{
  const SemaineGeste geste = self->geste;
  const gboolean glisse = dx * dx + dy * dy >= SEUIL * SEUIL;
  const GdkModifierType touches =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));

  if (geste == SEMAINE_GESTE_DESSINER)
    {
      forget_tenu (self);
      if (glisse && self->modifiable)
        g_signal_emit (self, semaine_grid_signals[SEMAINE_CRENEAU], 0, self->choisie.debut,
                       (self->choisie.fin - self->choisie.debut) / 60);
    }
  else if (glisse)
    {
      say (self, geste == SEMAINE_GESTE_DEPLACER && (touches & GDK_CONTROL_MASK) != 0
                 && has_moved (self));
    }
  else if (self->tenu != NULL)
    {
      g_autoptr (AgendaItem) item = g_object_ref (self->tenu);

      forget_tenu (self);
      g_signal_emit (self, semaine_grid_signals[SEMAINE_ITEM_ACTIVATED], 0, item);
    }
}

static void
cancel_cb (GtkGesture       *gesture,
           GdkEventSequence *sequence,
           SemaineGrid      *self)
{
  forget_tenu (self);
}

static void
pressed_cb (GtkGestureClick *click,
            int              n,
            double           x,
            double           y,
            SemaineGrid     *self)
{
  if (n == 2 && self->modifiable && find_chip (self, x, y) == NULL)
    g_signal_emit (self, semaine_grid_signals[SEMAINE_CRENEAU], 0, self->choisie.debut,
                   (self->choisie.fin - self->choisie.debut) / 60);
}

/* The lower edge of a chip is what one pulls. */
static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           SemaineGrid              *self)
{
  SemaineChip *chip = find_chip (self, x, y);
  graphene_rect_t rect;

  if (chip != NULL && gtk_widget_compute_bounds (GTK_WIDGET (chip), GTK_WIDGET (self), &rect))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (chip),
                                     y > rect.origin.y + rect.size.height - BORD
                                       && agenda_item_is_deplacable (semaine_chip_get_item (chip))
                                       ? "ns-resize" : "pointer");
}

void
semaine_geste_init (SemaineGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (drag, "drag-begin", G_CALLBACK (begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (end_cb), self);
  g_signal_connect (drag, "cancel", G_CALLBACK (cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_gesture_group (click, drag);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

void
semaine_geste_update_curseur (SemaineGrid *self)
{
  GdkRectangle rect;
  g_autofree char *jour = format_jour (instant_get_jour (self->choisie.debut), FORMAT_JOUR_LONG);
  g_autofree char *heures = format_plage_heures (self->choisie.debut,
                                                 (self->choisie.fin - self->choisie.debut) / 60);
  g_autofree char *label = g_strdup_printf ("%s, %s", jour, heures);

  active_item_set_label (JALONS_ACTIVE_ITEM (self->curseur), label,
                         _("Arrows to move, Shift and arrows to lengthen, Enter to create"));
  /* What has the focus is scrolled to at once: it must be where it is. */
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0
      && semaine_grid_get_rect (self, self->choisie.debut,
                                (self->choisie.fin - self->choisie.debut) / 60, &rect))
    gtk_widget_size_allocate (self->curseur, &rect, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
semaine_geste_class_init (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint touche;
    gint jours, minutes;
  } fleches[] = {
    { GDK_KEY_Left, -1, 0 },     { GDK_KEY_Right, 1, 0 },
    { GDK_KEY_Up, 0, -SEMAINE_PAS },      { GDK_KEY_Down, 0, SEMAINE_PAS },
    { GDK_KEY_KP_Left, -1, 0 },  { GDK_KEY_KP_Right, 1, 0 },
    { GDK_KEY_KP_Up, 0, -SEMAINE_PAS },   { GDK_KEY_KP_Down, 0, SEMAINE_PAS },
  };

  gtk_widget_class_install_action (widget_class, "semaine.deplacer", "(ii)", key_cb);
  gtk_widget_class_install_action (widget_class, "semaine.allonger", "(ii)", key_cb);
  gtk_widget_class_install_action (widget_class, "semaine.valider", NULL, validate_cb);
  for (guint i = 0; i < G_N_ELEMENTS (fleches); i++)
    {
      gtk_widget_class_add_binding_action (widget_class, fleches[i].touche, GDK_ALT_MASK,
                                           "semaine.deplacer", "(ii)", fleches[i].jours,
                                           fleches[i].minutes);
      gtk_widget_class_add_binding_action (widget_class, fleches[i].touche, GDK_CONTROL_MASK,
                                           "semaine.deplacer", "(ii)", fleches[i].jours,
                                           fleches[i].minutes);
      if (fleches[i].minutes != 0)
        gtk_widget_class_add_binding_action (widget_class, fleches[i].touche, GDK_SHIFT_MASK,
                                             "semaine.allonger", "(ii)", 0, fleches[i].minutes);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "semaine.valider", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "semaine.valider", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "semaine.valider", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}
