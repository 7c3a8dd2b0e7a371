/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/** Etendue: a run of characters of a text, counted from 0; @fin is after the last one. */
typedef struct {
  guint debut, fin;
} Etendue;

/**
 * Comparaison:
 * @otes: (element-type Etendue): what the older text alone has
 * @ajoutes: (element-type Etendue): what the newer text alone has
 *
 * How two texts differ, word by word; or line by line, and then its runs count lines.
 */
typedef struct {
  GArray *otes, *ajoutes;
} Comparaison;

Comparaison *comparaison_new  (const char *avant, const char *apres);
Comparaison *comparaison_new_lignes (const char *const *avant, const char *const *apres);
void         comparaison_free (Comparaison *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Comparaison, comparaison_free)
