/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void agenda_echanges_export  (GtkWidget  *page,
                              Repository *repository,
                              Plage       jours,
                              const char *conseiller);
void agenda_echanges_choose  (GtkWidget  *page,
                              Repository *repository,
                              const char *conseiller);
void agenda_echanges_preview (GtkWidget  *page,
                              Repository *repository,
                              const char *conseiller,
                              const char *texte);

G_END_DECLS
