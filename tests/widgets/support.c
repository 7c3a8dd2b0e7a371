/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include <adwaita.h>
#include <cairo-pdf.h>
#include <glib/gstdio.h>
#include <locale.h>

/* Starts GTK as the application does: libadwaita, our style and our icons. */
void
support_init (int    *argc,
              char ***argv)
{
  g_autoptr (GtkCssProvider) provider = NULL;

  gtk_test_init (argc, argv, NULL);
  setlocale (LC_ALL, "");
  adw_init ();

  provider = gtk_css_provider_new ();
  gtk_css_provider_load_from_resource (provider, "/fr/jalons/Jalons/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/fr/jalons/Jalons/icons");
}

void
support_iterate (void)
{
  for (guint i = 0; i < 20; i++)
    while (g_main_context_iteration (NULL, FALSE))
      ;
}

/* A window of its own, painted once: places are then known. */
GtkWidget *
support_show (GtkWidget *widget,
              int        largeur,
              int        hauteur)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), largeur, hauteur);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), widget);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  support_iterate ();

  return window;
}

/* Nothing may keep the widgets of a closed window alive. */
void
support_close (GtkWidget *window)
{
  GtkWidget *child = gtk_window_get_child (GTK_WINDOW (window));

  g_object_ref (child);
  gtk_window_destroy (GTK_WINDOW (window));
  support_iterate ();
  g_assert_finalize_object (G_OBJECT (child));
}

GBytes *
support_create_pdf (guint n_pages)
{
  g_autofree char *dossier = g_dir_make_tmp ("jalons-XXXXXX", NULL);
  g_autofree char *chemin = g_build_filename (dossier, "essai.pdf", NULL);
  cairo_surface_t *surface = cairo_pdf_surface_create (chemin, 595, 842);
  cairo_t *cr = cairo_create (surface);
  g_autofree char *contenu = NULL;
  gsize longueur = 0;

  for (guint i = 0; i < n_pages; i++)
    {
      /* Each page is one colour: a pixel tells which one is shown. */
      cairo_set_source_rgb (cr, i == 0 ? 1 : 0, i == 1 ? 1 : 0, i >= 2 ? 1 : 0);
      cairo_paint (cr);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);

  g_assert_true (g_file_get_contents (chemin, &contenu, &longueur, NULL));
  g_assert_cmpint (g_remove (chemin), ==, 0);
  g_assert_cmpint (g_rmdir (dossier), ==, 0);

  return g_bytes_new_take (g_steal_pointer (&contenu), longueur);
}

gboolean
support_move_focus (GtkWidget        *window,
                    GtkDirectionType  direction)
{
  const gboolean moved = gtk_widget_child_focus (window, direction);

  support_iterate ();
  return moved;
}

static GtkWidget *
find_from (GtkWidget  *root,
           const char *css_name,
           guint      *rang)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *trouve;

      if (!gtk_widget_get_child_visible (child))
        continue;
      if (g_strcmp0 (gtk_widget_get_css_name (child), css_name) == 0 && (*rang)-- == 0)
        return child;
      trouve = find_from (child, css_name, rang);
      if (trouve != NULL)
        return trouve;
    }

  return NULL;
}

/* The visible descendant of a style name and a rank, NULL when there are fewer. */
GtkWidget *
support_find (GtkWidget  *root,
              const char *css_name,
              guint       rang)
{
  return find_from (root, css_name, &rang);
}

guint
support_count (GtkWidget  *root,
               const char *css_name)
{
  guint n = 0;

  while (support_find (root, css_name, n) != NULL)
    n++;

  return n;
}

GdkRGBA
support_get_pixel (GtkWidget *widget,
                   int        x,
                   int        y)
{
  const int largeur = gtk_widget_get_width (widget), hauteur = gtk_widget_get_height (widget);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (widget);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, largeur, hauteur);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;
  GdkRGBA couleur = { 0 };
  const guint32 *pixels;
  guint32 pixel;

  gdk_paintable_snapshot (paintable, snapshot, largeur, hauteur);
  node = gtk_snapshot_to_node (snapshot);
  if (node != NULL)
    {
      gsk_render_node_draw (node, cr);
      gsk_render_node_unref (node);
    }
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = (const guint32 *) (gconstpointer) cairo_image_surface_get_data (surface);
  pixel = pixels[y * (cairo_image_surface_get_stride (surface) / 4) + x];
  cairo_surface_destroy (surface);

  couleur.alpha = (float) (pixel >> 24) / 255;
  couleur.red = (float) ((pixel >> 16) & 0xff) / 255;
  couleur.green = (float) ((pixel >> 8) & 0xff) / 255;
  couleur.blue = (float) (pixel & 0xff) / 255;
  return couleur;
}

static GtkWidget *
find_type_from (GtkWidget  *root,
                GType       type,
                const char *label,
                guint      *rang)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const gboolean nomme = label == NULL
                             || (GTK_IS_BUTTON (child)
                                 && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), label) == 0);
      GtkWidget *trouve;

      if (g_type_is_a (G_OBJECT_TYPE (child), type) && nomme && (*rang)-- == 0)
        return child;
      trouve = find_type_from (child, type, label, rang);
      if (trouve != NULL)
        return trouve;
    }

  return NULL;
}

/* The descendant of a type and a rank, seen or not. */
GtkWidget *
support_find_type (GtkWidget *root,
                   GType      type,
                   guint      rang)
{
  return find_type_from (root, type, NULL, &rang);
}

/* The button that bears a label, seen or not. */
GtkWidget *
support_find_label (GtkWidget  *root,
                    GType       type,
                    const char *label)
{
  guint rang = 0;

  return find_type_from (root, type, label, &rang);
}
