/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierChooser:
 *
 * A search over the dossiers. Signal "chosen" (uuid) when one is.
 */
#define TYPE_DOSSIER_CHOOSER (dossier_chooser_get_type ())
G_DECLARE_FINAL_TYPE (DossierChooser, dossier_chooser, JALONS, DOSSIER_CHOOSER, GtkWidget)

GtkWidget *dossier_chooser_new (Repository *repository);

G_END_DECLS
