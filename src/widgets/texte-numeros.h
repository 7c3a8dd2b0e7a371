/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void texte_numeros_attach (GtkTextBuffer *buffer);
void texte_numeros_indent (GtkTextBuffer *buffer,
                           gboolean       dedans);
gboolean texte_numeros_can_indent (GtkTextBuffer *buffer,
                                   gboolean       dedans);

G_END_DECLS
