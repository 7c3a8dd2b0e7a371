/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/* What the user left: sealed in the base, never in the settings of the desktop. */

char    *reglages_read  (Repository  *repository,
                         const char  *cle);
gboolean reglages_write (Repository  *repository,
                         const char  *cle,
                         const char  *valeur,
                         GError     **error);

G_END_DECLS
