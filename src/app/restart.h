/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean restart_process (const char * const *arguments);
void     restart_release_name (GApplication *application);

G_END_DECLS
