/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/filtres.h"

#include <gio/gio.h>

G_BEGIN_DECLS

GMenuModel *filtres_menu_portee       (void);
void        filtres_menu_conventions  (GMenu       *menu,
                                       ApercuListe *liste);
GMenuModel *filtres_menu_statut       (GMenu       *conventions);
GMenuModel *filtres_menu_prestation   (GPtrArray  *prestations);
GMenuModel *filtres_menu_nommes      (char      **noms);
GMenuModel *filtres_menu_ordre        (gboolean tableau);

const char *filtres_label_portee      (Filtres    *filtres);
const char *filtres_label_statut      (Filtres    *filtres);
char       *filtres_label_prestation  (Filtres    *filtres,
                                       GPtrArray  *prestations);
const char *filtres_label_ordre       (Filtres    *filtres);

G_END_DECLS
