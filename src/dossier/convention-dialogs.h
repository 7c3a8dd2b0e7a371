/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/* The hours that the parties agreed on, and the avenants that change them. */

GtkWindow *convention_dialog_heures    (GtkWidget      *page,
                                        DossierCourant *courant);
GtkWindow *convention_dialog_avenant   (GtkWidget      *page,
                                        DossierCourant *courant,
                                        const char     *avenant);
GtkWindow *convention_dialog_signature (GtkWidget      *page,
                                        DossierCourant *courant,
                                        const char     *avenant,
                                        const char     *partie);

G_END_DECLS
