/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/page-volet.h"

#include <glib/gi18n-lib.h>

#define LARGEUR 232
#define LARGEUR_TEXTE 22
#define RETRAIT 14
#define VIGNETTE 132

struct _PageVolet
{
  GtkWidget parent_instance;

  PdfStrip *strip;
  PdfSelection *selection;

  GtkWidget *racine;
  GtkWidget *pile;
  GtkWidget *plan;
  GtkWidget *plan_vide;
  GtkWidget *vignettes;
  GtkSingleSelection *choix;
  GtkStringList *numeros;
  GtkWidget *texte;
  GtkWidget *liens;
  GtkWidget *liens_titre;
  gboolean suit;
};

G_DEFINE_FINAL_TYPE (PageVolet, page_volet, GTK_TYPE_WIDGET)

/* Outline */

static void
outline_activated_cb (PageVolet     *self,
                      GtkListBoxRow *row)
{
  const int i = gtk_list_box_row_get_index (row);
  const PdfSignet *signet = pdf_document_get_signet (pdf_strip_get_document (self->strip), (guint) i);

  if (signet->page >= 0)
    pdf_strip_show (self->strip, (guint) signet->page, signet->y, 0);
}

static void
add_signet (PageVolet       *self,
            const PdfSignet *signet)
{
  GtkWidget *label = gtk_label_new (signet->titre);
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), LARGEUR_TEXTE);
  gtk_widget_set_margin_start (label, 6 + RETRAIT * (int) MIN (signet->niveau, 5));
  gtk_widget_set_margin_end (label, 6);
  gtk_widget_set_margin_top (label, 4);
  gtk_widget_set_margin_bottom (label, 4);
  if (signet->niveau == 0)
    gtk_widget_add_css_class (label, "row-title");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_sensitive (row, signet->page >= 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  signet->titre, GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  (int) signet->niveau + 1, -1);
  gtk_list_box_append (GTK_LIST_BOX (self->plan), row);
}

static void
clear_list (GtkWidget *liste)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (liste)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (liste), row);
}

static void
fill_outline (PageVolet   *self,
              PdfDocument *document)
{
  const guint n = document != NULL ? pdf_document_get_n_signets (document) : 0;

  clear_list (self->plan);
  for (guint i = 0; i < n; i++)
    add_signet (self, pdf_document_get_signet (document, i));
  gtk_widget_set_visible (self->plan, n > 0);
  gtk_widget_set_visible (self->plan_vide, n == 0);
}

/* Thumbnails: rows of a list, so that only those in sight exist. */

static void
thumbnail_setup_cb (GtkListItemFactory *factory,
                    GtkListItem        *item,
                    PageVolet          *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *cadre = gtk_aspect_frame_new (0.5F, 0.5F, 0.7071F, FALSE);

  gtk_widget_set_size_request (cadre, VIGNETTE, -1);
  gtk_widget_set_halign (cadre, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (cadre, "vignette");
  gtk_aspect_frame_set_child (GTK_ASPECT_FRAME (cadre), pdf_sheet_new (PDF_URGENCE_VIGNETTE));
  gtk_box_append (GTK_BOX (boite), cadre);
  gtk_box_append (GTK_BOX (boite), gtk_label_new (NULL));
  gtk_widget_add_css_class (gtk_widget_get_last_child (boite), "small-caption");
  gtk_widget_set_margin_top (boite, 6);
  gtk_widget_set_margin_bottom (boite, 6);
  gtk_list_item_set_child (item, boite);
}

static void
thumbnail_bind_cb (GtkListItemFactory *factory,
                   GtkListItem        *item,
                   PageVolet          *self)
{
  GtkWidget *boite = gtk_list_item_get_child (item);
  GtkAspectFrame *cadre = GTK_ASPECT_FRAME (gtk_widget_get_first_child (boite));
  PdfDocument *document = pdf_strip_get_document (self->strip);
  const guint page = gtk_list_item_get_position (item);
  GtkStringObject *numero = gtk_list_item_get_item (item);
  g_autofree char *label = NULL;
  double largeur, hauteur;

  if (document == NULL || page >= pdf_document_get_n_pages (document))
    return;

  pdf_document_get_size (document, page, &largeur, &hauteur);
  gtk_aspect_frame_set_ratio (cadre, (float) (largeur / hauteur));
  gtk_widget_set_size_request (GTK_WIDGET (cadre), VIGNETTE, (int) (VIGNETTE * hauteur / largeur));
  pdf_sheet_set_page (JALONS_PDF_SHEET (gtk_aspect_frame_get_child (cadre)), document, page);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (boite)),
                       gtk_string_object_get_string (numero));
  label = g_strdup_printf (_("Page %u of %u"), page + 1, pdf_document_get_n_pages (document));
  if (gtk_widget_get_parent (boite) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (boite)),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

static void
thumbnail_unbind_cb (GtkListItemFactory *factory,
                     GtkListItem        *item,
                     PageVolet          *self)
{
  GtkWidget *boite = gtk_list_item_get_child (item);

  if (boite != NULL)
    pdf_sheet_set_page (JALONS_PDF_SHEET (gtk_aspect_frame_get_child (
                          GTK_ASPECT_FRAME (gtk_widget_get_first_child (boite)))), NULL, 0);
}

static void
thumbnail_selected_cb (PageVolet *self)
{
  const guint page = gtk_single_selection_get_selected (self->choix);

  if (!self->suit && page != GTK_INVALID_LIST_POSITION && page != pdf_strip_get_page (self->strip))
    pdf_strip_show (self->strip, page, 0, 0);
}

static void
fill_thumbnails (PageVolet   *self,
                 PdfDocument *document)
{
  const guint n = document != NULL ? pdf_document_get_n_pages (document) : 0;
  g_autoptr (GPtrArray) numeros = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (numeros, g_strdup_printf ("%u", i + 1));
  g_ptr_array_add (numeros, NULL);
  self->suit = TRUE;
  gtk_string_list_splice (self->numeros, 0, g_list_model_get_n_items (G_LIST_MODEL (self->numeros)),
                          NULL);
  gtk_string_list_splice (self->numeros, 0, 0, (const char * const *) numeros->pdata);
  self->suit = FALSE;
}

/* Text */

static void
link_clicked_cb (GtkWidget *bouton,
                 PageVolet *self)
{
  const guint i = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (bouton), "lien"));
  PdfPage *lue = pdf_strip_get_read (self->strip, pdf_strip_get_page (self->strip));

  if (lue != NULL && i < lue->liens->len)
    pdf_selection_follow (self->selection, g_ptr_array_index (lue->liens, i));
}

static char *
name_link (PdfPage       *lue,
           const PdfLien *lien)
{
  const double y = (lien->rect.y1 + lien->rect.y2) / 2;
  const guint debut = pdf_texte_find (lue->texte, lien->rect.x1 + 0.5, y);
  const guint fin = pdf_texte_find (lue->texte, lien->rect.x2 - 0.5, y);
  g_autofree char *texte = pdf_texte_dup_range (lue->texte, debut, MAX (fin, debut));

  g_strdelimit (g_strstrip (texte), "\n", ' ');
  if (*texte != '\0')
    return g_steal_pointer (&texte);
  return lien->uri != NULL ? g_strdup (lien->uri) : g_strdup_printf (_("Page %d"), lien->page + 1);
}

static void
fill_links (PageVolet *self,
            PdfPage   *lue)
{
  clear_list (self->liens);
  for (guint i = 0; lue != NULL && i < lue->liens->len; i++)
    {
      g_autofree char *nom = name_link (lue, g_ptr_array_index (lue->liens, i));
      GtkWidget *bouton = gtk_button_new_with_label (nom);
      GtkWidget *label = gtk_button_get_child (GTK_BUTTON (bouton));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (GTK_LABEL (label), LARGEUR_TEXTE);
      gtk_widget_add_css_class (bouton, "flat");
      g_object_set_data (G_OBJECT (bouton), "lien", GUINT_TO_POINTER (i));
      g_signal_connect (bouton, "clicked", G_CALLBACK (link_clicked_cb), self);
      gtk_list_box_append (GTK_LIST_BOX (self->liens), bouton);
      gtk_list_box_row_set_activatable (
        GTK_LIST_BOX_ROW (gtk_widget_get_parent (bouton)), FALSE);
      gtk_widget_set_focusable (gtk_widget_get_parent (bouton), FALSE);
    }
  gtk_widget_set_visible (self->liens, lue != NULL && lue->liens->len > 0);
  gtk_widget_set_visible (self->liens_titre, lue != NULL && lue->liens->len > 0);
}

static void
show_page (PageVolet *self)
{
  const guint page = pdf_strip_get_page (self->strip);
  PdfPage *lue = pdf_strip_get_read (self->strip, page);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->texte)),
                            lue != NULL ? pdf_texte_get_text (lue->texte) : "", -1);
  fill_links (self, lue);
  self->suit = TRUE;
  gtk_single_selection_set_selected (self->choix, page);
  self->suit = FALSE;
}

static void
page_read_cb (PageVolet *self,
              guint      page)
{
  if (page == pdf_strip_get_page (self->strip))
    show_page (self);
}

/* Object */

static void
page_volet_dispose (GObject *object)
{
  PageVolet *self = JALONS_PAGE_VOLET (object);

  if (self->strip != NULL)
    g_signal_handlers_disconnect_by_data (self->strip, self);
  if (self->choix != NULL)
    g_signal_handlers_disconnect_by_data (self->choix, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->strip);
  g_clear_pointer (&self->racine, gtk_widget_unparent);
  g_clear_object (&self->choix);

  G_OBJECT_CLASS (page_volet_parent_class)->dispose (object);
}

static void
page_volet_class_init (PageVoletClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = page_volet_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "pagevolet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_scroll (GtkWidget *child)
{
  GtkWidget *defilement = gtk_scrolled_window_new ();

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), child);
  gtk_widget_set_vexpand (defilement, TRUE);
  return defilement;
}

static GtkWidget *
create_outline (PageVolet *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->plan = gtk_list_box_new ();
  gtk_widget_add_css_class (self->plan, "side-list");
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->plan), GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plan), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Outline"), -1);
  g_signal_connect_swapped (self->plan, "row-activated", G_CALLBACK (outline_activated_cb), self);
  self->plan_vide = gtk_label_new (_("This document has no outline."));
  gtk_label_set_wrap (GTK_LABEL (self->plan_vide), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (self->plan_vide), LARGEUR_TEXTE);
  gtk_widget_add_css_class (self->plan_vide, "secondary");
  gtk_widget_set_margin_top (self->plan_vide, 18);
  gtk_box_append (GTK_BOX (boite), self->plan);
  gtk_box_append (GTK_BOX (boite), self->plan_vide);
  return create_scroll (boite);
}

static GtkWidget *
create_thumbnails (PageVolet *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (thumbnail_setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (thumbnail_bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (thumbnail_unbind_cb), self);
  self->numeros = gtk_string_list_new (NULL);
  self->choix = gtk_single_selection_new (G_LIST_MODEL (self->numeros));
  g_signal_connect_swapped (self->choix, "notify::selected", G_CALLBACK (thumbnail_selected_cb),
                            self);
  self->vignettes = gtk_list_view_new (GTK_SELECTION_MODEL (g_object_ref (self->choix)), factory);
  gtk_widget_add_css_class (self->vignettes, "side-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->vignettes), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pages"), -1);
  return create_scroll (self->vignettes);
}

static GtkWidget *
create_text (PageVolet *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  self->texte = gtk_text_view_new ();
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->texte), FALSE);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->texte), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self->texte), 12);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self->texte), 12);
  gtk_widget_add_css_class (self->texte, "texte-page");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->texte), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Text of the page"), -1);
  self->liens_titre = gtk_label_new (_("Links of the page"));
  gtk_label_set_xalign (GTK_LABEL (self->liens_titre), 0);
  gtk_widget_set_margin_start (self->liens_titre, 12);
  gtk_widget_add_css_class (self->liens_titre, "row-title");
  self->liens = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->liens), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->liens, "side-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->liens), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Links of the page"), -1);
  gtk_box_append (GTK_BOX (boite), self->texte);
  gtk_box_append (GTK_BOX (boite), self->liens_titre);
  gtk_box_append (GTK_BOX (boite), self->liens);
  gtk_widget_set_margin_top (boite, 8);
  return create_scroll (boite);
}

static void
page_volet_init (PageVolet *self)
{
  GtkWidget *onglets = gtk_stack_switcher_new ();

  self->pile = gtk_stack_new ();
  gtk_stack_add_titled (GTK_STACK (self->pile), create_outline (self), "plan", _("Outline"));
  gtk_stack_add_titled (GTK_STACK (self->pile), create_thumbnails (self), "pages", _("Pages"));
  gtk_stack_add_titled (GTK_STACK (self->pile), create_text (self), "texte", _("Text"));
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (onglets), GTK_STACK (self->pile));
  gtk_widget_set_halign (onglets, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (onglets, 6);
  gtk_widget_set_margin_bottom (onglets, 6);

  self->racine = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_size_request (self->racine, LARGEUR, -1);
  /* What expands within gives the pane no more than its share. */
  gtk_widget_set_hexpand (self->racine, FALSE);
  gtk_widget_add_css_class (self->racine, "volet");
  gtk_box_append (GTK_BOX (self->racine), onglets);
  gtk_box_append (GTK_BOX (self->racine), self->pile);
  gtk_widget_set_parent (self->racine, GTK_WIDGET (self));
}

/**
 * page_volet_new:
 *
 * Returns: (transfer floating): a pane beside no document
 */
GtkWidget *
page_volet_new (void)
{
  return g_object_new (JALONS_TYPE_PAGE_VOLET, NULL);
}

/**
 * page_volet_set_strip:
 * @strip: the pages, with the document that they show now
 * @selection: follows the links
 *
 * Tells of a document; to be called again when the pages show another one.
 */
void
page_volet_set_strip (PageVolet    *self,
                      PdfStrip     *strip,
                      PdfSelection *selection)
{
  if (self->strip == NULL)
    {
      self->strip = g_object_ref (strip);
      self->selection = g_object_ref (selection);
      g_signal_connect_swapped (strip, "notify::page", G_CALLBACK (show_page), self);
      g_signal_connect_swapped (strip, "page-read", G_CALLBACK (page_read_cb), self);
    }

  fill_outline (self, pdf_strip_get_document (strip));
  fill_thumbnails (self, pdf_strip_get_document (strip));
  show_page (self);
}
