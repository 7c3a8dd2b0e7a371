/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/onglets.h"

#include "widgets/wrap-layout.h"

#include <glib/gi18n.h>

struct _Onglets
{
  GtkWidget parent_instance;

  GtkStack *pile; /* not owned: the tabs can stand in one of its pages */
  GHashTable *boutons; /* page → GtkToggleButton, which the widget owns */
};

G_DEFINE_FINAL_TYPE (Onglets, onglets, GTK_TYPE_WIDGET)

typedef struct
{
  GtkWidget *titre;
  GtkWidget *compte;
} Parts;

static void
toggled_cb (GtkToggleButton *bouton,
            gpointer         data)
{
  Onglets *self = JALONS_ONGLETS (data);

  if (gtk_toggle_button_get_active (bouton))
    gtk_stack_set_visible_child_name (self->pile, gtk_widget_get_name (GTK_WIDGET (bouton)));
}

static void
visible_child_cb (Onglets *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->pile);
  GtkWidget *bouton = page != NULL ? g_hash_table_lookup (self->boutons, page) : NULL;

  if (bouton != NULL)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (bouton), TRUE);
}

static GtkWidget *
add_button (Onglets    *self,
            const char *page)
{
  GtkWidget *premier = gtk_widget_get_first_child (GTK_WIDGET (self));
  GtkWidget *bouton = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "accessible-role",
                                    GTK_ACCESSIBLE_ROLE_TAB, "name", page, NULL);
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  Parts *parts = g_new0 (Parts, 1);

  parts->titre = gtk_label_new (NULL);
  parts->compte = gtk_label_new (NULL);
  gtk_widget_add_css_class (parts->compte, "count");
  gtk_widget_set_valign (parts->compte, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (boite), parts->titre);
  gtk_box_append (GTK_BOX (boite), parts->compte);
  gtk_button_set_child (GTK_BUTTON (bouton), boite);
  g_object_set_data_full (G_OBJECT (bouton), "jalons-parts", parts, g_free);

  if (premier != NULL)
    gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (bouton), GTK_TOGGLE_BUTTON (premier));
  gtk_widget_set_parent (bouton, GTK_WIDGET (self));
  g_hash_table_insert (self->boutons, g_strdup (page), bouton);
  g_signal_connect_object (bouton, "toggled", G_CALLBACK (toggled_cb), self, 0);

  return bouton;
}

static void
onglets_dispose (GObject *object)
{
  Onglets *self = JALONS_ONGLETS (object);
  GtkWidget *enfant;

  g_hash_table_remove_all (self->boutons);
  while ((enfant = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (enfant);
  g_clear_weak_pointer (&self->pile);

  G_OBJECT_CLASS (onglets_parent_class)->dispose (object);
}

static void
onglets_finalize (GObject *object)
{
  g_hash_table_unref (JALONS_ONGLETS (object)->boutons);

  G_OBJECT_CLASS (onglets_parent_class)->finalize (object);
}

static void
onglets_class_init (OngletsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = onglets_dispose;
  G_OBJECT_CLASS (klass)->finalize = onglets_finalize;

  gtk_widget_class_set_css_name (widget_class, "onglets");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
onglets_init (Onglets *self)
{
  self->boutons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "tabs");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Pages of the dossier"), -1);
}

/**
 * onglets_set_pile:
 * @pile: whose pages they are
 *
 * Gives the tabs their stack, once.
 */
void
onglets_set_pile (Onglets  *self,
                  GtkStack *pile)
{
  g_return_if_fail (JALONS_IS_ONGLETS (self));
  g_return_if_fail (self->pile == NULL);

  g_set_weak_pointer (&self->pile, pile);
  g_signal_connect_object (pile, "notify::visible-child-name", G_CALLBACK (visible_child_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * onglets_set_mince:
 * @mince: whether the room is small
 *
 * Draws the tabs nearer to each other, then puts those that have no room in the first line in the
 * next one.
 */
void
onglets_set_mince (Onglets  *self,
                   gboolean  mince)
{
  g_return_if_fail (JALONS_IS_ONGLETS (self));

  gtk_widget_set_layout_manager (GTK_WIDGET (self),
                                 mince ? wrap_layout_new_tight (0)
                                       : gtk_box_layout_new (GTK_ORIENTATION_HORIZONTAL));
  (mince ? gtk_widget_add_css_class : gtk_widget_remove_css_class) (GTK_WIDGET (self), "small");
}

/**
 * onglets_set_page:
 * @page: the name of a page of the stack
 * @titre: (nullable): its title, NULL to show no tab
 * @compte: (nullable): what is counted in it
 *
 * Says what the tab of a page reads; the first calls give the order.
 */
void
onglets_set_page (Onglets    *self,
                  const char *page,
                  const char *titre,
                  const char *compte)
{
  GtkWidget *bouton;
  Parts *parts;
  g_autofree char *nom = NULL;

  g_return_if_fail (JALONS_IS_ONGLETS (self));
  g_return_if_fail (self->pile != NULL);

  bouton = g_hash_table_lookup (self->boutons, page);
  if (bouton == NULL)
    bouton = add_button (self, page);

  parts = g_object_get_data (G_OBJECT (bouton), "jalons-parts");
  nom = compte != NULL ? g_strdup_printf ("%s, %s", titre != NULL ? titre : "", compte)
                       : g_strdup (titre != NULL ? titre : "");
  gtk_label_set_label (GTK_LABEL (parts->titre), titre != NULL ? titre : "");
  gtk_label_set_label (GTK_LABEL (parts->compte), compte != NULL ? compte : "");
  gtk_widget_set_visible (parts->compte, compte != NULL);
  gtk_widget_set_visible (bouton, titre != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  visible_child_cb (self);
}
