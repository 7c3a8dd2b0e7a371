/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/store-error-private.h"

G_BEGIN_DECLS

int verrou_take (const char *path, GError **error);

G_END_DECLS
