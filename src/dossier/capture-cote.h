/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A side of the capture window: a text, who reads it, and what becomes of it. */
GtkWidget *capture_cote_new (const char *icone,
                             const char *titre,
                             GtkWidget  *lecteurs,
                             const char *phrase,
                             GtkWidget  *texte);

G_END_DECLS
