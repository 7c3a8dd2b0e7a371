/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/semaine-grid.h"

G_BEGIN_DECLS

#define JALONS_TYPE_SEMAINE_VUE (semaine_vue_get_type ())
G_DECLARE_FINAL_TYPE (SemaineVue, semaine_vue, JALONS, SEMAINE_VUE, GtkWidget)

GtkWidget   *semaine_vue_new        (void);
SemaineGrid *semaine_vue_get_grid   (SemaineVue *self);
void         semaine_vue_show_heure (SemaineVue *self,
                                     gint        minute);

G_END_DECLS
