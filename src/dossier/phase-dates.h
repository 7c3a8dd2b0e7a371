/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

char      *phase_dates_format  (Phase          *phase);
GtkWindow *phase_dates_present (GtkWidget      *page,
                                DossierCourant *courant,
                                const char     *code);

G_END_DECLS
