/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/prestations.h"

G_BEGIN_DECLS

/* What the operations on a prestation share. */

gboolean prestations_put (Repository        *repository,
                          const char        *nature,
                          const Prestation  *prestation,
                          const char        *fondement,
                          GError           **error);

G_END_DECLS
