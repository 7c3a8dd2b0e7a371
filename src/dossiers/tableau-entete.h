/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/tableau-colonnes.h"

G_BEGIN_DECLS

/**
 * TableauEntete:
 *
 * The titles of the table of dossiers: a click sorts, a drag of their edge or Ctrl with an arrow
 * makes the column wider or narrower, a menu chooses the columns. Signal "sort" (order) when a title
 * is clicked.
 */
#define JALONS_TYPE_TABLEAU_ENTETE (tableau_entete_get_type ())
G_DECLARE_FINAL_TYPE (TableauEntete, tableau_entete, JALONS, TABLEAU_ENTETE, GtkWidget)

GtkWidget  *tableau_entete_new         (TableauColonnes *colonnes);
void        tableau_entete_set_ordre   (TableauEntete   *self,
                                        ApercuOrdre      ordre,
                                        gboolean         decroissant);
void        tableau_entete_set_choix   (TableauEntete   *self,
                                        gboolean         choix);
GtkWidget  *tableau_entete_get_bouton  (TableauEntete   *self,
                                        TableauColonne   colonne);
GMenuModel *tableau_entete_make_menu   (void);

G_END_DECLS
