/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/semaine-vue.h"

#include "widgets/semaine-entete.h"
#include "widgets/semaine-grid-private.h"



#define PREMIERE_MINUTE (7 * 60 + 40)

/**
 * SemaineVue:
 *
 * A day or a week: the days, which stay, above the hours, which scroll.
 */
struct _SemaineVue
{
  GtkWidget parent_instance;

  GtkWidget *entete;
  GtkWidget *defilement;
  SemaineGrid *grid;
  gint minute;   /* to show at the top once there is a size; -1 when done */
};

G_DEFINE_FINAL_TYPE (SemaineVue, semaine_vue, GTK_TYPE_WIDGET)

static gboolean
scroll_cb (gpointer data)
{
  SemaineVue *self = data;
  GtkAdjustment *vertical;

  if (self->defilement == NULL)
    return G_SOURCE_REMOVE;

  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->defilement));
  if (self->minute < 0 || gtk_adjustment_get_page_size (vertical) <= 1
      || gtk_adjustment_get_upper (vertical) <= gtk_adjustment_get_page_size (vertical))
    return G_SOURCE_REMOVE;

  gtk_adjustment_set_value (vertical, semaine_geometrie_get_y (&self->grid->geometrie, self->minute));
  self->minute = -1;
  return G_SOURCE_REMOVE;
}

/* The size is told in the middle of an allocation, when it is too late to scroll. */
static void
scroll (SemaineVue *self)
{
  if (self->minute >= 0)
    g_idle_add_full (G_PRIORITY_HIGH_IDLE, scroll_cb, g_object_ref (self), g_object_unref);
}

static void
semaine_vue_dispose (GObject *object)
{
  SemaineVue *self = JALONS_SEMAINE_VUE (object);

  g_clear_pointer (&self->entete, gtk_widget_unparent);
  g_clear_pointer (&self->defilement, gtk_widget_unparent);

  G_OBJECT_CLASS (semaine_vue_parent_class)->dispose (object);
}

static void
semaine_vue_class_init (SemaineVueClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = semaine_vue_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "semainevue");
}

static void
semaine_vue_init (SemaineVue *self)
{
  GtkLayoutManager *boite = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkAdjustment *vertical;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (boite), GTK_ORIENTATION_VERTICAL);
  self->grid = semaine_grid_new ();
  self->minute = PREMIERE_MINUTE;
  self->defilement = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->defilement, TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->defilement), GTK_WIDGET (self->grid));
  self->entete = semaine_entete_new (self->grid);
  gtk_widget_set_parent (self->entete, GTK_WIDGET (self));
  gtk_widget_set_parent (self->defilement, GTK_WIDGET (self));
  vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->defilement));
  g_signal_connect_object (vertical, "changed", G_CALLBACK (scroll), self, G_CONNECT_SWAPPED);
}

/**
 * semaine_vue_new:
 *
 * Returns: (transfer floating): an empty week that begins at the first working hour
 */
GtkWidget *
semaine_vue_new (void)
{
  return g_object_new (JALONS_TYPE_SEMAINE_VUE, NULL);
}

/**
 * semaine_vue_get_grid:
 *
 * Returns: (transfer none): its hours
 */
SemaineGrid *
semaine_vue_get_grid (SemaineVue *self)
{
  g_return_val_if_fail (JALONS_IS_SEMAINE_VUE (self), NULL);

  return self->grid;
}

/**
 * semaine_vue_show_heure:
 * @minute: of the day
 *
 * Scrolls so that the hours begin at @minute, now or once there is a size.
 */
void
semaine_vue_show_heure (SemaineVue *self,
                        gint        minute)
{
  g_return_if_fail (JALONS_IS_SEMAINE_VUE (self));

  self->minute = minute;
  scroll (self);
}
