/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/* Small forms for what is noted between two entretiens. */

GtkWindow *carnet_dialog_echange  (GtkWidget      *page,
                                   DossierCourant *courant,
                                   const char     *uuid);
GtkWindow *carnet_dialog_rappel   (GtkWidget      *page,
                                   DossierCourant *courant,
                                   const char     *uuid);
GtkWindow *carnet_dialog_demarche (GtkWidget      *page,
                                   DossierCourant *courant,
                                   const char     *uuid);

G_END_DECLS
