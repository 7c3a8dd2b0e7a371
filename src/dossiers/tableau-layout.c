/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/tableau-layout.h"

#include "widgets/texte-echelle.h"

struct _TableauLayout
{
  GtkLayoutManager parent_instance;

  TableauColonnes *colonnes;
};

G_DEFINE_FINAL_TYPE (TableauLayout, tableau_layout, GTK_TYPE_LAYOUT_MANAGER)

static GtkSizeRequestMode
get_request_mode (GtkLayoutManager *manager,
                  GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
measure (GtkLayoutManager *manager,
         GtkWidget        *widget,
         GtkOrientation    orientation,
         int               for_size,
         int              *minimum,
         int              *natural,
         int              *minimum_baseline,
         int              *natural_baseline)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = *natural = texte_echelle_px (widget, tableau_colonnes_get_minimum ());
      return;
    }

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      int min;
      int nat;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, orientation, -1, &min, &nat, NULL, NULL);
      *minimum = MAX (*minimum, min);
      *natural = MAX (*natural, nat);
    }
}

static void
allocate (GtkLayoutManager *manager,
          GtkWidget        *widget,
          int               width,
          int               height,
          int               baseline)
{
  TableauLayout *self = JALONS_TABLEAU_LAYOUT (manager);
  GtkWidget *child = gtk_widget_get_first_child (widget);
  const int mille = texte_echelle_px (widget, 1000);
  int largeurs[TABLEAU_N_COLONNES];
  int x = 0;

  tableau_colonnes_share (self->colonnes, (int) ((gint64) width * 1000 / mille), largeurs);
  for (guint i = 0; child != NULL && i < TABLEAU_N_COLONNES; i++)
    {
      const int largeur = texte_echelle_px (widget, largeurs[i]);
      GskTransform *place;
      int minimum;

      /* A column that has no room keeps its place for when there is. */
      gtk_widget_set_child_visible (child, largeur > 0);
      if (largeur > 0 && gtk_widget_should_layout (child))
        {
          gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
          place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, 0));
          gtk_widget_allocate (child, MAX (largeur - TABLEAU_ECART, minimum), height, -1, place);
        }
      x += largeur;
      child = gtk_widget_get_next_sibling (child);
    }
}

static void
tableau_layout_dispose (GObject *object)
{
  TableauLayout *self = JALONS_TABLEAU_LAYOUT (object);

  g_clear_object (&self->colonnes);

  G_OBJECT_CLASS (tableau_layout_parent_class)->dispose (object);
}

static void
tableau_layout_class_init (TableauLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = tableau_layout_dispose;
  layout_class->get_request_mode = get_request_mode;
  layout_class->measure = measure;
  layout_class->allocate = allocate;
}

static void
tableau_layout_init (TableauLayout *self)
{
}

/**
 * tableau_layout_new:
 * @colonnes: (transfer none): of the table
 *
 * Returns: (transfer full): what lines up the children of a widget under the titles
 */
GtkLayoutManager *
tableau_layout_new (TableauColonnes *colonnes)
{
  TableauLayout *self = g_object_new (TYPE_TABLEAU_LAYOUT, NULL);

  self->colonnes = g_object_ref (colonnes);
  g_signal_connect_object (colonnes, "changed", G_CALLBACK (gtk_layout_manager_layout_changed), self,
                           G_CONNECT_SWAPPED);

  return GTK_LAYOUT_MANAGER (self);
}
