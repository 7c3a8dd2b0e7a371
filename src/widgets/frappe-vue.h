/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     frappe_vue_attach     (GtkTextView *vue);
void     frappe_vue_set_active (gboolean     active);
gboolean frappe_vue_get_active (void);

G_END_DECLS
