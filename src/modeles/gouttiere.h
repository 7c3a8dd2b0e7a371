/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The numbers of the lines, beside a text: those where something is wrong stand out. */
#define TYPE_GOUTTIERE (gouttiere_get_type ())
G_DECLARE_FINAL_TYPE (Gouttiere, gouttiere, JALONS, GOUTTIERE, GtkWidget)

Gouttiere *gouttiere_attach     (GtkTextView *vue);
void       gouttiere_set_fautes (Gouttiere   *self,
                                 GArray      *lignes);

G_END_DECLS
