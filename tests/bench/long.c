/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "long.h"

#include "base/jour.h"

#include <string.h>

/* Documents of invented text, always the same for a seed: what is measured is the engine. */

#define SECTIONS 9

static guint32 state;

static guint
draw (guint most)
{
  state = state * 1664525u + 1013904223u;
  return (state >> 8) % most;
}

static char *
sentence (guint words)
{
  static const char *lexicon[] = {
    "l’agente", "accueille", "un", "public", "varié", "et", "transmet", "les", "informations",
    "utiles", "au", "service", "avec", "méthode", "depuis", "douze", "ans", "de", "pratique",
    "dans", "la", "commune", "où", "elle", "tient", "le", "planning", "des", "salles", "forme",
    "remplaçants", "prépare", "dossiers", "d’aide", "sociale", "propose", "améliorations",
    "souhaite", "évoluer", "vers", "médiation", "sans", "quitter", "territoire", "projet",
    "réaliste", "à", "court", "terme" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            lexicon[draw (G_N_ELEMENTS (lexicon))]);
  g_string_append_c (text, '.');
  text->str[0] = (char) g_ascii_toupper (text->str[0]);
  return g_string_free (text, FALSE);
}

static Inline *
words (guint sentences)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < sentences; i++)
    {
      g_autofree char *one = sentence (9 + draw (14));

      g_string_append_printf (text, "%s%s", i > 0 ? " " : "", one);
    }
  return inline_new (text->str);
}

static void
append_table (Bloc *document, guint rows)
{
  static const char *heads[] = { "Action", "Moyens", "Responsable", "Échéance" };
  Bloc *table
      = bloc_append_table (document, BLOC_TABLE, (double[]){ 0.4, 0.3, 0.16, 0.14 }, 4);

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    bloc_append_cell (table, inline_new (heads[i]));
  for (guint i = 0; i < rows; i++)
    {
      g_autofree char *what = sentence (5 + draw (8));
      g_autofree char *how = sentence (3 + draw (6));

      bloc_append_cell (table, inline_new (what));
      bloc_append_cell (table, inline_new (how));
      bloc_append_cell (table, inline_new (draw (2) ? "Agente" : "Service RH"));
      bloc_append_cell (table, inline_new_format ("%u décembre", 1 + draw (28)));
    }
}

static void
append_list (Bloc *document)
{
  Bloc *list = bloc_append (document, bloc_new (BLOC_LIST));

  for (guint i = 0; i < 4; i++)
    bloc_append_text (bloc_append (list, bloc_new (BLOC_ITEM)), BLOC_PARAGRAPH, words (1));
}

static void
append_signatures (Bloc *document, guint n)
{
  Bloc *block = bloc_append_table (document, BLOC_SIGNATURES, NULL, 2 * n);

  for (guint i = 0; i < n; i++)
    {
      bloc_append_cell (block, inline_new ("Pour le centre"));
      bloc_append_cell (block, inline_new ("Date et signature :"));
    }
  block->together = TRUE;
}

static void
append_plan (Bloc *document)
{
  Figure *plan = figure_new (FIGURE_PLAN, "Plan d’action dans le temps");
  gint64 jour = jour_from_ymd (2026, 11, 12);

  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *label = sentence (4);
      FigurePeriode periode = { label, jour, jour + 30 * (i + 1), CHAMP_ABSENT, CHAMP_ABSENT,
                                FIGURE_PREVU };

      figure_add_periode (plan, &periode);
    }
  bloc_append_figure (document, plan);
}

static Bloc *
write_sections (guint seed, guint sections)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT);
  Bloc *toc;

  state = seed;
  bloc_set_running (document, "Synthèse du bilan professionnel", "Dossier 2026-09-0042",
                    "Écrit à deux voix");
  bloc_append_text (document, BLOC_TITLE, inline_new ("Synthèse du bilan professionnel"));
  toc = bloc_append (document, bloc_new (BLOC_TOC));
  toc->level = 2;
  for (guint i = 0; i < sections; i++)
    {
      g_autofree char *title = sentence (4);

      bloc_append_heading (document, 1, inline_new_format ("%u. %s", i + 1, title));
      bloc_append_text (document, BLOC_PARAGRAPH, words (5));
      bloc_append_heading (document, 2, inline_new ("Ce que le travail a montré"));
      bloc_append_text (document, BLOC_PARAGRAPH, words (6));
      append_list (document);
      bloc_append_text (document, BLOC_CALLOUT, words (2));
      bloc_append_text (document, BLOC_PARAGRAPH, words (5));
      bloc_append_text (document, BLOC_PARAGRAPH, words (4));
    }
  bloc_append_heading (document, 1, inline_new ("Plan d’action"));
  append_table (document, 24);
  append_plan (document);
  append_signatures (document, 2);
  return document;
}

/* Twelve pages: text, lists, callouts, a table of 24 rows, a drawing, signatures. */
Bloc *
long_synthese (guint seed)
{
  return write_sections (seed, SECTIONS);
}

/* About so many pages, twelve at least. */
Bloc *
long_pages (guint pages)
{
  return write_sections (1, SECTIONS + (MAX (pages, 12) - 12));
}

/* Three pages, three signatures. */
Bloc *
long_convention (guint seed)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT);

  state = seed;
  bloc_set_running (document, "Convention", "Dossier 2026-09-0042", "Convention à trois");
  bloc_append_text (document, BLOC_TITLE, inline_new ("Convention de bilan professionnel"));
  for (guint i = 0; i < 9; i++)
    {
      bloc_append_heading (document, 1, inline_new_format ("Article %u", i + 1));
      bloc_append_text (document, BLOC_PARAGRAPH, words (5));
    }
  append_table (document, 5);
  append_signatures (document, 3);
  return document;
}

/* What somebody writes in a block. */
char *
long_text (guint seed, guint paragraphs)
{
  GString *text = g_string_new (NULL);

  state = seed;
  for (guint i = 0; i < paragraphs; i++)
    {
      g_autoptr (Inline) one = words (5);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n\n" : "", inline_get_text (one));
    }
  return g_string_free (text, FALSE);
}

/* The same text for other programs. */

typedef struct {
  const char *heading[3], *heading_end, *paragraph, *paragraph_end;
  const char *item, *item_end, *list, *list_end;
  const char *table, *table_end, *row, *row_end, *cell, *cell_end;
  const char *begin, *end;
} Format;

#define FODT_HEAD                                                                                  \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document "                                  \
  "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "                             \
  "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" "                                 \
  "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" office:version=\"1.2\" "        \
  "office:mimetype=\"application/vnd.oasis.opendocument.text\"><office:body><office:text>"

static const Format html = {
  { "<h1>", "<h2>", "<h3>" }, "</h>", "<p>", "</p>\n", "<li>", "</li>\n", "<ul>", "</ul>\n",
  "<table>", "</table>\n", "<tr>", "</tr>\n", "<td>", "</td>",
  "<!DOCTYPE html><html lang=\"fr\"><head><meta charset=\"utf-8\"><title>Synthèse</title><style>"
  "@page{size:A4;margin:27mm 22mm}body{font:10.8pt/16pt Lato}td{border-bottom:.5pt solid #ccc}"
  "</style></head><body>",
  "</body></html>\n",
};
static const Format fodt = {
  { "<text:h text:outline-level=\"1\">", "<text:h text:outline-level=\"2\">",
    "<text:h text:outline-level=\"3\">" },
  "</text:h>\n", "<text:p>", "</text:p>\n", "<text:list-item><text:p>",
  "</text:p></text:list-item>", "<text:list>", "</text:list>\n",
  "<table:table><table:table-column table:number-columns-repeated=\"4\"/>", "</table:table>\n",
  "<table:table-row>", "</table:table-row>", "<table:table-cell><text:p>",
  "</text:p></table:table-cell>", FODT_HEAD,
  "</office:text></office:body></office:document>\n",
};
static const Format tex = {
  { "\\section*{", "\\subsection*{", "\\subsubsection*{" }, "}\n", "", "\n\n", "\\item ", "\n",
  "\\begin{itemize}\n", "\\end{itemize}\n",
  "\\begin{longtable}{p{.34\\textwidth}p{.26\\textwidth}p{.14\\textwidth}p{.12\\textwidth}}\n",
  "\\end{longtable}\n", "", "\\\\\n", "", " & ",
  "\\documentclass[11pt,a4paper]{article}\\usepackage[utf8]{inputenc}\\usepackage[T1]{fontenc}"
  "\\usepackage{lmodern}\\usepackage{longtable}\\begin{document}\n",
  "\\end{document}\n",
};

static void
append_escaped (GString *out, const Format *format, Inline *text)
{
  g_autofree char *xml = format == &tex ? g_strdup (inline_get_text (text))
                                        : g_markup_escape_text (inline_get_text (text), -1);
  g_auto (GStrv) spaces = g_strsplit (xml, "\u202F", -1);
  g_autofree char *plain = g_strjoinv (" ", spaces);

  g_string_append (out, plain);
}

static void
append_rows (GString *out, const Format *format, const Bloc *bloc)
{
  for (guint i = 0; i < bloc->cells->len; i++)
    {
      gboolean last = i % bloc->n_columns == bloc->n_columns - 1;

      g_string_append_printf (out, "%s%s", i % bloc->n_columns == 0 ? format->row : "",
                              format->cell);
      append_escaped (out, format, g_ptr_array_index (bloc->cells, i));
      g_string_append_printf (out, "%s%s", last && format == &tex ? "" : format->cell_end,
                              last ? format->row_end : "");
    }
}

static void
append_text (GString *out, const Format *format, const Bloc *bloc)
{
  guint level = bloc->kind == BLOC_HEADING ? CLAMP (bloc->level, 1, 3) : 1;
  gboolean heading = bloc->kind == BLOC_HEADING || bloc->kind == BLOC_TITLE;
  gboolean bare = bloc->parent != NULL && bloc->parent->kind == BLOC_ITEM;

  if (!bare)
    g_string_append (out, heading ? format->heading[level - 1] : format->paragraph);
  append_escaped (out, format, bloc->text);
  if (heading && format == &html)
    g_string_append_printf (out, "</h%u>\n", level);
  else if (!bare)
    g_string_append (out, heading ? format->heading_end : format->paragraph_end);
}

static void
append_bloc (GString *out, const Format *format, const Bloc *bloc)
{
  gboolean item = bloc->kind == BLOC_ITEM, list = bloc->kind == BLOC_LIST;

  if (bloc->text != NULL)
    append_text (out, format, bloc);
  if (bloc->cells->len > 0)
    {
      g_string_append (out, format->table);
      append_rows (out, format, bloc);
      g_string_append (out, format->table_end);
    }
  g_string_append (out, item ? format->item : list ? format->list : "");
  for (guint i = 0; i < bloc->children->len; i++)
    append_bloc (out, format, g_ptr_array_index (bloc->children, i));
  g_string_append (out, item ? format->item_end : list ? format->list_end : "");
}

/* The text, lists and tables of @document as "html", "fodt" or "tex". */
char *
long_write (const Bloc *document, const char *format)
{
  const Format *chosen = strcmp (format, "html") == 0 ? &html
                         : strcmp (format, "tex") == 0 ? &tex
                                                       : &fodt;
  GString *out = g_string_new (chosen->begin);

  append_bloc (out, chosen, document);
  g_string_append (out, chosen->end);
  return g_string_free (out, FALSE);
}
