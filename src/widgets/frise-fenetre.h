/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-contenu.h"

G_BEGIN_DECLS

/**
 * FriseFenetre:
 * @du: the first day
 * @jours: how many days; 0 for all that the content holds, whatever @du is
 *
 * The part of a timeline that is shown. Pure: days in, days out.
 */
typedef struct
{
  gint64 du;
  gint64 jours;
} FriseFenetre;

gboolean frise_contenu_get_etendue (const FriseContenu *contenu,
                                    gint64             *premier,
                                    gint64             *dernier);
gboolean frise_fenetre_can_zoom    (const FriseFenetre *self,
                                    const FriseContenu *contenu,
                                    int                 pas);
gboolean frise_fenetre_zoom        (FriseFenetre       *self,
                                    const FriseContenu *contenu,
                                    int                 pas,
                                    gint64              centre);
gboolean frise_fenetre_pan         (FriseFenetre       *self,
                                    const FriseContenu *contenu,
                                    gint64              jours);
gboolean frise_fenetre_show        (FriseFenetre       *self,
                                    const FriseContenu *contenu,
                                    gint64              jour);

G_END_DECLS
