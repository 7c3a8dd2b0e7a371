/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/** TravailThread: what a thread does, with @data alone. */
typedef void (*TravailThread) (gpointer  data);

/** TravailFin: answers @task with what @data holds, where it was asked. */
typedef void (*TravailFin)    (GTask    *task,
                               gpointer  data);

void travail_run (GTask          *task,
                  TravailThread   thread,
                  TravailFin      fin,
                  gpointer        data,
                  GDestroyNotify  free_data);

G_END_DECLS
