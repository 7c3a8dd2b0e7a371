/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/echange-actions.h"

#include "app/application-private.h"
#include "app/dialogs.h"
#include "app/window-private.h"
#include "base/jour.h"
#include "operations/echanges.h"
#include "store/sauvegarde.h"
#include "widgets/fichiers.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* A whole base to a backup and back, and dossiers in and out as documents. */

#define FAUTES_MONTREES 12

static Repository *
get_repository (GtkWidget *widget)
{
  return jalons_window_get_repository (JALONS_WINDOW (widget));
}

static void
tell (GtkWidget  *widget,
      const char *message)
{
  gtk_widget_activate_action (widget, "win.toast", "s", message);
}

/* Backup */

static void
backup_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  gint64 lignes;

  if (path == NULL || get_repository (widget) == NULL)
    return;

  jalons_window_save_drafts (JALONS_WINDOW (widget));
  if (!repository_backup (get_repository (widget), path, &lignes, &error))
    {
      dialogs_show_error (GTK_WINDOW (widget), _("The base was not backed up"), error->message);
      return;
    }

  message = g_strdup_printf (ngettext ("Base backed up and read again: %d record",
                                       "Base backed up and read again: %d records",
                                       (gulong) lignes), (int) lignes);
  tell (widget, message);
}

static void
backup_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  g_autofree char *jour = jour_format_iso (jour_today ());
  g_autofree char *nom = g_strdup_printf ("sauvegarde-%s.jalons", jour);

  jalons_window_save_drafts (JALONS_WINDOW (widget));
  fichiers_choose_save_async (GTK_WINDOW (widget), _("Back Up the Base"), nom,
                              NULL, backup_chosen_cb, g_object_ref (widget));
}

/* Restore: the backup is verified and copied beside the base first; the base itself gives way to
 * the copy once nobody reads it any more. */

typedef struct
{
  GtkWidget *window;
  char *backup;
} Restauration;

static void
restauration_free (Restauration *self)
{
  g_object_unref (self->window);
  g_free (self->backup);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Restauration, restauration_free)

/**
 * echange_put_in_place:
 * @prete: a base that was verified, and that goes
 * @path: a base that is closed; it is kept aside
 *
 * Puts @prete in the place of @path.
 */
void
echange_put_in_place (const char *prete,
                      const char *path)
{
  g_autoptr (GError) error = NULL;

  /* What can still fail leaves the base of before. */
  if (!repository_restore (prete, path, TRUE, NULL, &error))
    g_warning ("%s", error->message);
  g_unlink (prete);
}

static void
restore_confirmed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr (Restauration) self = data;
  GApplication *application = g_application_get_default ();
  g_autoptr (GError) error = NULL;
  g_autofree char *prete = NULL;
  Repository *repository = get_repository (self->window);

  if (!dialogs_confirm_finish (result, NULL) || repository == NULL ||
      !JALONS_IS_APPLICATION (application))
    return;

  prete = g_strconcat (repository_get_path (repository), ".a-restaurer", NULL);
  g_unlink (prete);
  if (!repository_restore (self->backup, prete, FALSE, NULL, &error))
    {
      dialogs_show_error (GTK_WINDOW (self->window), _("Nothing was restored"), error->message);
      return;
    }

  jalons_application_restore (JALONS_APPLICATION (application), prete);
}

static void
restore_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (Restauration) self = g_new0 (Restauration, 1);

  self->window = data;
  self->backup = fichiers_choose_path_finish (result, NULL);
  if (self->backup == NULL)
    return;

  dialogs_confirm_async (GTK_WINDOW (self->window), _("Restore this backup?"),
                         _("Jalons closes, and opens again on the base as it was that day. The base "
                           "of today is kept beside it, under a name with “remplacee”."),
                         _("_Restore"), TRUE, NULL, restore_confirmed_cb, g_steal_pointer (&self));
}

static void
restore_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  fichiers_choose_open_async (GTK_WINDOW (widget), _("Restore a Backup"), "*.jalons",
                              _("Jalons bases"), NULL, restore_chosen_cb, g_object_ref (widget));
}

/* Import */

/**
 * echange_fautes_to_texte:
 * @fautes: (element-type ImportFaute): what an import refuses
 *
 * Returns: (transfer full): a line for each of the first ones, with its line in the file
 */
char *
echange_fautes_to_texte (GPtrArray *fautes)
{
  GString *texte = g_string_new (NULL);

  for (guint i = 0; i < fautes->len && i < FAUTES_MONTREES; i++)
    {
      const ImportFaute *faute = fautes->pdata[i];

      /* Translators: a line of a file, then what is wrong there. */
      g_string_append_printf (texte, _("Line %u: %s"), faute->ligne, faute->message);
      g_string_append_c (texte, '\n');
    }
  if (fautes->len > FAUTES_MONTREES)
    g_string_append_printf (texte,
                            ngettext ("and %u other fault", "and %u other faults",
                                      fautes->len - FAUTES_MONTREES),
                            fautes->len - FAUTES_MONTREES);
  g_string_append_printf (texte, "\n%s", _("Nothing was imported: correct the file, then import it "
                                           "again."));

  return g_string_free (texte, FALSE);
}

static void
tell_import (GtkWidget      *widget,
             ImportResultat *resultat)
{
  const guint n = resultat->crees->len;
  g_autofree char *message = NULL;

  if (resultat->fautes->len > 0)
    {
      g_autofree char *texte = echange_fautes_to_texte (resultat->fautes);
      g_autofree char *titre =
        g_strdup_printf (ngettext ("The file has %u fault", "The file has %u faults",
                                   resultat->fautes->len), resultat->fautes->len);

      dialogs_show_error (GTK_WINDOW (widget), titre, texte);
      return;
    }

  message = g_strdup_printf (ngettext ("%u dossier imported", "%u dossiers imported", n), n);
  gtk_widget_activate_action (widget, "win.toast-undo", "s", message);
}

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);
  g_autoptr (ImportResultat) resultat = NULL;
  g_autoptr (GBytes) contenu = NULL;
  g_autoptr (GError) error = NULL;
  char *texte = NULL;
  gsize taille;

  if (path == NULL || get_repository (widget) == NULL)
    return;

  if (g_file_get_contents (path, &texte, &taille, &error))
    {
      contenu = g_bytes_new_take (texte, taille);
      resultat = dossiers_import (get_repository (widget), contenu, FALSE, FALSE, &error);
    }
  if (resultat != NULL)
    tell_import (widget, resultat);
  else
    dialogs_show_error (GTK_WINDOW (widget), _("Nothing was imported"), error->message);
}

static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  fichiers_choose_open_async (GTK_WINDOW (widget), _("Import Dossiers"), "*.json",
                              _("Dossiers (JSON)"), NULL, import_chosen_cb, g_object_ref (widget));
}

/* Export */

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);
  g_autofree char *texte = NULL;
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL || get_repository (widget) == NULL)
    return;

  node = dossiers_export (get_repository (widget), NULL, &error);
  if (node != NULL)
    texte = json_to_string (node, TRUE);
  if (texte != NULL &&
      g_file_set_contents_full (path, texte, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, &error))
    tell (widget, _("All the dossiers exported"));
  else
    dialogs_show_error (GTK_WINDOW (widget), _("The file was not written"), error->message);
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  fichiers_choose_save_async (GTK_WINDOW (widget), _("Export All the Dossiers, in Clear"),
                              "dossiers.json", NULL, export_chosen_cb, g_object_ref (widget));
}

/**
 * echange_class_add_actions:
 * @widget_class: of the window
 *
 * Installs "win.backup", "win.restore", "win.import" and "win.export".
 */
void
echange_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.backup", NULL, backup_cb);
  gtk_widget_class_install_action (widget_class, "win.restore", NULL, restore_cb);
  gtk_widget_class_install_action (widget_class, "win.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_cb);
}
