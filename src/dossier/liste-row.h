/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * ListeRow:
 *
 * One line of a list of short texts. Signals: "typed", "left", "activate" (Enter), "move" (-1 or 1), "delete".
 */
#define TYPE_LISTE_ROW (liste_row_get_type ())
G_DECLARE_FINAL_TYPE (ListeRow, liste_row, JALONS, LISTE_ROW, GtkWidget)

GtkWidget *liste_row_new       (void);
void       liste_row_set_texte (ListeRow   *self,
                                const char *texte);
char      *liste_row_get_texte (ListeRow   *self);
void       liste_row_set_place (ListeRow   *self,
                                const char *liste,
                                guint       rang,
                                guint       total,
                                gboolean    ordonnee,
                                gboolean    writable);

G_END_DECLS
