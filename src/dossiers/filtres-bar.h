/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/filtres.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The chips above the list. Signal "changed" when the user chose something else. */
#define JALONS_TYPE_FILTRES_BAR (filtres_bar_get_type ())
G_DECLARE_FINAL_TYPE (FiltresBar, filtres_bar, JALONS, FILTRES_BAR, GtkWidget)

void     filtres_bar_load        (FiltresBar *self,
                                  Repository *repository);
Filtres *filtres_bar_get_filtres (FiltresBar *self);
GtkWidget  *filtres_bar_get_choisir (FiltresBar *self);
void     filtres_bar_show_counts (FiltresBar *self,
                                  ApercuListe *liste);
void     filtres_bar_clear       (FiltresBar *self);
void     filtres_bar_set_liste   (FiltresBar *self,
                                  ApercuListe *liste);
void     filtres_bar_toggle_statut (FiltresBar *self,
                                  const char *statut);
GPtrArray  *filtres_bar_get_prestations (FiltresBar  *self);
void        filtres_bar_sort            (FiltresBar  *self,
                                         ApercuOrdre  ordre);
void        filtres_bar_set_tableau     (FiltresBar  *self,
                                         GMenuModel  *menu);

G_END_DECLS
