/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The rows of a directory: a name, and what tells it from the others. */

GtkListItemFactory *annuaire_rows_new_factory (void);

G_END_DECLS
