/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "annuaires/annuaires-page.h"
#include "app/dossiers-place.h"
#include "base/progres.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define PLACE_DOSSIERS "dossiers"
#define PLACE_AGENDA "agenda"
#define PLACE_ANNUAIRES "annuaires"

/* What the window shows while a base is open: the header bar, the places and their messages. */
#define JALONS_TYPE_WORKSPACE (workspace_get_type ())
G_DECLARE_FINAL_TYPE (Workspace, workspace, JALONS, WORKSPACE, GtkWidget)

GtkWidget     *workspace_new          (Repository *repository);
Repository    *workspace_get_repository (Workspace *self);
DossiersPlace *workspace_get_dossiers (Workspace  *self);
AnnuairesPage *workspace_get_annuaires (Workspace *self);
void           workspace_save         (Workspace  *self);
gboolean       workspace_show_place   (Workspace  *self,
                                       const char *place);
void           workspace_add_toast    (Workspace  *self,
                                       const char *message,
                                       gboolean    annuler);
void           workspace_add_toast_redo (Workspace *self,
                                       const char *message);

const char *workspace_get_lieu (Workspace *self);
const char *workspace_get_place (Workspace *self);

Progres *workspace_begin_work (Workspace  *self,
                               const char *texte,
                               gboolean    seul);
void     workspace_end_work   (Workspace  *self);
Progres *workspace_get_work   (Workspace  *self,
                               gboolean   *seul);

G_END_DECLS
