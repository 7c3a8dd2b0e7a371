/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-contenu.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_FRISE_PANNEAU (frise_panneau_get_type ())
G_DECLARE_FINAL_TYPE (FrisePanneau, frise_panneau, JALONS, FRISE_PANNEAU, GtkWidget)

GtkWidget *frise_panneau_new         (void);
void       frise_panneau_set_contenu (FrisePanneau       *self,
                                      const char         *uuid,
                                      const FriseContenu *contenu);

G_END_DECLS
