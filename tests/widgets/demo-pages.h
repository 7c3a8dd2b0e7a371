/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/frise-contenu.h"

GtkWidget    *demo_page_new      (const char *nom);
FriseContenu *demo_contenu_new   (void);
GtkWidget    *demo_mois_new      (void);
GtkWidget    *demo_divers_new    (void);
