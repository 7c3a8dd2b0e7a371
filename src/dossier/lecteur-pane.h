/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "widgets/page-view.h"

G_BEGIN_DECLS

/**
 * LecteurPane:
 *
 * A document that was made, as it is kept: its pages, and how to save or print it.
 */
#define TYPE_LECTEUR_PANE (lecteur_pane_get_type ())
G_DECLARE_FINAL_TYPE (LecteurPane, lecteur_pane, JALONS, LECTEUR_PANE, GtkWidget)

void      lecteur_pane_set_document (LecteurPane *self,
                                     GBytes      *pdf,
                                     const char  *fichier);
void      lecteur_pane_set_envoi    (LecteurPane *self,
                                     const char  *adresse,
                                     const char  *reference,
                                     const char  *titre);
void      lecteur_pane_set_piece    (LecteurPane *self);
PageView *lecteur_pane_get_view     (LecteurPane *self);

G_END_DECLS
