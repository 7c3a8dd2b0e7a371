/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The line of a piece, and what can be done to it. */

#define PIECES_OUVRIR "pieces.open"
#define PIECES_FENETRE "pieces.window"
#define PIECES_MODIFIER "pieces.edit"
#define PIECES_ACCES "pieces.access"
#define PIECES_SORTIR "pieces.export"
#define PIECES_SUPPRIMER "pieces.delete"

GtkWidget  *piece_ligne_new       (PieceFiche     *piece,
                                   DossierComplet *dossier,
                                   gboolean        writable);
const char *piece_ligne_get_uuid  (GtkWidget      *ligne);
void        piece_ligne_show_menu (GtkWidget      *ligne);

G_END_DECLS
