/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     harden_process (void);
gboolean harden_restart (const char * const *arguments);

G_END_DECLS
