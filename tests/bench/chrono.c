/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chrono.h"

#include <stdio.h>

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;

  return (one > other) - (one < other);
}

/* @times: microseconds; they are sorted. */
double
chrono_median_ms (GArray *times)
{
  g_array_sort (times, compare_cb);
  return g_array_index (times, gint64, times->len / 2) / 1e3;
}

/* Adds the time since @since, which becomes now. */
void
chrono_add (GArray *times, gint64 *since)
{
  gint64 now = g_get_monotonic_time (), taken = now - *since;

  g_array_append_val (times, taken);
  *since = now;
}

/* A member of a JSON object, after another one. */
void
chrono_print (const char *name, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  printf (", \"%s\": %s", name, g_ascii_formatd (text, sizeof text, "%.2f", value));
}
