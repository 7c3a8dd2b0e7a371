/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

char *typographie_francaise     (const char *text);
char *typographie_francaise_map (const char *text, GArray *sources);
gboolean typographie_cuts_date  (const char *text, gsize at);
