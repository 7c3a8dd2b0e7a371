/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/selection-dossier.h"
#include "dossiers/tableau-colonnes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossiersVue:
 *
 * The rows of the list, as many as there is room for: GtkListView keeps two hundred of them, which
 * a letter in the search makes again, whatever shows. Signals: "activate" (position) when the
 * keyboard is to go to the dossier, "menu" (position, x, y) when a menu is asked for, "past-end" (answers
 * whether the keyboard went on) when it goes below the last row.
 */
#define JALONS_TYPE_DOSSIERS_VUE (dossiers_vue_get_type ())
G_DECLARE_FINAL_TYPE (DossiersVue, dossiers_vue, JALONS, DOSSIERS_VUE, GtkWidget)

void        dossiers_vue_set_model     (DossiersVue      *self,
                                        ApercuListe      *liste,
                                        SelectionDossier *selection);
void        dossiers_vue_set_montre    (DossiersVue      *self,
                                        guint             colonnes,
                                        gboolean          titres);
void        dossiers_vue_scroll_to     (DossiersVue      *self,
                                        guint             position);
GtkWidget  *dossiers_vue_new_tableau   (TableauColonnes  *colonnes);
void        dossiers_vue_show_open     (DossiersVue      *self);
GtkWidget  *dossiers_vue_get_row       (DossiersVue      *self,
                                        guint             position);

G_END_DECLS
