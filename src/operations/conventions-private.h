/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/operation-private.h"

G_BEGIN_DECLS

gboolean convention_check_accord (DossierComplet  *dossier,
                                  GError         **error);
Fiche   *convention_edit         (Operation       *operation,
                                  DossierComplet  *dossier);
void     convention_put_signature (Operation      *operation,
                                  DossierComplet  *dossier,
                                  Fiche           *convention,
                                  const char      *partie,
                                  const char      *nom,
                                  const char      *qualite,
                                  gint64           le);

G_END_DECLS
