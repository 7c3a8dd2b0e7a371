/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/* The forms that adapt one dossier, each with its reason. Each returns the window it presents. */

GtkWindow *adaptation_dialog_add_phase  (GtkWidget      *page,
                                         DossierCourant *courant,
                                         const char     *apres);
GtkWindow *adaptation_dialog_drop_phase (GtkWidget      *page,
                                         DossierCourant *courant,
                                         const char     *phase);
GtkWindow *adaptation_dialog_move_phase (GtkWidget      *page,
                                         DossierCourant *courant,
                                         const char     *phase,
                                         gint            pas);
GtkWindow *adaptation_dialog_absence    (GtkWidget      *page,
                                         DossierCourant *courant,
                                         const char     *genre);
GtkWindow *adaptation_dialog_explain    (GtkWidget      *page,
                                         DossierCourant *courant);
GtkWindow *adaptation_dialog_raison     (GtkWidget      *page,
                                         DossierCourant *courant,
                                         const char     *ecart);

char      *ecart_format_objet           (DossierComplet *dossier,
                                         const char     *quoi,
                                         const char     *code,
                                         const char     *nature);

G_END_DECLS
