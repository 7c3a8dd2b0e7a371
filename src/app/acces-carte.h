/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/dossiers.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a prestation asks before a dossier begins, the territory and the French prerequisite, and
 * what the rules say of the answers, with the reason to go on all the same. Signal "changed". */
#define JALONS_TYPE_ACCES_CARTE (acces_carte_get_type ())
G_DECLARE_FINAL_TYPE (AccesCarte, acces_carte, JALONS, ACCES_CARTE, GtkWidget)

void       acces_carte_set_prestation (AccesCarte       *self,
                                       const Prestation *prestation);
void       acces_carte_update         (AccesCarte       *self,
                                       Repository       *repository,
                                       NouveauDossier   *nouveau);
gboolean   acces_carte_is_valid       (AccesCarte       *self);
char      *acces_carte_describe       (AccesCarte       *self);

G_END_DECLS
