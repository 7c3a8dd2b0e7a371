/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/rendus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The printed sheet of a preparation: made when it is asked for, sent or saved, never kept. */

const char *preparation_feuille_get_titre (PreparationLecteur lecteur);
void preparation_feuille_print (GtkWidget          *page,
                                DossierComplet     *dossier,
                                gint64              jour,
                                PreparationLecteur  lecteur);
void preparation_feuille_save  (GtkWidget          *page,
                                DossierComplet     *dossier,
                                gint64              jour,
                                PreparationLecteur  lecteur);

G_END_DECLS
