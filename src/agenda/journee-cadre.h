/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agenda/journee-liste.h"

G_BEGIN_DECLS

/**
 * JourneeCadre:
 *
 * The views of the agenda with a day at their side. The day leaves where there is no room for
 * both, or when the user folds it; that is remembered in the base. Property "deplie".
 */
#define JALONS_TYPE_JOURNEE_CADRE (journee_cadre_get_type ())
G_DECLARE_FINAL_TYPE (JourneeCadre, journee_cadre, JALONS, JOURNEE_CADRE, GtkWidget)

GtkWidget    *journee_cadre_new       (Repository   *repository,
                                       GtkWidget    *vues);
GtkWidget    *journee_cadre_create_bouton (JourneeCadre *self);
JourneeListe *journee_cadre_get_liste (JourneeCadre *self);
gboolean      journee_cadre_is_shown  (JourneeCadre *self);

G_END_DECLS
