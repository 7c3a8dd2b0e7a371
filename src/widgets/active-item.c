/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/active-item.h"

/* A mark that its parent draws and places, and that people reach with Tab, the arrows, a pointer or
 * a screen reader. A snapshot alone has no accessible children in GTK 4.8, and a GtkButton a mark
 * would cost three widgets. */

struct _ActiveItem
{
  GtkWidget parent_instance;

  ActiveItemDraw draw;
  gpointer data;
  guint index;
  char *label;
  char *description;
};

G_DEFINE_FINAL_TYPE (ActiveItem, active_item, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
activate (GtkWidget  *widget,
          const char *action,
          GVariant   *parameter)
{
  g_signal_emit (widget, signals[ACTIVATED], 0);
}

static void
pressed_cb (GtkGestureClick *gesture,
            gint             n_press,
            double           x,
            double           y,
            ActiveItem      *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
released_cb (GtkGestureClick *gesture,
             gint             n_press,
             double           x,
             double           y,
             ActiveItem      *self)
{
  if (gtk_widget_contains (GTK_WIDGET (self), x, y))
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      g_signal_emit (self, signals[ACTIVATED], 0);
    }
}

static void
active_item_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  ActiveItem *self = JALONS_ACTIVE_ITEM (widget);

  self->draw (self, snapshot, self->data);
}

/* Asked for when the pointer rests: setting the text of a tooltip asks the display where the pointer
 * is, each time, and a month has hundreds of marks. */
static gboolean
active_item_query_tooltip (GtkWidget  *widget,
                           int         x,
                           int         y,
                           gboolean    keyboard,
                           GtkTooltip *tooltip)
{
  ActiveItem *self = JALONS_ACTIVE_ITEM (widget);
  g_autofree char *texte = NULL;

  if (self->label == NULL)
    return FALSE;

  texte = self->description != NULL ? g_strdup_printf ("%s\n%s", self->label, self->description)
                                    : g_strdup (self->label);
  gtk_tooltip_set_text (tooltip, texte);

  return TRUE;
}

static void
active_item_finalize (GObject *object)
{
  g_clear_pointer (&JALONS_ACTIVE_ITEM (object)->label, g_free);
  g_clear_pointer (&JALONS_ACTIVE_ITEM (object)->description, g_free);

  G_OBJECT_CLASS (active_item_parent_class)->finalize (object);
}

static void
active_item_class_init (ActiveItemClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = active_item_finalize;
  widget_class->snapshot = active_item_snapshot;
  widget_class->query_tooltip = active_item_query_tooltip;

  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "item.activate", NULL, activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, 0, "item.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, 0, "item.activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "item.activate", NULL);
}

static void
active_item_init (ActiveItem *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * active_item_new:
 * @css_name: the name of its style node
 * @draw: (scope notified): draws it
 * @data: handed to @draw; must outlive the item, as its parent does
 *
 * Returns: (transfer floating): a mark that emits "activated" on a click, Enter or Space
 */
ActiveItem *
active_item_new (const char        *css_name,
                 GtkAccessibleRole  role,
                 ActiveItemDraw     draw,
                 gpointer           data)
{
  ActiveItem *self = g_object_new (JALONS_TYPE_ACTIVE_ITEM, "css-name", css_name,
                                   "accessible-role", role, NULL);

  self->draw = draw;
  self->data = data;

  return self;
}

/**
 * active_item_set_index:
 * @index: what the parent finds it by
 */
void
active_item_set_index (ActiveItem *self,
                       guint       index)
{
  g_return_if_fail (JALONS_IS_ACTIVE_ITEM (self));

  self->index = index;
}

/**
 * active_item_get_index:
 *
 * Returns: what the parent finds it by
 */
guint
active_item_get_index (ActiveItem *self)
{
  g_return_val_if_fail (JALONS_IS_ACTIVE_ITEM (self), 0);

  return self->index;
}

/**
 * active_item_set_label:
 * @label: what it is, in full words: its accessible name
 * @description: (nullable): a second line of the tooltip
 */
void
active_item_set_label (ActiveItem *self,
                       const char *label,
                       const char *description)
{
  g_return_if_fail (JALONS_IS_ACTIVE_ITEM (self));

  g_clear_pointer (&self->label, g_free);
  self->label = g_strdup (label);
  g_clear_pointer (&self->description, g_free);
  self->description = g_strdup (description);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description != NULL ? description : "", -1);
}

/**
 * active_item_get_label:
 *
 * Returns: (nullable): its accessible name
 */
const char *
active_item_get_label (ActiveItem *self)
{
  g_return_val_if_fail (JALONS_IS_ACTIVE_ITEM (self), NULL);

  return self->label;
}
