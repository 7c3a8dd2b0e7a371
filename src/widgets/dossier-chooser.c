/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/dossier-chooser.h"

#include "base/formats.h"
#include "model/apercu.h"
#include "widgets/carte.h"
#include "widgets/focus.h"

struct _DossierChooser
{
  GtkWidget parent_instance;

  GListModel *liste;
  DossierChooserSearch search;
  DossierChooserComplete complete; /* (nullable) */
  gpointer data;

  GtkWidget *recherche;
  GtkWidget *defilement;
  GtkWidget *vue;
  GtkWidget *vide;
};

enum
{
  SIGNAL_CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (DossierChooser, dossier_chooser, GTK_TYPE_WIDGET)

static void
row_setup_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (boite), carte_texte_new (NULL, NULL));
  gtk_box_append (GTK_BOX (boite), carte_texte_new (NULL, "secondary"));
  gtk_list_item_set_child (item, boite);
}

static void
row_bind_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  GtkWidget *boite = gtk_list_item_get_child (item);
  Apercu *apercu = JALONS_APERCU (gtk_list_item_get_item (item));
  const char *collectivite = apercu->collectivite != NULL ? apercu->collectivite : "";
  g_autofree char *nom = format_nom (apercu->nom, apercu->prenom);
  g_autofree char *detail = g_strdup_printf ("%s · %s", apercu->ref, collectivite);
  g_autofree char *phrase = g_strdup_printf ("%s, %s", nom, collectivite);

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (boite)), nom);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_last_child (boite)), detail);
  /* The row is what takes the keyboard. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (boite)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, phrase, -1);
}

static void
row_activate_cb (DossierChooser *self,
                 guint           position)
{
  g_autoptr (Fiche) apercu = g_list_model_get_item (self->liste, position);

  if (apercu != NULL)
    g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, fiche_get_portee (apercu));
}

static void
search_changed_cb (DossierChooser *self)
{
  self->search (gtk_editable_get_text (GTK_EDITABLE (self->recherche)), self->data);
}

static void
search_activate_cb (DossierChooser *self)
{
  search_changed_cb (self);
  if (self->complete != NULL)
    self->complete (self->data);
  row_activate_cb (self, 0);
}

/* Before anything is typed, a list that is empty is one that is being read. */
static void
items_changed_cb (DossierChooser *self)
{
  const gboolean vide = g_list_model_get_n_items (self->liste) == 0 &&
                        *gtk_editable_get_text (GTK_EDITABLE (self->recherche)) != '\0';

  gtk_widget_set_visible (self->defilement, !vide);
  gtk_widget_set_visible (self->vide, vide);
}

static gboolean
dossier_chooser_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALONS_DOSSIER_CHOOSER (widget)->recherche);
}

/* Tab goes through the list at one step: only the arrows go from row to row. */
static gboolean
dossier_chooser_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  DossierChooser *self = JALONS_DOSSIER_CHOOSER (widget);
  const gboolean liste = gtk_widget_get_focus_child (widget) == self->defilement;

  if (liste && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (liste && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_child_focus (self->recherche, direction);

  return focus_among_children (widget, direction);
}

static void
dossier_chooser_dispose (GObject *object)
{
  DossierChooser *self = JALONS_DOSSIER_CHOOSER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), TYPE_DOSSIER_CHOOSER);
  g_clear_object (&self->liste);

  G_OBJECT_CLASS (dossier_chooser_parent_class)->dispose (object);
}

static void
dossier_chooser_class_init (DossierChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = dossier_chooser_dispose;
  widget_class->grab_focus = dossier_chooser_grab_focus;
  widget_class->focus = dossier_chooser_focus;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/fr/jalons/Jalons/widgets/dossier-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, DossierChooser, recherche);
  gtk_widget_class_bind_template_child (widget_class, DossierChooser, defilement);
  gtk_widget_class_bind_template_child (widget_class, DossierChooser, vue);
  gtk_widget_class_bind_template_child (widget_class, DossierChooser, vide);
  gtk_widget_class_bind_template_callback (widget_class, row_setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
}

static void
dossier_chooser_init (DossierChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * dossier_chooser_new:
 * @liste: of #Apercu
 * @search: (scope notified): makes @liste hold the dossiers of the words that were typed
 *
 * Returns: (transfer floating): a search over dossiers, which shows at first those of no words
 */
GtkWidget *
dossier_chooser_new (GListModel           *liste,
                     DossierChooserSearch  search,
                     gpointer              data)
{
  DossierChooser *self = g_object_new (TYPE_DOSSIER_CHOOSER, NULL);
  GtkNoSelection *modele = gtk_no_selection_new (g_object_ref (liste));

  self->liste = g_object_ref (liste);
  self->search = search;
  self->data = data;
  search_changed_cb (self);
  g_signal_connect_object (liste, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_list_view_set_model (GTK_LIST_VIEW (self->vue), GTK_SELECTION_MODEL (modele));
  g_object_unref (modele);

  return GTK_WIDGET (self);
}

/**
 * dossier_chooser_set_complete:
 * @complete: (scope notified): called with the data of the search, before the first one is chosen
 *
 * For a search that answers a moment later.
 */
void
dossier_chooser_set_complete (DossierChooser         *self,
                              DossierChooserComplete  complete)
{
  g_return_if_fail (JALONS_IS_DOSSIER_CHOOSER (self));

  self->complete = complete;
}
