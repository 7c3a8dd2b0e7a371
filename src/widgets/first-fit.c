/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/first-fit.h"

/**
 * FirstFit:
 *
 * The same thing said at length and in short, for a bar that must hold in one row: its children
 * stand from the widest to the narrowest, and the first that has room for all of its words shows.
 */
struct _FirstFit
{
  GtkWidget parent_instance;

  gboolean last;
  guint announce;
};

enum
{
  PROP_0,
  PROP_LAST,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static GtkBuildableIface *parent_buildable;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (FirstFit, first_fit, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static int
get_natural_width (GtkWidget *child)
{
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);

  return natural;
}

/* Sideways, the narrowest is enough; in height there is room for each. */
static void
first_fit_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  const gboolean sideways = orientation == GTK_ORIENTATION_HORIZONTAL;
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int child_minimum;
      int child_natural;

      if (!gtk_widget_get_visible (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &child_minimum, &child_natural, NULL, NULL);
      *minimum = sideways ? child_minimum : MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static gboolean
announce_cb (gpointer data)
{
  FirstFit *self = data;

  self->announce = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LAST]);

  return G_SOURCE_REMOVE;
}

static GtkWidget *
choose (GtkWidget *widget,
        int        width)
{
  GtkWidget *chosen = NULL;
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_visible (child))
      {
        chosen = child;
        if (get_natural_width (child) <= width)
          break;
      }

  return chosen;
}

static void
first_fit_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  FirstFit *self = JALONS_FIRST_FIT (widget);
  GtkWidget *chosen = choose (widget, width);
  const gboolean last = chosen == gtk_widget_get_last_child (widget);
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    gtk_widget_set_child_visible (child, child == chosen);
  if (chosen != NULL)
    gtk_widget_allocate (chosen, width, height, baseline, NULL);
  if (last == self->last)
    return;

  /* Whoever hears it shows something elsewhere: not while the sizes are being given. */
  self->last = last;
  if (self->announce == 0)
    self->announce = g_idle_add (announce_cb, self);
}

static void
first_fit_add_child (GtkBuildable *buildable,
                     GtkBuilder   *builder,
                     GObject      *child,
                     const char   *type)
{
  if (GTK_IS_WIDGET (child))
    gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = first_fit_add_child;
}

static void
first_fit_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  if (prop_id == PROP_LAST)
    g_value_set_boolean (value, JALONS_FIRST_FIT (object)->last);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
first_fit_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_handle_id (&JALONS_FIRST_FIT (object)->announce, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (first_fit_parent_class)->dispose (object);
}

static void
first_fit_class_init (FirstFitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = first_fit_get_property;
  object_class->dispose = first_fit_dispose;
  widget_class->measure = first_fit_measure;
  widget_class->size_allocate = first_fit_size_allocate;

  properties[PROP_LAST] = g_param_spec_boolean ("last", NULL, NULL, FALSE,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
first_fit_init (FirstFit *self)
{
}

/**
 * first_fit_is_last:
 *
 * Returns: whether the last child shows, there being no room for the others
 */
gboolean
first_fit_is_last (FirstFit *self)
{
  g_return_val_if_fail (JALONS_IS_FIRST_FIT (self), FALSE);

  return self->last;
}
