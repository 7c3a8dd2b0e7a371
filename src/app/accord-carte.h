/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The agent's accord: what its absence prevents, and the fields that record it. */
#define JALONS_TYPE_ACCORD_CARTE (accord_carte_get_type ())
G_DECLARE_FINAL_TYPE (AccordCarte, accord_carte, JALONS, ACCORD_CARTE, GtkWidget)

void        accord_carte_set_civilite (AccordCarte *self,
                                       const char  *civilite);
gboolean    accord_carte_get_le      (AccordCarte *self,
                                      gint64      *jour);
const char *accord_carte_get_comment (AccordCarte *self);
void        accord_carte_note        (AccordCarte *self);

G_END_DECLS
