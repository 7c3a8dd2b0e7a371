/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/restart.h"

#include <unistd.h>

/**
 * restart_process:
 * @arguments: (array zero-terminated=1): the command line of the next life, its first word the name
 *
 * Replaces the process by itself: the only way to be sure that no text is left in its memory,
 * since widgets that are cleared and destroyed leave theirs behind.
 *
 * Returns: %FALSE if the system refused; never otherwise
 */
gboolean
restart_process (const char * const *arguments)
{
  execv ("/proc/self/exe", (char * const *) arguments);

  return FALSE;
}
