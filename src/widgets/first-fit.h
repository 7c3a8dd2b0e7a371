/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the first of its children that has room, the last one where none has. */
#define JALONS_TYPE_FIRST_FIT (first_fit_get_type ())
G_DECLARE_FINAL_TYPE (FirstFit, first_fit, JALONS, FIRST_FIT, GtkWidget)

gboolean first_fit_is_last (FirstFit *self);

G_END_DECLS
