/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What one can write in a template, to search and to insert. Signal "insert": the text to write. */
#define TYPE_NOMS_PANE (noms_pane_get_type ())
G_DECLARE_FINAL_TYPE (NomsPane, noms_pane, JALONS, NOMS_PANE, GtkWidget)


G_END_DECLS
