/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository-private.h"

G_BEGIN_DECLS

void repository_emit_loaded (Repository *self);

G_END_DECLS
