/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-recherche.h"

/* A hit: where its places begin among those of its page, and how many it has, one a line. */
typedef struct
{
  guint page;
  guint debut;
  guint n;
} Occurrence;

struct _PdfRecherche
{
  GObject parent_instance;

  PdfDocument *document;
  char *texte;
  GPtrArray *pages;    /* (element-type GArray): of #PdfRect, in the order of the pages */
  GArray *occurrences; /* (element-type Occurrence) */
  guint suivante;      /* the page that is searched next */
  guint depuis;        /* the page that is read: its first hit is shown */
  guint rang;          /* from 1, 0 for none */
  GCancellable *attente;
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PdfRecherche, pdf_recherche, G_TYPE_OBJECT)

static void
reset (PdfRecherche *self)
{
  g_cancellable_cancel (self->attente);
  g_clear_object (&self->attente);
  g_ptr_array_set_size (self->pages, 0);
  g_array_set_size (self->occurrences, 0);
  self->suivante = 0;
  self->rang = 0;
}

static void search_next (PdfRecherche *self);

static void
add_page (PdfRecherche *self,
          GArray       *trouves)
{
  GArray *rects = g_array_new (FALSE, FALSE, sizeof (PdfRect));

  for (guint i = 0; trouves != NULL && i < trouves->len; i++)
    {
      const PdfTrouve *trouve = &g_array_index (trouves, PdfTrouve, i);
      const Occurrence occurrence = { self->suivante, i, 1 };

      g_array_append_val (rects, trouve->rect);
      if (trouve->suite && self->occurrences->len > 0)
        g_array_index (self->occurrences, Occurrence, self->occurrences->len - 1).n++;
      else
        g_array_append_val (self->occurrences, occurrence);
    }
  g_ptr_array_add (self->pages, rects);
}

/* The first hit from the page that is read on; failing that, the first of all. */
static void
choose_first (PdfRecherche *self)
{
  const guint n = self->occurrences->len;

  if (self->rang > 0 || n == 0)
    return;
  if (g_array_index (self->occurrences, Occurrence, n - 1).page < self->depuis)
    {
      if (self->suivante >= pdf_document_get_n_pages (self->document))
        self->rang = 1;
      return;
    }

  for (guint i = 0; i < n; i++)
    if (g_array_index (self->occurrences, Occurrence, i).page >= self->depuis)
      {
        self->rang = i + 1;
        return;
      }
}

static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (PdfRecherche) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) trouves = pdf_document_search_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  /* A page that cannot be read has no hit; the others are searched all the same. */
  g_clear_object (&self->attente);
  add_page (self, trouves);
  self->suivante++;
  choose_first (self);
  search_next (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
search_next (PdfRecherche *self)
{
  if (self->document == NULL || self->texte == NULL || *self->texte == '\0'
      || self->suivante >= pdf_document_get_n_pages (self->document))
    return;

  self->attente = g_cancellable_new ();
  pdf_document_search_async (self->document, self->suivante, self->texte, self->attente,
                             searched_cb, g_object_ref (self));
}

static void
pdf_recherche_dispose (GObject *object)
{
  PdfRecherche *self = JALONS_PDF_RECHERCHE (object);

  g_cancellable_cancel (self->attente);
  g_clear_object (&self->attente);
  g_clear_object (&self->document);
  g_clear_pointer (&self->texte, g_free);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  g_clear_pointer (&self->occurrences, g_array_unref);

  G_OBJECT_CLASS (pdf_recherche_parent_class)->dispose (object);
}

static void
pdf_recherche_class_init (PdfRechercheClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pdf_recherche_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pdf_recherche_init (PdfRecherche *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->occurrences = g_array_new (FALSE, FALSE, sizeof (Occurrence));
}

/**
 * pdf_recherche_new:
 *
 * Returns: (transfer full): a search for nothing
 */
PdfRecherche *
pdf_recherche_new (void)
{
  return g_object_new (JALONS_TYPE_PDF_RECHERCHE, NULL);
}

/**
 * pdf_recherche_set_document:
 * @document: (nullable): where to look; the same text is looked for
 */
void
pdf_recherche_set_document (PdfRecherche *self,
                            PdfDocument  *document)
{
  reset (self);
  g_set_object (&self->document, document);
  search_next (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * pdf_recherche_set_text:
 * @texte: what to look for; nothing is found of an empty one
 * @depuis: the page that is read, from 0
 */
void
pdf_recherche_set_text (PdfRecherche *self,
                        const char   *texte,
                        guint         depuis)
{
  if (g_strcmp0 (self->texte, texte) == 0)
    return;

  reset (self);
  g_free (self->texte);
  self->texte = g_strdup (texte);
  self->depuis = depuis;
  search_next (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * pdf_recherche_get_text:
 *
 * Returns: (nullable): what is looked for
 */
const char *
pdf_recherche_get_text (PdfRecherche *self)
{
  return self->texte;
}

/**
 * pdf_recherche_get_n:
 *
 * Returns: how many hits were found so far
 */
guint
pdf_recherche_get_n (PdfRecherche *self)
{
  return self->occurrences->len;
}

/**
 * pdf_recherche_get_rank:
 *
 * Returns: which hit is shown, from 1; 0 for none
 */
guint
pdf_recherche_get_rank (PdfRecherche *self)
{
  return self->rang;
}

/**
 * pdf_recherche_is_running:
 *
 * Returns: whether pages are still to be searched
 */
gboolean
pdf_recherche_is_running (PdfRecherche *self)
{
  return self->attente != NULL;
}

/**
 * pdf_recherche_move:
 * @pas: 1 to the next hit, -1 to the previous one; after the last one comes the first
 *
 * Returns: whether there is one
 */
gboolean
pdf_recherche_move (PdfRecherche *self,
                    int           pas)
{
  const int n = (int) self->occurrences->len;

  if (n == 0)
    return FALSE;

  self->rang = (guint) ((((int) self->rang - 1 + pas) % n + n) % n) + 1;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return TRUE;
}

/**
 * pdf_recherche_list_page:
 * @page: from 0
 *
 * Returns: (transfer none) (nullable) (element-type PdfRect): the hits of a page
 */
GArray *
pdf_recherche_list_page (PdfRecherche *self,
                         guint         page)
{
  return page < self->pages->len ? g_ptr_array_index (self->pages, page) : NULL;
}

/**
 * pdf_recherche_list_current:
 * @page: (out): where it is, from 0
 *
 * Returns: (transfer full) (nullable) (element-type PdfRect): the hit that is shown
 */
GArray *
pdf_recherche_list_current (PdfRecherche *self,
                            guint        *page)
{
  const Occurrence *occurrence;
  GArray *rects;

  if (self->rang == 0)
    return NULL;

  occurrence = &g_array_index (self->occurrences, Occurrence, self->rang - 1);
  *page = occurrence->page;
  rects = g_array_new (FALSE, FALSE, sizeof (PdfRect));
  g_array_append_vals (rects, &g_array_index ((GArray *) self->pages->pdata[occurrence->page],
                                              PdfRect, occurrence->debut), occurrence->n);
  return rects;
}
