/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/rangee-layout.h"

struct _RangeeLayout
{
  GtkLayoutManager parent_instance;

  int espace;
};

enum
{
  PROP_0,
  PROP_ESPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (RangeeLayout, rangee_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkWidget *
get_first (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
get_next (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

typedef struct
{
  int n;
  int minimum; /* of the widest child */
  int natural;
} Largeurs;

static Largeurs
measure_widths (GtkWidget *widget)
{
  Largeurs largeurs = { 0, 0, 0 };

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int minimum;
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL, NULL);
      largeurs.n++;
      largeurs.minimum = MAX (largeurs.minimum, minimum);
      largeurs.natural = MAX (largeurs.natural, natural);
    }

  return largeurs;
}

/* The width of each child side by side in @width; 0 when they are to be one under another. */
static int
get_part (RangeeLayout *self,
          Largeurs      largeurs,
          int           width)
{
  int part;

  if (largeurs.n == 0)
    return 0;

  part = (width - self->espace * (largeurs.n - 1)) / largeurs.n;
  return part >= largeurs.minimum ? part : 0;
}

static int
get_natural_width (RangeeLayout *self,
                   Largeurs      largeurs)
{
  return largeurs.n > 0 ? largeurs.natural * largeurs.n + self->espace * (largeurs.n - 1) : 0;
}

static void
measure_height (RangeeLayout *self,
                GtkWidget    *widget,
                int           width,
                int          *minimum,
                int          *natural)
{
  const Largeurs largeurs = measure_widths (widget);
  const int place = MAX (width >= 0 ? width : get_natural_width (self, largeurs), largeurs.minimum);
  const int part = get_part (self, largeurs, place);

  *minimum = *natural = part > 0 ? 0 : self->espace * MAX (largeurs.n - 1, 0);
  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int child_minimum;
      int child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, part > 0 ? part : place,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = part > 0 ? MAX (*minimum, child_minimum) : *minimum + child_minimum;
      *natural = part > 0 ? MAX (*natural, child_natural) : *natural + child_natural;
    }
}

static void
rangee_layout_measure (GtkLayoutManager *manager,
                       GtkWidget        *widget,
                       GtkOrientation    orientation,
                       int               for_size,
                       int              *minimum,
                       int              *natural,
                       int              *minimum_baseline,
                       int              *natural_baseline)
{
  RangeeLayout *self = JALONS_RANGEE_LAYOUT (manager);
  Largeurs largeurs;

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, widget, for_size, minimum, natural);
      return;
    }

  largeurs = measure_widths (widget);
  *minimum = largeurs.minimum;
  *natural = get_natural_width (self, largeurs);
}

static GtkSizeRequestMode
rangee_layout_get_request_mode (GtkLayoutManager *manager,
                                GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
rangee_layout_allocate (GtkLayoutManager *manager,
                        GtkWidget        *widget,
                        int               width,
                        int               height,
                        int               baseline)
{
  RangeeLayout *self = JALONS_RANGEE_LAYOUT (manager);
  const int part = get_part (self, measure_widths (widget), width);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int place = 0;

  for (GtkWidget *child = get_first (widget); child != NULL; child = get_next (child))
    {
      int natural;

      if (part > 0)
        {
          const int x = rtl ? width - place - part : place;

          gtk_widget_size_allocate (child, &(GtkAllocation) { x, 0, part, height }, -1);
          place += part + self->espace;
          continue;
        }

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);
      gtk_widget_size_allocate (child, &(GtkAllocation) { 0, place, width, natural }, -1);
      place += natural + self->espace;
    }
}

static void
rangee_layout_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_ESPACE)
    JALONS_RANGEE_LAYOUT (object)->espace = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
rangee_layout_class_init (RangeeLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->set_property = rangee_layout_set_property;
  layout_class->get_request_mode = rangee_layout_get_request_mode;
  layout_class->measure = rangee_layout_measure;
  layout_class->allocate = rangee_layout_allocate;

  properties[PROP_ESPACE] = g_param_spec_int ("espace", NULL, NULL, 0, G_MAXINT16, 12,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT
                                                | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
rangee_layout_init (RangeeLayout *self)
{
}

/**
 * rangee_box_new:
 * @espace: between two children, in pixels
 *
 * Returns: (transfer floating): a box whose children stand side by side where there is room
 */
GtkWidget *
rangee_box_new (int espace)
{
  return g_object_new (GTK_TYPE_BOX, "layout-manager",
                       g_object_new (TYPE_RANGEE_LAYOUT, "espace", espace, NULL), NULL);
}
