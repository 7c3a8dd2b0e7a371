/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/mesure.h"

#include "base/formats.h"

/* Of a callout: lines that stay together, and what it costs to cut it. */
#define CALLOUT_WHOLE_LINES 8
#define PENALTY_INSIDE_CALLOUT 0.4

/* A figure is never taller than this share of the body: beyond, it is made smaller. */
#define TALLEST_FIGURE 0.92

/**
 * mesure_callout:
 * @space_before: white above it
 *
 * Measures a text on a tint: one atom a line.
 */
void
mesure_callout (Mesure *self, Bloc *bloc, double space_before)
{
  Boite *boite = mesure_add_boite (self, bloc);
  Texte *texte = texte_new (self->theme, FACE_CALLOUT, bloc->text, self->alerte);
  guint n = texte_cut (texte, self->width - 2 * CALLOUT_PADDING_X, self->alerte);

  g_ptr_array_add (boite->textes, texte);
  for (guint i = 0; i < n; i++)
    {
      Atom atom = {
        .height = theme_get_leading (self->theme, FACE_CALLOUT) + (i == 0 ? CALLOUT_PADDING_Y : 0)
                  + (i == n - 1 ? CALLOUT_PADDING_Y : 0),
        .space_before = i == 0 ? space_before : 0,
        .repeat = i == 0 ? 0 : CALLOUT_PADDING_Y,
        .tail = i == n - 1 ? 0 : CALLOUT_PADDING_Y,
        .keep = i > 0 && (n <= CALLOUT_WHOLE_LINES || i < 3 || i > n - 3),
        .penalty = PENALTY_INSIDE_CALLOUT,
      };
      Piece piece = { boite, 0, i, n, NULL };

      mesure_add_atom (self, atom, piece);
    }
}

/**
 * mesure_writing:
 * @space_before: white above it
 *
 * Measures empty lines: one atom each.
 */
void
mesure_writing (Mesure *self, Bloc *bloc, double space_before)
{
  Boite *boite = mesure_add_boite (self, bloc);

  for (guint i = 0; i < bloc->level; i++)
    {
      Atom atom = {
        .height = WRITING_LEADING * theme_get_air (self->theme),
        .space_before = i == 0 ? space_before : 0,
        .keep = i > 0,
      };
      Piece piece = { boite, 0, i, bloc->level, NULL };

      mesure_add_atom (self, atom, piece);
    }
}

static Face
whole_face (const Bloc *bloc, guint cell)
{
  static const Face letterhead[] = { FACE_BADGE, FACE_LETTERHEAD, FACE_SMALL };
  static const Face cover[] = { FACE_LETTERHEAD, FACE_COVER, FACE_SUBTITLE, FACE_CELL };

  if (bloc->kind == BLOC_SIGNATURES)
    return cell % 2 == 0 ? FACE_CELL_HEAD : FACE_CELL;
  if (bloc->kind == BLOC_LETTERHEAD)
    return letterhead[MIN (cell, G_N_ELEMENTS (letterhead) - 1)];
  if (bloc->kind == BLOC_COVER)
    return cover[MIN (cell, G_N_ELEMENTS (cover) - 1)];
  return cell % 2 == 0 ? FACE_FIGURE : FACE_LABEL;
}

/* Height of the cells from @first, one in @step: the tallest of them, or all of them. */
static double
cells_height (const Mesure *self, const Boite *boite, guint first, guint end, guint step,
              gboolean stacked)
{
  double height = 0;

  for (guint i = first; i < MIN (end, boite->textes->len); i += step)
    {
      Texte *texte = g_ptr_array_index (boite->textes, i);
      double own = inline_is_empty (g_ptr_array_index (boite->bloc->cells, i))
                   ? 0
                   : texte_get_n_lines (texte)
                         * theme_get_leading (self->theme, texte_get_face (texte));

      height = stacked ? height + own : MAX (height, own);
    }
  return height;
}

/* A logo is as high as the letterhead, or as wide as it may be. */
static void
open_image (Mesure *self, Boite *boite, double width, double height)
{
  g_autoptr (GError) error = NULL;

  if (boite->bloc->image == NULL)
    return;
  boite->image = image_new (boite->bloc->image, &error);
  if (boite->image == NULL)
    {
      g_ptr_array_add (self->alerte->autres, g_strdup (error->message));
      return;
    }
  boite->image_height = MIN (height, width / image_get_ratio (boite->image));
  boite->image_width = boite->image_height * image_get_ratio (boite->image);
}

/* The name of the centre takes what the logo, the reference and the date leave. */
static double
cut_letterhead (Mesure *self, Boite *boite)
{
  double right = 0, left = 0;
  Texte *badge = g_ptr_array_index (boite->textes, 0);

  open_image (self, boite, LOGO_WIDTH, LOGO_HEIGHT);
  for (guint i = 3; i < boite->textes->len; i++)
    right = MAX (right, texte_get_natural_width (g_ptr_array_index (boite->textes, i)) + 0.1);
  right = MIN (right, self->width * 0.35);
  left = boite->image != NULL ? boite->image_width
                              : MAX (LETTERHEAD_BADGE, texte_get_natural_width (badge) + 12);
  left += LETTERHEAD_GAP;
  for (guint i = 0; i < boite->textes->len; i++)
    texte_cut (g_ptr_array_index (boite->textes, i),
               i == 0  ? PAGE_WIDTH
               : i < 3 ? self->width - right - left - LETTERHEAD_GAP
                       : right,
               self->alerte);
  return MAX (MAX (boite->image_height, LETTERHEAD_BADGE),
              MAX (cells_height (self, boite, 1, 3, 1, TRUE) + 6,
                   cells_height (self, boite, 3, G_MAXUINT, 1, TRUE) + 8))
         + 10;
}

static double
cut_cover (Mesure *self, Boite *boite)
{
  open_image (self, boite, self->width * 0.6, 2 * LOGO_HEIGHT);
  for (guint i = 0; i < boite->textes->len; i++)
    texte_cut (g_ptr_array_index (boite->textes, i), self->width - COVER_INDENT, self->alerte);
  return theme_get_body_height (self->theme);
}

/**
 * mesure_column_width:
 * @boite: signatures or figures
 *
 * Returns: the width of each box of signature, or of each figure; who signs alone has one half of
 *   the page, the right one, as in a letter
 */
double
mesure_column_width (const Boite *boite)
{
  gboolean signatures = boite->bloc->kind == BLOC_SIGNATURES;
  guint n = MAX (boite->bloc->n_columns / 2, 1), room = signatures ? MAX (n, 2) : n;

  return (boite->width - (room - 1) * (signatures ? SIGNATURE_GAP : 0)) / room;
}

static double
cut_columns (Mesure *self, Boite *boite)
{
  const Bloc *bloc = boite->bloc;
  gboolean signatures = bloc->kind == BLOC_SIGNATURES;
  double width = mesure_column_width (boite) - 2 * CALLOUT_PADDING_Y;
  double room = bloc->n_columns > 2 ? SIGNATURE_ROOM : SIGNATURE_ROOM_ALONE;

  for (guint i = 0; i < boite->textes->len; i++)
    texte_cut (g_ptr_array_index (boite->textes, i), width, self->alerte);
  return cells_height (self, boite, 0, G_MAXUINT, 2, FALSE)
         + cells_height (self, boite, 1, G_MAXUINT, 2, FALSE)
         + (signatures ? SIGNATURE_PADDING + room : 2 * FIGURES_PADDING + 3);
}

static double
draw_figure (Mesure *self, Boite *boite)
{
  double most = theme_get_body_height (self->theme) * TALLEST_FIGURE;

  boite->dessin = dessin_new (boite->bloc->figure, self->theme, self->width, self->alerte);
  boite->scale = boite->dessin->height > most ? most / boite->dessin->height : 1;
  return boite->dessin->height * boite->scale;
}

/**
 * mesure_whole:
 * @space_before: white above it
 *
 * Measures a block that is drawn in one piece, and is one atom: letterhead, cover, figures,
 * drawing, signatures.
 */
void
mesure_whole (Mesure *self, Bloc *bloc, double space_before)
{
  Boite *boite = mesure_add_boite (self, bloc);
  Atom atom = { .space_before = space_before, .keep = bloc->together };
  Piece piece = { boite, 0, 0, 1, NULL };

  for (guint i = 0; i < bloc->cells->len; i++)
    g_ptr_array_add (boite->textes, texte_new (self->theme, whole_face (bloc, i),
                                               g_ptr_array_index (bloc->cells, i), self->alerte));
  if (bloc->kind == BLOC_LETTERHEAD && boite->textes->len > 0)
    boite->height = cut_letterhead (self, boite);
  else if (bloc->kind == BLOC_COVER)
    boite->height = cut_cover (self, boite);
  else if (bloc->kind == BLOC_FIGURE && bloc->figure != NULL)
    boite->height = draw_figure (self, boite);
  else
    boite->height = cut_columns (self, boite);
  atom.height = boite->height - (bloc->kind == BLOC_LETTERHEAD ? LETTERHEAD_RISE : 0);
  mesure_add_atom (self, atom, piece);
}

static void
entree_clear (gpointer entree)
{
  g_clear_pointer (&((Entree *) entree)->numero, texte_free);
}

/* The headings after @toc, in order, down to its level. */
static void
list_headings (const Bloc *bloc, const Bloc *toc, gboolean *after, GArray *entrees)
{
  for (guint i = 0; i < bloc->children->len; i++)
    {
      const Bloc *child = g_ptr_array_index (bloc->children, i);
      Entree entree = { .bloc = child };

      if (child == toc)
        *after = TRUE;
      else if (child->kind != BLOC_HEADING)
        list_headings (child, toc, after, entrees);
      else if (*after && child->level <= MAX (toc->level, 1) && !inline_is_empty (child->text))
        g_array_append_val (entrees, entree);
    }
}

static void
add_entree (Mesure *self, Boite *boite, guint index, double space_before)
{
  const Bloc *heading = g_array_index (boite->entrees, Entree, index).bloc;
  Face face = heading->level == 1 && boite->bloc->level > 1 ? FACE_HEADING_3 : FACE_BODY;
  Texte *texte = texte_new (self->theme, face, heading->text, self->alerte);
  guint n = texte_cut (texte, self->width - TOC_NUMBER - (heading->level - 1) * TOC_INDENT,
                       self->alerte);
  double white = heading->level == 1 ? 5 * theme_get_air (self->theme) : 1;

  g_ptr_array_add (boite->textes, texte);
  for (guint line = 0; line < n; line++)
    {
      Atom atom = {
        .height = theme_get_leading (self->theme, face),
        .space_before = line > 0 ? 0 : index > 0 ? white : space_before,
        .keep = line > 0 || index == 1 || (index > 0 && index == boite->entrees->len - 1),
      };
      Piece piece = { boite, index, line, n, NULL };

      mesure_add_atom (self, atom, piece);
    }
}

/**
 * mesure_sommaire:
 * @space_before: white above it
 *
 * Measures a table of contents, without the numbers, which have their own column: what is on which
 * page does not depend on them.
 */
void
mesure_sommaire (Mesure *self, Bloc *bloc, double space_before)
{
  Boite *boite;
  const Bloc *root = bloc;
  g_autoptr (GArray) entrees = g_array_new (FALSE, TRUE, sizeof (Entree));
  gboolean after = FALSE;

  g_array_set_clear_func (entrees, entree_clear);
  while (root->parent != NULL)
    root = root->parent;
  list_headings (root, bloc, &after, entrees);
  if (entrees->len == 0)
    return;
  boite = mesure_add_boite (self, bloc);
  boite->entrees = g_steal_pointer (&entrees);
  for (guint i = 0; i < boite->entrees->len; i++)
    add_entree (self, boite, i, space_before);
}

static void
set_page (Mesure *self, Entree *entree, const Place *place)
{
  g_autoptr (Inline) number = inline_new_format (ESPACE_INSECABLE "%u", place->page + 1);

  entree->page = place->page;
  entree->y = theme_get_marges (self->theme)->top + place->y;
  g_clear_pointer (&entree->numero, texte_free);
  entree->numero = texte_new (self->theme, FACE_BODY, number, self->alerte);
  texte_cut (entree->numero, TOC_NUMBER, self->alerte);
}

/**
 * mesure_set_pages:
 * @places: where each atom goes
 *
 * Tells the tables of contents on which pages the headings are.
 */
void
mesure_set_pages (Mesure *self, const Place *places)
{
  g_autoptr (GHashTable) headings = g_hash_table_new (NULL, NULL);

  for (guint i = self->pieces->len; i-- > 0;)
    {
      const Bloc *bloc = g_array_index (self->pieces, Piece, i).boite->bloc;

      if (bloc->kind == BLOC_HEADING)
        g_hash_table_insert (headings, (gpointer) bloc, GUINT_TO_POINTER (i));
    }
  for (guint i = 0; i < self->boites->len; i++)
    {
      const Boite *boite = g_ptr_array_index (self->boites, i);

      for (guint j = 0; boite->entrees != NULL && j < boite->entrees->len; j++)
        {
          Entree *entree = &g_array_index (boite->entrees, Entree, j);
          guint atom = GPOINTER_TO_UINT (g_hash_table_lookup (headings, entree->bloc));

          set_page (self, entree, &places[atom]);
        }
    }
}
