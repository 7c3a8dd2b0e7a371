/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-lecture.h"

/* Poppler counts the height of links, of destinations and of hits from the bottom of the page, that
 * of characters from its top; we from the top. */

static void
signet_free (gpointer data)
{
  PdfSignet *signet = data;

  g_free (signet->titre);
  g_free (signet);
}

static void
lien_free (gpointer data)
{
  PdfLien *lien = data;

  g_free (lien->uri);
  g_free (lien);
}

/* Where a destination leads: a page from 0 and a height from its top; -1 out of the document. */
static int
resolve (PopplerDocument *document,
         PopplerDest     *dest,
         double          *y)
{
  PopplerDest *nommee = NULL;
  double largeur, hauteur;
  PopplerPage *page;
  int numero;

  *y = 0;
  if (dest != NULL && dest->type == POPPLER_DEST_NAMED)
    dest = nommee = poppler_document_find_dest (document, dest->named_dest);
  if (dest == NULL || dest->page_num < 1
      || dest->page_num > poppler_document_get_n_pages (document))
    {
      g_clear_pointer (&nommee, poppler_dest_free);
      return -1;
    }

  numero = dest->page_num - 1;
  page = poppler_document_get_page (document, numero);
  poppler_page_get_size (page, &largeur, &hauteur);
  if (dest->change_top && dest->top > 0)
    *y = CLAMP (hauteur - dest->top, 0, hauteur);
  g_object_unref (page);
  g_clear_pointer (&nommee, poppler_dest_free);
  return numero;
}

#define NIVEAUX_MAX 8

static void
add_signets (PopplerDocument  *document,
             PopplerIndexIter *iter,
             guint             niveau,
             GPtrArray        *signets)
{
  do
    {
      PopplerAction *action = poppler_index_iter_get_action (iter);
      PopplerIndexIter *enfants = niveau < NIVEAUX_MAX ? poppler_index_iter_get_child (iter) : NULL;
      PdfSignet *signet = g_new0 (PdfSignet, 1);

      signet->niveau = niveau;
      signet->titre = g_strdup (action != NULL && action->any.title != NULL ? action->any.title : "");
      signet->page = action != NULL && action->type == POPPLER_ACTION_GOTO_DEST
                     ? resolve (document, action->goto_dest.dest, &signet->y) : -1;
      g_ptr_array_add (signets, signet);
      if (enfants != NULL)
        add_signets (document, enfants, niveau + 1, signets);
      g_clear_pointer (&enfants, poppler_index_iter_free);
      g_clear_pointer (&action, poppler_action_free);
    }
  while (poppler_index_iter_next (iter));
}

/**
 * pdf_lecture_list_signets:
 *
 * Returns: (transfer full) (element-type PdfSignet): the outline, flat, in its order
 */
GPtrArray *
pdf_lecture_list_signets (PopplerDocument *document)
{
  GPtrArray *signets = g_ptr_array_new_with_free_func (signet_free);
  PopplerIndexIter *iter = poppler_index_iter_new (document);

  if (iter != NULL)
    add_signets (document, iter, 0, signets);
  g_clear_pointer (&iter, poppler_index_iter_free);
  return signets;
}

static PdfTexte *
read_text (PopplerPage *page)
{
  g_autofree char *texte = poppler_page_get_text (page);
  g_autofree PdfRect *rects = NULL;
  g_autofree PopplerRectangle *places = NULL;
  guint n = 0;

  if (!poppler_page_get_text_layout (page, &places, &n))
    n = 0;
  rects = g_new0 (PdfRect, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    rects[i] = (PdfRect) { places[i].x1, places[i].y1, places[i].x2, places[i].y2 };

  return pdf_texte_new (texte, rects, n);
}

static void
add_lien (PopplerDocument    *document,
          PopplerLinkMapping *carte,
          double              hauteur,
          GPtrArray          *liens)
{
  const PopplerRectangle *zone = &carte->area;
  PopplerAction *action = carte->action;
  PdfLien *lien;

  if (action == NULL
      || (action->type != POPPLER_ACTION_URI && action->type != POPPLER_ACTION_GOTO_DEST))
    return;

  lien = g_new0 (PdfLien, 1);
  lien->page = -1;
  lien->rect = (PdfRect) { MIN (zone->x1, zone->x2), hauteur - MAX (zone->y1, zone->y2),
                           MAX (zone->x1, zone->x2), hauteur - MIN (zone->y1, zone->y2) };
  if (action->type == POPPLER_ACTION_URI)
    lien->uri = g_strdup (action->uri.uri);
  else
    lien->page = resolve (document, action->goto_dest.dest, &lien->y);
  g_ptr_array_add (liens, lien);
}

/**
 * pdf_lecture_read_page:
 *
 * Returns: (transfer full): what a page says and where its links lead
 */
PdfPage *
pdf_lecture_read_page (PopplerDocument *document,
                       PopplerPage     *page)
{
  PdfPage *lue = g_new0 (PdfPage, 1);
  GList *cartes = poppler_page_get_link_mapping (page);
  double largeur, hauteur;

  g_atomic_ref_count_init (&lue->references);
  poppler_page_get_size (page, &largeur, &hauteur);
  lue->texte = read_text (page);
  lue->liens = g_ptr_array_new_with_free_func (lien_free);
  for (GList *l = cartes; l != NULL; l = l->next)
    add_lien (document, l->data, hauteur, lue->liens);
  poppler_page_free_link_mapping (cartes);

  return lue;
}

/**
 * pdf_lecture_search:
 * @texte: what to look for, whatever its case and its accents, over the end of a line as well
 *
 * Returns: (transfer full) (element-type PdfTrouve): where it is on a page, in its order
 */
GArray *
pdf_lecture_search (PopplerPage *page,
                    const char  *texte)
{
  GArray *trouves = g_array_new (FALSE, TRUE, sizeof (PdfTrouve));
  double largeur, hauteur;
  gboolean suite = FALSE;
  GList *zones;

  poppler_page_get_size (page, &largeur, &hauteur);
  zones = poppler_page_find_text_with_options (page, texte, POPPLER_FIND_IGNORE_DIACRITICS
                                                              | POPPLER_FIND_MULTILINE);
  for (GList *l = zones; l != NULL; l = l->next)
    {
      PopplerRectangle *zone = l->data;
      const PdfTrouve trouve = {
        { zone->x1, hauteur - MAX (zone->y1, zone->y2), zone->x2,
          hauteur - MIN (zone->y1, zone->y2) },
        suite,
      };

      g_array_append_val (trouves, trouve);
      suite = poppler_rectangle_find_get_match_continued (zone);
    }
  g_list_free_full (zones, (GDestroyNotify) poppler_rectangle_free);

  return trouves;
}

/**
 * pdf_lecture_render:
 * @largeur: in pixels
 * @hauteur: in pixels
 *
 * Returns: (transfer full): a page on white
 */
GdkTexture *
pdf_lecture_render (PopplerPage *page,
                    int          largeur,
                    int          hauteur)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, largeur, hauteur);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) octets = NULL;
  double points_l, points_h;
  GdkTexture *texture;
  gsize pas;

  poppler_page_get_size (page, &points_l, &points_h);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, largeur / points_l, hauteur / points_h);
  poppler_page_render (page, cr);
  cairo_destroy (cr);

  cairo_surface_flush (surface);
  pas = (gsize) cairo_image_surface_get_stride (surface);
  /* An opaque picture leaves its fourth byte undefined. */
  for (int y = 0; y < hauteur; y++)
    for (int x = 0; x < largeur; x++)
      ((guint32 *) (gpointer) (cairo_image_surface_get_data (surface) + (gsize) y * pas))[x]
        |= 0xff000000U;
  octets = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface),
                                       pas * (gsize) hauteur,
                                       (GDestroyNotify) cairo_surface_destroy, surface);
  texture = gdk_memory_texture_new (largeur, hauteur, GDK_MEMORY_DEFAULT, octets, pas);

  return texture;
}
