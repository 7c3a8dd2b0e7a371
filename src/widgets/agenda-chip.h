/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/agenda-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define AGENDA_CHIP_HAUTEUR 23

void agenda_chip_draw (GtkWidget   *widget,
                       GtkSnapshot *snapshot,
                       AgendaItem  *item,
                       gboolean     conflit);

G_END_DECLS
