/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/agenda-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_SEMAINE_CHIP (semaine_chip_get_type ())
G_DECLARE_FINAL_TYPE (SemaineChip, semaine_chip, JALONS, SEMAINE_CHIP, GtkWidget)

SemaineChip *semaine_chip_new      (void);
void         semaine_chip_set_item (SemaineChip *self,
                                    AgendaItem  *item,
                                    gint64       jour);
AgendaItem  *semaine_chip_get_item (SemaineChip *self);
gint64       semaine_chip_get_jour (SemaineChip *self);
const char  *semaine_chip_get_label (SemaineChip *self);

G_END_DECLS
