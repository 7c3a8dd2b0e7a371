/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/pdf-selection.h"

#define SEUIL_LIEN 4

/* A place in the text: a page and a position. */
typedef struct
{
  guint page;
  guint position;
} Place;

struct _PdfSelection
{
  GObject parent_instance;

  PdfStrip *strip; /* owns what holds us */
  Place ancre;
  Place tete;
  Place mot_debut; /* of the first word or line, when one drags by words or lines */
  Place mot_fin;
  int pas;         /* 1 by characters, 2 by words, 3 by lines */
  gboolean tire;
  const PdfLien *lien;
};

enum
{
  PROP_0,
  PROP_HAS_SELECTION,
  N_PROPS,
};

enum
{
  SIGNAL_LINK,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PdfSelection, pdf_selection, G_TYPE_OBJECT)

static int
compare (const Place *a,
         const Place *b)
{
  if (a->page != b->page)
    return a->page < b->page ? -1 : 1;
  return a->position < b->position ? -1 : a->position > b->position ? 1 : 0;
}

static void
get_range (PdfSelection *self,
           Place        *debut,
           Place        *fin)
{
  const gboolean avant = compare (&self->ancre, &self->tete) <= 0;

  *debut = avant ? self->ancre : self->tete;
  *fin = avant ? self->tete : self->ancre;
}

/* The part of a page that is selected. */
static gboolean
get_page_range (PdfSelection *self,
                guint         page,
                guint        *debut,
                guint        *fin)
{
  Place premier, dernier;

  get_range (self, &premier, &dernier);
  *debut = page == premier.page ? premier.position : 0;
  *fin = page == dernier.page ? dernier.position : G_MAXUINT;
  return page >= premier.page && page <= dernier.page && *debut < *fin
         && compare (&premier, &dernier) != 0;
}

static void
show_page_marks (PdfSelection *self,
                 guint         page)
{
  PdfPage *lue = pdf_strip_get_read (self->strip, page);
  g_autoptr (GArray) rects = NULL;
  guint debut, fin;

  if (lue != NULL && get_page_range (self, page, &debut, &fin))
    rects = pdf_texte_list_rects (lue->texte, debut, fin);
  pdf_strip_set_marks (self->strip, page, PDF_MARQUE_SELECTION, rects);
}

static void
show_marks (PdfSelection *self)
{
  const guint n = pdf_strip_get_n_pages (self->strip);

  for (guint i = 0; i < n; i++)
    show_page_marks (self, i);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HAS_SELECTION]);
}

static void
page_read_cb (PdfSelection *self,
              guint         page)
{
  show_page_marks (self, page);
}

/* The mouse */

static const PdfLien *
find_link (PdfSelection *self,
           double        x,
           double        y)
{
  guint page;
  double px, py;
  PdfPage *lue = pdf_strip_find (self->strip, x, y, &page, &px, &py)
                 ? pdf_strip_get_read (self->strip, page) : NULL;

  for (guint i = 0; lue != NULL && i < lue->liens->len; i++)
    {
      const PdfLien *lien = g_ptr_array_index (lue->liens, i);

      if (px >= lien->rect.x1 && px <= lien->rect.x2 && py >= lien->rect.y1 && py <= lien->rect.y2)
        return lien;
    }

  return NULL;
}

static gboolean
find_place (PdfSelection *self,
            double        x,
            double        y,
            Place        *place)
{
  double px, py;
  PdfPage *lue;

  pdf_strip_find (self->strip, x, y, &place->page, &px, &py);
  lue = pdf_strip_get_read (self->strip, place->page);
  if (lue == NULL)
    return FALSE;

  place->position = pdf_texte_find (lue->texte, px, py);
  return TRUE;
}

static void
widen (PdfSelection *self,
       const Place  *place,
       Place        *debut,
       Place        *fin)
{
  PdfTexte *texte = pdf_strip_get_read (self->strip, place->page)->texte;

  debut->page = fin->page = place->page;
  if (self->pas >= 3)
    pdf_texte_get_line (texte, place->position, &debut->position, &fin->position);
  else if (self->pas == 2)
    pdf_texte_get_word (texte, place->position, &debut->position, &fin->position);
  else
    *debut = *fin = *place;
}

static void
pressed_cb (PdfSelection *self,
            int           n_press,
            double        x,
            double        y)
{
  Place place;

  self->lien = n_press == 1 ? find_link (self, x, y) : NULL;
  self->tire = find_place (self, x, y, &place);
  if (!self->tire)
    return;

  self->pas = n_press;
  widen (self, &place, &self->mot_debut, &self->mot_fin);
  self->ancre = self->mot_debut;
  self->tete = self->mot_fin;
  show_marks (self);
}

static void
released_cb (PdfSelection *self,
             int           n_press,
             double        x,
             double        y)
{
  const PdfLien *lien = g_steal_pointer (&self->lien);

  if (lien != NULL && pdf_selection_is_empty (self) && find_link (self, x, y) == lien)
    pdf_selection_follow (self, lien);
}

static void
drag_update_cb (PdfSelection   *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  Place place, debut, fin;
  double x, y;

  if (!self->tire || (self->lien != NULL && ABS (dx) + ABS (dy) < SEUIL_LIEN)
      || !gtk_gesture_drag_get_start_point (gesture, &x, &y)
      || !find_place (self, x + dx, y + dy, &place))
    return;

  widen (self, &place, &debut, &fin);
  if (compare (&place, &self->mot_debut) < 0)
    {
      self->ancre = self->mot_fin;
      self->tete = debut;
    }
  else
    {
      self->ancre = self->mot_debut;
      self->tete = fin;
    }
  show_marks (self);
}

static void
motion_cb (PdfSelection *self,
           double        x,
           double        y)
{
  guint page;
  double px, py;
  PdfPage *lue = pdf_strip_find (self->strip, x, y, &page, &px, &py)
                 ? pdf_strip_get_read (self->strip, page) : NULL;

  if (find_link (self, x, y) != NULL)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self->strip), "pointer");
  else if (lue != NULL && pdf_texte_has_char (lue->texte, px, py))
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self->strip), "text");
  else
    gtk_widget_set_cursor (GTK_WIDGET (self->strip), NULL);
}

/* Object */

static void
pdf_selection_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (prop_id == PROP_HAS_SELECTION)
    g_value_set_boolean (value, !pdf_selection_is_empty (JALONS_PDF_SELECTION (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
pdf_selection_class_init (PdfSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = pdf_selection_get_property;

  properties[PROP_HAS_SELECTION] = g_param_spec_boolean ("has-selection", NULL, NULL, FALSE,
                                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  signals[SIGNAL_LINK] = g_signal_new ("link-activated", G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                       G_TYPE_STRING);
}

static void
pdf_selection_init (PdfSelection *self)
{
}

/**
 * pdf_selection_new:
 * @strip: the pages, which outlive the selection
 *
 * Returns: (transfer full): nothing is selected
 */
PdfSelection *
pdf_selection_new (PdfStrip *strip)
{
  PdfSelection *self = g_object_new (JALONS_TYPE_PDF_SELECTION, NULL);
  GtkWidget *widget = GTK_WIDGET (strip);
  GtkGesture *clic = gtk_gesture_click_new (), *trait = gtk_gesture_drag_new ();
  GtkEventController *survol = gtk_event_controller_motion_new ();

  self->strip = strip;
  g_signal_connect_object (clic, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (clic, "released", G_CALLBACK (released_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (trait, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (survol, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (strip, "page-read", G_CALLBACK (page_read_cb), self, G_CONNECT_SWAPPED);
  gtk_gesture_group (clic, trait);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (clic));
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (trait));
  gtk_widget_add_controller (widget, survol);

  return self;
}

/**
 * pdf_selection_is_empty:
 *
 * Returns: whether nothing is selected
 */
gboolean
pdf_selection_is_empty (PdfSelection *self)
{
  return compare (&self->ancre, &self->tete) == 0;
}

/**
 * pdf_selection_clear:
 *
 * Selects nothing: another document is shown, or the user is done.
 */
void
pdf_selection_clear (PdfSelection *self)
{
  self->ancre = self->tete = (Place) { 0, 0 };
  self->lien = NULL;
  self->tire = FALSE;
  show_marks (self);
}

/**
 * pdf_selection_select:
 * @page: from 0
 * @debut: a position on @page
 * @page_fin: from 0
 * @fin: a position on @page_fin
 *
 * Selects the text between two places.
 */
void
pdf_selection_select (PdfSelection *self,
                      guint         page,
                      guint         debut,
                      guint         page_fin,
                      guint         fin)
{
  self->ancre = (Place) { page, debut };
  self->tete = (Place) { page_fin, fin };
  show_marks (self);
}

/**
 * pdf_selection_select_all:
 *
 * Selects the whole document.
 */
void
pdf_selection_select_all (PdfSelection *self)
{
  const guint n = pdf_strip_get_n_pages (self->strip);

  if (n > 0)
    pdf_selection_select (self, 0, 0, n - 1, G_MAXUINT);
}

/* Copying: the pages that were never in sight are read then. */

typedef struct
{
  PdfSelection *selection;
  PdfDocument *document;
  GString *texte;
  guint page;
} Copie;

static void
copie_free (gpointer data)
{
  Copie *self = data;

  g_object_unref (self->selection);
  g_object_unref (self->document);
  g_string_free (self->texte, TRUE);
  g_free (self);
}

static void copy_page_cb (GObject *source, GAsyncResult *result, gpointer data);

static void
copy_next (GTask *task)
{
  Copie *copie = g_task_get_task_data (task);
  guint debut, fin;

  if (get_page_range (copie->selection, copie->page, &debut, &fin)
      && copie->page < pdf_document_get_n_pages (copie->document))
    {
      pdf_document_read_async (copie->document, copie->page, g_task_get_cancellable (task),
                               copy_page_cb, task);
      return;
    }

  g_task_return_pointer (task, g_strdup (copie->texte->str), g_free);
  g_object_unref (task);
}

static void
copy_page_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  GTask *task = data;
  Copie *copie = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (PdfPage) lue = pdf_document_read_finish (result, &error);
  guint debut, fin;

  if (lue == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }

  if (get_page_range (copie->selection, copie->page, &debut, &fin))
    {
      g_autofree char *morceau = pdf_texte_dup_range (lue->texte, debut, fin);

      if (copie->texte->len > 0)
        g_string_append_c (copie->texte, '\n');
      g_string_append (copie->texte, morceau);
    }
  copie->page++;
  copy_next (task);
}

/**
 * pdf_selection_dup_text_async:
 *
 * Reads what is selected; pdf_selection_dup_text_finish() has it.
 */
void
pdf_selection_dup_text_async (PdfSelection        *self,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Copie *copie;
  Place debut, fin;

  g_task_set_source_tag (task, pdf_selection_dup_text_async);
  if (pdf_strip_get_document (self->strip) == NULL)
    {
      g_task_return_pointer (task, g_strdup (""), g_free);
      g_object_unref (task);
      return;
    }

  copie = g_new0 (Copie, 1);
  copie->selection = g_object_ref (self);
  copie->document = g_object_ref (pdf_strip_get_document (self->strip));
  copie->texte = g_string_new (NULL);
  get_range (self, &debut, &fin);
  copie->page = debut.page;
  g_task_set_task_data (task, copie, copie_free);
  copy_next (task);
}

/**
 * pdf_selection_dup_text_finish:
 *
 * Returns: (transfer full) (nullable): the text, empty where nothing is selected
 */
char *
pdf_selection_dup_text_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * pdf_selection_follow:
 * @lien: a link
 *
 * Goes where a link leads, in the document or out of it.
 */
void
pdf_selection_follow (PdfSelection  *self,
                      const PdfLien *lien)
{
  if (lien->uri != NULL)
    g_signal_emit (self, signals[SIGNAL_LINK], 0, lien->uri);
  else if (lien->page >= 0)
    pdf_strip_show (self->strip, (guint) lien->page, lien->y, 0);
}
