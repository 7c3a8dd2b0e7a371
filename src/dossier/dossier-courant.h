/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The dossier that the pages show. It loads all its records once and again after each change;
 * every page holds the same one and listens to "changed". */
#define TYPE_DOSSIER_COURANT (dossier_courant_get_type ())
G_DECLARE_FINAL_TYPE (DossierCourant, dossier_courant, JALONS, DOSSIER_COURANT, GObject)

DossierCourant *dossier_courant_new            (Repository      *repository);
Repository     *dossier_courant_get_repository (DossierCourant  *self);
const char     *dossier_courant_get_uuid       (DossierCourant  *self);
gboolean        dossier_courant_set_uuid       (DossierCourant  *self,
                                                const char      *uuid,
                                                GError         **error);
DossierComplet *dossier_courant_get_complet    (DossierCourant  *self);
gboolean        dossier_courant_is_writable    (DossierCourant  *self);
void            dossier_courant_keep_drafts    (DossierCourant  *self);
void            dossier_courant_show_error     (GtkWidget       *page,
                                                const GError    *error);
void            dossier_courant_show_toast     (GtkWidget       *page,
                                                const char      *message,
                                                gboolean         undoable);

G_END_DECLS
