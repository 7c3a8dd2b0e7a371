/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "widgets/travail-bar.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define TYPE_PIECE_WINDOW (piece_window_get_type ())
G_DECLARE_FINAL_TYPE (PieceWindow, piece_window, JALONS, PIECE_WINDOW, AdwWindow)

void       piece_export_to      (GtkWidget      *page,
                                 TravailBar     *travail,
                                 Repository     *repository,
                                 PieceFiche     *piece,
                                 const char     *path);
void       piece_export         (GtkWidget      *page,
                                 TravailBar     *travail,
                                 Repository     *repository,
                                 PieceFiche     *piece);
GtkWindow *piece_window_present (GtkWidget      *page,
                                 DossierCourant *courant,
                                 const char     *piece);

G_END_DECLS
