/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

char    *blocs_add       (DossierCourant  *courant,
                          const char      *code,
                          const char      *titre,
                          const char      *apres,
                          const char      *texte,
                          GError         **error);
gboolean blocs_can_split (const char      *texte);
gboolean blocs_split     (DossierCourant  *courant,
                          const char      *uuid,
                          GError         **error);

G_END_DECLS
