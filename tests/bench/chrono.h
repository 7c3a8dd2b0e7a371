/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Times of one thing that was done again and again, and what the measures print of them. */

double chrono_median_ms (GArray *times);
void   chrono_add       (GArray *times, gint64 *since);
void   chrono_print     (const char *name, double value);
