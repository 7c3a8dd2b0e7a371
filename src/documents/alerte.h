/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * Alerte:
 *
 * What the reader of a document should know before it is handed over: characters that no face
 * has, and words wider than their column, neither of which is ever dropped from the page; a logo
 * that could not be used.
 */
typedef struct {
  GArray *missing;    /* gunichar, each once, in order of appearance */
  GPtrArray *too_wide; /* (element-type utf8) */
  GPtrArray *autres;   /* (element-type utf8): sentences */
} Alerte;

Alerte *alerte_new          (void);
void    alerte_free         (Alerte *self);
void    alerte_add_missing  (Alerte *self, gunichar c);
void    alerte_add_too_wide (Alerte *self, const char *word, gsize length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Alerte, alerte_free)
