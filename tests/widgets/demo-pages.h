/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-contenu.h"

#include <gtk/gtk.h>

GtkWidget    *demo_dossier_new   (void);
FriseContenu *demo_contenu_new   (void);
GtkWidget    *demo_mois_new      (void);
GtkWidget    *demo_divers_new    (void);
