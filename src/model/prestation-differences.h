/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"

G_BEGIN_DECLS

GPtrArray *prestation_compare (const Prestation *a,
                               const Prestation *b);

G_END_DECLS
