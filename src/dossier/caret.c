/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/caret.h"

#define AIR 24
#define FRAMES 6
#define CARET "jalons-caret"

static void
scroll (GtkTextView *vue,
        GtkWidget   *fenetre)
{
  GtkAdjustment *ajustement =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fenetre));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);
  const double hauteur = gtk_adjustment_get_page_size (ajustement);
  const double valeur = gtk_adjustment_get_value (ajustement);
  GdkRectangle place;
  GtkTextIter iter;
  double haut, air;
  int y;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (vue, &iter, &place);
  gtk_text_view_buffer_to_window_coords (vue, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, NULL, &y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (vue), fenetre, 0, y, NULL, &haut))
    return;

  /* The line of the caret alone may be all that there is room for. */
  air = CLAMP ((hauteur - place.height) / 2, 0, AIR);
  if (haut < air)
    gtk_adjustment_set_value (ajustement, valeur + haut - air);
  else if (haut + place.height + air > hauteur)
    gtk_adjustment_set_value (ajustement, valeur + haut + place.height + air - hauteur);
}

/* The page grows over the frames that follow, as the lines are laid out. */
static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       data)
{
  guint *frames = data;
  GtkWidget *fenetre = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  if (fenetre != NULL && gtk_widget_has_focus (widget))
    scroll (GTK_TEXT_VIEW (widget), fenetre);

  return --*frames > 0 ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
changed_cb (GtkTextView *vue)
{
  guint *frames = g_object_get_data (G_OBJECT (vue), CARET);

  if (!gtk_widget_has_focus (GTK_WIDGET (vue)))
    return;

  if (*frames == 0)
    gtk_widget_add_tick_callback (GTK_WIDGET (vue), frame_cb, frames, NULL);
  *frames = FRAMES;
}

/* Where a line comes under a text that scrolls by itself, less of it is seen. */
static void
height_cb (GtkTextView *vue)
{
  if (GTK_IS_SCROLLED_WINDOW (gtk_widget_get_parent (GTK_WIDGET (vue))))
    changed_cb (vue);
}

static void
adjustment_cb (GtkTextView *vue)
{
  GtkAdjustment *ajustement = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (vue));

  if (ajustement != NULL)
    g_signal_connect_object (ajustement, "notify::page-size", G_CALLBACK (height_cb), vue,
                             G_CONNECT_SWAPPED);
}

/**
 * caret_keep_visible:
 * @vue: a text in a page that scrolls, or that scrolls by itself
 *
 * Scrolls so that one always sees where one types: GTK only does it for a text that scrolls by
 * itself, and only for the keys that it handles.
 */
void
caret_keep_visible (GtkTextView *vue)
{
  g_object_set_data_full (G_OBJECT (vue), CARET, g_new0 (guint, 1), g_free);
  g_signal_connect (vue, "notify::has-focus", G_CALLBACK (changed_cb), NULL);
  g_signal_connect (vue, "notify::vadjustment", G_CALLBACK (adjustment_cb), NULL);
  g_signal_connect_object (gtk_text_view_get_buffer (vue), "notify::cursor-position",
                           G_CALLBACK (changed_cb), vue, G_CONNECT_SWAPPED);
}
