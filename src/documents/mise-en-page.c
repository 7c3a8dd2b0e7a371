/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/mise-en-page.h"

#include "documents/documents-error.h"
#include "documents/mesure.h"
#include "documents/pagination.h"
#include "documents/peinture.h"

#include <glib/gi18n-lib.h>

/* Of documents that have so many pages at most, the last one is spared when it is filled so far. */
#define FEW_PAGES 4
#define LITTLE 0.45
/* White, as a share of that of the institutional theme: no page is spared below. */
#define LEAST_AIR 0.58

struct MiseEnPage {
  Bloc *document;
  Mesure *mesure;
  Place *places;
  guint n_pages;
  GPtrArray *alertes; /* texts, then NULL */
  GArray *signets;    /* Signet */
};

static void
write_alertes (MiseEnPage *self)
{
  Alerte *alerte = self->mesure->alerte;

  for (guint i = 0; i < alerte->missing->len; i++)
    {
      gunichar c = g_array_index (alerte->missing, gunichar, i);
      char letter[7] = "";

      g_unichar_to_utf8 (c, letter);
      g_ptr_array_add (
          self->alertes,
          g_strdup_printf (_ ("The character “%s” (U+%04X) is in no font of the document: "
                              "an empty box is printed in its place."),
                           g_unichar_isprint (c) ? letter : "", c));
    }
  for (guint i = 0; i < alerte->too_wide->len; i++)
    g_ptr_array_add (
        self->alertes,
        g_strdup_printf (_ ("“%s” is wider than its column: it is cut over several lines."),
                         (const char *) g_ptr_array_index (alerte->too_wide, i)));
  for (guint i = 0; i < alerte->autres->len; i++)
    g_ptr_array_add (self->alertes, g_strdup (g_ptr_array_index (alerte->autres, i)));
  g_ptr_array_add (self->alertes, NULL);
}

static void
list_signets (MiseEnPage *self)
{
  for (guint i = 0; i < self->mesure->pieces->len; i++)
    {
      const Piece *piece = &g_array_index (self->mesure->pieces, Piece, i);
      const Bloc *bloc = piece->boite->bloc;

      if (bloc->kind == BLOC_HEADING && piece->line == 0)
        {
          Signet signet = {
            .level = bloc->level,
            .page = self->places[i].page,
            .y = theme_get_marges (self->mesure->theme)->top + self->places[i].y,
            .text = inline_get_text (bloc->text),
          };

          g_array_append_val (self->signets, signet);
        }
    }
}

static double
measure_last_page (MiseEnPage *self)
{
  double used = 0;

  for (guint i = 0; i < self->mesure->atoms->len; i++)
    if (self->places[i].page == self->n_pages - 1)
      used = MAX (used, self->places[i].y + g_array_index (self->mesure->atoms, Atom, i).height);
  return used / theme_get_body_height (self->mesure->theme);
}

/* A line of text that has an atom of its own. */
static gboolean
is_line (const Piece *piece)
{
  BlocKind kind = piece->boite->bloc->kind;

  return kind == BLOC_PARAGRAPH || kind == BLOC_SMALL || kind == BLOC_ADDRESSEE;
}

/* The white is less, the letters are as large; lines that are further apart than one and a half
 * times the body, which WCAG asks for (1.4.8), come as near as that. */
static GArray *
tighten (const Mesure *mesure, double air)
{
  GArray *tight = g_array_copy (mesure->atoms);
  double close = theme_get_close_leading (mesure->theme);

  for (guint i = 0; i < tight->len; i++)
    {
      Atom *atom = &g_array_index (tight, Atom, i);

      atom->space_before *= air;
      if (is_line (&g_array_index (mesure->pieces, Piece, i)))
        atom->height *= close;
    }
  return tight;
}

/* A letter whose signature goes to another sheet alone, or a form with two lines on the next page,
 * is set a little closer where that spares the page. */
static void
spare_page (MiseEnPage *self)
{
  static const double airs[] = { 0.9, 0.8, 0.7, 0.6, 0.5, 0.43 };
  const double height = theme_get_body_height (self->mesure->theme);
  const double open = theme_get_air (self->mesure->theme);

  if (self->n_pages < 2 || self->n_pages > FEW_PAGES || measure_last_page (self) > LITTLE)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (airs) && airs[i] * open >= LEAST_AIR; i++)
    {
      g_autoptr (GArray) tight = tighten (self->mesure, airs[i]);
      g_autofree Place *places = g_new0 (Place, tight->len);
      guint n = pagination_place ((const Atom *) (gpointer) tight->data, tight->len, height, places);

      if (n >= self->n_pages)
        continue;
      self->n_pages = n;
      g_free (self->places);
      self->places = g_steal_pointer (&places);
      g_array_unref (self->mesure->atoms);
      self->mesure->atoms = g_steal_pointer (&tight);
      return;
    }
}

/**
 * mise_en_page_new:
 * @document: (transfer full): a root
 * @theme: a theme of the same thread
 * @error: return location for a [error@DocumentsError]
 *
 * Measures a document and breaks it into pages. Nothing is painted yet.
 *
 * Returns: (transfer full) (nullable): its pages
 */
MiseEnPage *
mise_en_page_new (Bloc *document, Theme *theme, GError **error)
{
  g_autoptr (MiseEnPage) self = g_new0 (MiseEnPage, 1);
  guint n;

  g_return_val_if_fail (document != NULL && document->kind == BLOC_DOCUMENT, NULL);

  self->document = document;
  self->alertes = g_ptr_array_new_with_free_func (g_free);
  self->signets = g_array_new (FALSE, FALSE, sizeof (Signet));
  self->mesure = mesure_new (document, theme);
  n = self->mesure->atoms->len;
  if (n == 0)
    {
      g_set_error_literal (error, DOCUMENTS_ERROR, DOCUMENTS_ERROR_PAINT,
                           _ ("The document is empty."));
      return NULL;
    }
  self->places = g_new0 (Place, n);
  self->n_pages = pagination_place ((const Atom *) (gpointer) self->mesure->atoms->data, n,
                                    theme_get_body_height (theme), self->places);
  spare_page (self);
  mesure_set_pages (self->mesure, self->places);
  write_alertes (self);
  list_signets (self);
  return g_steal_pointer (&self);
}

/**
 * mise_en_page_free:
 *
 * Frees @self and its document.
 */
void
mise_en_page_free (MiseEnPage *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->mesure, mesure_free);
  g_clear_pointer (&self->document, bloc_free);
  g_clear_pointer (&self->places, g_free);
  g_ptr_array_unref (self->alertes);
  g_array_unref (self->signets);
  g_free (self);
}

/**
 * mise_en_page_get_n_pages:
 *
 * Returns: how many pages, at least one
 */
guint
mise_en_page_get_n_pages (MiseEnPage *self)
{
  return self->n_pages;
}

/**
 * mise_en_page_get_size:
 * @width: (out): in points
 * @height: (out): in points
 *
 * Tells the size of the paper.
 */
void
mise_en_page_get_size (MiseEnPage *self, double *width, double *height)
{
  *width = PAGE_WIDTH;
  *height = PAGE_HEIGHT;
}

/**
 * mise_en_page_paint:
 * @page: from 0
 * @cr: one unit is a point; the paper is for the caller to paint
 * @releve: (nullable): told what each mark belongs to; give it all the pages in order
 *
 * Paints a page: for the file, the preview, a thumbnail or the printer alike.
 *
 * Returns: %FALSE when Cairo failed
 */
gboolean
mise_en_page_paint (MiseEnPage *self, guint page, cairo_t *cr, Releve *releve)
{
  Peinture peinture
      = { self->mesure, self->document, self->places, page, self->n_pages, cr, releve };

  g_return_val_if_fail (page < self->n_pages, FALSE);

  cairo_save (cr);
  peinture_page (&peinture);
  cairo_restore (cr);
  return cairo_status (cr) == CAIRO_STATUS_SUCCESS;
}

/**
 * mise_en_page_get_alertes:
 *
 * Returns: (transfer none) (array zero-terminated=1): what to tell the user before the document is
 *   handed over: characters without a glyph, words wider than their column
 */
const char *const *
mise_en_page_get_alertes (MiseEnPage *self)
{
  return (const char *const *) self->alertes->pdata;
}

/**
 * mise_en_page_get_n_signets:
 *
 * Returns: how many headings
 */
guint
mise_en_page_get_n_signets (MiseEnPage *self)
{
  return self->signets->len;
}

/**
 * mise_en_page_get_signet:
 *
 * Returns: (transfer none): a heading, in order
 */
const Signet *
mise_en_page_get_signet (MiseEnPage *self, guint signet)
{
  return &g_array_index (self->signets, Signet, signet);
}
