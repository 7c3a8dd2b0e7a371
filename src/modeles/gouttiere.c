/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/gouttiere.h"

#define MARGE 8
#define MOINS_DE_CHIFFRES 3

struct _Gouttiere
{
  GtkWidget parent_instance;

  GtkTextView *vue; /* whose child this is */
  GArray *fautes;   /* guint, from 1 */
};

G_DEFINE_FINAL_TYPE (Gouttiere, gouttiere, GTK_TYPE_WIDGET)

static gboolean
has_fault (Gouttiere *self,
           guint      ligne)
{
  for (guint i = 0; i < self->fautes->len; i++)
    if (g_array_index (self->fautes, guint, i) == ligne)
      return TRUE;

  return FALSE;
}

static void
gouttiere_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  Gouttiere *self = JALONS_GOUTTIERE (widget);
  const int n = self->vue != NULL
                ? gtk_text_buffer_get_line_count (gtk_text_view_get_buffer (self->vue)) : 0;
  g_autofree char *nombre = g_strdup_printf ("%0*d", MOINS_DE_CHIFFRES, n);
  g_autoptr (PangoLayout) layout = NULL;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    return;
  layout = gtk_widget_create_pango_layout (widget, nombre);
  pango_layout_get_pixel_size (layout, natural, NULL);
  *natural += 2 * MARGE;
  *minimum = *natural;
}

static void
draw_number (Gouttiere   *self,
             GtkSnapshot *snapshot,
             guint        ligne,
             int          y)
{
  const gboolean fautive = has_fault (self, ligne);
  g_autofree char *nombre = g_strdup_printf ("%u", ligne);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), nombre);
  GtkStyleContext *style = gtk_widget_get_style_context (GTK_WIDGET (self));
  const int largeur = gtk_widget_get_width (GTK_WIDGET (self));
  int sienne, hauteur;
  GdkRGBA couleur;

  if (!gtk_style_context_lookup_color (style, fautive ? "late_ink" : "secondary_color", &couleur))
    gtk_style_context_get_color (style, &couleur);
  if (fautive)
    {
      PangoAttrList *attributs = pango_attr_list_new ();

      pango_attr_list_insert (attributs, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributs);
      pango_attr_list_unref (attributs);
    }
  pango_layout_get_pixel_size (layout, &sienne, &hauteur);
  if (fautive)
    {
      const graphene_rect_t fond = GRAPHENE_RECT_INIT (0, (float) y, (float) largeur,
                                                       (float) hauteur);
      GdkRGBA teinte;

      if (gtk_style_context_lookup_color (style, "late_fill", &teinte))
        gtk_snapshot_append_color (snapshot, &teinte, &fond);
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (largeur - MARGE - sienne),
                                                          (float) y));
  gtk_snapshot_append_layout (snapshot, layout, &couleur);
  gtk_snapshot_restore (snapshot);
}

static void
gouttiere_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  Gouttiere *self = JALONS_GOUTTIERE (widget);
  GdkRectangle vu;
  GtkTextIter iter;
  int haut;

  if (self->vue == NULL)
    return;

  gtk_text_view_get_visible_rect (self->vue, &vu);
  gtk_text_view_get_line_at_y (self->vue, &iter, vu.y, &haut);
  do
    {
      GdkRectangle place;
      int y;

      gtk_text_view_get_iter_location (self->vue, &iter, &place);
      if (place.y > vu.y + vu.height)
        break;
      gtk_text_view_buffer_to_window_coords (self->vue, GTK_TEXT_WINDOW_LEFT, 0, place.y, NULL, &y);
      draw_number (self, snapshot, (guint) gtk_text_iter_get_line (&iter) + 1, y);
    }
  while (gtk_text_iter_forward_line (&iter));
}

static void
gouttiere_dispose (GObject *object)
{
  Gouttiere *self = JALONS_GOUTTIERE (object);

  self->vue = NULL;
  g_clear_pointer (&self->fautes, g_array_unref);

  G_OBJECT_CLASS (gouttiere_parent_class)->dispose (object);
}

static void
gouttiere_class_init (GouttiereClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gouttiere_dispose;
  widget_class->measure = gouttiere_measure;
  widget_class->snapshot = gouttiere_snapshot;
  gtk_widget_class_set_css_name (widget_class, "gouttiere");
  /* What is wrong is told in words by the list of the faults. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
gouttiere_init (Gouttiere *self)
{
  self->fautes = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

static void
scrolled_cb (Gouttiere *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
typed_cb (Gouttiere *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gouttiere_attach:
 * @vue: a text that is already in its scrolled window
 *
 * Returns: (transfer none): the numbers of its lines, at its left
 */
Gouttiere *
gouttiere_attach (GtkTextView *vue)
{
  Gouttiere *self = g_object_new (TYPE_GOUTTIERE, NULL);

  self->vue = vue;
  gtk_text_view_set_gutter (vue, GTK_TEXT_WINDOW_LEFT, GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (vue)), "value-changed",
                           G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_text_view_get_buffer (vue), "changed", G_CALLBACK (typed_cb), self,
                           G_CONNECT_SWAPPED);

  return self;
}

/**
 * gouttiere_set_fautes:
 * @lignes: (element-type guint): where something is wrong, from 1
 */
void
gouttiere_set_fautes (Gouttiere *self,
                      GArray    *lignes)
{
  g_array_set_size (self->fautes, 0);
  g_array_append_vals (self->fautes, lignes->data, lignes->len);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
