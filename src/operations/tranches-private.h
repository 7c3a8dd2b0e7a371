/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"

G_BEGIN_DECLS

/* A long work on the main thread, a little each time the main loop has nothing better to do. */

/** TranchesStep: a little more; @fini is set where nothing is left. */
typedef gboolean (*TranchesStep) (gpointer   data,
                                  gboolean  *fini,
                                  GError   **error);
/** TranchesEnd: @error is (transfer full) (nullable): %NULL where all was done. */
typedef void (*TranchesEnd) (gpointer  data,
                             GError   *error);

void tranches_run (Progres      *progres,
                   TranchesStep  step,
                   TranchesEnd   end,
                   gpointer      data);
void tranches_set_duree (gint64 microsecondes);

G_END_DECLS
