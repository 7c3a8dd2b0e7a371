/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define TYPE_DOSSIER_VIEW (dossier_view_get_type ())
G_DECLARE_FINAL_TYPE (DossierView, dossier_view, JALONS, DOSSIER_VIEW, GtkWidget)

GtkWidget  *dossier_view_new             (Repository  *repository);
void        dossier_view_set_dossier     (DossierView *self,
                                          const char  *uuid);
const char *dossier_view_get_dossier     (DossierView *self);
void        dossier_view_set_page        (DossierView *self,
                                          const char  *page);
void        dossier_view_focus_entretien (DossierView *self,
                                          const char  *uuid);
void        dossier_view_keep_drafts     (DossierView *self);

G_END_DECLS
