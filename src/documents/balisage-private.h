/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/balisage.h"
#include "documents/objets.h"

/**
 * Balisage:
 * @pages: (array length=n_pages): the pages
 * @first: (array length=n_pages+1): the first mark of each page in @releve
 * @page_height: in points
 *
 * A file that is being finished.
 */
typedef struct {
  Objets *objets;
  Releve *releve;
  const Notice *notice;
  qpdf_oh *pages;
  guint *first;
  guint n_pages;
  double page_height;
} Balisage;

gboolean balisage_fail      (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
GString *balisage_rewrite   (const Balisage *self, guint page, const char *data, gsize length,
                             GError **error);
void     balisage_add_tree  (const Balisage *self);
void     balisage_add_liens (const Balisage *self, const qpdf_oh *elements, const qpdf_oh *kids);
void     balisage_add_jointes (const Balisage *self);
void     balisage_add_notice (const Balisage *self);
