/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PrestationPage:
 *
 * One prestation to read, in one of its versions. Its buttons ask the window for
 * "prestations.adapt", "prestations.new-tarif" and "prestations.compare".
 */
#define TYPE_PRESTATION_PAGE (prestation_page_get_type ())
G_DECLARE_FINAL_TYPE (PrestationPage, prestation_page, JALONS, PRESTATION_PAGE, GtkWidget)

void        prestation_page_show            (PrestationPage  *self,
                                             Repository      *repository,
                                             const char      *code,
                                             gint64           version,
                                             GError         **error);
Prestation *prestation_page_get_prestation  (PrestationPage  *self);

G_END_DECLS
