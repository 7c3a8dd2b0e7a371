/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/noms-pane.h"

#include "base/recherche.h"
#include "documents/modele-index.h"
#include "widgets/carte.h"

#include <glib/gi18n.h>
#include <string.h>

#define NOM "jalons-nom"
#define LARGEUR 24

struct _NomsPane
{
  GtkWidget parent_instance;

  GPtrArray *noms; /* (element-type ModeleNom) */
  char *cherche;   /* without accents or capitals */
  GtkWidget *liste;
};

enum
{
  SIGNAL_INSERT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (NomsPane, noms_pane, GTK_TYPE_WIDGET)

static const ModeleNom *
get_nom (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), NOM);
}

static void
activated_cb (NomsPane      *self,
              GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_INSERT], 0, get_nom (row)->insertion);
}

static gboolean
filter_cb (GtkListBoxRow *row,
           gpointer       data)
{
  NomsPane *self = data;
  const ModeleNom *nom = get_nom (row);
  g_autofree char *cle = NULL;

  if (self->cherche == NULL || *self->cherche == '\0')
    return TRUE;
  cle = recherche_key (nom->nom);
  return strstr (cle, self->cherche) != NULL;
}

/* Long names wrap: the list leaves its room to the text. */
static GtkWidget *
create_label (const char *texte,
              const char *classe)
{
  GtkWidget *label = carte_texte_new (texte, classe);

  gtk_label_set_max_width_chars (GTK_LABEL (label), LARGEUR);
  return label;
}

static void
header_cb (GtkListBoxRow *row,
           GtkListBoxRow *avant,
           gpointer       data)
{
  const ModeleNom *nom = get_nom (row);
  GtkWidget *titre;

  if (avant != NULL && g_strcmp0 (get_nom (avant)->groupe, nom->groupe) == 0)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  titre = create_label (nom->groupe, "group-title");
  gtk_list_box_row_set_header (row, titre);
}

static void
searched_cb (NomsPane       *self,
             GtkSearchEntry *entree)
{
  g_autofree char *cle = recherche_key (gtk_editable_get_text (GTK_EDITABLE (entree)));

  g_free (self->cherche);
  self->cherche = g_strdup (g_strstrip (cle));
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->liste));
}

static GtkWidget *
create_row (ModeleNom *nom)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *label = g_strdup_printf ("%s, %s", nom->nom, nom->nature);

  gtk_box_append (GTK_BOX (boite), create_label (nom->nom, "monospace"));
  gtk_box_append (GTK_BOX (boite), create_label (nom->nature, "secondary"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), boite);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (row), NOM, nom);

  return row;
}

static void
noms_pane_dispose (GObject *object)
{
  NomsPane *self = JALONS_NOMS_PANE (object);
  GtkWidget *enfant;

  while ((enfant = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (enfant);
  g_clear_pointer (&self->noms, g_ptr_array_unref);
  g_clear_pointer (&self->cherche, g_free);

  G_OBJECT_CLASS (noms_pane_parent_class)->dispose (object);
}

static void
noms_pane_class_init (NomsPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = noms_pane_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "nomspane");
  signals[SIGNAL_INSERT] = g_signal_new ("insert", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
noms_pane_init (NomsPane *self)
{
  GtkWidget *entree = gtk_search_entry_new ();
  GtkWidget *defilement = gtk_scrolled_window_new ();

  gtk_orientable_set_orientation (
    GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))), GTK_ORIENTATION_VERTICAL);
  self->noms = modele_index_list ();

  gtk_accessible_update_property (GTK_ACCESSIBLE (entree), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search what can be inserted"), -1);
  g_object_set (entree, "placeholder-text", _("Name, loop or block"), NULL);
  gtk_widget_set_margin_start (entree, 12);
  gtk_widget_set_margin_end (entree, 12);
  gtk_widget_set_margin_bottom (entree, 6);
  g_signal_connect_swapped (entree, "search-changed", G_CALLBACK (searched_cb), self);
  gtk_widget_set_parent (entree, GTK_WIDGET (self));

  self->liste = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->liste), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->liste, "side-list");
  gtk_widget_add_css_class (self->liste, "noms");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->liste), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("What can be inserted in the template"), -1);
  for (guint i = 0; i < self->noms->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->liste), create_row (self->noms->pdata[i]));
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->liste), filter_cb, self, NULL);
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->liste), header_cb, NULL, NULL);
  g_signal_connect_swapped (self->liste, "row-activated", G_CALLBACK (activated_cb), self);

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (defilement), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), self->liste);
  gtk_widget_set_vexpand (defilement, TRUE);
  gtk_widget_set_parent (defilement, GTK_WIDGET (self));
}
