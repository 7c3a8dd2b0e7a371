/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ResultatsPane:
 *
 * Under the list, what else answers to the words of the search, by groups: agents, employers, and texts
 * with the words in their sentence. One goes through them all with the arrows; Enter opens. Hidden
 * while there are none. Signal "left": the keyboard goes back above.
 */
#define JALONS_TYPE_RESULTATS_PANE (resultats_pane_get_type ())
G_DECLARE_FINAL_TYPE (ResultatsPane, resultats_pane, JALONS, RESULTATS_PANE, GtkWidget)

void     resultats_pane_set_repository (ResultatsPane *self,
                                        Repository    *repository);
void     resultats_pane_ask            (ResultatsPane *self,
                                        const char    *question);
gboolean resultats_pane_focus_first    (ResultatsPane *self);
gboolean resultats_pane_open_first     (ResultatsPane *self);

G_END_DECLS
