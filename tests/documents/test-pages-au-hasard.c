/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "galerie.h"

#include "documents/mesure.h"

/* Random documents: nothing is lost, nothing is outside the body, no page ends badly. */

static Theme *themes[N_THEMES];
static Theme *theme; /* the one that is tried */

static Inline *
random_text (guint most)
{
  static const char *words[] = {
    "le",
    "projet",
    "de",
    "l’agente",
    "avance",
    "avec",
    "méthode",
    "parce",
    "que",
    "compétences",
    "à",
    "temps",
    "transférables",
    "et",
    "confiance",
    "aujourd’hui",
    "réglementation",
    "long",
    "chemin",
    "anticonstitutionnellement_et_sans_fin_ni_raison_collé_à_la_suite",
  };
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = g_test_rand_int_range (1, most);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s ", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))]);
  return inline_new (text->str);
}

static void
append_random_table (Bloc *document)
{
  guint n = g_test_rand_int_range (2, 6), rows = g_test_rand_int_range (2, 40);
  Bloc *table = bloc_append_table (document, BLOC_TABLE, NULL, n);

  for (guint i = 0; i < rows * n; i++)
    bloc_append_cell (table, random_text (i < n                                ? 4
                                          : g_test_rand_int_range (0, 12) == 0 ? 120
                                                                               : 12));
}

static void
append_random_block (Bloc *document)
{
  Bloc *bloc;

  switch (g_test_rand_int_range (0, 15))
    {
    case 0:
    case 1:
      bloc_append_heading (document, g_test_rand_int_range (1, 4), random_text (20));
      break;
    case 2:
      bloc = bloc_append (document, bloc_new (BLOC_LIST));
      for (guint i = g_test_rand_int_range (1, 12); i > 0; i--)
        bloc_append_text (bloc_append (bloc, bloc_new (BLOC_ITEM)), BLOC_PARAGRAPH,
                          random_text (40));
      break;
    case 3:
      append_random_table (document);
      break;
    case 4:
      bloc_append_text (document, BLOC_CALLOUT, random_text (200));
      break;
    case 5:
      bloc = bloc_append_table (document, BLOC_SIGNATURES, NULL, 4);
      for (guint i = 0; i < 4; i++)
        bloc_append_cell (bloc, random_text (4));
      bloc->together = TRUE;
      break;
    case 6:
      bloc_append_text (bloc_append (document, bloc_new (BLOC_PASSAGE)), BLOC_PARAGRAPH,
                        random_text (120));
      break;
    case 7:
      bloc = bloc_append (document, bloc_new (BLOC_WRITING));
      bloc->level = 4;
      break;
    case 8:
      bloc_append_figure (document, g_test_rand_bit () ? galerie_plan (5) : galerie_frise ());
      break;
    case 9:
      bloc = bloc_append_table (document, BLOC_KEY_VALUES, (double[]){ 0.3, 0.7 }, 2);
      for (guint i = 2 * g_test_rand_int_range (1, 20); i > 0; i--)
        bloc_append_cell (bloc, random_text (i % 2 == 0 ? 3 : 30));
      break;
    case 10:
      if (g_test_rand_int_range (0, 4) == 0)
        bloc_append (document, bloc_new (BLOC_PAGE_BREAK));
      break;
    default:
      bloc_append_text (document, BLOC_PARAGRAPH, random_text (160));
      break;
    }
}

static Bloc *
random_document (void)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT);

  if (g_test_rand_bit ())
    bloc_append (document, bloc_new (BLOC_TOC))->level = g_test_rand_int_range (1, 4);
  for (guint i = g_test_rand_int_range (20, 90); i > 0; i--)
    append_random_block (document);
  bloc_append_text (document, BLOC_PARAGRAPH, random_text (100));
  return document;
}

/* Each line of each text and row is there once, in order. */
static void
check_complete (const Mesure *mesure)
{
  const Piece *previous = NULL;

  for (guint i = 0; i < mesure->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (mesure->pieces, Piece, i);

      if (previous != NULL && previous->boite == piece->boite && previous->row == piece->row)
        g_assert_cmpuint (piece->line, ==, previous->line + 1);
      else
        {
          g_assert_cmpuint (piece->line, ==, 0);
          if (previous != NULL)
            g_assert_cmpuint (previous->line, ==, previous->n_lines - 1);
          if (previous != NULL && previous->boite == piece->boite)
            g_assert_cmpuint (piece->row, ==, previous->row + 1);
        }
      previous = piece;
    }
}

/* Nothing is wider than its column, and columns end where the body ends. */
static void
check_widths (const Mesure *mesure)
{
  for (guint i = 0; i < mesure->boites->len; i++)
    {
      const Boite *boite = g_ptr_array_index (mesure->boites, i);
      const double *edges = boite->columns;
      gboolean table = boite->bloc->kind == BLOC_TABLE;
      guint n = boite->bloc->n_columns;

      g_assert_cmpfloat (boite->x + boite->width, <=, theme_get_body_width (theme) + 0.01);
      if (table)
        g_assert_cmpfloat (edges[n], <=, boite->x + boite->width + 0.01);
      for (guint j = 0; j < boite->textes->len; j++)
        {
          Texte *texte = g_ptr_array_index (boite->textes, j);
          double width = boite->width;

          if (table)
            width = edges[j % n + 1] - edges[j % n] - 2 * CELL_PADDING_X;
          for (guint line = 0; line < texte_get_n_lines (texte); line++)
            g_assert_cmpfloat (texte_get_line_width (texte, line), <=, width + 0.6);
        }
    }
}

static void
check_break (const Mesure *mesure, guint i)
{
  const Piece *before = &g_array_index (mesure->pieces, Piece, i - 1);
  const Piece *after = &g_array_index (mesure->pieces, Piece, i);
  BlocKind kind = after->boite->bloc->kind;

  if (kind == BLOC_PAGE_BREAK)
    return;
  g_assert_cmpint (before->boite->bloc->kind, !=, BLOC_HEADING);
  if (kind == BLOC_SIGNATURES)
    g_assert_not_reached ();
  if (before->boite != after->boite)
    return;
  if (kind == BLOC_TABLE && after->line == 0)
    g_assert_cmpuint (after->row, >, 1);
  if (after->line > 0)
    {
      g_assert_cmpuint (after->line, !=, 1);
      g_assert_cmpuint (after->line, !=, after->n_lines - 1);
    }
}

/* A third of a page is white only where what comes next, up to the next place where a page may end,
 * had no room there. */
static gboolean
leaves_hole (const Atom *atoms, const Place *places, guint i, guint n, double height)
{
  double room = height - places[i - 1].y - atoms[i - 1].height;
  double wanted = atoms[i].space_before + atoms[i].height;
  guint next;

  if (room <= height / 3 || atoms[i].forced || atoms[i].relief >= 0.8)
    return FALSE;
  for (next = i + 1; next < n && atoms[next].keep && !atoms[next].forced; next++)
    wanted += atoms[next].space_before + atoms[next].height;
  return wanted + (next < n ? atoms[next - 1].tail : 0) <= room;
}


static void
test_random (void)
{
  const guint wanted = g_getenv ("JALONS_LONG") != NULL ? 2000 : 200;
  guint breaks = 0, holes = 0;

  /* Some documents are short: as many as it takes, a page at least of each. */
  for (guint round = 0; breaks < wanted && round < wanted; round++)
    {
      g_autoptr (Bloc) document = random_document ();
      g_autoptr (Mesure) mesure = mesure_new (document, theme = themes[round % N_THEMES]);
      guint n = mesure->atoms->len;
      g_autofree Place *places = g_new0 (Place, n);
      const Atom *atoms = (const Atom *) (gpointer) mesure->atoms->data;
      double height = theme_get_body_height (theme);

      pagination_place (atoms, n, height, places);
      check_complete (mesure);
      check_widths (mesure);
      for (guint i = 0; i < n; i++)
        {
          gboolean ends = i + 1 < n && places[i + 1].page != places[i].page;

          g_assert_cmpfloat (places[i].y + atoms[i].height + (ends ? atoms[i].tail : 0), <=,
                             height + 0.05);
          if (i > 0 && places[i].page != places[i - 1].page)
            {
              check_break (mesure, i);
              holes += leaves_hole (atoms, places, i, n, height);
              breaks++;
            }
        }
    }
  g_test_message ("%u page breaks, %u holes", breaks, holes);
  g_assert_cmpuint (breaks, >=, wanted);
  g_assert_cmpuint (holes, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < N_THEMES; i++)
    themes[i] = theme_new_variante (i, NULL, &error);
  g_assert_no_error (error);
  g_test_add_func ("/documents/pages-au-hasard/random", test_random);
  status = g_test_run ();
  for (guint i = 0; i < N_THEMES; i++)
    theme_unref (themes[i]);
  return status;
}
