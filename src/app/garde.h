/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Garde:
 *
 * Whether somebody is there: "left" once nobody is, as the settings of the machine say it is told.
 */
#define TYPE_GARDE (garde_get_type ())
G_DECLARE_FINAL_TYPE (Garde, garde, JALONS, GARDE, GObject)

Garde *garde_new       (void);
guint  garde_get_limit (Garde *self);

G_END_DECLS
