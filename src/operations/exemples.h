/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"
#include "store/repository.h"

G_BEGIN_DECLS

DossierComplet *exemples_make (Repository  *repository,
                               const char  *code,
                               gint64       jour,
                               GError     **error);

G_END_DECLS
