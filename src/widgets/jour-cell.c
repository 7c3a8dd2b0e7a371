/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/jour-cell-private.h"

#include "base/formats.h"
#include "widgets/agenda-chip.h"
#include "widgets/couleurs.h"
#include "widgets/dessin.h"
#include "widgets/jour-dessin.h"

#include <glib/gi18n-lib.h>

#define ECART_PUCES 3.0
#define PUCES_MAX 12 /* more never fit: the others are in the popover */
#define LARGEUR_BULLE 280
#define BULLE_MAX 24 /* more are read in the list of the day */

G_DEFINE_FINAL_TYPE (JourCell, jour_cell, GTK_TYPE_WIDGET)

enum
{
  ENTRETIEN_ACTIVATED,
  JOUR_ACTIVATED,
  JOUR_OUVERT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
draw_puce (ActiveItem  *puce,
           GtkSnapshot *snapshot,
           gpointer     data)
{
  AgendaItem *item = g_object_get_data (G_OBJECT (puce), "item");

  if (item != NULL)
    agenda_chip_draw (GTK_WIDGET (puce), snapshot, item,
                      GPOINTER_TO_INT (g_object_get_data (G_OBJECT (puce), "conflit")));
}

static char *
get_texte_plus (JourCell *self)
{
  const guint n = jour_cell_get_n_more (self);

  /* Where none has room there is nothing that they would be more than. */
  if (n == self->contenu.rangs->len)
    return g_strdup_printf (ngettext ("%u meeting", "%u meetings", n), n);

  /* Translators: how many other entretiens the day has: "3 de plus" */
  return g_strdup_printf (ngettext ("%u more", "%u more", n), n);
}

static void
draw_plus (ActiveItem  *plus,
           GtkSnapshot *snapshot,
           gpointer     data)
{
  GtkWidget *widget = GTK_WIDGET (plus);
  const GdkRGBA encre = couleur_lookup (widget, "accent_color");
  g_autofree char *texte = get_texte_plus (data);

  dessin_append_texte (widget, snapshot, texte, DESSIN_GRAS, 6,
                       gtk_widget_get_height (widget) / 2.0, &encre);
}

static void
puce_activated_cb (ActiveItem *puce,
                   JourCell   *self)
{
  AgendaItem *item = g_object_get_data (G_OBJECT (puce), "item");
  g_autofree char *uuid = g_strdup (agenda_item_get_donnees (item)->uuid);

  if (self->popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[ENTRETIEN_ACTIVATED], 0, uuid);
}

static ActiveItem *
create_puce (JourCell *self,
             guint     i)
{
  ActiveItem *puce = active_item_new ("agendachip", GTK_ACCESSIBLE_ROLE_BUTTON, draw_puce, self);

  active_item_set_index (puce, i);
  g_signal_connect (puce, "activated", G_CALLBACK (puce_activated_cb), self);

  return puce;
}

/* A chip that shows what it showed before has nothing new to say. */
static void
label_puce (JourCell   *self,
            ActiveItem *puce)
{
  const guint i = active_item_get_index (puce);
  AgendaItem *item = jour_contenu_get_item (&self->contenu, i);
  const gboolean conflit = jour_contenu_is_en_conflit (&self->contenu, i, self->puces->len);
  g_autofree char *texte = NULL;
  g_autofree char *suite = NULL;

  if (g_object_get_data (G_OBJECT (puce), "item") == item
      && GPOINTER_TO_INT (g_object_get_data (G_OBJECT (puce), "conflit")) == conflit)
    return;

  texte = agenda_item_get_texte (item, conflit);
  suite = agenda_item_get_description (item);
  active_item_set_label (puce, texte, suite);
  g_object_set_data_full (G_OBJECT (puce), "item", g_object_ref (item), g_object_unref);
  g_object_set_data (G_OBJECT (puce), "conflit", GINT_TO_POINTER (conflit));
  gtk_widget_queue_draw (GTK_WIDGET (puce));
}

/* Only those that have room: a day can have hundreds. */
static void
sync_puces (JourCell *self)
{
  const JourContenu *contenu = &self->contenu;
  const guint n = contenu->largeur > 0 ? jour_cell_count_room (self, contenu->largeur, contenu->hauteur)
                                       : MIN (contenu->rangs->len, PUCES_MAX);

  while (self->puces->len > n)
    {
      gtk_widget_unparent (self->puces->pdata[self->puces->len - 1]);
      g_ptr_array_remove_index (self->puces, self->puces->len - 1);
    }
  while (self->puces->len < n)
    {
      ActiveItem *puce = create_puce (self, self->puces->len);

      gtk_widget_insert_before (GTK_WIDGET (puce), GTK_WIDGET (self), GTK_WIDGET (self->plus));
      g_ptr_array_add (self->puces, puce);
    }
  for (guint i = 0; i < n; i++)
    label_puce (self, self->puces->pdata[i]);
}

static double
get_pas (GtkWidget *widget)
{
  return (AGENDA_CHIP_HAUTEUR + ECART_PUCES) * dessin_get_unite (widget);
}

static void
jour_cell_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  const double unite = dessin_get_unite (widget);

  *minimum_baseline = *natural_baseline = -1;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = (int) (30 * unite);
      *natural = (int) (150 * unite);
    }
  else
    {
      *minimum = (int) (28 * unite + get_pas (widget));
      *natural = (int) (28 * unite + 3 * get_pas (widget));
    }
}

static void
label_plus (JourCell *self)
{
  g_autofree char *texte = get_texte_plus (self);
  g_autofree char *jour = format_jour (self->contenu.jour, FORMAT_JOUR_LONG);
  g_autofree char *label = g_strdup_printf ("%s, %s", texte, jour);

  if (g_strcmp0 (label, active_item_get_label (self->plus)) != 0)
    active_item_set_label (self->plus, label, NULL);
}

/* How many chips have room in a day. When not all fit, the last line tells how many more. */
guint
jour_cell_count_room (JourCell *self,
                      int       width,
                      int       height)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const double tete = jour_dessin_get_tete (widget, &self->contenu, width);
  const double place = (height - tete) / get_pas (widget);
  const guint total = self->contenu.rangs->len, capacite = (guint) MAX (place, 1.0);

  return MIN (total <= capacite ? total : capacite - 1, PUCES_MAX);
}

static void
jour_cell_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  JourCell *self = JALONS_JOUR_CELL (widget);
  const double unite = dessin_get_unite (widget), pas = get_pas (widget);
  const double tete = jour_dessin_get_tete (widget, &self->contenu, width);
  const guint total = self->contenu.rangs->len;

  self->montrees = MIN (jour_cell_count_room (self, width, height), self->puces->len);
  for (guint i = 0; i < self->puces->len; i++)
    {
      gtk_widget_set_child_visible (self->puces->pdata[i], i < self->montrees);
      if (i < self->montrees)
        gtk_widget_size_allocate (self->puces->pdata[i],
                                  &(GtkAllocation) { 5, (int) (tete + i * pas), MAX (width - 9, 1),
                                                     (int) (AGENDA_CHIP_HAUTEUR * unite) }, -1);
    }

  gtk_widget_set_child_visible (GTK_WIDGET (self->plus), total > self->montrees);
  if (total > self->montrees)
    {
      gtk_widget_size_allocate (GTK_WIDGET (self->plus),
                                &(GtkAllocation) { 5, (int) (tete + self->montrees * pas),
                                                   MAX (width - 9, 1),
                                                   (int) (20 * unite) }, -1);
      label_plus (self);
      gtk_widget_queue_draw (GTK_WIDGET (self->plus));
    }
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
}

static void
jour_cell_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  JourCell *self = JALONS_JOUR_CELL (widget);

  jour_dessin_fond (widget, snapshot, &self->contenu);
  GTK_WIDGET_CLASS (jour_cell_parent_class)->snapshot (widget, snapshot);
}

static void
activate_jour (GtkWidget  *widget,
               const char *action,
               GVariant   *parameter)
{
  g_signal_emit (widget, signals[JOUR_ACTIVATED], 0, JALONS_JOUR_CELL (widget)->contenu.jour);
}

static void
pressed_cb (GtkGestureClick *gesture,
            gint             n_press,
            double           x,
            double           y,
            JourCell        *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2)
    g_signal_emit (self, signals[JOUR_ACTIVATED], 0, self->contenu.jour);
}

/* Made when the pointer rests: setting the text of a tooltip asks the display where the pointer is. */
static gboolean
jour_cell_query_tooltip (GtkWidget  *widget,
                         int         x,
                         int         y,
                         gboolean    keyboard,
                         GtkTooltip *tooltip)
{
  g_autofree char *texte = jour_contenu_get_texte (&JALONS_JOUR_CELL (widget)->contenu);

  gtk_tooltip_set_text (tooltip, texte);
  return TRUE;
}

static void
jour_cell_dispose (GObject *object)
{
  JourCell *self = JALONS_JOUR_CELL (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  self->plus = NULL;
  self->popover = NULL;
  g_clear_pointer (&self->puces, g_ptr_array_unref);
  g_clear_pointer (&self->contenu.moments, agenda_moments_unref);
  g_clear_pointer (&self->contenu.rangs, g_array_unref);
  g_clear_pointer (&self->contenu.echeances, g_ptr_array_unref);

  G_OBJECT_CLASS (jour_cell_parent_class)->dispose (object);
}

static void
jour_cell_class_init (JourCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jour_cell_dispose;
  widget_class->measure = jour_cell_measure;
  widget_class->size_allocate = jour_cell_size_allocate;
  widget_class->snapshot = jour_cell_snapshot;
  widget_class->focus = jour_cell_focus;
  widget_class->grab_focus = jour_cell_grab_focus;
  widget_class->query_tooltip = jour_cell_query_tooltip;

  signals[ENTRETIEN_ACTIVATED] = g_signal_new ("entretien-activated", G_TYPE_FROM_CLASS (klass),
                                               G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                               1, G_TYPE_STRING);
  signals[JOUR_ACTIVATED] = g_signal_new ("jour-activated", G_TYPE_FROM_CLASS (klass),
                                          G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                          G_TYPE_INT64);

  /* All of the day is to be seen. */
  signals[JOUR_OUVERT] = g_signal_new ("jour-ouvert", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_install_action (widget_class, "jour.activate", NULL, activate_jour);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "jour.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "jour.activate", NULL);
  gtk_widget_class_set_css_name (widget_class, "jourcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
jour_cell_init (JourCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->puces = g_ptr_array_new ();
  self->contenu.rangs = g_array_new (FALSE, FALSE, sizeof (guint));
  self->contenu.echeances = g_ptr_array_new ();
  self->plus = active_item_new ("agendaplus", GTK_ACCESSIBLE_ROLE_BUTTON, draw_plus, self);
  g_signal_connect_swapped (self->plus, "activated", G_CALLBACK (jour_cell_popup), self);
  gtk_widget_set_parent (GTK_WIDGET (self->plus), GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * jour_cell_new:
 *
 * Returns: (transfer floating): an empty day
 */
JourCell *
jour_cell_new (void)
{
  return g_object_new (JALONS_TYPE_JOUR_CELL, NULL);
}

/**
 * jour_cell_set_contenu:
 * @contenu: its arrays are referenced, its texts must live as long as the cell shows them
 *
 * Shows a day.
 */
void
jour_cell_set_contenu (JourCell          *self,
                       const JourContenu *contenu)
{
  g_autofree char *texte = NULL;

  g_return_if_fail (JALONS_IS_JOUR_CELL (self));

  agenda_moments_ref (contenu->moments);
  g_array_ref (contenu->rangs);
  g_ptr_array_ref (contenu->echeances);
  g_clear_pointer (&self->contenu.moments, agenda_moments_unref);
  g_clear_pointer (&self->contenu.rangs, g_array_unref);
  g_clear_pointer (&self->contenu.echeances, g_ptr_array_unref);
  self->contenu = *contenu;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  sync_puces (self);

  texte = jour_contenu_get_texte (contenu);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, texte, -1);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self),
                              contenu->echeances->len > 0 || contenu->ferie != NULL);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * jour_cell_update:
 *
 * Shows what the times of the day have become: they are the same ones, told otherwise.
 */
void
jour_cell_update (JourCell *self)
{
  g_return_if_fail (JALONS_IS_JOUR_CELL (self));

  for (guint i = 0; i < self->puces->len; i++)
    label_puce (self, self->puces->pdata[i]);
}

/**
 * jour_cell_get_jour:
 *
 * Returns: its day number
 */
gint64
jour_cell_get_jour (JourCell *self)
{
  g_return_val_if_fail (JALONS_IS_JOUR_CELL (self), CHAMP_ABSENT);

  return self->contenu.jour;
}

/**
 * jour_cell_get_n_shown:
 *
 * Returns: how many chips have room; right once it has been allocated
 */
guint
jour_cell_get_n_shown (JourCell *self)
{
  g_return_val_if_fail (JALONS_IS_JOUR_CELL (self), 0);

  return self->montrees;
}

/**
 * jour_cell_get_n_more:
 *
 * Returns: how many entretiens have no room; right once it has been allocated
 */
guint
jour_cell_get_n_more (JourCell *self)
{
  g_return_val_if_fail (JALONS_IS_JOUR_CELL (self), 0);

  return self->contenu.rangs->len - MIN (self->montrees, self->contenu.rangs->len);
}

static void
reste_cb (JourCell *self)
{
  const gint64 jour = self->contenu.jour;

  gtk_popover_popdown (GTK_POPOVER (self->popover));
  g_signal_emit (self, signals[JOUR_OUVERT], 0, jour);
}

static GtkWidget *
create_reste (JourCell *self,
              guint     n)
{
  g_autofree char *texte = g_strdup_printf (ngettext ("%u more", "%u more", n), n);
  GtkWidget *bouton = gtk_button_new_with_label (texte);

  gtk_widget_add_css_class (bouton, "flat");
  g_signal_connect_swapped (bouton, "clicked", G_CALLBACK (reste_cb), self);

  return bouton;
}

/**
 * jour_cell_popup:
 *
 * Opens the list of all the entretiens of the day; of hundreds, the first ones and a way to the others.
 */
void
jour_cell_popup (JourCell *self)
{
  const double unite = dessin_get_unite (GTK_WIDGET (self));
  g_autofree char *jour = NULL;
  GtkWidget *liste, *titre;

  g_return_if_fail (JALONS_IS_JOUR_CELL (self));

  g_clear_pointer (&self->popover, gtk_widget_unparent);
  jour = format_jour (self->contenu.jour, FORMAT_JOUR_LONG);
  liste = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  titre = gtk_label_new (jour);
  gtk_label_set_xalign (GTK_LABEL (titre), 0);
  gtk_widget_add_css_class (titre, "heading");
  gtk_widget_add_css_class (liste, "day-list");
  gtk_box_append (GTK_BOX (liste), titre);
  for (guint i = 0; i < MIN (self->contenu.rangs->len, BULLE_MAX); i++)
    {
      ActiveItem *puce = create_puce (self, i);

      label_puce (self, puce);
      gtk_widget_set_size_request (GTK_WIDGET (puce), (int) (LARGEUR_BULLE * unite),
                                   (int) (AGENDA_CHIP_HAUTEUR * unite));
      gtk_box_append (GTK_BOX (liste), GTK_WIDGET (puce));
    }
  if (self->contenu.rangs->len > BULLE_MAX)
    gtk_box_append (GTK_BOX (liste), create_reste (self, self->contenu.rangs->len - BULLE_MAX));

  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), liste);
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  gtk_popover_popup (GTK_POPOVER (self->popover));
}
