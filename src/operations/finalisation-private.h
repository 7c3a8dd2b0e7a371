/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/operation-private.h"
#include "operations/rendus.h"

G_BEGIN_DECLS

Fiche   *rendus_add             (Operation  *operation,
                                 Rendu      *rendu);
gboolean operation_check_sealed (Operation  *self,
                                 GError    **error);

G_END_DECLS
