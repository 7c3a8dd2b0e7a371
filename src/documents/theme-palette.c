/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/theme-palette.h"

#include <math.h>
#include <string.h>

#define BOLD PANGO_WEIGHT_BOLD
#define NORMAL PANGO_WEIGHT_NORMAL

/* Leading is three halves of the size where one reads on, and more where reading is hard. */
static const Caractere faces[N_THEMES][N_FACES] = {
  [THEME_INSTITUTIONNEL] = {
    [FACE_TITLE] = { 25, 31, BOLD, COULEUR_ACCENT },
    [FACE_SUBTITLE] = { 13, 18, NORMAL, COULEUR_SECONDARY },
    [FACE_HEADING_1] = { 15, 19, BOLD, COULEUR_ACCENT },
    [FACE_HEADING_2] = { 12, 16, BOLD, COULEUR_ACCENT },
    [FACE_HEADING_3] = { 10.8, 16, BOLD, COULEUR_TEXT },
    [FACE_BODY] = { 10.8, 16, NORMAL, COULEUR_TEXT },
    [FACE_CALLOUT] = { 10, 14.5, NORMAL, COULEUR_TEXT },
    [FACE_CELL] = { 9.4, 13, NORMAL, COULEUR_TEXT },
    [FACE_CELL_HEAD] = { 9.4, 13, BOLD, COULEUR_ACCENT },
    [FACE_LABEL] = { 9.4, 13, NORMAL, COULEUR_SECONDARY },
    [FACE_FIGURE] = { 19, 24, BOLD, COULEUR_ACCENT },
    [FACE_SMALL] = { 8.4, 11.5, NORMAL, COULEUR_SECONDARY },
    [FACE_LETTERHEAD] = { 10, 13.5, BOLD, COULEUR_TEXT },
    [FACE_BADGE] = { 11, 14, BOLD, COULEUR_WHITE },
    [FACE_WATERMARK] = { 96, 110, BOLD, COULEUR_WATERMARK },
    [FACE_COVER] = { 36, 43, BOLD, COULEUR_ACCENT },
    [FACE_ON_ACCENT] = { 8.8, 12, BOLD, COULEUR_WHITE },
    [FACE_PASSAGE] = { 8.8, 12, BOLD, COULEUR_PASSAGE },
  },
  [THEME_LECTURE_FACILITEE] = {
    [FACE_TITLE] = { 28, 37, BOLD, COULEUR_ACCENT },
    [FACE_SUBTITLE] = { 16, 24, NORMAL, COULEUR_TEXT },
    [FACE_HEADING_1] = { 19, 27, BOLD, COULEUR_ACCENT },
    [FACE_HEADING_2] = { 16, 24, BOLD, COULEUR_ACCENT },
    [FACE_HEADING_3] = { 14, 23, BOLD, COULEUR_TEXT },
    [FACE_BODY] = { 14, 23, NORMAL, COULEUR_TEXT },
    [FACE_CALLOUT] = { 13.5, 22, NORMAL, COULEUR_TEXT },
    [FACE_CELL] = { 12.4, 19, NORMAL, COULEUR_TEXT },
    [FACE_CELL_HEAD] = { 12.4, 19, BOLD, COULEUR_ACCENT },
    [FACE_LABEL] = { 12.4, 19, NORMAL, COULEUR_SECONDARY },
    [FACE_FIGURE] = { 22, 30, BOLD, COULEUR_ACCENT },
    [FACE_SMALL] = { 10.4, 15, NORMAL, COULEUR_SECONDARY },
    [FACE_LETTERHEAD] = { 12.4, 18, BOLD, COULEUR_TEXT },
    [FACE_BADGE] = { 11, 14, BOLD, COULEUR_WHITE },
    [FACE_WATERMARK] = { 96, 110, BOLD, COULEUR_WATERMARK },
    [FACE_COVER] = { 36, 46, BOLD, COULEUR_ACCENT },
    [FACE_ON_ACCENT] = { 11, 16, BOLD, COULEUR_WHITE },
    [FACE_PASSAGE] = { 11.4, 17, BOLD, COULEUR_PASSAGE },
  },
};

static const Teinte couleurs[N_THEMES][N_COULEURS] = {
  [THEME_INSTITUTIONNEL] = {
    [COULEUR_TEXT] = { 0.13, 0.14, 0.17 },
    [COULEUR_SECONDARY] = { 0.33, 0.36, 0.42 },
    [COULEUR_ACCENT] = { 0.08, 0.21, 0.43 },
    [COULEUR_PASSAGE] = { 0.11, 0.42, 0.80 },
    [COULEUR_RULE] = { 0.83, 0.85, 0.89 },
    [COULEUR_WATERMARK] = { 0.94, 0.945, 0.955 },
    [COULEUR_WHITE] = { 1, 1, 1 },
  },
  [THEME_LECTURE_FACILITEE] = {
    [COULEUR_TEXT] = { 0.04, 0.04, 0.06 },
    [COULEUR_SECONDARY] = { 0.18, 0.19, 0.23 },
    [COULEUR_ACCENT] = { 0.05, 0.16, 0.38 },
    [COULEUR_PASSAGE] = { 0.05, 0.28, 0.60 },
    [COULEUR_RULE] = { 0.55, 0.57, 0.62 },
    [COULEUR_WATERMARK] = { 0.95, 0.955, 0.965 },
    [COULEUR_WHITE] = { 1, 1, 1 },
  },
};

/**
 * theme_palette_get_faces:
 *
 * Returns: (transfer none) (array fixed-size=N_FACES): how each face is set
 */
const Caractere *
theme_palette_get_faces (ThemeVariante variante)
{
  return faces[variante];
}

static double
linear (double part)
{
  return part <= 0.04045 ? part / 12.92 : pow ((part + 0.055) / 1.055, 2.4);
}

static double
luminance (const Teinte *teinte)
{
  return 0.2126 * linear (teinte->red) + 0.7152 * linear (teinte->green)
         + 0.0722 * linear (teinte->blue);
}

/**
 * theme_palette_contraste:
 *
 * Returns: the contrast of two colours, from 1 to 21 (WCAG 2.1)
 */
double
theme_palette_contraste (const Teinte *one, const Teinte *other)
{
  double a = luminance (one), b = luminance (other);

  return (MAX (a, b) + 0.05) / (MIN (a, b) + 0.05);
}

static gboolean
parse (const char *couleur, Teinte *teinte)
{
  guint parts[3];

  if (couleur == NULL || couleur[0] != '#' || strlen (couleur) != 7
      || strspn (couleur + 1, "0123456789abcdefABCDEF") != 6)
    return FALSE;
  for (guint i = 0; i < 3; i++)
    parts[i] = g_ascii_xdigit_value (couleur[1 + 2 * i]) * 16
               + g_ascii_xdigit_value (couleur[2 + 2 * i]);
  *teinte = (Teinte) { parts[0] / 255.0, parts[1] / 255.0, parts[2] / 255.0 };
  return TRUE;
}

static Teinte
mix (const Teinte *teinte, double share)
{
  return (Teinte) { 1 - share + share * teinte->red, 1 - share + share * teinte->green,
                    1 - share + share * teinte->blue };
}

static void
make_tints (Teinte *teintes)
{
  teintes[COULEUR_RULE_STRONG] = teintes[COULEUR_ACCENT];
  teintes[COULEUR_TINT] = mix (&teintes[COULEUR_ACCENT], 0.06);
  teintes[COULEUR_TINT_STRONG] = mix (&teintes[COULEUR_ACCENT], 0.22);
}

/**
 * theme_palette_fill:
 * @accent: (nullable): the colour of a centre, as "#14366e"
 * @teintes: (array fixed-size=N_COULEURS) (out caller-allocates): the colours
 *
 * Makes the colours of a theme. An accent too pale to be read is darkened until it can be, hue and
 * all: a document is never less legible for being in the colours of its centre.
 */
void
theme_palette_fill (ThemeVariante variante, const char *accent, Teinte *teintes)
{
  double wanted = variante == THEME_LECTURE_FACILITEE ? THEME_CONTRASTE_FACILITE : THEME_CONTRASTE;

  memcpy (teintes, couleurs[variante], sizeof couleurs[variante]);
  parse (accent, &teintes[COULEUR_ACCENT]);
  make_tints (teintes);
  while (theme_palette_contraste (&teintes[COULEUR_ACCENT], &teintes[COULEUR_TINT]) < wanted)
    {
      teintes[COULEUR_ACCENT].red *= 0.96;
      teintes[COULEUR_ACCENT].green *= 0.96;
      teintes[COULEUR_ACCENT].blue *= 0.96;
      make_tints (teintes);
    }
}

/**
 * theme_parse_couleur:
 * @couleur: (nullable): the colour of a centre, as "#14366e"
 * @contraste: (out) (optional): its contrast on white; below %THEME_CONTRASTE documents darken it
 *
 * Returns: %FALSE when @couleur is not a colour
 */
gboolean
theme_parse_couleur (const char *couleur, double *contraste)
{
  static const Teinte white = { 1, 1, 1 };
  Teinte teinte;

  if (!parse (couleur, &teinte))
    return FALSE;
  if (contraste != NULL)
    *contraste = theme_palette_contraste (&teinte, &white);
  return TRUE;
}

static const char *const codes[N_THEMES] = {
  [THEME_INSTITUTIONNEL] = "institutionnel",
  [THEME_LECTURE_FACILITEE] = "lecture-facilitee",
};

/**
 * theme_variante_from_code:
 * @code: (nullable): as on the command line
 * @variante: (out): the theme
 *
 * Returns: %FALSE when there is no such theme
 */
gboolean
theme_variante_from_code (const char *code, ThemeVariante *variante)
{
  for (guint i = 0; i < N_THEMES; i++)
    if (g_strcmp0 (codes[i], code) == 0)
      {
        *variante = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * theme_variante_get_code:
 *
 * Returns: the code of a theme, as on the command line
 */
const char *
theme_variante_get_code (ThemeVariante variante)
{
  return codes[variante];
}
