/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     dossier_touches_add  (GtkWidget       *view,
                               GtkStack        *pile);
gboolean dossier_touches_have (guint            touche,
                               GdkModifierType  etat);

G_END_DECLS
