/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"
#include "documents/releve.h"
#include "documents/texte.h"
#include "documents/theme.h"

/**
 * Signet:
 *
 * A heading and where it is: the outline of the file.
 */
typedef struct {
  guint level, page;
  double y;
  const char *text;
} Signet;

typedef struct MiseEnPage MiseEnPage;

MiseEnPage        *mise_en_page_new           (Bloc *document, Theme *theme, GError **error);
void               mise_en_page_free          (MiseEnPage *self);
guint              mise_en_page_get_n_pages   (MiseEnPage *self);
void               mise_en_page_get_size      (MiseEnPage *self, double *width, double *height);
gboolean           mise_en_page_paint         (MiseEnPage *self, guint page, cairo_t *cr,
                                               Releve *releve);
const char *const *mise_en_page_get_alertes   (MiseEnPage *self);
guint              mise_en_page_get_n_signets (MiseEnPage *self);
const Signet      *mise_en_page_get_signet    (MiseEnPage *self, guint signet);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MiseEnPage, mise_en_page_free)
