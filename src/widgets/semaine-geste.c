/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-grid-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "widgets/active-item.h"

#include <glib/gi18n-lib.h>

/* The pointer and the keys in the hours. */

#define BORD 7.0
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
  defilement_bord_stop (&self->bord);
  agenda_tenu_forget (&self->tenue);
  self->geste = SEMAINE_GESTE_AUCUN;
}

void
semaine_geste_cancel (SemaineGrid *self)
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
  g_signal_emit (widget, semaine_grid_signals[SEMAINE_ITEM_MOVED], 0, item, debut, duree_minutes,
                 copie);
}

/* The keyboard */

static gboolean
hold_focus (SemaineGrid *self)
{
  AgendaItem *item = semaine_grid_get_focus_item (self);

  if (item == NULL || !self->modifiable || !agenda_item_is_deplacable (item))
    return FALSE;

  agenda_tenu_take (&self->tenue, item);
  return TRUE;
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
      self->tracee |= allonge;
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
      const gint64 duree = (self->tenue.attente.fin - self->tenue.attente.debut) / 60 + minutes;

      self->tenue.attente.fin = self->tenue.attente.debut
                                + CLAMP (duree, SEMAINE_PAS, MINUTES_JOUR) * 60;
    }
  else
    {
      agenda_tenu_shift (&self->tenue, jours, minutes);
    }
  agenda_tenu_wait (&self->tenue);
}

static void
validate_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parametres)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);
  AgendaItem *item = semaine_grid_get_focus_item (self);

  if (agenda_tenu_has_moved (&self->tenue))
    agenda_tenu_say (&self->tenue, FALSE);
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

  if (self->tenue.item == NULL)
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

/* What pulling a chip from there does: by an edge it is stretched, where it begins or ends there. */
static SemaineGeste
find_geste (SemaineGrid *self,
            SemaineChip *chip,
            double       y)
{
  AgendaItem *item = semaine_chip_get_item (chip);
  const gint64 jour = semaine_chip_get_jour (chip);
  graphene_rect_t rect;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (chip), GTK_WIDGET (self), &rect))
    return SEMAINE_GESTE_DEPLACER;
  if (y > rect.origin.y + rect.size.height - BORD)
    return SEMAINE_GESTE_ALLONGER;
  /* A short one is to be moved rather than begun earlier. */
  if (y < rect.origin.y + BORD && rect.size.height >= 4 * BORD
      && instant_get_jour (agenda_item_get_donnees (item)->debut) == jour)
    return SEMAINE_GESTE_AVANCER;

  return SEMAINE_GESTE_DEPLACER;
}

static void
begin_cb (GtkGestureDrag *drag,
          double          x,
          double          y,
          SemaineGrid    *self)
{
  SemaineChip *chip = find_chip (self, x, y);

  forget_tenu (self);
  self->depart_x = x;
  self->depart_y = y;
  if (chip == NULL)
    {
      self->geste = SEMAINE_GESTE_DESSINER;
      self->choisie.debut = find_instant (self, x, y, SEMAINE_PAS / 2);
      self->choisie.fin = self->choisie.debut + DEFAUT_MINUTES * 60;
      self->tracee = FALSE;
      semaine_geste_update_curseur (self);
      gtk_widget_grab_focus (self->curseur);
      return;
    }

  gtk_widget_grab_focus (GTK_WIDGET (chip));
  self->geste = find_geste (self, chip, y);
  agenda_tenu_take (&self->tenue, semaine_chip_get_item (chip));
  self->prise_minutes = semaine_geometrie_find_minute (&self->geometrie, y)
                        - instant_get_minute (self->tenue.attente.debut);
}

/* What is pulled is where the pointer is, in the hours. */
static void
follow_pointer (SemaineGrid *self,
                double       x,
                double       y)
{
  Plage *attente = &self->tenue.attente;
  const gint64 duree = attente->fin - attente->debut;

  self->x = x;
  self->y = y;
  switch (self->geste)
    {
    case SEMAINE_GESTE_DESSINER:
      self->choisie.fin = MAX (find_instant (self, self->depart_x, y, -(SEMAINE_PAS / 2)),
                               self->choisie.debut + SEMAINE_PAS * 60);
      self->tracee = TRUE;
      semaine_geste_update_curseur (self);
      break;
    case SEMAINE_GESTE_ALLONGER:
      attente->fin = MAX (find_instant (self, self->depart_x, y, 0), attente->debut + SEMAINE_PAS * 60);
      break;
    case SEMAINE_GESTE_AVANCER:
      attente->debut = MIN (find_instant (self, self->depart_x, y, 0), attente->fin - SEMAINE_PAS * 60);
      break;
    case SEMAINE_GESTE_DEPLACER:
      attente->debut = find_instant (self, x, y, self->prise_minutes);
      attente->fin = attente->debut + duree;
      break;
    case SEMAINE_GESTE_AUCUN:
      break;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The hours scrolled under the pointer. */
static void
scrolled_cb (GtkWidget *widget,
             double     dy)
{
  SemaineGrid *self = JALONS_SEMAINE_GRID (widget);

  follow_pointer (self, self->x, self->y + dy);
}

static void
update_cb (GtkGestureDrag *drag,
           double          dx,
           double          dy,
           SemaineGrid    *self)
{
  if (self->geste == SEMAINE_GESTE_AUCUN || !agenda_tenu_is_glisse (dx, dy))
    return;
  if (self->tenue.item != NULL
      && (!self->modifiable || !agenda_item_is_deplacable (self->tenue.item)))
    return;

  gtk_gesture_set_state (GTK_GESTURE (drag), GTK_EVENT_SEQUENCE_CLAIMED);
  follow_pointer (self, self->depart_x + dx, self->depart_y + dy);
  defilement_bord_at (&self->bord, self->y);
}

static void
end_cb (GtkGestureDrag *drag,
        double          dx,
        double          dy,
        SemaineGrid    *self)
{
  const SemaineGeste geste = self->geste;
  const gboolean glisse = agenda_tenu_is_glisse (dx, dy);
  const GdkModifierType touches =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (drag));

  defilement_bord_stop (&self->bord);
  if (geste == SEMAINE_GESTE_DESSINER)
    {
      forget_tenu (self);
      if (glisse && self->modifiable)
        g_signal_emit (self, semaine_grid_signals[SEMAINE_CRENEAU], 0, self->choisie.debut,
                       (self->choisie.fin - self->choisie.debut) / 60);
    }
  else if (glisse)
    {
      self->geste = SEMAINE_GESTE_AUCUN;
      agenda_tenu_say (&self->tenue, geste == SEMAINE_GESTE_DEPLACER
                                     && (touches & GDK_CONTROL_MASK) != 0
                                     && agenda_tenu_has_moved (&self->tenue));
    }
  else if (self->tenue.item != NULL)
    {
      g_autoptr (AgendaItem) item = g_object_ref (self->tenue.item);

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

/* The pointer says which edge one would pull. */
static void
motion_cb (GtkEventControllerMotion *motion,
           double                    x,
           double                    y,
           SemaineGrid              *self)
{
  SemaineChip *chip = find_chip (self, x, y);

  if (chip != NULL)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (chip),
                                     find_geste (self, chip, y) != SEMAINE_GESTE_DEPLACER
                                       && agenda_item_is_deplacable (semaine_chip_get_item (chip))
                                       ? "ns-resize" : "pointer");
}

void
semaine_geste_init (SemaineGrid *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  agenda_tenu_init (&self->tenue, GTK_WIDGET (self), say_cb);
  defilement_bord_init (&self->bord, GTK_WIDGET (self), scrolled_cb);
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
