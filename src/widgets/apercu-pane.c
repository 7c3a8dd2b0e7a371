/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/apercu-pane.h"

#include <glib/gi18n.h>

/* The page beside the text, and the way from page to page. */
struct _ApercuPane
{
  GtkWidget parent_instance;

  GtkWidget *defilement;
  GtkWidget *entete;
  GtkWidget *precedente;
  GtkWidget *numero;
  GtkWidget *suivante;
  GtkWidget *message;
  GtkWidget *feuille;
  GtkWidget *page;
};

G_DEFINE_FINAL_TYPE (ApercuPane, apercu_pane, GTK_TYPE_WIDGET)

static void
page_changed_cb (ApercuPane *self)
{
  PageVivante *page = JALONS_PAGE_VIVANTE (self->page);
  const guint n = page_vivante_get_n_pages (page);
  const guint i = page_vivante_get_page (page);
  const char *message = page_vivante_get_message (page);
  g_autofree char *numero = g_strdup_printf (_("page %u of %u"), i + 1, n);

  gtk_label_set_label (GTK_LABEL (self->numero), n > 0 ? numero : "");
  gtk_widget_set_sensitive (self->precedente, i > 0);
  gtk_widget_set_sensitive (self->suivante, i + 1 < n);
  gtk_widget_set_visible (self->feuille, message == NULL);
  gtk_widget_set_visible (self->message, message != NULL);
  gtk_label_set_label (GTK_LABEL (self->message), message != NULL ? message : "");
}

static void
previous_cb (ApercuPane *self)
{
  PageVivante *page = JALONS_PAGE_VIVANTE (self->page);
  const guint i = page_vivante_get_page (page);

  page_vivante_set_page (page, i > 0 ? i - 1 : 0);
}

static void
next_cb (ApercuPane *self)
{
  PageVivante *page = JALONS_PAGE_VIVANTE (self->page);

  page_vivante_set_page (page, page_vivante_get_page (page) + 1);
}

static void
apercu_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TYPE_APERCU_PANE);

  G_OBJECT_CLASS (apercu_pane_parent_class)->dispose (object);
}

static void
apercu_pane_class_init (ApercuPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = apercu_pane_dispose;

  g_type_ensure (TYPE_PAGE_VIVANTE);
  gtk_widget_class_set_css_name (widget_class, "apercupane");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/widgets/apercu-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, ApercuPane, defilement);
  gtk_widget_class_bind_template_child (widget_class, ApercuPane, entete);
  gtk_widget_class_bind_template_child (widget_class, ApercuPane, precedente);
  gtk_widget_class_bind_template_child (widget_class, ApercuPane, numero);
  gtk_widget_class_bind_template_child (widget_class, ApercuPane, suivante);
  gtk_widget_class_bind_template_child (widget_class, ApercuPane, message);
  gtk_widget_class_bind_template_child (widget_class, ApercuPane, feuille);
  gtk_widget_class_bind_template_child (widget_class, ApercuPane, page);
  gtk_widget_class_bind_template_callback (widget_class, page_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
apercu_pane_init (ApercuPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  page_changed_cb (self);
}

/**
 * apercu_pane_get_page:
 *
 * Returns: (transfer none): the page
 */
PageVivante *
apercu_pane_get_page (ApercuPane *self)
{
  return JALONS_PAGE_VIVANTE (self->page);
}
