/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/contacts-card.h"

#include "widgets/annuaire-textes.h"
#include "annuaires/fiche-formulaire.h"
#include "model/tables.h"
#include "operations/annuaires.h"

#include <glib/gi18n.h>

#define FICHE "jalons-fiche"

struct _ContactsCard
{
  AdwPreferencesGroup parent_instance;

  Repository *repository;
  char *collectivite;
  GPtrArray *rows; /* which the group owns */
  GtkWidget *ajouter;
};

G_DEFINE_FINAL_TYPE (ContactsCard, contacts_card, ADW_TYPE_PREFERENCES_GROUP)

static void
saved_cb (Fiche   *fiche,
          GObject *object)
{
  gtk_widget_activate_action (GTK_WIDGET (object), "win.toast-undo", "s", _("Contact saved"));
}

static void
open_form (ContactsCard *self,
           Fiche        *contact,
           const char   *titre)
{
  static const char * const champs[] = { "nom", "role", "qualite", "courriel", "telephone", NULL };

  gtk_window_present (GTK_WINDOW (fiche_formulaire_new (GTK_WIDGET (self), self->repository,
                                                        contact, titre, champs, saved_cb,
                                                        G_OBJECT (self))));
}

static void
add_cb (ContactsCard *self)
{
  g_autoptr (Fiche) contact = g_object_new (TYPE_CONTACT, NULL);
  gint64 rang = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const Contact *autre = g_object_get_data (G_OBJECT (self->rows->pdata[i]), FICHE);

      rang = autre != NULL ? MAX (rang, autre->rang + 1) : rang;
    }
  g_object_set (contact, "collectivite", self->collectivite, "rang", rang, NULL);
  open_form (self, contact, _("New contact"));
}

static void
row_activated_cb (GtkWidget    *row,
                  ContactsCard *self)
{
  g_autoptr (Fiche) copie = fiche_copy (g_object_get_data (G_OBJECT (row), FICHE));

  open_form (self, copie, _("Contact"));
}

static void
remove_cb (GtkWidget    *bouton,
           ContactsCard *self)
{
  g_autoptr (Fiche) contact = g_object_ref (g_object_get_data (G_OBJECT (bouton), FICHE));
  g_autoptr (GError) error = NULL;

  if (annuaires_delete (self->repository, contact, &error))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", _("Contact removed"));
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
}

static GtkWidget *
create_remove (ContactsCard *self,
               Contact      *contact)
{
  GtkWidget *bouton = gtk_button_new_from_icon_name ("corbeille-symbolic");
  g_autofree char *nom = g_strdup_printf (_("Remove %s"), contact->nom);

  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (bouton, "flat");
  gtk_widget_set_tooltip_text (bouton, nom);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, nom, -1);
  g_object_set_data (G_OBJECT (bouton), FICHE, contact);
  g_signal_connect_object (bouton, "clicked", G_CALLBACK (remove_cb), self, 0);

  return bouton;
}

static GtkWidget *
create_row (ContactsCard *self,
            Contact      *contact)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *detail = annuaire_texte_contact (JALONS_FICHE (contact));
  const gboolean writable = repository_is_writable (self->repository);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), contact->nom);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), detail);
  g_object_set_data_full (G_OBJECT (row), FICHE, g_object_ref (contact), g_object_unref);
  if (writable)
    {
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_remove (self, contact));
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (row_activated_cb), self, 0);
    }

  return row;
}

static GtkWidget *
create_empty (void)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Nobody yet"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row),
                               _("Note who signs, who follows the dossier, and how to reach them."));
  gtk_widget_add_css_class (row, "secondary-text");

  return row;
}

static void
contacts_card_dispose (GObject *object)
{
  ContactsCard *self = JALONS_CONTACTS_CARD (object);

  g_ptr_array_set_size (self->rows, 0);
  g_clear_object (&self->repository);
  g_clear_pointer (&self->collectivite, g_free);

  G_OBJECT_CLASS (contacts_card_parent_class)->dispose (object);
}

static void
contacts_card_finalize (GObject *object)
{
  g_ptr_array_unref (JALONS_CONTACTS_CARD (object)->rows);

  G_OBJECT_CLASS (contacts_card_parent_class)->finalize (object);
}

static void
contacts_card_class_init (ContactsCardClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = contacts_card_dispose;
  G_OBJECT_CLASS (klass)->finalize = contacts_card_finalize;
}

static void
contacts_card_init (ContactsCard *self)
{
  self->rows = g_ptr_array_new ();
  self->ajouter = gtk_button_new_from_icon_name ("ajouter-symbolic");
  gtk_widget_add_css_class (self->ajouter, "flat");
  gtk_widget_set_tooltip_text (self->ajouter, _("Add a contact"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->ajouter), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Add a contact"), -1);
  g_signal_connect_object (self->ajouter, "clicked", G_CALLBACK (add_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _("Contacts"));
  adw_preferences_group_set_header_suffix (ADW_PREFERENCES_GROUP (self), self->ajouter);
}

/**
 * contacts_card_show:
 * @collectivite: the uuid of an employer
 *
 * Shows who one knows there.
 */
void
contacts_card_show (ContactsCard *self,
                    Repository   *repository,
                    const char   *collectivite)
{
  g_autoptr (GPtrArray) contacts = annuaires_list_contacts (repository, collectivite, NULL);

  g_return_if_fail (JALONS_IS_CONTACTS_CARD (self));

  g_set_object (&self->repository, repository);
  g_free (self->collectivite);
  self->collectivite = g_strdup (collectivite);
  gtk_widget_set_visible (self->ajouter, repository_is_writable (repository));
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);

  for (guint i = 0; contacts != NULL && i < contacts->len; i++)
    g_ptr_array_add (self->rows, create_row (self, contacts->pdata[i]));
  if (self->rows->len == 0)
    g_ptr_array_add (self->rows, create_empty ());
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);
}
