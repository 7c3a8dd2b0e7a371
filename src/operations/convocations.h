/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

gboolean convocations_choose (DossierComplet  *dossier,
                              const char      *choix,
                              gint64           jour,
                              GError         **error);

G_END_DECLS
