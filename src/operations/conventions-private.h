/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/operation-private.h"

G_BEGIN_DECLS

gboolean convention_check_accord (DossierComplet  *dossier,
                                  GError         **error);
Fiche   *convention_edit         (Operation       *operation,
                                  DossierComplet  *dossier);

G_END_DECLS
