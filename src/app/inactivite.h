/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Watches the keyboard and the pointer over all windows. Signal "elapsed", once, after too long
 * without either. */
#define JALONS_TYPE_INACTIVITE (inactivite_get_type ())
G_DECLARE_FINAL_TYPE (Inactivite, inactivite, JALONS, INACTIVITE, GObject)

Inactivite *inactivite_new   (guint       seconds);
gboolean    inactivite_check (Inactivite *self,
                              gint64      now);
void        inactivite_set_limit (Inactivite *self,
                                  guint       seconds);
void        inactivite_touch (Inactivite *self,
                              gint64      now);
gint64      inactivite_now   (void);

G_END_DECLS
