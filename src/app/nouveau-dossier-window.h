/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* Asks the least that makes a dossier. Signal "created" (uuid). */
#define JALONS_TYPE_NOUVEAU_DOSSIER_WINDOW (nouveau_dossier_window_get_type ())
G_DECLARE_FINAL_TYPE (NouveauDossierWindow, nouveau_dossier_window, JALONS, NOUVEAU_DOSSIER_WINDOW,
                      AdwWindow)

GtkWidget *nouveau_dossier_window_new (Repository *repository);

G_END_DECLS
