/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "annuaires/annuaires-page-private.h"

#include "annuaires/import-window.h"
#include "model/tables.h"
#include "operations/annuaires-csv.h"
#include "widgets/fichiers.h"

#include <glib/gi18n.h>

/* Directories as files, in and out. */

static GtkWindow *
get_window (AnnuairesPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static void
show_error (AnnuairesPage *self,
            const GError  *error)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.error", "s", error->message);
}

static void
imported_cb (AnnuairesPage *self,
             guint          n)
{
  g_autofree char *texte = g_strdup_printf (ngettext ("%u record imported", "%u records imported", n),
                                            n);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast-undo", "s", texte);
}

/**
 * annuaires_page_import:
 * @type: %TYPE_AGENT, %TYPE_COLLECTIVITE or %TYPE_CONTACT
 * @fichier: a table
 *
 * Shows what the file would bring into that directory.
 */
void
annuaires_page_import (AnnuairesPage *self,
                       GType          type,
                       GFile         *fichier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) octets = NULL;
  GtkWidget *window;

  g_return_if_fail (JALONS_IS_ANNUAIRES_PAGE (self));

  octets = g_file_load_bytes (fichier, NULL, NULL, &error);
  window = octets != NULL
    ? import_window_new (self->repository, type, octets, &error)
    : NULL;
  if (window == NULL)
    {
      show_error (self, error);
      return;
    }
  g_signal_connect_object (window, "imported", G_CALLBACK (imported_cb), self, G_CONNECT_SWAPPED);
  gtk_window_set_transient_for (GTK_WINDOW (window), get_window (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
open_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (AnnuairesPage) self = data;
  g_autoptr (GFile) fichier = fichiers_choose_finish (result, NULL);

  if (fichier != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    annuaires_page_import (self, self->fichier_type, fichier);
}

static void
choose_import (AnnuairesPage *self,
               GType          type)
{
  self->fichier_type = type;
  fichiers_choose_open_async (get_window (self), _("Import a table"), "*.csv",
                              _("Tables (CSV)"), NULL, open_chosen_cb, g_object_ref (self));
}

static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (widget);

  choose_import (self, annuaires_page_get_annuaire (self)->type);
}

static void
import_contacts_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  choose_import (JALONS_ANNUAIRES_PAGE (widget), TYPE_CONTACT);
}

/**
 * annuaires_page_export:
 * @type: %TYPE_AGENT, %TYPE_COLLECTIVITE or %TYPE_CONTACT
 * @fichier: where
 *
 * Writes that directory into a file, in clear.
 */
void
annuaires_page_export (AnnuairesPage *self,
                       GType          type,
                       GFile         *fichier)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) octets = NULL;

  g_return_if_fail (JALONS_IS_ANNUAIRES_PAGE (self));

  octets = annuaires_export (self->repository, type, &error);
  if (octets == NULL ||
      !g_file_replace_contents (fichier, g_bytes_get_data (octets, NULL), g_bytes_get_size (octets),
                                NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, NULL, &error))
    {
      show_error (self, error);
      return;
    }
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s",
                              _("Directory exported. The file is not encrypted."));
}

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (AnnuairesPage) self = data;
  g_autoptr (GFile) fichier = fichiers_choose_finish (result, NULL);

  if (fichier != NULL && gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    annuaires_page_export (self, self->fichier_type, fichier);
}

static void
choose_export (AnnuairesPage *self,
               GType          type)
{
  self->fichier_type = type;
  fichiers_choose_save_async (get_window (self), _("Export the directory"),
                              type == TYPE_AGENT     ? "agents.csv"
                              : type == TYPE_CONTACT ? "contacts.csv"
                                                     : "collectivites.csv",
                              NULL, save_chosen_cb, g_object_ref (self));
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  AnnuairesPage *self = JALONS_ANNUAIRES_PAGE (widget);

  choose_export (self, annuaires_page_get_annuaire (self)->type);
}

static void
export_contacts_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  choose_export (JALONS_ANNUAIRES_PAGE (widget), TYPE_CONTACT);
}

void
annuaires_page_class_add_files (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "annuaires.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "annuaires.export", NULL, export_cb);
  gtk_widget_class_install_action (widget_class, "annuaires.import-contacts", NULL,
                                   import_contacts_cb);
  gtk_widget_class_install_action (widget_class, "annuaires.export-contacts", NULL,
                                   export_contacts_cb);
}
