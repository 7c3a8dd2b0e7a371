/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-layout.h"

G_BEGIN_DECLS

#define FRISE_ECART_LABEL 6.0 /* between a mark and its label */
#define FRISE_AIR 5.0         /* between two things of a row */
#define FRISE_MARQUE 8.0      /* half a lozenge */

gboolean   frise_layout_shows           (const FriseLayout  *self,
                                         gint64              jour);
double     frise_cadre_measure          (const FriseCadre   *cadre,
                                         const char         *texte,
                                         gboolean            gras);
FriseTexte frise_cadre_texte            (const FriseCadre   *cadre,
                                         const char         *texte,
                                         gboolean            gras,
                                         double              x);
void       frise_texte_clear            (FriseTexte         *texte);

void       frise_layout_place_bandes    (FriseLayout        *self,
                                         const FriseContenu *contenu,
                                         const FriseCadre   *cadre);
void       frise_layout_place_echeances (FriseLayout        *self,
                                         const FriseContenu *contenu,
                                         const FriseCadre   *cadre);

G_END_DECLS
