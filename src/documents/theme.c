/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/theme.h"

#include "documents/documents-error.h"
#include "documents/theme-palette.h"

#include <fontconfig/fontconfig.h>
#include <glib/gi18n-lib.h>
#include <pango/pangofc-fontmap.h>

/* Faces are loaded by path into a configuration of our own: what is installed on the desk, what its
 * user prefers and which cache is writable cannot change a line break. DejaVu lends the glyphs
 * that Lato has not. */
static const char *font_files[] = {
  "lato/Lato-Regular.ttf",
  "lato/Lato-Italic.ttf",
  "lato/Lato-Bold.ttf",
  "lato/Lato-BoldItalic.ttf",
  "dejavu/DejaVuSans.ttf",
  "dejavu/DejaVuSans-Bold.ttf",
};

#define FAMILY "Lato, DejaVu Sans"

/* From one line to the next, in sizes of its letters. */
#define LEAST_LEADING 1.5

struct Theme {
  gatomicrefcount references;
  FcConfig *configuration;
  PangoFontMap *map;
  PangoContext *context;
  Marges marges;
  ThemeVariante variante;
  const Caractere *faces;
  Teinte teintes[N_COULEURS];
  PangoFontDescription *fonts[N_FACES];
  double baselines[N_FACES];
  Reserve *reserve;
};

static gboolean
check_fonts (GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (font_files); i++)
    {
      g_autofree char *path = g_build_filename (FONTS_DIR, font_files[i], NULL);

      if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
        {
          g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_FONT,
                       _ ("The font “%s” is missing: install the packages fonts-lato and "
                          "fonts-dejavu-core."), path);
          return FALSE;
        }
    }
  return TRUE;
}

/* Whole folders are added, of which only our files are accepted: fontconfig keeps a cache for a
 * folder and none for a file, and reading six of them takes 40 ms. */
static char *
write_configuration (void)
{
  g_autofree char *cache = g_build_filename (g_get_user_cache_dir (), "fontconfig", NULL);
  g_autofree char *folder = g_markup_escape_text (cache, -1);
  GString *xml = g_string_new ("<fontconfig><cachedir>/var/cache/fontconfig</cachedir>");

  g_string_append_printf (xml, "<cachedir>%s</cachedir>", folder);
  g_string_append (xml, "<selectfont><rejectfont><glob>*</glob></rejectfont><acceptfont>");
  for (guint i = 0; i < G_N_ELEMENTS (font_files); i++)
    g_string_append_printf (xml, "<glob>" FONTS_DIR "/%s</glob>", font_files[i]);
  g_string_append (xml, "</acceptfont></selectfont></fontconfig>");
  return g_string_free (xml, FALSE);
}

static gboolean
load_fonts (FcConfig *configuration, GError **error)
{
  g_autofree char *xml = write_configuration ();
  gboolean loaded;

  if (!check_fonts (error))
    return FALSE;
  loaded = FcConfigParseAndLoadFromMemory (configuration, (const FcChar8 *) xml, FcTrue)
           && FcConfigAppFontAddDir (configuration, (const FcChar8 *) FONTS_DIR "/lato")
           && FcConfigAppFontAddDir (configuration, (const FcChar8 *) FONTS_DIR "/dejavu");
  if (!loaded)
    g_set_error (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_FONT,
                 _ ("The fonts in “%s” could not be read."), FONTS_DIR);
  return loaded;
}

static void
create_context (Theme *self)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  self->map = pango_cairo_font_map_new_for_font_type (CAIRO_FONT_TYPE_FT);
  pango_fc_font_map_set_config (PANGO_FC_FONT_MAP (self->map), self->configuration);
  pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (self->map), 72);
  self->context = pango_font_map_create_context (self->map);
  pango_context_set_language (self->context, pango_language_from_string ("fr"));
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_WEAK_LTR);

  /* Hinted metrics move every glyph by a fraction of a point: ugly spacing, and files twice the
   * size. */
  pango_context_set_round_glyph_positions (self->context, FALSE);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (self->context, options);
  cairo_font_options_destroy (options);
}

static void
create_faces (Theme *self)
{
  PangoFontMetrics *metrics;
  double ascent, descent;

  for (guint face = 0; face < N_FACES; face++)
    {
      self->fonts[face] = pango_font_description_new ();
      pango_font_description_set_family_static (self->fonts[face], FAMILY);
      pango_font_description_set_weight (self->fonts[face], self->faces[face].weight);
      pango_font_description_set_absolute_size (self->fonts[face],
                                                self->faces[face].size * PANGO_SCALE);
    }

  /* All faces are of one family: one of them tells where the baseline of the others is. */
  metrics = pango_context_get_metrics (self->context, self->fonts[FACE_WATERMARK], NULL);
  ascent = pango_units_to_double (pango_font_metrics_get_ascent (metrics))
           / self->faces[FACE_WATERMARK].size;
  descent = pango_units_to_double (pango_font_metrics_get_descent (metrics))
            / self->faces[FACE_WATERMARK].size;
  pango_font_metrics_unref (metrics);
  for (guint face = 0; face < N_FACES; face++)
    self->baselines[face]
        = (self->faces[face].leading + (ascent - descent) * self->faces[face].size) / 2;
}

/**
 * theme_new:
 * @error: return location for a [error@DocumentsError]
 *
 * Loads the institutional theme in its own colours.
 *
 * Returns: (transfer full) (nullable): a theme, or %NULL when a face is not installed
 */
Theme *
theme_new (GError **error)
{
  return theme_new_variante (THEME_INSTITUTIONNEL, NULL, error);
}

/**
 * theme_new_variante:
 * @accent: (nullable): the colour of a centre, as "#14366e": darkened where it could not be read;
 *   what is not a colour is ignored
 * @error: return location for a [error@DocumentsError]
 *
 * Loads the faces of the printed documents, from known paths only. A theme belongs to the thread
 * that made it.
 *
 * Returns: (transfer full) (nullable): a theme, or %NULL when a face is not installed
 */
Theme *
theme_new_variante (ThemeVariante variante, const char *accent, GError **error)
{
  g_autoptr (Theme) self = g_new0 (Theme, 1);

  g_return_val_if_fail (variante < N_THEMES, NULL);

  g_atomic_ref_count_init (&self->references);
  self->variante = variante;
  self->marges = variante == THEME_LECTURE_FACILITEE
                     ? (Marges) { .left = 62, .right = 62, .top = 82, .bottom = 86 }
                     : (Marges) { .left = 64, .right = 64, .top = 76, .bottom = 78 };
  self->faces = theme_palette_get_faces (variante);
  theme_palette_fill (variante, accent, self->teintes);
  self->configuration = FcConfigCreate ();
  if (!load_fonts (self->configuration, error))
    return NULL;

  create_context (self);
  create_faces (self);
  return g_steal_pointer (&self);
}

/**
 * theme_ref:
 *
 * Returns: (transfer full): @self
 */
Theme *
theme_ref (Theme *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * theme_unref:
 *
 * Frees @self with its last reference.
 */
void
theme_unref (Theme *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_clear_pointer (&self->reserve, reserve_free);
  for (guint face = 0; face < N_FACES; face++)
    g_clear_pointer (&self->fonts[face], pango_font_description_free);
  g_clear_object (&self->context);
  g_clear_object (&self->map);
  g_clear_pointer (&self->configuration, FcConfigDestroy);
  g_free (self);
}

/**
 * theme_get_context:
 *
 * Returns: (transfer none): the context that shapes all text: 72 dpi, no hinting, French
 */
PangoContext *
theme_get_context (Theme *self)
{
  return self->context;
}

/**
 * theme_get_font:
 *
 * Returns: (transfer none): the font of @face
 */
const PangoFontDescription *
theme_get_font (Theme *self, Face face)
{
  return self->fonts[face];
}

/**
 * theme_get_leading:
 *
 * Returns: the height of a line of @face, in points
 */
double
theme_get_leading (Theme *self, Face face)
{
  return self->faces[face].leading;
}

/**
 * theme_get_baseline:
 *
 * Returns: from the top of a line of @face to its baseline, in points
 */
double
theme_get_baseline (Theme *self, Face face)
{
  return self->baselines[face];
}

/**
 * theme_get_face_colour:
 *
 * Returns: the colour of text in @face
 */
Couleur
theme_get_face_colour (Theme *self, Face face)
{
  return self->faces[face].couleur;
}

/**
 * theme_get_air:
 *
 * Returns: by how much the white between and inside blocks is wider than in the institutional theme
 */
double
theme_get_air (Theme *self)
{
  return self->variante == THEME_LECTURE_FACILITEE ? 1.35 : 1;
}

/**
 * theme_get_close_leading:
 *
 * Returns: by how much the lines of a text may come closer where that spares a page, 1 where they
 *   are close already
 */
double
theme_get_close_leading (Theme *self)
{
  const Caractere *body = &self->faces[FACE_BODY];

  return MIN (1, LEAST_LEADING * body->size / body->leading);
}

/**
 * theme_has_italics:
 *
 * Returns: whether the theme sets italics as such; they are bold where they are hard to read
 */
gboolean
theme_has_italics (Theme *self)
{
  return self->variante != THEME_LECTURE_FACILITEE;
}

/**
 * theme_set_source:
 *
 * Makes @couleur the source of @cr.
 */
void
theme_set_source (Theme *self, cairo_t *cr, Couleur couleur)
{
  const Teinte *teinte = &self->teintes[couleur];

  cairo_set_source_rgb (cr, teinte->red, teinte->green, teinte->blue);
}

/**
 * theme_get_marges:
 *
 * Returns: (transfer none): the margins around the body, in points
 */
const Marges *
theme_get_marges (Theme *self)
{
  return &self->marges;
}

/**
 * theme_get_body_width:
 *
 * Returns: the width of the body, in points
 */
double
theme_get_body_width (Theme *self)
{
  return PAGE_WIDTH - self->marges.left - self->marges.right;
}

/**
 * theme_get_body_height:
 *
 * Returns: the height of the body, in points
 */
double
theme_get_body_height (Theme *self)
{
  return PAGE_HEIGHT - self->marges.top - self->marges.bottom;
}

/**
 * theme_set_reserve:
 * @reserve: (transfer full) (nullable): where shaped text waits to be used again
 *
 * Sets what texte_keep() keeps.
 */
void
theme_set_reserve (Theme *self, Reserve *reserve)
{
  g_clear_pointer (&self->reserve, reserve_free);
  self->reserve = reserve;
}

/**
 * theme_get_reserve:
 *
 * Returns: (transfer none) (nullable): where shaped text waits
 */
Reserve *
theme_get_reserve (Theme *self)
{
  return self->reserve;
}
