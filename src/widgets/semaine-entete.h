/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/semaine-grid.h"

G_BEGIN_DECLS

#define JALONS_TYPE_SEMAINE_ENTETE (semaine_entete_get_type ())
G_DECLARE_FINAL_TYPE (SemaineEntete, semaine_entete, JALONS, SEMAINE_ENTETE, GtkWidget)

GtkWidget *semaine_entete_new (SemaineGrid *grid);

G_END_DECLS
