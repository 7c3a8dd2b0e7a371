/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/page-vivante.h"

G_BEGIN_DECLS

#define TYPE_APERCU_PANE (apercu_pane_get_type ())
G_DECLARE_FINAL_TYPE (ApercuPane, apercu_pane, JALONS, APERCU_PANE, GtkWidget)

PageVivante *apercu_pane_get_page (ApercuPane *self);

G_END_DECLS
