/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A question that is answered by yes, by no, or not yet. Signal "changed" when the user answers. */
#define JALONS_TYPE_OUI_NON (oui_non_get_type ())
G_DECLARE_FINAL_TYPE (OuiNon, oui_non, JALONS, OUI_NON, GtkWidget)

GtkWidget *oui_non_new          (void);
void       oui_non_set_question (OuiNon     *self,
                                 const char *question);
gint64     oui_non_get_reponse  (OuiNon     *self);
void       oui_non_set_reponse  (OuiNon     *self,
                                 gint64      reponse);

G_END_DECLS
