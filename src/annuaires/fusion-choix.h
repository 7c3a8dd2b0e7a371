/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * FusionChoix:
 * @premier: (nullable): the button of the first value; NULL where the two say the same
 * @second: (nullable): the button of the second one
 */
typedef struct
{
  const Champ *champ;
  GtkWidget *premier;
  GtkWidget *second;
} FusionChoix;

char *fusion_choix_format (Fiche        *fiche,
                           const Champ  *champ);
void  fusion_choix_attach (FusionChoix  *self,
                           GtkGrid      *grille,
                           int           ligne,
                           Fiche        *premiere,
                           Fiche        *seconde);
void  fusion_choix_store  (const FusionChoix *self,
                           Fiche        *copie,
                           Fiche        *seconde);

G_END_DECLS
