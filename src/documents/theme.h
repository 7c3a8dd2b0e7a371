/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/reserve.h"

#include <glib.h>
#include <pango/pangocairo.h>

/* Every length of this folder is in PostScript points, from the top left corner of an A4 sheet. */
#define PAGE_WIDTH 595.276
#define PAGE_HEIGHT 841.89

/**
 * Face:
 *
 * The roles text can play on a page. A role has one size, one leading, one weight and one colour.
 */
typedef enum {
  FACE_TITLE,
  FACE_SUBTITLE,
  FACE_HEADING_1,
  FACE_HEADING_2,
  FACE_HEADING_3,
  FACE_BODY,
  FACE_CALLOUT,
  FACE_CELL,
  FACE_CELL_HEAD,
  FACE_LABEL,
  FACE_FIGURE,
  FACE_SMALL,
  FACE_LETTERHEAD,
  FACE_BADGE,
  FACE_WATERMARK,
  FACE_COVER,
  FACE_ON_ACCENT,
  FACE_PASSAGE,
  N_FACES
} Face;

/**
 * Couleur:
 *
 * The colours of a theme by their use.
 */
typedef enum {
  COULEUR_TEXT,
  COULEUR_SECONDARY,
  COULEUR_ACCENT,
  COULEUR_PASSAGE,
  COULEUR_RULE,
  COULEUR_RULE_STRONG,
  COULEUR_TINT,
  COULEUR_TINT_STRONG,
  COULEUR_WATERMARK,
  COULEUR_WHITE,
  N_COULEURS
} Couleur;

/**
 * ThemeVariante:
 * @THEME_INSTITUTIONNEL: what a public office prints
 * @THEME_LECTURE_FACILITEE: larger, more open, with strong contrasts and without italics
 */
typedef enum {
  THEME_INSTITUTIONNEL,
  THEME_LECTURE_FACILITEE,
  N_THEMES
} ThemeVariante;

/* What the text of a theme keeps to at least, on white and on its tints (WCAG 2.1, 1.4.3 and
 * 1.4.6). */
#define THEME_CONTRASTE 4.5
#define THEME_CONTRASTE_FACILITE 7.0

/**
 * Marges:
 *
 * The body of a page: nothing but header and footer is ever painted outside.
 */
typedef struct {
  double left, right, top, bottom;
} Marges;

typedef struct Theme Theme;

Theme                      *theme_new             (GError **error);
Theme                      *theme_new_variante    (ThemeVariante variante, const char *accent,
                                                   GError **error);
Theme                      *theme_ref             (Theme *self);
void                        theme_unref           (Theme *self);
gboolean                    theme_variante_from_code (const char *code, ThemeVariante *variante);
const char                 *theme_variante_get_code (ThemeVariante variante);
gboolean                    theme_parse_couleur   (const char *couleur, double *contraste);
PangoContext               *theme_get_context     (Theme *self);
const PangoFontDescription *theme_get_font        (Theme *self, Face face);
double                      theme_get_leading     (Theme *self, Face face);
double                      theme_get_baseline    (Theme *self, Face face);
Couleur                     theme_get_face_colour (Theme *self, Face face);
double                      theme_get_air         (Theme *self);
double                      theme_get_close_leading (Theme *self);
gboolean                    theme_has_italics     (Theme *self);
void                        theme_set_source      (Theme *self, cairo_t *cr, Couleur couleur);
const Marges               *theme_get_marges      (Theme *self);
double                      theme_get_body_width  (Theme *self);
double                      theme_get_body_height (Theme *self);
void                        theme_set_reserve     (Theme *self, Reserve *reserve);
Reserve                    *theme_get_reserve     (Theme *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Theme, theme_unref)
