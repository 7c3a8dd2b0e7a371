/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean texte_collage_paste (GtkTextView *vue);

G_END_DECLS
