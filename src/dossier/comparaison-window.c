/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/comparaison-window.h"

#include "documents/comparaison.h"
#include "dossier/document-textes.h"
#include "operations/rendus.h"
#include "widgets/memoire.h"

#include <glib/gi18n.h>

#define N_COTES 2

typedef struct
{
  ComparaisonWindow *window;
  guint rang;
  GtkWidget *choix;
  GtkWidget *vue;
  GPtrArray *pages; /* (element-type PdfPage): those that were read so far */
  GCancellable *lecture;
} Cote;

struct _ComparaisonWindow
{
  AdwWindow parent_instance;

  Repository *repository;
  GListModel *documents;
  Cote cotes[N_COTES];
  GCancellable *comparaison;
  gboolean suit;

  GtkWidget *colonnes;
  GtkWidget *resume;
};

G_DEFINE_FINAL_TYPE (ComparaisonWindow, comparaison_window, ADW_TYPE_WINDOW)

static PdfStrip *
get_strip (Cote *cote)
{
  return page_view_get_strip (JALONS_PAGE_VIEW (cote->vue));
}

/* Comparing, in a thread */

typedef struct
{
  char *avant;
  char *apres;
} Textes;

static void
textes_free (gpointer data)
{
  Textes *self = data;

  g_free (self->avant);
  g_free (self->apres);
  g_free (self);
}

static char *
join_pages (Cote *cote)
{
  GString *texte = g_string_new (NULL);

  for (guint i = 0; i < cote->pages->len; i++)
    {
      PdfPage *page = g_ptr_array_index (cote->pages, i);

      g_string_append (texte, pdf_texte_get_text (page->texte));
      g_string_append_c (texte, '\n');
    }
  return g_string_free (texte, FALSE);
}

/* The runs are those of the whole text; each page has its share of them. */
static void
mark_page (Cote      *cote,
           guint      page,
           guint      depuis,
           GArray    *etendues,
           PdfMarque  marque)
{
  PdfTexte *texte = ((PdfPage *) cote->pages->pdata[page])->texte;
  const guint jusque = depuis + pdf_texte_get_length (texte);
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (PdfRect));

  for (guint i = 0; i < etendues->len; i++)
    {
      const Etendue *etendue = &g_array_index (etendues, Etendue, i);
      g_autoptr (GArray) lignes = NULL;

      if (etendue->fin <= depuis || etendue->debut >= jusque)
        continue;
      lignes = pdf_texte_list_rects (texte, MAX (etendue->debut, depuis) - depuis,
                                     MIN (etendue->fin, jusque) - depuis);
      g_array_append_vals (rects, lignes->data, lignes->len);
    }
  pdf_strip_set_marks (get_strip (cote), page, marque, rects->len > 0 ? rects : NULL);
}

static void
mark (Cote      *cote,
      GArray    *etendues,
      PdfMarque  marque)
{
  guint depuis = 0;

  for (guint i = 0; i < cote->pages->len; i++)
    {
      mark_page (cote, i, depuis, etendues, marque);
      depuis += pdf_texte_get_length (((PdfPage *) cote->pages->pdata[i])->texte) + 1;
    }
}

static void
compared_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (ComparaisonWindow) self = data;
  g_autoptr (Comparaison) comparaison = g_task_propagate_pointer (G_TASK (result), NULL);
  g_autofree char *otes = NULL;
  g_autofree char *ajoutes = NULL;
  g_autofree char *resume = NULL;

  if (comparaison == NULL)
    return;

  g_clear_object (&self->comparaison);
  mark (&self->cotes[0], comparaison->otes, PDF_MARQUE_OTE);
  mark (&self->cotes[1], comparaison->ajoutes, PDF_MARQUE_AJOUTE);
  otes = g_strdup_printf (ngettext ("%u passage taken out", "%u passages taken out",
                                    comparaison->otes->len), comparaison->otes->len);
  ajoutes = g_strdup_printf (ngettext ("%u passage added", "%u passages added",
                                       comparaison->ajoutes->len), comparaison->ajoutes->len);
  resume = g_strdup_printf ("%s · %s", otes, ajoutes);
  gtk_label_set_label (GTK_LABEL (self->resume),
                       comparaison->otes->len + comparaison->ajoutes->len > 0
                       ? resume : _("The two texts are the same."));
}

static void
compare_cb (GTask        *task,
            gpointer      source,
            gpointer      data,
            GCancellable *cancellable)
{
  const Textes *textes = data;

  g_task_return_pointer (task, comparaison_new (textes->avant, textes->apres),
                         (GDestroyNotify) comparaison_free);
}

static gboolean
is_read (Cote *cote)
{
  const guint n = page_view_get_n_pages (JALONS_PAGE_VIEW (cote->vue));

  return n > 0 && cote->pages->len == n;
}

static void
compare (ComparaisonWindow *self)
{
  g_autoptr (GTask) task = NULL;
  Textes *textes;

  if (!is_read (&self->cotes[0]) || !is_read (&self->cotes[1]))
    return;

  g_cancellable_cancel (self->comparaison);
  g_clear_object (&self->comparaison);
  self->comparaison = g_cancellable_new ();
  textes = g_new0 (Textes, 1);
  textes->avant = join_pages (&self->cotes[0]);
  textes->apres = join_pages (&self->cotes[1]);
  task = g_task_new (NULL, self->comparaison, compared_cb, g_object_ref (self));
  g_task_set_task_data (task, textes, textes_free);
  g_task_run_in_thread (task, compare_cb);
}

/* Reading the text of both, page after page */

static void read_next (Cote *cote);

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Cote *cote = data;
  g_autoptr (ComparaisonWindow) self = cote->window;
  g_autoptr (GError) error = NULL;
  PdfPage *page = pdf_document_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&cote->lecture);
  if (page == NULL)
    {
      gtk_label_set_label (GTK_LABEL (self->resume), error->message);
      return;
    }
  g_ptr_array_add (cote->pages, page);
  read_next (cote);
}

static void
read_next (Cote *cote)
{
  PdfDocument *document = pdf_strip_get_document (get_strip (cote));

  if (document == NULL)
    return;
  if (is_read (cote))
    {
      compare (cote->window);
      return;
    }

  cote->lecture = g_cancellable_new ();
  g_object_ref (cote->window);
  pdf_document_read_async (document, cote->pages->len, cote->lecture, read_cb, cote);
}

static void
forget_pages (Cote *cote)
{
  g_cancellable_cancel (cote->lecture);
  g_clear_object (&cote->lecture);
  g_ptr_array_set_size (cote->pages, 0);
}

static void
opened_cb (Cote *cote)
{
  const char *message = page_view_get_message (JALONS_PAGE_VIEW (cote->vue));

  forget_pages (cote);
  if (message != NULL)
    gtk_label_set_label (GTK_LABEL (cote->window->resume), message);
  read_next (cote);
}

static void
chosen_cb (Cote *cote)
{
  ComparaisonWindow *self = cote->window;
  Fiche *fiche = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (cote->choix));
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = fiche != NULL ? rendus_load_pdf (self->repository, fiche_get_uuid (fiche),
                                                            &error) : NULL;

  forget_pages (cote);
  gtk_label_set_label (GTK_LABEL (self->resume), error != NULL ? error->message : _("Comparing…"));
  page_view_set_bytes (JALONS_PAGE_VIEW (cote->vue), pdf);
}

/* Both scroll together, each as far along its own length. */
static void
scrolled_cb (Cote *cote)
{
  ComparaisonWindow *self = cote->window;
  GtkAdjustment *ici = page_view_get_vadjustment (JALONS_PAGE_VIEW (cote->vue));
  GtkAdjustment *la = page_view_get_vadjustment (
    JALONS_PAGE_VIEW (self->cotes[1 - cote->rang].vue));
  const double course = gtk_adjustment_get_upper (ici) - gtk_adjustment_get_page_size (ici);
  const double sienne = gtk_adjustment_get_upper (la) - gtk_adjustment_get_page_size (la);

  if (self->suit || course <= 0)
    return;

  self->suit = TRUE;
  gtk_adjustment_set_value (la, gtk_adjustment_get_value (ici) / course * sienne);
  self->suit = FALSE;
}

/* Object */

static void
comparaison_window_dispose (GObject *object)
{
  ComparaisonWindow *self = JALONS_COMPARAISON_WINDOW (object);

  g_cancellable_cancel (self->comparaison);
  g_clear_object (&self->comparaison);
  for (guint i = 0; i < N_COTES; i++)
    {
      Cote *cote = &self->cotes[i];

      if (cote->pages == NULL)
        continue;
      g_signal_handlers_disconnect_by_data (
        page_view_get_vadjustment (JALONS_PAGE_VIEW (cote->vue)), cote);
      g_signal_handlers_disconnect_by_data (cote->vue, cote);
      g_signal_handlers_disconnect_by_data (cote->choix, cote);
      forget_pages (cote);
      g_clear_pointer (&cote->pages, g_ptr_array_unref);
    }
  g_clear_object (&self->documents);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (comparaison_window_parent_class)->dispose (object);
}

static void
comparaison_window_class_init (ComparaisonWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = comparaison_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/comparaison-window.ui");
  gtk_widget_class_bind_template_child (widget_class, ComparaisonWindow, colonnes);
  gtk_widget_class_bind_template_child (widget_class, ComparaisonWindow, resume);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
comparaison_window_init (ComparaisonWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  memoire_bind_window (GTK_WINDOW (self), "comparaison");
}

static char *
name_cb (gpointer fiche)
{
  return document_texte_titre (fiche);
}

static void
add_side (ComparaisonWindow *self,
          guint              rang,
          guint              choisi)
{
  Cote *cote = &self->cotes[rang];
  GtkWidget *colonne = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkExpression *nom = gtk_cclosure_expression_new (G_TYPE_STRING, NULL, 0, NULL,
                                                    G_CALLBACK (name_cb), NULL, NULL);

  cote->window = self;
  cote->rang = rang;
  cote->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) pdf_page_unref);
  cote->vue = page_view_new ();
  cote->choix = gtk_drop_down_new (g_object_ref (self->documents), nom);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (cote->choix), choisi);
  gtk_widget_set_margin_top (cote->choix, 8);
  gtk_widget_set_margin_start (cote->choix, 12);
  gtk_widget_set_margin_end (cote->choix, 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cote->choix), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  rang == 0 ? _("Older version") : _("Newer version"), -1);
  gtk_widget_set_vexpand (cote->vue, TRUE);
  gtk_widget_set_hexpand (colonne, TRUE);
  gtk_box_append (GTK_BOX (colonne), cote->choix);
  gtk_box_append (GTK_BOX (colonne), cote->vue);
  gtk_box_append (GTK_BOX (self->colonnes), colonne);
  g_signal_connect_swapped (cote->choix, "notify::selected", G_CALLBACK (chosen_cb), cote);
  g_signal_connect_swapped (cote->vue, "notify::n-pages", G_CALLBACK (opened_cb), cote);
  g_signal_connect_swapped (cote->vue, "notify::message", G_CALLBACK (opened_cb), cote);
  g_signal_connect_swapped (page_view_get_vadjustment (JALONS_PAGE_VIEW (cote->vue)),
                            "value-changed", G_CALLBACK (scrolled_cb), cote);
}

static guint
find_document (GListModel *documents,
               const char *uuid)
{
  for (guint i = 0; i < g_list_model_get_n_items (documents); i++)
    {
      g_autoptr (Fiche) fiche = g_list_model_get_item (documents, i);

      if (g_strcmp0 (fiche_get_uuid (fiche), uuid) == 0)
        return i;
    }

  return 0;
}

/* The one before it of the same kind; the list has the newest first. */
static guint
find_previous (GListModel *documents,
               guint       choisi)
{
  g_autoptr (DocumentFiche) document = g_list_model_get_item (documents, choisi);
  const guint n = g_list_model_get_n_items (documents);

  for (guint i = choisi + 1; i < n; i++)
    {
      g_autoptr (DocumentFiche) autre = g_list_model_get_item (documents, i);

      if (g_strcmp0 (autre->genre, document->genre) == 0)
        return i;
    }

  return choisi + 1 < n ? choisi + 1 : choisi > 0 ? choisi - 1 : 0;
}

/**
 * comparaison_window_present:
 * @parent: (nullable): the window it belongs to
 * @repository: the base
 * @documents: (element-type DocumentFiche): those of a dossier, newest first
 * @choisi: the uuid of the newer one; it is compared with the one before it
 *
 * Returns: (transfer none): the window
 */
ComparaisonWindow *
comparaison_window_present (GtkWindow  *parent,
                            Repository *repository,
                            GListModel *documents,
                            const char *choisi)
{
  ComparaisonWindow *self = g_object_new (TYPE_COMPARAISON_WINDOW, "transient-for", parent, NULL);
  const guint recent = find_document (documents, choisi);

  self->repository = g_object_ref (repository);
  self->documents = g_object_ref (documents);
  add_side (self, 0, find_previous (documents, recent));
  add_side (self, 1, recent);
  chosen_cb (&self->cotes[0]);
  chosen_cb (&self->cotes[1]);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * comparaison_window_is_busy:
 *
 * Returns: whether the texts are being read or compared
 */
gboolean
comparaison_window_is_busy (ComparaisonWindow *self)
{
  for (guint i = 0; i < N_COTES; i++)
    if (page_view_is_loading (JALONS_PAGE_VIEW (self->cotes[i].vue))
        || self->cotes[i].lecture != NULL)
      return TRUE;

  return self->comparaison != NULL;
}

/**
 * comparaison_window_get_view:
 * @cote: 0 for the older version, 1 for the newer one
 *
 * Returns: (transfer none): its pages
 */
PageView *
comparaison_window_get_view (ComparaisonWindow *self,
                             guint              cote)
{
  return JALONS_PAGE_VIEW (self->cotes[cote].vue);
}

/**
 * comparaison_window_get_summary:
 *
 * Returns: (transfer none): how they differ, in a few words
 */
const char *
comparaison_window_get_summary (ComparaisonWindow *self)
{
  return gtk_label_get_label (GTK_LABEL (self->resume));
}
