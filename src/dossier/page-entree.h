/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Where the keyboard goes in a page of the dossier, when its key says that one means to work there. */

/** PageEntree: (transfer none) (nullable): what takes the keyboard. */
typedef GtkWidget *(*PageEntree) (GtkWidget *page);

void       page_entree_set        (GtkWidget  *page,
                                   PageEntree  entree);
gboolean   page_entree_focus      (GtkWidget  *page);
GtkWidget *page_entree_find_text  (GtkWidget  *root);

G_END_DECLS
