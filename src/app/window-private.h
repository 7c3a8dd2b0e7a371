/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/window.h"
#include "app/workspace.h"

G_BEGIN_DECLS

Workspace *jalons_window_get_workspace (JalonsWindow      *self);
void       jalons_window_class_add_actions (JalonsWindowClass *klass);
void       jalons_window_enable_actions (JalonsWindow     *self);

gboolean   jalons_window_close_if_asked (JalonsWindow     *self);

G_END_DECLS
