/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "processus.h"

#include <string.h>

void
processus_read_memory (pid_t    pid,
                       Memoire *memoire)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/smaps_rollup", (int) pid);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (g_str_has_prefix (lines[i], "Rss:"))
        memoire->rss_kib = g_ascii_strtoll (lines[i] + strlen ("Rss:"), NULL, 10);
      else if (g_str_has_prefix (lines[i], "Pss:"))
        memoire->pss_kib = g_ascii_strtoll (lines[i] + strlen ("Pss:"), NULL, 10);
    }
}

/* How long the first thread of a process has run, the one that paints: unlike a clock on the wall, it
 * does not grow with what else the machine does. 0 where the kernel does not count. */
gint64
processus_read_cpu_us (pid_t pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/task/%d/schedstat", (int) pid, (int) pid);
  g_autofree char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return 0;
  return g_ascii_strtoll (text, NULL, 10) / 1000;
}
