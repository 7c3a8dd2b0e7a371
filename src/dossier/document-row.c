/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/document-row.h"

#include "dossier/document-textes.h"
#include "widgets/statut-pill.h"

#include <glib/gi18n.h>

/* A document that was made: what it is, when, how long; a pill says whether it is a draft or final. */
struct _DocumentRow
{
  GtkWidget parent_instance;

  GtkWidget *racine;
  GtkWidget *titre;
  GtkWidget *brouillon;
  GtkWidget *detail;
};

G_DEFINE_FINAL_TYPE (DocumentRow, document_row, GTK_TYPE_WIDGET)

static void
document_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TYPE_DOCUMENT_ROW);

  G_OBJECT_CLASS (document_row_parent_class)->dispose (object);
}

static void
document_row_class_init (DocumentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = document_row_dispose;

  g_type_ensure (JALONS_TYPE_STATUT_PILL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/dossier/document-row.ui");
  gtk_widget_class_bind_template_child (widget_class, DocumentRow, racine);
  gtk_widget_class_bind_template_child (widget_class, DocumentRow, titre);
  gtk_widget_class_bind_template_child (widget_class, DocumentRow, brouillon);
  gtk_widget_class_bind_template_child (widget_class, DocumentRow, detail);
}

static void
document_row_init (DocumentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * document_row_new:
 *
 * Returns: (transfer floating): a row without a document
 */
GtkWidget *
document_row_new (void)
{
  return g_object_new (TYPE_DOCUMENT_ROW, NULL);
}

/**
 * document_row_set_document:
 *
 * Shows a document.
 */
void
document_row_set_document (DocumentRow   *self,
                           DocumentFiche *document)
{
  const gboolean final = document_fiche_is_final (document);
  const char *etat = final ? _("Final") : _("Draft");
  g_autofree char *titre = document_texte_titre (document);
  g_autofree char *detail = document_texte_detail (document);
  g_autofree char *description = g_strdup_printf ("%s · %s", etat, detail);

  gtk_label_set_label (GTK_LABEL (self->titre), titre);
  gtk_label_set_label (GTK_LABEL (self->detail), detail);
  statut_pill_set (JALONS_STATUT_PILL (self->brouillon), final ? PILL_GOOD : PILL_NEAR, NULL, etat);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, titre,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  /* The row of the list is what a screen reader stops at. */
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (GTK_WIDGET (self))),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, titre,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
