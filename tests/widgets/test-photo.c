/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/photo-entete.h"
#include "widgets/photo-view.h"

#include <string.h>

/* Pictures from anybody: their headers, broken ones, and how they are looked at. */

static const guint8 png_entete[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13,
                                     'I', 'H', 'D', 'R' };

static GBytes *
make_png (int largeur,
          int hauteur)
{
  g_autofree guint8 *pixels = g_malloc0 ((gsize) largeur * (gsize) hauteur * 4);
  g_autoptr (GBytes) octets = NULL;
  g_autoptr (GdkTexture) texture = NULL;

  for (int i = 0; i < largeur * hauteur; i++)
    {
      pixels[i * 4] = (guint8) i;
      pixels[i * 4 + 3] = 255;
    }
  octets = g_bytes_new (pixels, (gsize) largeur * (gsize) hauteur * 4);
  texture = gdk_memory_texture_new (largeur, hauteur, GDK_MEMORY_R8G8B8A8, octets,
                                    (gsize) largeur * 4);
  return gdk_texture_save_to_png_bytes (texture);
}

/* A JPEG as far as its headers say: an EXIF orientation, then a frame. */
static GBytes *
make_jpeg_headers (guint orientation,
                   guint largeur,
                   guint hauteur)
{
  const guint8 octets[] = {
    0xFF, 0xD8, 0xFF, 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
    0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (guint8) orientation, 0, 0, 0, 0, 0, 0,
    0xFF, 0xC0, 0, 11, 8, (guint8) (hauteur >> 8), (guint8) hauteur, (guint8) (largeur >> 8),
    (guint8) largeur, 1, 1, 0x11, 0,
  };

  return g_bytes_new (octets, sizeof octets);
}

static GBytes *
make_jpeg (int largeur,
           int hauteur)
{
  g_autoptr (GdkPixbuf) image = gdk_pixbuf_new (GDK_COLORSPACE_RGB, FALSE, 8, largeur, hauteur);
  g_autoptr (GError) error = NULL;
  char *octets = NULL;
  gsize taille;

  gdk_pixbuf_fill (image, 0x3584e4ff);
  gdk_pixbuf_save_to_buffer (image, &octets, &taille, "jpeg", &error, NULL);
  g_assert_no_error (error);
  return g_bytes_new_take (octets, taille);
}

static gboolean
read_entete (GBytes      *octets,
             PhotoEntete *entete)
{
  gsize taille;
  const guint8 *debut = g_bytes_get_data (octets, &taille);

  return photo_entete_read (entete, debut, taille);
}

static void
test_entetes (void)
{
  static const struct
  {
    guint orientation;
    guint quarts;
  } sens[] = { { 1, 0 }, { 3, 2 }, { 6, 1 }, { 8, 3 }, { 0, 0 }, { 99, 0 } };
  g_autoptr (GBytes) png = make_png (7, 5);
  PhotoEntete entete;

  g_assert_true (read_entete (png, &entete));
  g_assert_cmpuint (entete.largeur, ==, 7);
  g_assert_cmpuint (entete.hauteur, ==, 5);
  g_assert_true (photo_entete_fits (&entete));
  for (guint i = 0; i < G_N_ELEMENTS (sens); i++)
    {
      g_autoptr (GBytes) jpeg = make_jpeg_headers (sens[i].orientation, 640, 480);

      g_assert_true (read_entete (jpeg, &entete));
      g_assert_cmpuint (entete.largeur, ==, 640);
      g_assert_cmpuint (entete.hauteur, ==, 480);
      g_assert_cmpuint (entete.quarts, ==, sens[i].quarts);
    }
}

/* A few bytes that stand for gigabytes. */
static void
test_geant (void)
{
  static const struct
  {
    guint8 taille[8];
    guint8 profondeur;
    gboolean tient;
  } cas[] = {
    { { 0, 0, 0x13, 0x88, 0, 0, 0x1B, 0x58 }, 8, TRUE },   /* 5000 by 7000 */
    { { 0, 0, 0x13, 0x88, 0, 0, 0x1B, 0x58 }, 16, FALSE },
    { { 0, 0, 0x27, 0x10, 0, 0, 0x27, 0x10 }, 8, FALSE },  /* 10 000 by 10 000 */
    { { 0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF }, 8, FALSE },
    { { 0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 1 }, 8, FALSE },
    { { 0, 0, 0, 0, 0, 0, 0, 1 }, 8, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      guint8 octets[sizeof png_entete + 10] = { 0 };
      PhotoEntete entete;

      memcpy (octets, png_entete, sizeof png_entete);
      memcpy (octets + sizeof png_entete, cas[i].taille, 8);
      octets[sizeof png_entete + 8] = cas[i].profondeur;
      g_assert_true (photo_entete_read (&entete, octets, sizeof octets));
      g_assert_cmpint (photo_entete_fits (&entete), ==, cas[i].tient);
    }
}

/* Cut anywhere, or with any byte changed: an answer, and nothing read beyond the end. */
static void
test_hostile (void)
{
  g_autoptr (GBytes) png = make_png (9, 9);
  g_autoptr (GBytes) jpeg = make_jpeg_headers (6, 64, 48);
  GBytes *fichiers[] = { png, jpeg };
  PhotoEntete entete;

  for (guint f = 0; f < G_N_ELEMENTS (fichiers); f++)
    {
      gsize taille;
      const guint8 *debut = g_bytes_get_data (fichiers[f], &taille);

      taille = MIN (taille, 64);
      for (gsize n = 0; n <= taille; n++)
        {
          g_autofree guint8 *copie = g_memdup2 (debut, n);

          photo_entete_read (&entete, copie, n);
        }
      for (guint essai = 0; essai < 4000; essai++)
        {
          g_autofree guint8 *copie = g_memdup2 (debut, taille);

          for (guint i = 0; i < 3; i++)
            copie[g_test_rand_int_range (0, (gint) taille)] = (guint8) g_test_rand_int_range (0, 256);
          photo_entete_read (&entete, copie, taille);
          g_assert_cmpuint (entete.quarts, <, 4);
        }
    }
}

static void
wait_for (PhotoView *vue)
{
  while (photo_view_is_loading (vue))
    g_main_context_iteration (NULL, TRUE);
}

static PhotoView *
show (GtkWidget **window)
{
  PhotoView *vue = JALONS_PHOTO_VIEW (photo_view_new ());

  *window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (*window), 400, 300);
  gtk_window_set_child (GTK_WINDOW (*window), GTK_WIDGET (vue));
  gtk_window_present (GTK_WINDOW (*window));
  while (gtk_widget_get_width (GTK_WIDGET (vue)) < 300)
    g_main_context_iteration (NULL, TRUE);

  return vue;
}

/* Whatever is in the file, a picture or a sentence. */
static void
show_damaged (PhotoView *vue,
              GBytes    *bonne)
{
  gsize taille;
  const guint8 *debut = g_bytes_get_data (bonne, &taille);

  photo_view_set_bytes (vue, bonne, "bonne");
  wait_for (vue);
  g_assert_null (photo_view_get_message (vue));
  for (guint essai = 0; essai < 60; essai++)
    {
      guint8 *copie = g_memdup2 (debut, taille);
      g_autoptr (GBytes) octets = NULL;

      for (guint i = 0; i < 4; i++)
        copie[g_test_rand_int_range (24, (gint) taille)] ^= (guint8) g_test_rand_int_range (1, 256);
      octets = g_bytes_new_take (copie, (gsize) g_test_rand_int_range (30, (gint) taille + 1));
      photo_view_set_bytes (vue, octets, "abimee");
      wait_for (vue);
    }
}

static void
test_damaged (void)
{
  GtkWidget *window;
  PhotoView *vue = show (&window);
  g_autoptr (GBytes) png = make_png (40, 30);
  g_autoptr (GBytes) photo = make_jpeg (40, 30);
  g_autoptr (GBytes) jpeg = make_jpeg_headers (1, 64, 48);
  g_autoptr (GBytes) rien = g_bytes_new_static ("pas une image", 13);

  photo_view_set_bytes (vue, rien, "rien.png");
  wait_for (vue);
  g_assert_nonnull (photo_view_get_message (vue));
  photo_view_set_bytes (vue, jpeg, "coupe.jpg");
  wait_for (vue);
  g_assert_nonnull (photo_view_get_message (vue));
  show_damaged (vue, png);
  show_damaged (vue, photo);

  /* One that is asked for while another is unpacked takes its place. */
  photo_view_set_bytes (vue, rien, "rien.png");
  photo_view_set_bytes (vue, png, "bonne.png");
  wait_for (vue);
  g_assert_null (photo_view_get_message (vue));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_zoom (void)
{
  GtkWidget *window;
  PhotoView *vue = show (&window);
  g_autoptr (GBytes) png = make_png (2000, 1000);
  double entiere;

  photo_view_set_bytes (vue, png, "Plan.png");
  wait_for (vue);
  g_assert_null (photo_view_get_message (vue));
  entiere = photo_view_get_scale (vue);
  g_assert_cmpfloat (entiere, <, 0.2);
  g_assert_true (photo_view_is_whole (vue));
  gtk_widget_activate_action (GTK_WIDGET (vue), "photo.zoom-in", NULL);
  g_assert_cmpfloat (photo_view_get_scale (vue), >, entiere * 1.2);
  g_assert_false (photo_view_is_whole (vue));
  gtk_widget_activate_action (GTK_WIDGET (vue), "photo.zoom-normal", NULL);
  g_assert_cmpfloat_with_epsilon (photo_view_get_scale (vue), 1, 0.001);
  for (guint i = 0; i < 40; i++)
    gtk_widget_activate_action (GTK_WIDGET (vue), "photo.zoom-in", NULL);
  g_assert_cmpfloat (photo_view_get_scale (vue), <=, 8);
  gtk_widget_activate_action (GTK_WIDGET (vue), "photo.zoom-fit", NULL);
  g_assert_cmpfloat_with_epsilon (photo_view_get_scale (vue), entiere, 0.001);

  /* On its side, its height is what counts. */
  gtk_widget_activate_action (GTK_WIDGET (vue), "photo.turn", NULL);
  g_assert_cmpuint (photo_view_get_quarts (vue), ==, 1);
  g_assert_cmpfloat (photo_view_get_scale (vue), <, entiere);
  g_assert_true (gtk_widget_get_focusable (GTK_WIDGET (vue)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/photo/entetes", test_entetes);
  g_test_add_func ("/photo/geant", test_geant);
  g_test_add_func ("/photo/hostile", test_hostile);
  g_test_add_func ("/photo/abimee", test_damaged);
  g_test_add_func ("/photo/zoom", test_zoom);
  return g_test_run ();
}
