/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/entretien.h"

G_BEGIN_DECLS

Entretien *entretien_find_courant (GPtrArray *entretiens,
                                   gint64     instant);
Entretien *entretien_find_beside  (GPtrArray *entretiens,
                                   Entretien *ouvert,
                                   gboolean   apres);
Entretien *entretien_find_a_tenir (GPtrArray *entretiens,
                                   Entretien *ouvert);

G_END_DECLS
