/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"
#include "widgets/formulaire-window.h"
#include "support.h"

/* What the tests of a dossier do with its forms and its records. */

void              display_test_init    (int        *argc,
                                        char     ***argv);
void              close_window         (GtkWidget  *window);
void              close_dossier        (Banc           *banc,
                                        DossierCourant *courant);
FormulaireWindow *find_formulaire      (void);
gboolean          has_text             (GtkWidget  *root,
                                        const char *part);
GtkWidget        *find_named           (GtkWidget  *root,
                                        const char *id);
DossierComplet   *load_dossier         (Banc       *banc,
                                        const char *uuid);
char             *find_statut          (Banc       *banc,
                                        const char *statut);
