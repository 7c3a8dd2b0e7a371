/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/page-atelier.h"

#include "documents/mise-en-page.h"

/* Bytes of text that wait, shaped, for the next time the document is laid out: eighty pages. */
#define GARDES 400000

/* What the thread alone touches; each job holds it, so that the widget may go first. */
typedef struct
{
  gatomicrefcount references;
  Theme *theme;
  char *accent; /* of the theme */
  MiseEnPage *pages;
} Etabli;

struct PageAtelier
{
  Etabli *etabli;
  GThreadPool *file;
};

typedef struct
{
  Etabli *etabli;
  Bloc *document; /* NULL to paint the last one again */
  guint page;
  char *titre;
  int largeur;
} Travail;

static Etabli *
etabli_ref (Etabli *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

static void
etabli_unref (Etabli *self)
{
  if (!g_atomic_ref_count_dec (&self->references))
    return;

  g_clear_pointer (&self->pages, mise_en_page_free);
  g_clear_pointer (&self->theme, theme_unref);
  g_free (self->accent);
  g_free (self);
}

static void
travail_free (gpointer data)
{
  Travail *self = data;

  etabli_unref (self->etabli);
  g_clear_pointer (&self->document, bloc_free);
  g_free (self->titre);
  g_free (self);
}

/**
 * page_faite_free:
 * @self: (nullable) (transfer full): frees it
 */
void
page_faite_free (PageFaite *self)
{
  if (self == NULL)
    return;

  g_strfreev (self->titres);
  g_clear_object (&self->texture);
  g_free (self->message);
  g_free (self);
}

/* The thread */

/* Loading the faces takes longer than laying out a page: the theme is kept while the colour is. */
static gboolean
load_theme (Etabli      *etabli,
            const char  *accent,
            GError     **error)
{
  if (etabli->theme != NULL && g_strcmp0 (etabli->accent, accent) == 0)
    return TRUE;

  g_clear_pointer (&etabli->theme, theme_unref);
  g_free (etabli->accent);
  etabli->accent = g_strdup (accent);
  etabli->theme = theme_new_variante (THEME_INSTITUTIONNEL, accent, error);
  if (etabli->theme != NULL)
    texte_keep (etabli->theme, GARDES);

  return etabli->theme != NULL;
}

static gboolean
lay_out (Travail  *travail,
         GError  **error)
{
  Etabli *etabli = travail->etabli;

  if (travail->document == NULL)
    return etabli->pages != NULL;

  g_clear_pointer (&etabli->pages, mise_en_page_free);
  if (!load_theme (etabli, travail->document->accent, error))
    return FALSE;
  etabli->pages = mise_en_page_new (g_steal_pointer (&travail->document), etabli->theme, error);
  return etabli->pages != NULL;
}

/* What stands under a heading may be on several pages: one of them that is shown stays. */
static guint
find_page (MiseEnPage *pages,
           guint       page,
           const char *titre)
{
  const guint n = mise_en_page_get_n_signets (pages);

  for (guint i = 0; i < n && titre != NULL; i++)
    {
      const Signet *signet = mise_en_page_get_signet (pages, i);
      const guint fin = i + 1 < n ? mise_en_page_get_signet (pages, i + 1)->page
                                  : mise_en_page_get_n_pages (pages) - 1;

      if (g_strcmp0 (signet->text, titre) != 0)
        continue;
      return page < signet->page || page > fin ? signet->page : page;
    }

  return page;
}

static GdkTexture *
paint (MiseEnPage *pages,
       guint       page,
       int         largeur)
{
  const int hauteur = (int) (largeur * PAGE_HEIGHT / PAGE_WIDTH + 0.5);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, largeur, hauteur);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GBytes) octets = NULL;
  gsize pas;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, largeur / PAGE_WIDTH, largeur / PAGE_WIDTH);
  mise_en_page_paint (pages, page, cr, NULL);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pas = (gsize) cairo_image_surface_get_stride (surface);
  octets = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), pas * (gsize) hauteur,
                                       (GDestroyNotify) cairo_surface_destroy, surface);

  return gdk_memory_texture_new (largeur, hauteur, GDK_MEMORY_DEFAULT, octets, pas);
}

static char **
list_titles (MiseEnPage *pages)
{
  const guint n = mise_en_page_get_n_signets (pages);
  char **titres = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++)
    titres[i] = g_strdup (mise_en_page_get_signet (pages, i)->text);
  return titres;
}

static void
run_cb (gpointer data,
        gpointer user_data)
{
  g_autoptr (GTask) task = data;
  Travail *travail = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  PageFaite *faite;

  if (g_task_return_error_if_cancelled (task))
    return;

  faite = g_new0 (PageFaite, 1);
  if (lay_out (travail, &error))
    {
      MiseEnPage *pages = travail->etabli->pages;

      faite->n_pages = mise_en_page_get_n_pages (pages);
      faite->titres = list_titles (pages);
      faite->page = MIN (find_page (pages, travail->page, travail->titre), faite->n_pages - 1);
      if (travail->largeur > 0 && !g_cancellable_is_cancelled (g_task_get_cancellable (task)))
        faite->texture = paint (pages, faite->page, travail->largeur);
    }
  else
    {
      faite->message = g_strdup (error != NULL ? error->message : NULL);
    }
  g_task_return_pointer (task, faite, (GDestroyNotify) page_faite_free);
}

/**
 * page_atelier_new:
 *
 * Returns: (transfer full): nothing is laid out yet
 */
PageAtelier *
page_atelier_new (void)
{
  PageAtelier *self = g_new0 (PageAtelier, 1);

  self->etabli = g_new0 (Etabli, 1);
  g_atomic_ref_count_init (&self->etabli->references);
  self->file = g_thread_pool_new (run_cb, NULL, 1, FALSE, NULL);
  return self;
}

/**
 * page_atelier_free:
 * @self: (transfer full): frees it; what it was asked for is to be cancelled first
 */
void
page_atelier_free (PageAtelier *self)
{
  g_thread_pool_free (self->file, FALSE, FALSE);
  etabli_unref (self->etabli);
  g_free (self);
}

static void
push (PageAtelier         *self,
      Bloc                *document,
      guint                page,
      const char          *titre,
      int                  largeur,
      GCancellable        *cancellable,
      GAsyncReadyCallback  callback,
      gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Travail *travail = g_new0 (Travail, 1);

  travail->etabli = etabli_ref (self->etabli);
  travail->document = document;
  travail->page = page;
  travail->titre = g_strdup (titre);
  travail->largeur = largeur;
  g_task_set_task_data (task, travail, travail_free);
  g_thread_pool_push (self->file, task, NULL);
}

/**
 * page_atelier_compose_async:
 * @document: (transfer full): a document
 * @page: the page that is shown, from 0
 * @titre: (nullable): show the page of this heading instead
 * @largeur: of the picture, in pixels; 0 for none
 *
 * Lays a document out and paints one of its pages; page_atelier_finish() has it.
 */
void
page_atelier_compose_async (PageAtelier         *self,
                            Bloc                *document,
                            guint                page,
                            const char          *titre,
                            int                  largeur,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  push (self, document, page, titre, largeur, cancellable, callback, user_data);
}

/**
 * page_atelier_paint_async:
 * @page: from 0
 * @titre: (nullable): paint the page of this heading instead
 * @largeur: of the picture, in pixels
 *
 * Paints a page of the document that was laid out last.
 */
void
page_atelier_paint_async (PageAtelier         *self,
                          guint                page,
                          const char          *titre,
                          int                  largeur,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  push (self, NULL, page, titre, largeur, cancellable, callback, user_data);
}

/**
 * page_atelier_finish:
 *
 * Returns: (transfer full) (nullable): what was made; %NULL when it was cancelled
 */
PageFaite *
page_atelier_finish (GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
