/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"
#include "store/database-private.h"

G_BEGIN_DECLS

Database *copie_open       (const char  *path,
                            GError     **error);
gboolean copie_write       (Database    *database,
                            const char  *path,
                            Progres     *progres,
                            GError     **error);
gboolean copie_verify      (const char  *path,
                            Progres     *progres,
                            GError     **error);
void     copie_watch       (Database    *database,
                            Progres     *progres);
gboolean copie_sync_folder (const char  *path,
                            GError     **error);
char    *copie_create_temporary (const char  *path,
                                 GError     **error);
gboolean copie_publish     (const char  *temporaire,
                            const char  *path,
                            GError     **error);

G_END_DECLS
