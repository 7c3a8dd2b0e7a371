/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/choix-bar.h"

struct _ChoixBar
{
  GtkWidget parent_instance;

  GPtrArray *codes;
  GPtrArray *buttons;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChoixBar, choix_bar, GTK_TYPE_WIDGET)

static void
toggled_cb (ChoixBar        *self,
            GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
choix_bar_dispose (GObject *object)
{
  ChoixBar *self = JALONS_CHOIX_BAR (object);

  if (self->buttons != NULL)
    choix_bar_clear (self);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->codes, g_ptr_array_unref);

  G_OBJECT_CLASS (choix_bar_parent_class)->dispose (object);
}

static void
choix_bar_class_init (ChoixBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = choix_bar_dispose;

  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "choixbar");
}

static void
choix_bar_init (ChoixBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_box_layout_set_homogeneous (GTK_BOX_LAYOUT (layout), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  self->codes = g_ptr_array_new_with_free_func (g_free);
  self->buttons = g_ptr_array_new ();
}

/**
 * choix_bar_clear:
 *
 * Takes all choices away.
 */
void
choix_bar_clear (ChoixBar *self)
{
  g_return_if_fail (JALONS_IS_CHOIX_BAR (self));

  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
  g_ptr_array_set_size (self->codes, 0);
}

/**
 * choix_bar_add:
 * @code: what is stored
 * @label: what is read
 *
 * Adds a choice at the end; none is chosen by that.
 */
void
choix_bar_add (ChoixBar   *self,
               const char *code,
               const char *label)
{
  GtkWidget *button;

  g_return_if_fail (JALONS_IS_CHOIX_BAR (self));

  button = gtk_toggle_button_new_with_label (label);
  if (self->buttons->len > 0)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button),
                                 g_ptr_array_index (self->buttons, 0));
  g_signal_connect_object (button, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  g_ptr_array_add (self->buttons, button);
  g_ptr_array_add (self->codes, g_strdup (code));
}

/**
 * choix_bar_get_code:
 *
 * Returns: (nullable): the code that is chosen
 */
const char *
choix_bar_get_code (ChoixBar *self)
{
  g_return_val_if_fail (JALONS_IS_CHOIX_BAR (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_toggle_button_get_active (g_ptr_array_index (self->buttons, i)))
      return g_ptr_array_index (self->codes, i);

  return NULL;
}

/**
 * choix_bar_set_code:
 * @code: (nullable): one of the codes; anything else changes nothing
 *
 * Chooses @code.
 */
void
choix_bar_set_code (ChoixBar   *self,
                    const char *code)
{
  g_return_if_fail (JALONS_IS_CHOIX_BAR (self));

  for (guint i = 0; i < self->buttons->len; i++)
    if (g_strcmp0 (g_ptr_array_index (self->codes, i), code) == 0)
      gtk_toggle_button_set_active (g_ptr_array_index (self->buttons, i), TRUE);
}
