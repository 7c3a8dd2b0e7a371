/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/* The small forms of a dossier. Each returns the window it presents. */

GtkWindow *dossier_dialog_accord     (GtkWidget      *page,
                                      DossierCourant *courant);
GtkWindow *dossier_dialog_proposition (GtkWidget     *page,
                                      DossierCourant *courant);
GtkWindow *dossier_dialog_signature  (GtkWidget      *page,
                                      DossierCourant *courant,
                                      const char     *partie);
GtkWindow *dossier_dialog_convention (GtkWidget      *page,
                                      DossierCourant *courant);
GtkWindow *dossier_dialog_statut     (GtkWidget      *page,
                                      DossierCourant *courant,
                                      const char     *statut);

G_END_DECLS
