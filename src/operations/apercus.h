/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

gint apercus_renew (Repository  *repository,
                    guint        n,
                    GError     **error);

G_END_DECLS
