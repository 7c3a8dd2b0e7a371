/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/* What some services ask before a dossier begins, and the reason to go on without it (prestations,
 * rule 8). */

gboolean derogations_record_territoire (Repository  *repository,
                                        const char  *dossier,
                                        const char  *territoire,
                                        const char  *raison,
                                        GError     **error);
gboolean derogations_record_francais   (Repository  *repository,
                                        const char  *dossier,
                                        gint64       lu_ecrit,
                                        const char  *raison,
                                        GError     **error);

G_END_DECLS
