/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * BlocCard:
 *
 * One block of a section, with its sharing and its consequence in words. Signals: "typed" when its text changed,
 * "add-requested" on Ctrl+Enter: one more block after it.
 */
#define TYPE_BLOC_CARD (bloc_card_get_type ())
G_DECLARE_FINAL_TYPE (BlocCard, bloc_card, JALONS, BLOC_CARD, GtkWidget)

GtkWidget  *bloc_card_new        (DossierCourant *courant);
void        bloc_card_set_bloc   (BlocCard       *self,
                                  Section        *section,
                                  guint           rang,
                                  guint           total);
const char *bloc_card_get_uuid   (BlocCard       *self);
char       *bloc_card_get_texte  (BlocCard       *self);
void        bloc_card_leave      (BlocCard       *self);

G_END_DECLS
