/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/inline.h"
#include "documents/theme.h"

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

typedef struct Texte Texte;

Alerte     *alerte_new              (void);
void        alerte_free             (Alerte *self);

Texte      *texte_new               (Theme *theme, Face face, Inline *text, Alerte *alerte);
void        texte_free              (Texte *self);
Face        texte_get_face          (Texte *self);
double      texte_get_natural_width (Texte *self);
double      texte_get_minimum_width (Texte *self);
guint       texte_cut               (Texte *self, double width, Alerte *alerte);
guint       texte_get_n_lines       (Texte *self);
double      texte_get_line_width    (Texte *self, guint line);
char       *texte_get_line          (Texte *self, guint line);
gboolean    texte_has_letters       (Texte *self, guint line, guint start, guint end);
double      texte_paint_part        (Texte *self, cairo_t *cr, guint line, guint start, guint end,
                                     double x, double y);
void        texte_get_range         (Texte *self, guint line, guint *start, guint *end);
void        texte_drop_liens        (Texte *self);
const InlineLien *texte_find_lien   (Texte *self, guint line, guint from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Alerte, alerte_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Texte, texte_free)
