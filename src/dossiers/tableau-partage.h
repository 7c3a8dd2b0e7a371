/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * TableauBesoin:
 * @lisible: the width under which a column says nothing; 0 for one that does not show
 * @confort: what it gives up last
 * @demande: what it asks for
 * @rang: where there is no room, the highest leaves first; that of rank 0 stays
 *
 * What a column of the table needs, in pixels for text of the usual size.
 */
typedef struct
{
  int lisible;
  int confort;
  int demande;
  guint rang;
} TableauBesoin;

void tableau_partage_share (const TableauBesoin *besoins,
                            guint                n,
                            int                  largeur,
                            int                 *largeurs);

G_END_DECLS
