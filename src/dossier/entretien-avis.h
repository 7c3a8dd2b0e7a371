/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

char *entretien_avis_format (Repository *repository,
                             gint64      debut);

G_END_DECLS
