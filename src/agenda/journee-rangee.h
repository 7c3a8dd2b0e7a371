/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/journees.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *journee_rangee_new           (const JourneeLigne *ligne);
const char *journee_rangee_get_dossier   (GtkWidget          *row);
const char *journee_rangee_get_entretien (GtkWidget          *row);
GtkWidget  *journee_rangee_create_label  (const char         *texte,
                                          const char         *classe);

G_END_DECLS
