/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is wrong with a template, line by line; nothing is seen where nothing is. Signal "line": the
 * one to go to, from 1. */
#define TYPE_FAUTES_PANE (fautes_pane_get_type ())
G_DECLARE_FINAL_TYPE (FautesPane, fautes_pane, JALONS, FAUTES_PANE, GtkWidget)

void fautes_pane_set_fautes (FautesPane *self,
                             GPtrArray  *fautes);

G_END_DECLS
