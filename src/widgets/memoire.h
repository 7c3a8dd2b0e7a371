/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* How one left what one looks at: where a divider is, how large a page is. Of this machine, not of a
 * base: nothing here could name a person. */

void memoire_attach (GSettings  *settings);
void memoire_bind   (GObject    *object,
                     const char *propriete,
                     const char *cle);
void memoire_bind_window (GtkWindow  *window,
                          const char *nom);
void memoire_flush  (void);

G_END_DECLS
