/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support-app.h"

#include "widgets/formulaire-window.h"

FormulaireWindow *outils_find_formulaire (void);
gint64            outils_rework          (Repository *repository);
void              outils_assert_named    (GtkWidget  *root);
GtkWidget        *outils_find_labelled   (GtkWidget  *root,
                                          GType       type,
                                          const char *nom);
char             *outils_create_dossier  (Repository *repository,
                                          const char *prestation,
                                          gint64      jour);
gint64            outils_get_price       (Repository *repository,
                                          const char *dossier);
