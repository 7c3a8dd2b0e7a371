/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/* What some services ask before a dossier begins, with the reason to go on without it. */

GtkWindow *acces_dialog_territoire (GtkWidget      *page,
                                    DossierCourant *courant);
GtkWindow *acces_dialog_francais   (GtkWidget      *page,
                                    DossierCourant *courant);

G_END_DECLS
