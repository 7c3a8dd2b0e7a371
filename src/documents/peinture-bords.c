/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/peinture-private.h"

#include <math.h>

#define HEADER_TOP 36.0
#define FOOTER_GAP 26.0

/* A line of text that returns on each page; @align is 0 at the left of the body, 1 at its right.
 * Where it needs two lines they grow away from the body. */
static void
paint_running (const Peinture *self, const char *text, double align, double share, double y)
{
  Theme *theme = self->mesure->theme;
  g_autoptr (Inline) running = inline_new (text);
  g_autoptr (Alerte) alerte = alerte_new ();
  g_autoptr (Texte) texte = NULL;
  double width = theme_get_body_width (theme);

  if (inline_is_empty (running))
    return;
  texte = texte_new (theme, FACE_SMALL, running, alerte);
  texte_drop_liens (texte);
  texte_cut (texte, width * share, alerte);
  if (y < PAGE_HEIGHT / 2)
    y -= (texte_get_n_lines (texte) - 1) * theme_get_leading (theme, FACE_SMALL);
  peinture_texte (
      self, texte,
      theme_get_marges (theme)->left + align * (width - texte_get_line_width (texte, 0)), y);
}

/* An outline and no text: who copies or listens to the page does not meet nine letters in the
 * middle of a sentence. */
static void
paint_watermark (const Peinture *self)
{
  Theme *theme = self->mesure->theme;
  PangoLayout *layout = pango_layout_new (theme_get_context (theme));
  double width, height;
  int w, h;

  pango_layout_set_font_description (layout, theme_get_font (theme, FACE_WATERMARK));
  pango_layout_set_text (layout, "BROUILLON", -1);
  pango_layout_get_size (layout, &w, &h);
  width = pango_units_to_double (w);
  height = pango_units_to_double (h);
  cairo_save (self->cr);
  cairo_translate (self->cr, PAGE_WIDTH / 2, PAGE_HEIGHT / 2);
  cairo_rotate (self->cr, -atan2 (PAGE_HEIGHT, PAGE_WIDTH));
  cairo_move_to (self->cr, -width / 2, -height / 2);
  pango_cairo_layout_path (self->cr, layout);
  theme_set_source (theme, self->cr, COULEUR_WATERMARK);
  cairo_fill (self->cr);
  cairo_restore (self->cr);
  g_object_unref (layout);
}

static gboolean
has_cover (const Bloc *document)
{
  const Bloc *first = document->children->len > 0 ? g_ptr_array_index (document->children, 0) : NULL;

  return first != NULL && first->kind == BLOC_COVER;
}

/* Header and footer, and the mark of a draft: decoration, none of it is recorded. A letterhead at
 * the top of the page stands where the header would. */
void
peinture_furniture (const Peinture *self, gboolean opens_letter)
{
  Theme *theme = self->mesure->theme;
  const Bloc *document = self->document;
  g_autofree char *number = g_strdup_printf ("%u / %u", self->page + 1, self->n_pages);
  const Marges *marges = theme_get_marges (theme);
  double left = marges->left, width = theme_get_body_width (theme);
  double foot = PAGE_HEIGHT - marges->bottom + FOOTER_GAP;

  peinture_unmark (self);
  if (document->draft)
    paint_watermark (self);
  if (self->page == 0 && has_cover (document))
    return;
  if (!opens_letter && self->page > 0
      && (document->running_title != NULL || document->reference != NULL))
    {
      paint_running (self, document->running_title, 0, 0.66, HEADER_TOP);
      paint_running (self, document->reference, 1, 0.32, HEADER_TOP);
      peinture_rule (self, COULEUR_RULE, left, HEADER_TOP + 18, width, 0.5);
    }
  peinture_rule (self, COULEUR_RULE, left, foot - 8, width, 0.5);
  paint_running (self, document->footer, 0, 0.85, foot);
  paint_running (self, number, 1, 0.14, foot);
  paint_running (self, document->mentions, 0, 1,
                 foot + (document->footer != NULL ? theme_get_leading (theme, FACE_SMALL) : 0));
}
