/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define STYLE_GRAS "style-gras"
#define STYLE_ITALIQUE "style-italique"
#define STYLE_TITRE "style-titre"
#define STYLE_SOUS_TITRE "style-sous-titre"
#define STYLE_LISTE "style-liste"
#define STYLE_MARQUE "style-marque"

void texte_style_attach (GtkTextBuffer *buffer,
                         int            marge);

G_END_DECLS
