/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-liste.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One selected dossier that stays selected, by its uuid, whatever the list becomes around it. */
#define JALONS_TYPE_SELECTION_DOSSIER (selection_dossier_get_type ())
G_DECLARE_FINAL_TYPE (SelectionDossier, selection_dossier, JALONS, SELECTION_DOSSIER, GObject)

SelectionDossier *selection_dossier_new          (ApercuListe      *liste);
const char       *selection_dossier_get_dossier  (SelectionDossier *self);
void              selection_dossier_set_dossier  (SelectionDossier *self,
                                                  const char       *dossier);
guint             selection_dossier_get_position (SelectionDossier *self);

G_END_DECLS
