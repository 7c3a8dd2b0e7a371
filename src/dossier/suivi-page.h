/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * SuiviPage:
 *
 * Where the dossier stands: next step, phases and objectives, what is missing, deadlines, price,
 * expectations, agent.
 */
#define TYPE_SUIVI_PAGE (suivi_page_get_type ())
G_DECLARE_FINAL_TYPE (SuiviPage, suivi_page, JALONS, SUIVI_PAGE, GtkWidget)

GtkWidget *suivi_page_new            (DossierCourant *courant);
void       suivi_page_set_mince      (SuiviPage      *self,
                                      gboolean        mince);
void       suivi_page_show_phase     (SuiviPage      *self,
                                      const char     *code);
gboolean   suivi_page_show_ligne     (SuiviPage      *self,
                                      const char     *uuid);
void       suivi_page_show_echeances (SuiviPage      *self);
void       suivi_page_show_regles    (SuiviPage      *self);

G_END_DECLS
