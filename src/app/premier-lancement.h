/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Makes the first base, or the demonstration. Signal "open-requested" (path, phrase or NULL)
 * when it is there. */
#define JALONS_TYPE_PREMIER_LANCEMENT (premier_lancement_get_type ())
G_DECLARE_FINAL_TYPE (PremierLancement, premier_lancement, JALONS, PREMIER_LANCEMENT, GtkWidget)

GtkWidget *premier_lancement_new (void);

G_END_DECLS
