/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/recherche-textes.h"
#include "store/repository-private.h"

G_BEGIN_DECLS

gboolean    trouvaille_reads (const Champ *champ);
Trouvaille *trouvaille_find  (Fiche       *fiche,
                              char       **mots);

char       *recherche_textes_read      (const FicheTable *table,
                                        const GByteArray *payload);
void        recherche_textes_set_debut (RechercheTextes  *self,
                                        void            (*debut) (gpointer data),
                                        gpointer          data);

G_END_DECLS
