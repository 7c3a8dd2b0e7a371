/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/optional-bin.h"

/**
 * OptionalBin:
 *
 * Shows its child whole or not at all: for the less useful words of a row, which leave when the row
 * is narrow rather than being cut.
 */
struct _OptionalBin
{
  GtkWidget parent_instance;

  GtkWidget *child;
};

G_DEFINE_FINAL_TYPE (OptionalBin, optional_bin, GTK_TYPE_WIDGET)

static void
optional_bin_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  OptionalBin *self = JALONS_OPTIONAL_BIN (widget);

  *minimum_baseline = *natural_baseline = -1;
  gtk_widget_measure (self->child, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
optional_bin_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  OptionalBin *self = JALONS_OPTIONAL_BIN (widget);
  int minimum;

  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  gtk_widget_set_child_visible (self->child, width >= minimum);
  if (width >= minimum)
    gtk_widget_allocate (self->child, width, height, baseline, NULL);
}

static void
optional_bin_dispose (GObject *object)
{
  g_clear_pointer (&JALONS_OPTIONAL_BIN (object)->child, gtk_widget_unparent);

  G_OBJECT_CLASS (optional_bin_parent_class)->dispose (object);
}

static void
optional_bin_class_init (OptionalBinClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = optional_bin_dispose;
  widget_class->measure = optional_bin_measure;
  widget_class->size_allocate = optional_bin_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
optional_bin_init (OptionalBin *self)
{
}

/**
 * optional_bin_new:
 * @child: shown when there is room for all of it
 *
 * Returns: (transfer floating): the bin
 */
GtkWidget *
optional_bin_new (GtkWidget *child)
{
  OptionalBin *self = g_object_new (JALONS_TYPE_OPTIONAL_BIN, NULL);

  self->child = child;
  gtk_widget_set_parent (child, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
