/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include <sys/types.h>

G_BEGIN_DECLS

/* What the kernel tells of a process that is measured. */
typedef struct
{
  gint64 rss_kib;
  gint64 pss_kib;
} Memoire;

void   processus_read_memory (pid_t    pid,
                              Memoire *memoire);
gint64 processus_read_cpu_us (pid_t    pid);

G_END_DECLS
