/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *demonstration_load (const char  *nom,
                            gint64       jour,
                            GError     **error);

G_END_DECLS
