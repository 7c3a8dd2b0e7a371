/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/feries.h"
#include "base/plage.h"
#include "store/repository.h"
#include "widgets/mois-grid.h"

G_BEGIN_DECLS

/* What a month of the agenda shows, from the base and the calendar: no widget. */

guint      agenda_genre_get_couleur  (const char  *genre);
GArray    *agenda_mois_list_feries   (Plage        jours,
                                      Feries       feries);
GArray    *agenda_mois_list_echeances (Repository *repository,
                                      Plage        jours,
                                      const char  *conseiller,
                                      gint64       aujourdhui);
guint      agenda_mois_count_feries  (gint64       mois,
                                      Feries       feries);

G_END_DECLS
