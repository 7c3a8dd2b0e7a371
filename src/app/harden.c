/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/harden.h"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/**
 * harden_process:
 *
 * Keeps what this process reads out of core files and of other processes of the user. execve() gives back what
 * prctl() took: to be called at each start. A write beyond a size limit becomes an error instead of a death.
 */
void
harden_process (void)
{
  const struct rlimit none = { 0, 0 };

  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  setrlimit (RLIMIT_CORE, &none);
  signal (SIGXFSZ, SIG_IGN);
}

/**
 * harden_restart:
 * @arguments: (array zero-terminated=1): the command line of the next life, its first word the name
 *
 * Replaces the process by itself: the only way to be sure that no text is left in its memory, since widgets that are
 * cleared and destroyed leave theirs behind.
 *
 * Returns: %FALSE if the system refused; never otherwise
 */
gboolean
harden_restart (const char * const *arguments)
{
  execv ("/proc/self/exe", (char * const *) arguments);

  return FALSE;
}
