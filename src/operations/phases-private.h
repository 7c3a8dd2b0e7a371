/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/operation-private.h"

G_BEGIN_DECLS

/* The rows of the phases of a dossier, which come when they serve. */

Fiche     *phases_add     (Operation             *operation,
                           const PrestationPhase *modele,
                           gint64                 rang);
GPtrArray *phases_lay_out (Operation             *operation);
void       phases_number  (Operation             *operation,
                           GPtrArray             *phases);
gboolean   phases_find    (GPtrArray             *phases,
                           const char            *code,
                           guint                 *place);

G_END_DECLS
