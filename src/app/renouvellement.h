/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

void renouvellement_attach (Repository *repository);

G_END_DECLS
