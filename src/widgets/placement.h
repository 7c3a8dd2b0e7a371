/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Placing marks and labels along one axis so that nothing touches. Pure: lengths in, lengths out. */

typedef struct _Rangee Rangee;

Rangee  *rangee_new       (double         debut,
                           double         fin);
void     rangee_free      (Rangee        *self);
gboolean rangee_is_free   (const Rangee  *self,
                           double         debut,
                           double         fin);
void     rangee_occupy    (Rangee        *self,
                           double         debut,
                           double         fin);

void     placement_spread (double        *positions,
                           guint          n,
                           double         gap,
                           double         debut,
                           double         fin);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rangee, rangee_free)

G_END_DECLS
