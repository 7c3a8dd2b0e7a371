/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/texte-hauteur.h"

#define LARGEUR "jalons-texte-largeur"

static gboolean
ask_again_cb (gpointer data)
{
  gtk_widget_queue_resize (data);

  return G_SOURCE_REMOVE;
}

static void
size_allocate (GtkWidget *widget,
               int        width,
               int        height,
               int        baseline)
{
  GtkWidgetClass *parent = g_type_class_peek (GTK_TYPE_TEXT_VIEW);

  parent->size_allocate (widget, width, height, baseline);
  if (GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), LARGEUR)) == width)
    return;

  g_object_set_data (G_OBJECT (widget), LARGEUR, GINT_TO_POINTER (width));
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, ask_again_cb, g_object_ref (widget), g_object_unref);
}

/**
 * texte_hauteur_install:
 * @klass: of text views that stand in a page, as high as their text
 *
 * A text view that is made narrower breaks its lines anew while it is given its size, and what it
 * asks for at that moment is lost: its last lines were cut. It asks again when the sizes are
 * settled.
 */
void
texte_hauteur_install (GtkWidgetClass *klass)
{
  klass->size_allocate = size_allocate;
}
