/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DossierChooser:
 *
 * A search over dossiers. Signal "chosen" (uuid) when one is.
 */
#define TYPE_DOSSIER_CHOOSER (dossier_chooser_get_type ())
G_DECLARE_FINAL_TYPE (DossierChooser, dossier_chooser, JALONS, DOSSIER_CHOOSER, GtkWidget)

/** DossierChooserSearch: looks for the dossiers of @texte, what the user typed. */
typedef void (*DossierChooserSearch) (const char *texte,
                                      gpointer    data);

/** DossierChooserComplete: waits for what the search looks for, if it is not there yet. */
typedef void (*DossierChooserComplete) (gpointer data);

GtkWidget *dossier_chooser_new (GListModel           *liste,
                                DossierChooserSearch  search,
                                gpointer              data);
void       dossier_chooser_set_complete (DossierChooser         *self,
                                DossierChooserComplete  complete);

G_END_DECLS
