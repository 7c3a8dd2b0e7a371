/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/historique.h"

G_BEGIN_DECLS

/* What the history shows of a change. */

gboolean changement_shows        (const Changement *self,
                                  const Champ      *champ);
gboolean changement_is_long      (const Changement *self,
                                  const Champ      *champ);
char    *changement_format_champ (const Changement *self,
                                  const Champ      *champ);
char    *historique_format_valeur (Fiche           *fiche,
                                   const Champ     *champ);

G_END_DECLS
