/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Watches the machine: signal "leaving" when it is about to sleep or its screen is locked. */
#define JALONS_TYPE_VEILLE (veille_get_type ())
G_DECLARE_FINAL_TYPE (Veille, veille, JALONS, VEILLE, GObject)

Veille *veille_new         (void);
void    veille_set_watched (Veille   *self,
                            gboolean  sommeil,
                            gboolean  ecran);

G_END_DECLS
