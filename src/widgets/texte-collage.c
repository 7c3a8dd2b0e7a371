/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/texte-collage.h"

#include "documents/collage.h"

#define HTML "text/html"

static void
insert_text (GtkTextView *vue,
             const char  *texte)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, gtk_text_view_get_editable (vue));
  gtk_text_buffer_insert_interactive_at_cursor (buffer, texte, -1, gtk_text_view_get_editable (vue));
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (vue, gtk_text_buffer_get_insert (buffer));
}

/* Better without form than not at all. */
static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GtkTextView) vue = data;
  g_autofree char *texte = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (texte != NULL)
    insert_text (vue, texte);
}

/* Files, and pictures that are no text too: they are joined to the dossier, where the text is of one. A
 * text processor puts a picture of the words beside them: the words are what is meant. */
static gboolean
paste_piece (GtkTextView       *vue,
             GdkContentFormats *formats)
{
  g_autoptr (GdkContentFormats) lus =
    gdk_content_formats_union_deserialize_gtypes (gdk_content_formats_ref (formats));
  const gboolean texte = gdk_content_formats_contain_gtype (lus, G_TYPE_STRING);

  return (gdk_content_formats_contain_gtype (lus, GDK_TYPE_FILE_LIST) ||
          (gdk_content_formats_contain_gtype (lus, GDK_TYPE_TEXTURE) && !texte)) &&
         gtk_widget_activate_action (GTK_WIDGET (vue), "pieces.paste", NULL);
}

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GtkTextView) vue = data;
  GMemoryOutputStream *memoire = G_MEMORY_OUTPUT_STREAM (source);
  const gssize n = g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL);
  g_autofree char *texte =
    n > 0 ? collage_read_html (g_memory_output_stream_get_data (memoire),
                               g_memory_output_stream_get_data_size (memoire)) : NULL;

  if (texte != NULL && *texte != '\0')
    insert_text (vue, texte);
  /* A browser puts the address of a picture beside it: HTML without words. */
  else if (!paste_piece (vue, gdk_clipboard_get_formats (gtk_widget_get_clipboard (GTK_WIDGET (vue)))))
    gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (vue)), NULL, text_read_cb,
                                   g_object_ref (vue));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GtkTextView) vue = data;
  g_autoptr (GInputStream) entree =
    gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);
  g_autoptr (GOutputStream) memoire = g_memory_output_stream_new_resizable ();

  if (entree == NULL)
    gdk_clipboard_read_text_async (GDK_CLIPBOARD (source), NULL, text_read_cb, g_object_ref (vue));
  else
    g_output_stream_splice_async (memoire, entree,
                                  G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE
                                    | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, spliced_cb, g_object_ref (vue));
}

/**
 * texte_collage_paste:
 * @vue: where one writes CommonMark
 *
 * Pastes what is on the clipboard with its headings, its lists, bold, italic and links, where a
 * program put HTML there; see collage_read_html(). A file or a picture goes to "pieces.paste", where a
 * widget above has it.
 *
 * Returns: %FALSE where there is none: the text is pasted as any other
 */
gboolean
texte_collage_paste (GtkTextView *vue)
{
  static const char * const types[] = { HTML, NULL };
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (vue));
  GdkContentFormats *formats = gdk_clipboard_get_formats (clipboard);

  if (!gtk_text_view_get_editable (vue))
    return FALSE;
  if (!gdk_content_formats_contain_mime_type (formats, HTML))
    return paste_piece (vue, formats);

  gdk_clipboard_read_async (clipboard, (const char **) types, G_PRIORITY_DEFAULT, NULL, read_cb,
                            g_object_ref (vue));

  return TRUE;
}
