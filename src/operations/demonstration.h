/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean demonstration_create (const char  *path,
                               gint64       jour,
                               GError     **error);
gboolean demonstration_generate (const char *path,
                               guint        dossiers,
                               guint32      graine,
                               gint64       jour,
                               GError     **error);

G_END_DECLS
