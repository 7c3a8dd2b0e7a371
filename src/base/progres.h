/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * Progres:
 *
 * How far a long work is, and whether it is still wanted. The work tells, whoever shows it asks, each
 * in its thread.
 */
#define TYPE_PROGRES (progres_get_type ())
G_DECLARE_FINAL_TYPE (Progres, progres, JALONS, PROGRES, GObject)

Progres      *progres_new             (void);
void          progres_set             (Progres  *self,
                                       guint64   fait,
                                       guint64   total);
void          progres_set_partie      (Progres  *self,
                                       double    debut,
                                       double    fin);
double        progres_get_fraction    (Progres  *self);
GCancellable *progres_get_cancellable (Progres  *self);
gboolean      progres_is_wanted       (Progres  *self,
                                       GError  **error);
void          progres_cancel          (Progres  *self);
void          progres_cancel_at       (Progres  *self,
                                       double    fraction);
void          progres_enter           (Progres  *self);
void          progres_leave           (Progres  *self);
void          progres_stop            (Progres  *self);

G_END_DECLS
