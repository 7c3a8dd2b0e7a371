/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/mesure.h"

/* White above and under each kind, in points; between two blocks the larger one counts. */
static const struct {
  double before, after;
} spaces[] = {
  [BLOC_LETTERHEAD] = { 0, 30 },
  [BLOC_TITLE] = { 0, 3 },
  [BLOC_SUBTITLE] = { 0, 18 },
  [BLOC_PARAGRAPH] = { 8, 8 },
  [BLOC_PASSAGE] = { 11, 11 },
  [BLOC_QUOTE] = { 8, 8 },
  [BLOC_LIST] = { 7, 8 },
  [BLOC_ITEM] = { 4, 4 },
  [BLOC_TABLE] = { 10, 16 },
  [BLOC_KEY_VALUES] = { 10, 14 },
  [BLOC_FIGURES] = { 10, 14 },
  [BLOC_CALLOUT] = { 14, 16 },
  [BLOC_WRITING] = { 2, 14 },
  [BLOC_SIGNATURES] = { 14, 10 },
  [BLOC_PAGE_BREAK] = { 0, 0 },
  [BLOC_COVER] = { 0, 0 },
  [BLOC_TOC] = { 8, 12 },
  [BLOC_FIGURE] = { 12, 16 },
  [BLOC_SMALL] = { 6, 6 },
  [BLOC_ADDRESSEE] = { 0, 34 },
};
static const struct {
  double before, after, relief;
} heading_spaces[] = { { 30, 9, 0.35 }, { 20, 6, 0.15 }, { 15, 4, 0.1 } };
#define RELIEF_CLOSING 0.85
#define RELIEF_INSIDE_PARAGRAPH -0.6

/* What a break costs, beside the white it leaves. */
#define PENALTY_INSIDE_PARAGRAPH 0.4
#define PENALTY_BEFORE_SECOND_ITEM 1.5
#define PENALTY_BEFORE_LAST_ITEM 1.5
/* Where so much is kept together that no page holds it, what gives way first is the space between
 * two rows or two items, and a heading is cut after all the rest. */
#define PENALTY_LONELY_LINE 60.0
#define PENALTY_INSIDE_HEADING 1e5
/* A heading leaves its text, or a sentence its signatures, after anything else gave way. */
#define PENALTY_GLUED 3e4

static void
boite_free (Boite *self)
{
  g_ptr_array_unref (self->textes);
  g_clear_pointer (&self->marker, texte_free);
  g_clear_pointer (&self->dessin, dessin_free);
  g_clear_pointer (&self->image, image_unref);
  g_clear_pointer (&self->entrees, g_array_unref);
  g_free (self);
}

/**
 * mesure_add_boite:
 *
 * Adds a box for @bloc where the walk stands.
 *
 * Returns: (transfer none): the box
 */
Boite *
mesure_add_boite (Mesure *self, Bloc *bloc)
{
  Boite *boite = g_new0 (Boite, 1);

  boite->bloc = bloc;
  boite->textes = g_ptr_array_new_with_free_func ((GDestroyNotify) texte_free);
  boite->x = self->x;
  boite->width = self->width;
  g_ptr_array_add (self->boites, boite);
  return boite;
}

/**
 * mesure_add_atom:
 *
 * Adds an atom and what it stands for. The one after a heading is kept with it.
 */
void
mesure_add_atom (Mesure *self, Atom atom, Piece piece)
{
  if (self->glue)
    {
      atom.keep = TRUE;
      atom.penalty += PENALTY_GLUED;
    }
  self->glue = FALSE;
  piece.passage = self->passage;
  g_array_append_val (self->atoms, atom);
  g_array_append_val (self->pieces, piece);
}

static double
take_space (Mesure *self, double before, double after)
{
  double air = theme_get_air (self->theme), space = MAX (self->space_after, before * air);

  self->space_after = after * air;
  return space;
}

/* No first line alone at the foot of a page, no last line alone at the top of the next. */
static void
add_lines (Mesure *self, Boite *boite, double space, gboolean together)
{
  Texte *texte = g_ptr_array_index (boite->textes, 0);
  guint n = texte_get_n_lines (texte);
  double leading = theme_get_leading (self->theme, texte_get_face (texte));

  for (guint i = 0; i < n; i++)
    {
      gboolean keep = i > 0 && (together || i == 1 || i == n - 1);
      Atom atom = {
        .height = leading,
        .space_before = i == 0 ? space : 0,
        .penalty = i == 0        ? 0
                   : !keep       ? PENALTY_INSIDE_PARAGRAPH
                   : together    ? PENALTY_INSIDE_HEADING
                                 : PENALTY_LONELY_LINE,
        .relief = i == 0 ? 0 : RELIEF_INSIDE_PARAGRAPH,
        .keep = keep,
      };
      Piece piece = { boite, 0, i, n, NULL };

      mesure_add_atom (self, atom, piece);
    }
}

static void
measure_text (Mesure *self, Bloc *bloc, Face face, double space)
{
  Boite *boite;
  Texte *texte;

  if (inline_is_empty (bloc->text))
    return;
  boite = mesure_add_boite (self, bloc);
  texte = texte_new (self->theme, face, bloc->text, self->alerte);
  texte_cut (texte, self->width, self->alerte);
  g_ptr_array_add (boite->textes, texte);
  boite->marker = g_steal_pointer (&self->marker);
  add_lines (self, boite, space, bloc->together || (bloc->kind != BLOC_PARAGRAPH && bloc->kind != BLOC_SMALL));
}

static void
measure_heading (Mesure *self, Bloc *bloc)
{
  guint level = CLAMP (bloc->level, 1, 3) - 1, first = self->atoms->len;

  if (inline_is_empty (bloc->text))
    return;
  measure_text (self, bloc, FACE_HEADING_1 + level,
                take_space (self, heading_spaces[level].before, heading_spaces[level].after));
  g_array_index (self->atoms, Atom, first).relief
      = bloc->closing ? RELIEF_CLOSING : heading_spaces[level].relief;
  self->glue = TRUE;
}

static void measure_children (Mesure *self, Bloc *bloc);

static void
measure_indented (Mesure *self, Bloc *bloc, double indent)
{
  self->x += indent;
  self->width -= indent;
  measure_children (self, bloc);
  self->x -= indent;
  self->width += indent;
}

static void
measure_item (Mesure *self, Bloc *bloc, guint rank, guint last)
{
  guint first = self->atoms->len;
  g_autofree char *number = g_strdup_printf ("%u.", bloc->parent->level + rank);
  g_autoptr (Inline) marker = inline_new (bloc->parent->level > 0 ? number : "•");

  g_clear_pointer (&self->marker, texte_free);
  self->marker = texte_new (self->theme, FACE_BODY, marker, self->alerte);
  texte_cut (self->marker, PAGE_WIDTH, self->alerte);
  measure_indented (self, bloc, ITEM_INDENT);
  g_clear_pointer (&self->marker, texte_free);

  if (self->atoms->len > first && rank == 1)
    g_array_index (self->atoms, Atom, first).penalty += PENALTY_BEFORE_SECOND_ITEM;
  if (self->atoms->len > first && rank == last && rank > 0)
    g_array_index (self->atoms, Atom, first).penalty += PENALTY_BEFORE_LAST_ITEM;
}

static const Bloc *
find_sibling (const Bloc *bloc, int step)
{
  const GPtrArray *all = bloc->parent->children;
  guint index;

  if (!g_ptr_array_find (bloc->parent->children, bloc, &index) || (int) index + step < 0
      || index + step >= all->len)
    return NULL;
  return g_ptr_array_index (all, index + step);
}

/* A list that a sentence announces does not leave it: "Sa demande comporte trois questions :". */
static void
measure_list (Mesure *self, Bloc *bloc)
{
  const Bloc *before = find_sibling (bloc, -1);

  if (before != NULL && before->kind == BLOC_PARAGRAPH && before->text != NULL
      && g_str_has_suffix (inline_get_text (before->text), ":"))
    self->glue = TRUE;
  for (guint i = 0; i < bloc->children->len; i++)
    measure_item (self, g_ptr_array_index (bloc->children, i), i, bloc->children->len - 1);
}

static void
measure_label (Mesure *self, Bloc *bloc, const char *label)
{
  Boite *boite = mesure_add_boite (self, bloc);
  g_autoptr (Inline) words = inline_new (label);
  Texte *texte = texte_new (self->theme, FACE_PASSAGE, words, self->alerte);

  texte_cut (texte, self->width, self->alerte);
  g_ptr_array_add (boite->textes, texte);
  add_lines (self, boite, take_space (self, 0, 0), TRUE);
}

/* A bar in the margin is nothing to who listens, and little to who does not see blue: words say
 * where the passage starts, and where it ends unless a heading does. */
static void
measure_passage (Mesure *self, Bloc *bloc)
{
  const Bloc *before = find_sibling (bloc, -1), *after = find_sibling (bloc, 1);

  if (bloc->children->len == 0)
    return;
  self->passage = bloc;
  if (before == NULL || before->kind != BLOC_PASSAGE)
    {
      measure_label (self, bloc, "Partagé avec l’employeur");
      self->glue = TRUE;
    }
  measure_children (self, bloc);
  if (after != NULL && after->kind != BLOC_PASSAGE && after->kind != BLOC_HEADING)
    {
      self->glue = TRUE;
      measure_label (self, bloc, "Fin du passage partagé");
    }
  self->passage = NULL;
}

static void
measure_page_break (Mesure *self, Bloc *bloc)
{
  Atom atom = { .forced = TRUE };
  Piece piece = { mesure_add_boite (self, bloc), 0, 0, 1, NULL };

  self->space_after = 0;
  if (self->atoms->len == 0)
    return;
  mesure_add_atom (self, atom, piece);
  self->glue = TRUE;
}

static void
measure_container (Mesure *self, Bloc *bloc)
{
  double air = theme_get_air (self->theme);

  /* A container has no line of its own: its white goes to its first child. */
  take_space (self, 0, MAX (self->space_after / air, spaces[bloc->kind].before));
  switch (bloc->kind)
    {
    case BLOC_PASSAGE:
      measure_passage (self, bloc);
      break;
    case BLOC_QUOTE:
      measure_indented (self, bloc, QUOTE_INDENT);
      break;
    default:
      measure_list (self, bloc);
      break;
    }
  take_space (self, 0, MAX (self->space_after / air, spaces[bloc->kind].after));
}

/* The window of an envelope is in its right half; a line of an address is not cut where it fits
 * further left in the window. */
static double
choose_indent (Mesure *self, Bloc *bloc)
{
  g_autoptr (Alerte) unheard = alerte_new ();
  g_autoptr (Texte) texte = texte_new (self->theme, FACE_BODY, bloc->text, unheard);
  double wanted = self->width - texte_get_natural_width (texte) - 0.1;

  return CLAMP (wanted, self->width * ADDRESSEE_INDENT_LEAST, self->width * ADDRESSEE_INDENT);
}

static void
measure_addressee (Mesure *self, Bloc *bloc, double space)
{
  double indent = choose_indent (self, bloc);

  self->x += indent;
  self->width -= indent;
  measure_text (self, bloc, FACE_BODY, space);
  self->x -= indent;
  self->width += indent;
}

static void
measure_leaf (Mesure *self, Bloc *bloc)
{
  /* What stands in an item takes the white of items, which is less. */
  gboolean in_item = bloc->kind == BLOC_PARAGRAPH && bloc->parent->kind == BLOC_ITEM;
  BlocKind kind = in_item ? BLOC_ITEM : bloc->kind;
  double space = take_space (self, spaces[kind].before, spaces[kind].after);

  switch (bloc->kind)
    {
    case BLOC_PARAGRAPH:
      measure_text (self, bloc, FACE_BODY, space);
      break;
    case BLOC_SMALL:
      measure_text (self, bloc, FACE_SMALL, space);
      break;
    case BLOC_ADDRESSEE:
      measure_addressee (self, bloc, space);
      break;
    case BLOC_TITLE:
    case BLOC_SUBTITLE:
      measure_text (self, bloc, bloc->kind == BLOC_TITLE ? FACE_TITLE : FACE_SUBTITLE, space);
      break;
    case BLOC_CALLOUT:
      mesure_callout (self, bloc, space);
      break;
    case BLOC_WRITING:
      mesure_writing (self, bloc, space);
      break;
    case BLOC_TABLE:
    case BLOC_KEY_VALUES:
      mesure_table (self, bloc, space);
      break;
    case BLOC_TOC:
      mesure_sommaire (self, bloc, space);
      break;
    default:
      mesure_whole (self, bloc, space);
      break;
    }
}

static void
measure_children (Mesure *self, Bloc *bloc)
{
  for (guint i = 0; i < bloc->children->len; i++)
    {
      Bloc *child = g_ptr_array_index (bloc->children, i);
      guint first = self->atoms->len;

      if (child->together && self->atoms->len > 0)
        self->glue = TRUE;
      switch (child->kind)
        {
        case BLOC_HEADING:
          measure_heading (self, child);
          break;
        case BLOC_PAGE_BREAK:
          measure_page_break (self, child);
          break;
        case BLOC_PASSAGE:
        case BLOC_QUOTE:
        case BLOC_LIST:
          measure_container (self, child);
          break;
        default:
          measure_leaf (self, child);
          break;
        }
      if (self->atoms->len > first)
        g_array_index (self->atoms, Atom, first).penalty += child->reluctance;
    }
}

/**
 * mesure_new:
 * @document: a root; must outlive the measure
 *
 * Shapes all the text of a document, cuts it into lines and lists the atoms.
 *
 * Returns: (transfer full): the measure
 */
Mesure *
mesure_new (Bloc *document, Theme *theme)
{
  Mesure *self = g_new0 (Mesure, 1);

  self->theme = theme_ref (theme);
  self->atoms = g_array_new (FALSE, FALSE, sizeof (Atom));
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  self->boites = g_ptr_array_new_with_free_func ((GDestroyNotify) boite_free);
  self->alerte = alerte_new ();
  self->width = theme_get_body_width (theme);
  measure_children (self, document);
  return self;
}

/**
 * mesure_free:
 *
 * Frees @self.
 */
void
mesure_free (Mesure *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->atoms);
  g_array_unref (self->pieces);
  g_ptr_array_unref (self->boites);
  alerte_free (self->alerte);
  theme_unref (self->theme);
  g_free (self);
}
