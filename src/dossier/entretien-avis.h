/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

char *entretien_avis_format (Repository *repository,
                             const char *dossier,
                             const char *sauf,
                             gint64      debut,
                             gint64      duree_minutes);

G_END_DECLS
