/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * AnnuaireFiche:
 *
 * One agent or one employer: the facts, as rows that one edits in place, the contacts, the dossiers.
 */
#define TYPE_ANNUAIRE_FICHE (annuaire_fiche_get_type ())
G_DECLARE_FINAL_TYPE (AnnuaireFiche, annuaire_fiche, JALONS, ANNUAIRE_FICHE, GtkWidget)

GtkWidget *annuaire_fiche_new       (Repository    *repository,
                                     GType          type);
void       annuaire_fiche_show      (AnnuaireFiche *self,
                                     Fiche         *fiche);
Fiche     *annuaire_fiche_get_fiche (AnnuaireFiche *self);
void       annuaire_fiche_save      (AnnuaireFiche *self);
GtkWidget *annuaire_fiche_get_row   (AnnuaireFiche *self,
                                     const char    *champ);

G_END_DECLS
