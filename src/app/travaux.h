/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The long works of a window. */

Progres  *travaux_begin (GtkWidget    *window,
                         const char   *texte,
                         gboolean      seul);
gboolean  travaux_end   (GtkWidget    *window,
                         const GError *error,
                         const char   *annule,
                         const char   *echec);

G_END_DECLS
