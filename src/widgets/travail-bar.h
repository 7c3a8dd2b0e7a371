/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A long work under way: what it is, how far, and a button that gives it up. Nothing where there is
 * none. */
#define JALONS_TYPE_TRAVAIL_BAR (travail_bar_get_type ())
G_DECLARE_FINAL_TYPE (TravailBar, travail_bar, JALONS, TRAVAIL_BAR, GtkWidget)

GtkWidget *travail_bar_new     (void);
Progres   *travail_bar_begin   (TravailBar *self,
                                const char *texte);
void       travail_bar_end     (TravailBar *self);
Progres   *travail_bar_get     (TravailBar *self);

G_END_DECLS
