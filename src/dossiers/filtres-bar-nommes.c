/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossiers/filtres-bar-private.h"

#include "dossiers/filtres-menus.h"

#include <glib/gi18n.h>

/* Filters that have a name */

void
filtres_bar_show_nommes (FiltresBar *self)
{
  g_auto (GStrv) noms = filtres_nommes_list (self->repository);

  filtres_bar_set_menu (self->nommes, filtres_menu_nommes (noms));
}

void
filtres_bar_recall_cb (GSimpleAction *action,
                       GVariant      *nom,
                       gpointer       data)
{
  FiltresBar *self = data;

  if (!filtres_nommes_recall (self->repository, g_variant_get_string (nom, NULL), self->filtres))
    return;

  filtres_bar_show_all (self);
  g_signal_emit_by_name (self, "changed");
}

static void
keep (FiltresBar *self,
      const char *nom,
      Filtres    *filtres)
{
  g_autoptr (GError) error = NULL;

  if (!filtres_nommes_keep (self->repository, nom, filtres, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
  filtres_bar_show_nommes (self);
}

void
filtres_bar_forget_cb (GSimpleAction *action,
                       GVariant      *nom,
                       gpointer       data)
{
  keep (data, g_variant_get_string (nom, NULL), NULL);
}

static void
name_given_cb (FiltresBar *self)
{
  g_autofree char *nom = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->nom)));

  if (*g_strstrip (nom) == '\0')
    return;

  gtk_popover_popdown (GTK_POPOVER (self->garder));
  keep (self, nom, self->filtres);
}

/* Made when it is first asked for. */
static void
make_popover (FiltresBar *self)
{
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *question = gtk_label_new_with_mnemonic (_("Call these _filters"));
  GtkWidget *bouton = gtk_button_new_with_mnemonic (_("_Keep"));

  self->nom = gtk_entry_new ();
  gtk_label_set_mnemonic_widget (GTK_LABEL (question), self->nom);
  gtk_label_set_xalign (GTK_LABEL (question), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->nom), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Name of the filters"), -1);
  g_signal_connect_swapped (self->nom, "activate", G_CALLBACK (name_given_cb), self);
  g_signal_connect_swapped (bouton, "clicked", G_CALLBACK (name_given_cb), self);
  gtk_widget_add_css_class (bouton, "suggested-action");
  gtk_widget_set_halign (bouton, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (boite), question);
  gtk_box_append (GTK_BOX (boite), self->nom);
  gtk_box_append (GTK_BOX (boite), bouton);
  self->garder = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->garder), boite);
  gtk_widget_set_parent (self->garder, GTK_WIDGET (self));
}

void
filtres_bar_ask_name_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       data)
{
  FiltresBar *self = data;
  graphene_rect_t place;

  if (self->garder == NULL)
    make_popover (self);
  if (gtk_widget_compute_bounds (self->nommes, GTK_WIDGET (self), &place))
    gtk_popover_set_pointing_to (GTK_POPOVER (self->garder),
                                 &(GdkRectangle) { (int) place.origin.x, (int) place.origin.y,
                                                   (int) place.size.width,
                                                   (int) place.size.height });
  gtk_editable_set_text (GTK_EDITABLE (self->nom), "");
  gtk_popover_popup (GTK_POPOVER (self->garder));
  gtk_widget_grab_focus (self->nom);
}
