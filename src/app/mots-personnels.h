/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

void mots_personnels_attach (Repository *repository);
gboolean mots_personnels_set_frappe (Repository *repository,
                                     gboolean    active,
                                     GError    **error);

G_END_DECLS
