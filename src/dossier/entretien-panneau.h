/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * EntretienPanneau:
 *
 * One entretien: what it is, what becomes of it, its shared summary and its confidential notes.
 */
#define TYPE_ENTRETIEN_PANNEAU (entretien_panneau_get_type ())
G_DECLARE_FINAL_TYPE (EntretienPanneau, entretien_panneau, JALONS, ENTRETIEN_PANNEAU, GtkWidget)

GtkWidget  *entretien_panneau_new           (DossierCourant   *courant);
void        entretien_panneau_set_entretien (EntretienPanneau *self,
                                             const char       *uuid);
const char *entretien_panneau_get_entretien (EntretienPanneau *self);
void        entretien_panneau_refresh       (EntretienPanneau *self);
void        entretien_panneau_focus_notes   (EntretienPanneau *self);
void        entretien_panneau_set_mince     (EntretienPanneau *self,
                                             gboolean          mince);

G_END_DECLS
