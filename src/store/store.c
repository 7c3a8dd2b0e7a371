/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/store.h"

#include "coffre/coffre.h"

#include <signal.h>

/**
 * store_init_process:
 *
 * Prepares a program for the store: call it once at the start of main(). A file size limit that is
 * reached becomes an error of the write instead of the death of the process, and libsodium is ready.
 *
 * Returns: whether the store can be used
 */
gboolean
store_init_process (void)
{
  signal (SIGXFSZ, SIG_IGN);
  return coffre_init ();
}
