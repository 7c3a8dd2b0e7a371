/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *collage_read_html (const char *octets,
                         gsize       n);

G_END_DECLS
