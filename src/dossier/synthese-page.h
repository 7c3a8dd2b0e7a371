/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "dossier/plan-redaction.h"
#include "widgets/page-vivante.h"

G_BEGIN_DECLS

/**
 * SynthesePage:
 *
 * Where a synthèse or a livret is written: its plan, the text of one part, and the page as it will be printed.
 */
#define TYPE_SYNTHESE_PAGE (synthese_page_get_type ())
G_DECLARE_FINAL_TYPE (SynthesePage, synthese_page, JALONS, SYNTHESE_PAGE, GtkWidget)

GtkWidget   *synthese_page_new        (DossierCourant *courant);
void         synthese_page_show_part  (SynthesePage   *self,
                                       const char     *cle);
const char  *synthese_page_get_part   (SynthesePage   *self);
PageVivante *synthese_page_get_page   (SynthesePage   *self);

G_END_DECLS
