/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/historique.h"

G_BEGIN_DECLS

/* Who changed what in a dossier, and one value put back as it was. */

GPtrArray *historiques_list        (Repository        *repository,
                                    const char        *dossier,
                                    GError           **error);
gboolean   historiques_can_restore (const Changement  *changement,
                                    const Champ       *champ);
gboolean   historiques_restore     (Repository        *repository,
                                    const char        *dossier,
                                    const Changement  *changement,
                                    const Champ       *champ,
                                    gboolean           avant,
                                    GError           **error);
char      *historiques_find_nom    (Repository        *repository,
                                    const char        *membre);

G_END_DECLS
