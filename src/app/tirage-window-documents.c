/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/tirage-window-private.h"

#include "dossier/preparation-feuille.h"
#include "model/apercu.h"
#include "model/destinataires.h"
#include "model/parcours.h"
#include "widgets/initiales.h"

#include <glib/gi18n.h>

/* Which documents, in how many copies, and for whom. */

#define EXEMPLAIRES_MAX 20

guint
tirage_window_get_copies (const char *code,
                          gpointer    data)
{
  TirageWindow *self = data;
  GtkSpinButton *nombre = g_hash_table_lookup (self->exemplaires, code);

  return nombre != NULL ? (guint) gtk_spin_button_get_value_as_int (nombre) : 1;
}

/* The order is the one of PreparationLecteur, and the first one is without the notes. */
static void
add_lecteur (TirageWindow *self,
             GtkWidget    *row)
{
  const char *titres[] = {
    preparation_feuille_get_titre (PREPARATION_COLLEGUE),
    preparation_feuille_get_titre (PREPARATION_CONSEILLER),
    preparation_feuille_get_titre (PREPARATION_ACCUEIL),
    NULL,
  };

  self->lecteur = gtk_drop_down_new_from_strings (titres);
  gtk_widget_set_valign (self->lecteur, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lecteur), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Who reads it"), -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), self->lecteur);
}

void
tirage_window_add_code (TirageWindow *self,
                        const char   *code)
{
  const char *libelle = document_get_libelle (code);
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *bouton = gtk_check_button_new ();
  GtkWidget *nombre = gtk_spin_button_new_with_range (1, EXEMPLAIRES_MAX, 1);
  g_autofree char *copies = g_strdup_printf (_("Copies: %s"), libelle);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), libelle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bouton), GTK_ACCESSIBLE_PROPERTY_LABEL, libelle,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (nombre), GTK_ACCESSIBLE_PROPERTY_LABEL, copies, -1);
  gtk_widget_set_valign (bouton, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (nombre, GTK_ALIGN_CENTER);
  /* One for each of those who sign. */
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (nombre),
                             g_str_equal (code, "convention") || g_str_equal (code, "avenant") ? 3 : 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), bouton);
  if (document_is_interne (code))
    add_lecteur (self, row);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), nombre);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), bouton);
  g_object_bind_property (bouton, "active", nombre, "sensitive", G_BINDING_SYNC_CREATE);
  g_signal_connect_swapped (bouton, "toggled", G_CALLBACK (tirage_window_fill_lines), self);
  g_signal_connect_swapped (nombre, "value-changed", G_CALLBACK (tirage_window_show_state), self);
  g_hash_table_insert (self->cases, g_strdup (code), bouton);
  g_hash_table_insert (self->exemplaires, g_strdup (code), nombre);
  gtk_list_box_append (GTK_LIST_BOX (self->documents), row);
}

void
tirage_window_init_documents (TirageWindow *self)
{
  initiales_add (GTK_LIST_BOX (self->documents));
}

/**
 * tirage_window_set_code:
 * @code: a document
 * @exemplaires: how many copies; 0 not to print it
 */
void
tirage_window_set_code (TirageWindow *self,
                        const char   *code,
                        guint         exemplaires)
{
  GtkCheckButton *bouton = g_hash_table_lookup (self->cases, code);

  if (bouton == NULL)
    return;
  if (exemplaires > 0)
    gtk_spin_button_set_value (g_hash_table_lookup (self->exemplaires, code), exemplaires);
  gtk_check_button_set_active (bouton, exemplaires > 0);
}

/* Dossiers whose conventions are to be printed were chosen to print them. */
void
tirage_window_tick_conventions (TirageWindow *self)
{
  for (char **uuid = self->dossiers; *uuid != NULL; uuid++)
    {
      g_autoptr (Fiche) apercu = repository_get (self->repository, TYPE_APERCU, *uuid, NULL);

      if (apercu == NULL ||
          g_strcmp0 (JALONS_APERCU (apercu)->convention, PARCOURS_CONVENTION_A_ENVOYER) != 0)
        return;
    }
  tirage_window_set_code (self, "convention", tirage_window_get_copies ("convention", self));
}
