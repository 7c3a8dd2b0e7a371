/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/peinture-private.h"

#include "documents/diction.h"

#include <math.h>

#define BAR_DISTANCE 13.0
#define BAR_WIDTH 2.4

/* Left edge of a box on the sheet. */
double
peinture_left (const Peinture *self, const Boite *boite)
{
  return theme_get_marges (self->mesure->theme)->left + boite->x;
}

/* Top of an atom on the sheet. */
double
peinture_top (const Peinture *self, guint atom)
{
  return theme_get_marges (self->mesure->theme)->top + self->places[atom].y;
}

/* Bottom of an atom on the sheet. */
double
peinture_bottom (const Peinture *self, guint atom)
{
  return peinture_top (self, atom) + g_array_index (self->mesure->atoms, Atom, atom).height;
}

/* The letters that follow are content of @element. */
void
peinture_mark (const Peinture *self, guint element)
{
  if (self->releve != NULL)
    releve_mark (self->releve, element);
}

/* What follows is decoration. */
void
peinture_unmark (const Peinture *self)
{
  if (self->releve != NULL)
    releve_end_mark (self->releve);
}

static const char *
element_type (const Bloc *bloc)
{
  static const char *headings[] = { "H1", "H2", "H3" };

  switch (bloc->kind)
    {
    case BLOC_DOCUMENT:
      return "Document";
    case BLOC_TITLE:
      return "Title";
    case BLOC_SUBTITLE:
      return "Subtitle";
    case BLOC_CALLOUT:
      return "Callout";
    case BLOC_SIGNATURES:
      return "Signatures";
    case BLOC_HEADING:
      return headings[CLAMP (bloc->level, 1, 3) - 1];
    case BLOC_LIST:
      return "L";
    case BLOC_ITEM:
      return "LI";
    case BLOC_QUOTE:
      return "BlockQuote";
    case BLOC_TABLE:
    case BLOC_KEY_VALUES:
      return "Table";
    case BLOC_FIGURE:
      return "Figure";
    case BLOC_TOC:
      return "TOC";
    case BLOC_PASSAGE:
    case BLOC_FIGURES:
    case BLOC_LETTERHEAD:
    case BLOC_COVER:
    case BLOC_WRITING:
      return "Div";
    default:
      return "P";
    }
}

/* The element that holds the contents of @bloc; -1 where nobody records. Of an item it is the body,
 * which comes after its label. */
gint
peinture_element (const Peinture *self, const Bloc *bloc)
{
  gint parent, element;

  if (self->releve == NULL)
    return -1;
  parent = bloc->parent != NULL ? peinture_element (self, bloc->parent) : -1;
  element = releve_element (self->releve, bloc, 0, element_type (bloc), parent);
  if (bloc->kind == BLOC_LIST)
    releve_set_numbering (self->releve, element, bloc->level > 0 ? "Decimal" : "Disc");
  if (bloc->kind != BLOC_ITEM)
    return element;
  releve_element (self->releve, bloc, 1, "Lbl", element);
  return releve_element (self->releve, bloc, 2, "LBody", element);
}

/* Letters that follow are those of a part of @bloc. */
void
peinture_mark_part (const Peinture *self, const Bloc *bloc, guint part, const char *type)
{
  gint element = peinture_element (self, bloc);

  if (element >= 0)
    peinture_mark (self, releve_element (self->releve, bloc, part, type, element));
}

/* The mark that was asked for starts here. */
void
peinture_open (const Peinture *self)
{
  if (self->releve != NULL)
    releve_open (self->releve);
}

/* A part of a line, where it has letters or white; returns where it ends. */
static double
paint_part (const Peinture *self, Texte *texte, guint line, guint start, guint end, double x,
            double y)
{
  if (end <= start)
    return x;
  if (texte_has_letters (texte, line, start, end))
    peinture_open (self);
  return texte_paint_part (texte, self->cr, line, start, end, x, y);
}

/* Letters that are heard otherwise than they are seen are an element of their own; an abbreviation
 * is told in full once. */
static double
paint_diction (const Peinture *self, Texte *texte, guint line, const Diction *diction, double x,
               double y)
{
  gint wanted = self->releve != NULL ? releve_get_wanted (self->releve) : -1;
  guint known = wanted >= 0 ? releve_get_n_elements (self->releve) : 0, element;

  if (wanted < 0 || !texte_has_letters (texte, line, diction->start, diction->end))
    return paint_part (self, texte, line, diction->start, diction->end, x, y);
  element = diction->forme != NULL
                ? releve_element (self->releve, diction->forme, 0, "Span", wanted)
                : releve_element (self->releve, texte, diction->start, "Span", wanted);
  if (element < known)
    return paint_part (self, texte, line, diction->start, diction->end, x, y);
  releve_set_alt (self->releve, element, diction->alt);
  releve_set_forme (self->releve, element, diction->forme);
  peinture_mark (self, element);
  x = paint_part (self, texte, line, diction->start, diction->end, x, y);
  peinture_mark (self, wanted);
  return x;
}

/* A part of a line that is no link. */
static double
paint_words (const Peinture *self, Texte *texte, guint line, guint start, guint end, double x,
             double y)
{
  const char *text = self->releve != NULL ? texte_get_text (texte) : NULL;
  Diction diction;

  while (text != NULL && diction_find (text, start, end, &diction))
    {
      x = paint_part (self, texte, line, start, diction.start, x, y);
      x = paint_diction (self, texte, line, &diction, x, y);
      start = diction.end;
    }
  return paint_part (self, texte, line, start, end, x, y);
}

static void
add_lien (const Peinture *self, const InlineLien *lien, guint element, const double *rect)
{
  ReleveLien added = { .page = releve_get_page (self->releve), .element = element,
                       .uri = lien->uri, .contents = lien->uri };

  for (guint i = 0; i < G_N_ELEMENTS (added.rect); i++)
    added.rect[i] = rect[i];
  releve_add_lien (self->releve, &added);
}

/* The letters of a link are underlined: not by their colour alone are they told from the others. */
static double
paint_link (const Peinture *self, Texte *texte, guint line, const InlineLien *lien, guint start,
            guint end, double x, double y)
{
  Theme *theme = self->mesure->theme;
  Face face = texte_get_face (texte);
  gint wanted = self->releve != NULL ? releve_get_wanted (self->releve) : -1;
  gboolean marked = wanted >= 0 && texte_has_letters (texte, line, start, end);
  double right, baseline = y + theme_get_baseline (theme, face);
  guint element = 0;

  if (marked)
    {
      element = releve_element (self->releve, lien, 0, "Link", wanted);
      peinture_mark (self, element);
    }
  theme_set_source (theme, self->cr, COULEUR_ACCENT);
  right = paint_part (self, texte, line, start, end, x, y);
  peinture_unmark (self);
  peinture_rule (self, COULEUR_ACCENT, x, baseline + 1.6, right - x, 0.5);
  if (marked)
    add_lien (self, lien, element,
              (double[]) { x, y, right, y + theme_get_leading (theme, face) });
  if (wanted >= 0)
    peinture_mark (self, wanted);
  theme_set_source (theme, self->cr, theme_get_face_colour (theme, face));
  return right;
}

/* Paints a line of a text, which belongs to the element that was marked last, in the colour of
 * @self->cr. */
void
peinture_line (const Peinture *self, Texte *texte, guint line, double x, double y)
{
  guint at, end;
  const InlineLien *lien;

  texte_get_range (texte, line, &at, &end);
  /* A link that goes on over the line is found again: the line ends all the same. */
  while (at < end && (lien = texte_find_lien (texte, line, at)) != NULL)
    {
      guint start = MAX (lien->start, at), stop = MIN (lien->end, end);

      x = paint_words (self, texte, line, at, start, x, y);
      x = paint_link (self, texte, line, lien, start, stop, x, y);
      at = stop;
    }
  paint_words (self, texte, line, at, end, x, y);
}

/* Paints all the lines of a text from (x, y) down, in the colour of its face. */
void
peinture_texte (const Peinture *self, Texte *texte, double x, double y)
{
  Theme *theme = self->mesure->theme;
  Face face = texte_get_face (texte);

  theme_set_source (theme, self->cr, theme_get_face_colour (theme, face));
  for (guint i = 0; i < texte_get_n_lines (texte); i++)
    peinture_line (self, texte, i, x, y + i * theme_get_leading (theme, face));
}

/* A filled rectangle. */
void
peinture_rule (const Peinture *self, Couleur couleur, double x, double y, double width,
               double height)
{
  theme_set_source (self->mesure->theme, self->cr, couleur);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_fill (self->cr);
}

/* The path of a rectangle with round corners. */
void
peinture_rounded (const Peinture *self, double x, double y, double width, double height,
                  double radius)
{
  cairo_new_sub_path (self->cr);
  cairo_arc (self->cr, x + width - radius, y + radius, radius, -G_PI_2, 0);
  cairo_arc (self->cr, x + width - radius, y + height - radius, radius, 0, G_PI_2);
  cairo_arc (self->cr, x + radius, y + height - radius, radius, G_PI_2, G_PI);
  cairo_arc (self->cr, x + radius, y + radius, radius, G_PI, 3 * G_PI_2);
  cairo_close_path (self->cr);
}

static void
paint_marker (const Peinture *self, const Boite *boite, double y)
{
  const Bloc *item = boite->bloc;

  while (item->parent != NULL && item->kind != BLOC_ITEM)
    item = item->parent;
  if (peinture_element (self, item) >= 0)
    peinture_mark (self, releve_element (self->releve, item, 1, "Lbl", -1));
  theme_set_source (self->mesure->theme, self->cr, COULEUR_ACCENT);
  peinture_line (self, boite->marker, 0, peinture_left (self, boite) - ITEM_INDENT + 2, y);
}

static void
paint_lines (const Peinture *self, const Fragment *fragment)
{
  const Boite *boite = fragment->boite;
  Texte *texte = g_ptr_array_index (boite->textes, 0);
  Theme *theme = self->mesure->theme;
  gint element;

  if (boite->marker != NULL
      && g_array_index (self->mesure->pieces, Piece, fragment->first).line == 0)
    paint_marker (self, boite, peinture_top (self, fragment->first));
  element = peinture_element (self, boite->bloc);
  /* What a passage says of itself stands between its contents. */
  if (element >= 0 && boite->bloc->kind == BLOC_PASSAGE)
    element = releve_element (self->releve, boite, 0, "P", element);
  if (element >= 0)
    peinture_mark (self, element);
  theme_set_source (theme, self->cr, theme_get_face_colour (theme, texte_get_face (texte)));
  for (guint i = fragment->first; i < fragment->end; i++)
    peinture_line (self, texte, g_array_index (self->mesure->pieces, Piece, i).line,
                   peinture_left (self, boite), peinture_top (self, i));
}

static void
paint_callout (const Peinture *self, const Fragment *fragment)
{
  const Boite *boite = fragment->boite;
  const Piece *first = &g_array_index (self->mesure->pieces, Piece, fragment->first);
  const Piece *last = &g_array_index (self->mesure->pieces, Piece, fragment->end - 1);
  double left = peinture_left (self, boite);
  double top = peinture_top (self, fragment->first) - (first->line > 0 ? CALLOUT_PADDING_Y : 0);
  double bottom = peinture_bottom (self, fragment->end - 1)
                  + (last->line < last->n_lines - 1 ? CALLOUT_PADDING_Y : 0);

  peinture_unmark (self);
  peinture_rule (self, COULEUR_TINT, left, top, boite->width, bottom - top);
  peinture_rule (self, COULEUR_ACCENT, left, top, 3, bottom - top);
  peinture_mark_part (self, boite->bloc, 1, "P");
  theme_set_source (self->mesure->theme, self->cr, COULEUR_TEXT);
  for (guint i = fragment->first; i < fragment->end; i++)
    {
      const Piece *piece = &g_array_index (self->mesure->pieces, Piece, i);

      peinture_line (self, g_ptr_array_index (boite->textes, 0), piece->line,
                     left + CALLOUT_PADDING_X,
                     peinture_top (self, i) + (piece->line == 0 ? CALLOUT_PADDING_Y : 0));
    }
}

/* Empty lines are nothing to who listens: they are told that there is room to write. */
static void
paint_writing (const Peinture *self, const Fragment *fragment)
{
  const Boite *boite = fragment->boite;
  double left = peinture_left (self, boite), top = peinture_top (self, fragment->first);

  peinture_unmark (self);
  peinture_add_figure (self, boite->bloc, fragment->first, "Lignes pour écrire à la main",
                       (double[]) { left, top, left + boite->width,
                                    peinture_bottom (self, fragment->end - 1) });
  for (guint i = fragment->first; i < fragment->end; i++)
    peinture_rule (self, COULEUR_RULE, left, peinture_bottom (self, i) - 0.5, boite->width, 0.5);
}

static void
paint_fragment (const Peinture *self, const Fragment *fragment)
{
  switch (fragment->boite->bloc->kind)
    {
    case BLOC_TABLE:
    case BLOC_KEY_VALUES:
      peinture_row (self, fragment);
      break;
    case BLOC_CALLOUT:
      paint_callout (self, fragment);
      break;
    case BLOC_WRITING:
      paint_writing (self, fragment);
      break;
    case BLOC_FIGURES:
    case BLOC_SIGNATURES:
    case BLOC_LETTERHEAD:
    case BLOC_COVER:
    case BLOC_FIGURE:
      peinture_whole (self, fragment);
      break;
    case BLOC_TOC:
      peinture_sommaire (self, fragment);
      break;
    case BLOC_PAGE_BREAK:
      break;
    default:
      paint_lines (self, fragment);
      break;
    }
}

/* The bar beside what the employer may read, over each passage of the page. */
static void
paint_bars (const Peinture *self, guint first, guint end)
{
  double x = theme_get_marges (self->mesure->theme)->left - BAR_DISTANCE;

  peinture_unmark (self);
  for (guint i = first, next; i < end; i = next)
    {
      const Bloc *passage = g_array_index (self->mesure->pieces, Piece, i).passage;
      double top = peinture_top (self, i);

      for (next = i + 1;
           next < end && g_array_index (self->mesure->pieces, Piece, next).passage == passage;)
        next++;
      if (passage == NULL)
        continue;
      peinture_rounded (self, x, top + 1.5, BAR_WIDTH, peinture_bottom (self, next - 1) - top - 3,
                        BAR_WIDTH / 2);
      theme_set_source (self->mesure->theme, self->cr, COULEUR_PASSAGE);
      cairo_fill (self->cr);
    }
}

/**
 * peinture_page:
 *
 * Paints one page, in points from its top left corner, on any surface. The paper is not painted.
 */
void
peinture_page (const Peinture *self)
{
  guint n = self->mesure->atoms->len, first = 0, end;

  while (first < n && self->places[first].page < self->page)
    first++;
  for (end = first; end < n && self->places[end].page == self->page;)
    end++;

  if (self->releve != NULL)
    releve_begin_page (self->releve, self->page, self->cr);
  peinture_furniture (self, first < n
                                && g_array_index (self->mesure->pieces, Piece, first).boite->bloc->kind
                                       == BLOC_LETTERHEAD);
  for (guint i = first, next; i < end; i = next)
    {
      const Piece *piece = &g_array_index (self->mesure->pieces, Piece, i);
      Fragment fragment = { piece->boite, i, i, i == first };

      for (next = i + 1; next < end; next++)
        {
          const Piece *other = &g_array_index (self->mesure->pieces, Piece, next);

          if (other->boite != piece->boite || other->row != piece->row)
            break;
        }
      fragment.end = next;
      paint_fragment (self, &fragment);
    }
  paint_bars (self, first, end);
  if (self->releve != NULL)
    releve_end_page (self->releve);
}
