/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-contenu.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_FRISE_VIEW (frise_view_get_type ())
G_DECLARE_FINAL_TYPE (FriseView, frise_view, JALONS, FRISE_VIEW, GtkWidget)

GtkWidget *frise_view_new         (void);
void       frise_view_set_contenu (FriseView          *self,
                                   const FriseContenu *contenu);
gboolean   frise_view_can_zoom    (FriseView          *self,
                                   int                 pas);
gboolean   frise_view_is_zoomed   (FriseView          *self);
void       frise_view_zoom        (FriseView          *self,
                                   int                 pas);
void       frise_view_pan         (FriseView          *self,
                                   int                 pas);
void       frise_view_show_all    (FriseView          *self);

G_END_DECLS
