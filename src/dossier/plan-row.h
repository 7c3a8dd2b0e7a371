/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/plan-element.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TYPE_PLAN_ROW (plan_row_get_type ())
G_DECLARE_FINAL_TYPE (PlanRow, plan_row, JALONS, PLAN_ROW, GtkWidget)

GtkWidget *plan_row_new         (void);
void       plan_row_set_element (PlanRow     *self,
                                 PlanElement *element);

G_END_DECLS
