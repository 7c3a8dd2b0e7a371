/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/fautes-pane.h"

#include "documents/modele.h"
#include "widgets/carte.h"

#include <glib/gi18n.h>

#define LIGNE "jalons-ligne"

struct _FautesPane
{
  GtkWidget parent_instance;

  GtkWidget *titre;
  GtkWidget *defilement;
  GtkWidget *liste;
};

enum
{
  SIGNAL_LINE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FautesPane, fautes_pane, GTK_TYPE_WIDGET)

static void
activated_cb (FautesPane    *self,
              GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_LINE], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), LIGNE)));
}

static GtkWidget *
create_row (const ModeleFaute *faute)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *ligne = g_strdup_printf (_("Line %u"), faute->ligne);
  g_autofree char *label = g_strdup_printf (_("line %u: %s"), faute->ligne, faute->message);
  GtkWidget *numero = gtk_label_new (ligne);
  GtkWidget *message = carte_texte_new (faute->message, NULL);

  gtk_widget_add_css_class (numero, "late-text");
  gtk_widget_add_css_class (numero, "tabular");
  gtk_widget_set_valign (numero, GTK_ALIGN_START);
  gtk_widget_set_hexpand (message, TRUE);
  gtk_box_append (GTK_BOX (boite), numero);
  gtk_box_append (GTK_BOX (boite), message);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (row), LIGNE, GUINT_TO_POINTER (faute->ligne));

  return row;
}

static void
fautes_pane_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TYPE_FAUTES_PANE);

  G_OBJECT_CLASS (fautes_pane_parent_class)->dispose (object);
}

static void
fautes_pane_class_init (FautesPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fautes_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/modeles/fautes-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, FautesPane, titre);
  gtk_widget_class_bind_template_child (widget_class, FautesPane, defilement);
  gtk_widget_class_bind_template_child (widget_class, FautesPane, liste);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  signals[SIGNAL_LINE] = g_signal_new ("line", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
fautes_pane_init (FautesPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * fautes_pane_set_fautes:
 * @fautes: (element-type ModeleFaute): what is wrong, in the order of the lines
 */
void
fautes_pane_set_fautes (FautesPane *self,
                        GPtrArray  *fautes)
{
  GtkListBox *liste = GTK_LIST_BOX (self->liste);
  g_autofree char *titre = g_strdup_printf (ngettext ("%u fault: this text cannot be put in use",
                                                      "%u faults: this text cannot be put in use",
                                                      fautes->len), fautes->len);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (liste, 0)) != NULL)
    gtk_list_box_remove (liste, GTK_WIDGET (row));
  for (guint i = 0; i < fautes->len; i++)
    gtk_list_box_append (liste, create_row (fautes->pdata[i]));
  gtk_label_set_label (GTK_LABEL (self->titre), titre);
  gtk_widget_set_visible (GTK_WIDGET (self), fautes->len > 0);
}
