/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/alerte.h"
#include "documents/inline.h"
#include "documents/theme.h"

typedef struct Texte Texte;

Texte      *texte_new               (Theme *theme, Face face, Inline *text, Alerte *alerte);
void        texte_free              (Texte *self);
void        texte_keep              (Theme *theme, gsize poids);
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
const char *texte_get_text      (Texte *self);
const InlineLien *texte_find_lien   (Texte *self, guint line, guint from);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Texte, texte_free)
