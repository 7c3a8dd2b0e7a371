/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/colonnes-layout.h"

#include "widgets/texte-echelle.h"

#define LARGEUR_TROIS 1060
#define PLAN_LARGE 252
#define PLAN_ETROIT 216
#define PAGE_MAX 660

enum
{
  PLAN,
  TEXTE,
  PAGE,
  N_COLONNES,
};

struct _ColonnesLayout
{
  GtkLayoutManager parent_instance;

  gboolean etroit;
  gboolean apercu;
  guint annonce;
};

enum
{
  PROP_0,
  PROP_ETROIT,
  PROP_APERCU,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ColonnesLayout, colonnes_layout, GTK_TYPE_LAYOUT_MANAGER)

static gboolean
get_colonnes (GtkWidget *widget,
              GtkWidget *colonnes[N_COLONNES])
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  for (guint i = 0; i < N_COLONNES; i++)
    {
      if (child == NULL)
        return FALSE;
      colonnes[i] = child;
      child = gtk_widget_get_next_sibling (child);
    }

  return TRUE;
}

static int
get_minimum (GtkWidget      *widget,
             GtkOrientation  orientation,
             int             for_size)
{
  int minimum;

  gtk_widget_measure (widget, orientation, for_size, &minimum, NULL, NULL, NULL);
  return minimum;
}

static GtkSizeRequestMode
colonnes_layout_get_request_mode (GtkLayoutManager *manager,
                                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
colonnes_layout_measure (GtkLayoutManager *manager,
                         GtkWidget        *widget,
                         GtkOrientation    orientation,
                         int               for_size,
                         int              *minimum,
                         int              *natural,
                         int              *minimum_baseline,
                         int              *natural_baseline)
{
  GtkWidget *colonnes[N_COLONNES];

  *minimum = 0;
  if (get_colonnes (widget, colonnes))
    {
      const int plan = get_minimum (colonnes[PLAN], orientation, -1);
      const int texte = get_minimum (colonnes[TEXTE], orientation, -1);
      const int page = get_minimum (colonnes[PAGE], orientation, -1);

      *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? plan + MAX (texte, page)
                                                           : MAX (MAX (plan, texte), page);
    }
  *natural = MAX (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL ? LARGEUR_TROIS : 480);
}

static gboolean
announce_cb (gpointer data)
{
  ColonnesLayout *self = data;

  self->annonce = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ETROIT]);

  return G_SOURCE_REMOVE;
}

/* Told when the sizes are settled: whoever hears it shows or hides a button. */
static void
set_etroit (ColonnesLayout *self,
            gboolean        etroit)
{
  if (self->etroit == etroit)
    return;

  self->etroit = etroit;
  if (self->annonce == 0)
    self->annonce = g_idle_add (announce_cb, self);
}

static void
place (GtkWidget *child,
       gboolean   visible,
       int       *x,
       int        width,
       int        height)
{
  gtk_widget_set_child_visible (child, visible);
  if (!visible)
    return;

  gtk_widget_size_allocate (child, &(GtkAllocation) { *x, 0, width, height }, -1);
  *x += width;
}

static void
colonnes_layout_allocate (GtkLayoutManager *manager,
                          GtkWidget        *widget,
                          int               width,
                          int               height,
                          int               baseline)
{
  ColonnesLayout *self = JALONS_COLONNES_LAYOUT (manager);
  GtkWidget *colonnes[N_COLONNES];
  int minima[N_COLONNES];
  int plan, page, x = 0;

  if (!get_colonnes (widget, colonnes))
    return;
  for (guint i = 0; i < N_COLONNES; i++)
    minima[i] = get_minimum (colonnes[i], GTK_ORIENTATION_HORIZONTAL, -1);

  set_etroit (self, width < MAX (texte_echelle_px (widget, LARGEUR_TROIS),
                                 minima[PLAN] + minima[TEXTE] + minima[PAGE]));
  plan = MAX (minima[PLAN], texte_echelle_px (widget, width < 1250 ? PLAN_ETROIT : PLAN_LARGE));
  if (self->etroit)
    {
      plan = MAX (minima[PLAN], MIN (plan, width - MAX (minima[TEXTE], minima[PAGE])));
      place (colonnes[PLAN], TRUE, &x, plan, height);
      place (colonnes[TEXTE], !self->apercu, &x, width - plan, height);
      place (colonnes[PAGE], self->apercu, &x, width - plan, height);
      return;
    }

  page = MAX (minima[PAGE], MIN ((width - plan) / 2, PAGE_MAX));
  place (colonnes[PLAN], TRUE, &x, plan, height);
  place (colonnes[TEXTE], TRUE, &x, width - plan - page, height);
  place (colonnes[PAGE], TRUE, &x, page, height);
}

static void
colonnes_layout_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ColonnesLayout *self = JALONS_COLONNES_LAYOUT (object);

  if (prop_id == PROP_ETROIT)
    g_value_set_boolean (value, self->etroit);
  else if (prop_id == PROP_APERCU)
    g_value_set_boolean (value, self->apercu);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
colonnes_layout_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_APERCU)
    colonnes_layout_set_apercu (JALONS_COLONNES_LAYOUT (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
colonnes_layout_dispose (GObject *object)
{
  g_clear_handle_id (&JALONS_COLONNES_LAYOUT (object)->annonce, g_source_remove);

  G_OBJECT_CLASS (colonnes_layout_parent_class)->dispose (object);
}

static void
colonnes_layout_class_init (ColonnesLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->dispose = colonnes_layout_dispose;
  object_class->get_property = colonnes_layout_get_property;
  object_class->set_property = colonnes_layout_set_property;
  layout_class->get_request_mode = colonnes_layout_get_request_mode;
  layout_class->measure = colonnes_layout_measure;
  layout_class->allocate = colonnes_layout_allocate;

  properties[PROP_ETROIT] = g_param_spec_boolean ("etroit", NULL, NULL, FALSE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_APERCU] = g_param_spec_boolean ("apercu", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                    | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
colonnes_layout_init (ColonnesLayout *self)
{
}

/**
 * colonnes_layout_set_apercu:
 *
 * Sets whether the page takes the place of the text where there is no room for both.
 */
void
colonnes_layout_set_apercu (ColonnesLayout *self,
                            gboolean        apercu)
{
  if (self->apercu == apercu)
    return;

  self->apercu = apercu;
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_APERCU]);
}
