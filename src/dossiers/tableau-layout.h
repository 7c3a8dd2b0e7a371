/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/tableau-colonnes.h"

G_BEGIN_DECLS

/** TABLEAU_ECART: between two columns, within the width of the first, in pixels for usual text. */
#define TABLEAU_ECART 14

/**
 * TableauLayout:
 *
 * Children one for each column of a table, in their order: the titles and the cells of each row line
 * up, as they share the same width out the same way.
 */
#define TYPE_TABLEAU_LAYOUT (tableau_layout_get_type ())
G_DECLARE_FINAL_TYPE (TableauLayout, tableau_layout, JALONS, TABLEAU_LAYOUT, GtkLayoutManager)

GtkLayoutManager *tableau_layout_new (TableauColonnes *colonnes);

G_END_DECLS
