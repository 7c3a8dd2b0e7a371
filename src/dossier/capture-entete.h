/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_CAPTURE_ENTETE (capture_entete_get_type ())
G_DECLARE_FINAL_TYPE (CaptureEntete, capture_entete, JALONS, CAPTURE_ENTETE, GtkWidget)

GtkWidget *capture_entete_new       (void);
void       capture_entete_set_titre (CaptureEntete *self,
                                     const char    *titre,
                                     const char    *sous_titre);
void       capture_entete_set_tenu  (CaptureEntete *self,
                                     gboolean       tenu,
                                     gboolean       suite);
void       capture_entete_add_keys  (GtkWidget     *window);

G_END_DECLS
