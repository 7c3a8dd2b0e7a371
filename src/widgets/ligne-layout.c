/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/ligne-layout.h"

struct _LigneLayout
{
  GtkLayoutManager parent_instance;

  int espace;
  gboolean centre;
};

enum
{
  PROP_0,
  PROP_CENTRE,
  PROP_ESPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (LigneLayout, ligne_layout, GTK_TYPE_LAYOUT_MANAGER)

/* The widths of the children that show, each the least that it needs until the line is shared out. */
static GArray *
list_widths (GtkWidget *widget)
{
  GArray *largeurs = g_array_new (FALSE, FALSE, sizeof (GtkRequestedSize));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkRequestedSize largeur = { .data = child };

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &largeur.minimum_size,
                          &largeur.natural_size, NULL, NULL);
      g_array_append_val (largeurs, largeur);
    }

  return largeurs;
}

static void
add_widths (LigneLayout *self,
            GArray      *largeurs,
            int         *minimum,
            int         *natural)
{
  *minimum = *natural = largeurs->len > 0 ? (int) (largeurs->len - 1) * self->espace : 0;
  for (guint i = 0; i < largeurs->len; i++)
    {
      *minimum += g_array_index (largeurs, GtkRequestedSize, i).minimum_size;
      *natural += g_array_index (largeurs, GtkRequestedSize, i).natural_size;
    }
}

static guint
count_expanding (GArray *largeurs)
{
  guint n = 0;

  for (guint i = 0; i < largeurs->len; i++)
    n += gtk_widget_compute_expand (g_array_index (largeurs, GtkRequestedSize, i).data,
                                    GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;

  return n;
}

/* Shares a line of @width out: first to each what it likes, then the rest to those that expand. */
static GArray *
share_out (LigneLayout *self,
           GtkWidget   *widget,
           int          width)
{
  GArray *largeurs = list_widths (widget);
  guint n = count_expanding (largeurs);
  int minimum, natural, reste;

  add_widths (self, largeurs, &minimum, &natural);
  reste = gtk_distribute_natural_allocation (MAX (0, width - minimum), largeurs->len,
                                             (GtkRequestedSize *) (void *) largeurs->data);
  for (guint i = 0; i < largeurs->len && n > 0; i++)
    {
      GtkRequestedSize *largeur = &g_array_index (largeurs, GtkRequestedSize, i);

      if (!gtk_widget_compute_expand (largeur->data, GTK_ORIENTATION_HORIZONTAL))
        continue;
      largeur->minimum_size += reste / (int) n;
      reste -= reste / (int) n;
      n--;
    }

  return largeurs;
}

static void
measure_height (LigneLayout *self,
                GtkWidget   *widget,
                int          width,
                int         *minimum,
                int         *natural)
{
  g_autoptr (GArray) largeurs = share_out (self, widget, width >= 0 ? width : G_MAXINT16);

  *minimum = *natural = 0;
  for (guint i = 0; i < largeurs->len; i++)
    {
      const GtkRequestedSize *largeur = &g_array_index (largeurs, GtkRequestedSize, i);
      int child_minimum;
      int child_natural;

      gtk_widget_measure (largeur->data, GTK_ORIENTATION_VERTICAL,
                          width >= 0 ? largeur->minimum_size : largeur->natural_size,
                          &child_minimum, &child_natural, NULL, NULL);
      *minimum = MAX (*minimum, child_minimum);
      *natural = MAX (*natural, child_natural);
    }
}

static void
ligne_layout_measure (GtkLayoutManager *manager,
                      GtkWidget        *widget,
                      GtkOrientation    orientation,
                      int               for_size,
                      int              *minimum,
                      int              *natural,
                      int              *minimum_baseline,
                      int              *natural_baseline)
{
  LigneLayout *self = JALONS_LIGNE_LAYOUT (manager);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, widget, for_size, minimum, natural);
    }
  else
    {
      g_autoptr (GArray) largeurs = list_widths (widget);

      add_widths (self, largeurs, minimum, natural);
    }
}

static GtkSizeRequestMode
ligne_layout_get_request_mode (GtkLayoutManager *manager,
                               GtkWidget        *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_request_mode (child) != GTK_SIZE_REQUEST_CONSTANT_SIZE)
      return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;

  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ligne_layout_allocate (GtkLayoutManager *manager,
                       GtkWidget        *widget,
                       int               width,
                       int               height,
                       int               baseline)
{
  LigneLayout *self = JALONS_LIGNE_LAYOUT (manager);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  g_autoptr (GArray) largeurs = share_out (self, widget, width);
  int x = 0;

  for (guint i = 0; i < largeurs->len; i++)
    {
      const GtkRequestedSize *largeur = &g_array_index (largeurs, GtkRequestedSize, i);
      const int place = largeur->minimum_size;
      int naturelle = height;

      if (self->centre)
        gtk_widget_measure (largeur->data, GTK_ORIENTATION_VERTICAL, place, NULL, &naturelle, NULL,
                            NULL);
      naturelle = MIN (naturelle, height);
      gtk_widget_size_allocate (largeur->data,
                                &(GtkAllocation) { rtl ? width - x - place : x,
                                                   (height - naturelle) / 2, place, naturelle },
                                -1);
      x += place + self->espace;
    }
}

static void
ligne_layout_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  LigneLayout *self = JALONS_LIGNE_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_CENTRE:
      self->centre = g_value_get_boolean (value);
      break;
    case PROP_ESPACE:
      self->espace = g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
ligne_layout_class_init (LigneLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = ligne_layout_set_property;
  layout_class->get_request_mode = ligne_layout_get_request_mode;
  layout_class->measure = ligne_layout_measure;
  layout_class->allocate = ligne_layout_allocate;

  properties[PROP_CENTRE] = g_param_spec_boolean ("centre", NULL, NULL, FALSE,
                                                  G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ESPACE] = g_param_spec_int ("espace", NULL, NULL, 0, G_MAXINT16, 0,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT
                                                | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
}

static void
ligne_layout_init (LigneLayout *self)
{
}

/**
 * ligne_layout_new:
 * @espace: between two children, in pixels
 *
 * Returns: (transfer full): the layout of a line
 */
GtkLayoutManager *
ligne_layout_new (int espace)
{
  return g_object_new (TYPE_LIGNE_LAYOUT, "espace", espace, NULL);
}

/**
 * ligne_box_new:
 * @espace: between two children, in pixels
 *
 * Returns: (transfer floating): a box whose children stand side by side
 */
GtkWidget *
ligne_box_new (int espace)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, ligne_layout_new (espace));

  return box;
}
