/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/caret.h"

#define AIR 24
#define CARET "jalons-caret"

typedef struct
{
  GtkTextView *vue;
  guint source;
} Caret;

static void
caret_free (gpointer data)
{
  Caret *self = data;

  g_clear_handle_id (&self->source, g_source_remove);
  g_free (self);
}

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
  double haut;
  int y;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  gtk_text_view_get_iter_location (vue, &iter, &place);
  gtk_text_view_buffer_to_window_coords (vue, GTK_TEXT_WINDOW_WIDGET, place.x, place.y, NULL, &y);
  if (!gtk_widget_translate_coordinates (GTK_WIDGET (vue), fenetre, 0, y, NULL, &haut))
    return;

  if (haut < AIR)
    gtk_adjustment_set_value (ajustement, valeur + haut - AIR);
  else if (haut + place.height + AIR > hauteur)
    gtk_adjustment_set_value (ajustement, valeur + haut + place.height + AIR - hauteur);
}

static gboolean
scroll_cb (gpointer data)
{
  Caret *self = data;
  GtkWidget *fenetre =
    gtk_widget_get_ancestor (GTK_WIDGET (self->vue), GTK_TYPE_SCROLLED_WINDOW);

  self->source = 0;
  if (fenetre != NULL && gtk_widget_has_focus (GTK_WIDGET (self->vue)))
    scroll (self->vue, fenetre);

  return G_SOURCE_REMOVE;
}

/* Once the lines that were typed have been laid out. */
static void
changed_cb (GtkTextView *vue)
{
  Caret *self = g_object_get_data (G_OBJECT (vue), CARET);

  if (self != NULL && self->source == 0)
    self->source = g_idle_add (scroll_cb, self);
}

/**
 * caret_keep_visible:
 * @vue: a text that is as high as what is typed, in a page that scrolls
 *
 * Scrolls the page so that one always sees where one types: GTK only does it for a text that
 * scrolls by itself.
 */
void
caret_keep_visible (GtkTextView *vue)
{
  Caret *self = g_new0 (Caret, 1);

  self->vue = vue;
  g_object_set_data_full (G_OBJECT (vue), CARET, self, caret_free);
  g_signal_connect (vue, "notify::has-focus", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_object (gtk_text_view_get_buffer (vue), "notify::cursor-position",
                           G_CALLBACK (changed_cb), vue, G_CONNECT_SWAPPED);
}
