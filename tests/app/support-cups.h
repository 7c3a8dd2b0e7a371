/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** Cups: a print server of its own, in a folder of its own, with one queue that writes PDF. */
typedef struct Cups Cups;

#define CUPS_FILE "essai"

Cups    *cups_start         (char     **raison);
void     cups_stop          (Cups      *self);
guint    cups_count_pages   (Cups      *self);
guint    cups_count_jobs    (Cups      *self);
void     cups_accept        (Cups      *self,
                             gboolean   accepte);

G_END_DECLS
