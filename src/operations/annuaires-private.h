/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

void     annuaires_strip (Fiche   *fiche);
gboolean annuaires_check (Fiche   *fiche,
                          GError **error);

G_END_DECLS
