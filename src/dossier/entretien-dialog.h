/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void entretien_dialog_present (GtkWindow  *parent,
                               Repository *repository,
                               const char *dossier,
                               gint64      jour,
                               gint        minute_du_jour,
                               gint64      duree_minutes);
void entretien_dialog_edit    (GtkWindow  *parent,
                               Repository *repository,
                               const char *entretien);

G_END_DECLS
