/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

GtkWindow *piece_dialog_edit (GtkWidget      *page,
                              DossierCourant *courant,
                              PieceFiche     *piece);

G_END_DECLS
