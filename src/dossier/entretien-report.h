/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

GtkWindow *entretien_report_present (GtkWidget      *page,
                                     DossierCourant *courant,
                                     const char     *entretien);

G_END_DECLS
