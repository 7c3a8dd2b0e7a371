/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What the fields that read what one types share: an entry, and a message below it. */

GtkWidget *champ_saisi_create_message (GtkWidget  *parent,
                                       const char *texte);
void       champ_saisi_show_valide    (GtkWidget  *entry,
                                       GtkWidget  *message,
                                       gboolean    valide);
void       champ_saisi_set_label      (GtkWidget  *entry,
                                       GtkWidget  *label);

G_END_DECLS
