/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/echange-actions.h"

#include "app/application-private.h"
#include "app/dialogs.h"
#include "app/preferences.h"
#include "app/travaux.h"
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
backed_up_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  const gint64 lignes = repository_backup_finish (JALONS_REPOSITORY (source), result, &error);

  if (!travaux_end (widget, error, _("Backup stopped: no file was written"),
            _("The base was not backed up")))
    return;

  preferences_keep_backup (jalons_window_get_repository (JALONS_WINDOW (widget)));
  message = g_strdup_printf (ngettext ("Base backed up and read again: %d record",
                                       "Base backed up and read again: %d records",
                                       (gulong) lignes), (int) lignes);
  tell (widget, message);
}

static void
backup_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);

  /* The base may have been locked while the file was being chosen. */
  if (path != NULL && get_repository (widget) != NULL)
    echange_backup (widget, path);
}

/**
 * echange_backup:
 * @widget: the window
 * @path: a file that does not exist
 *
 * Backs up the base of the window, which stays in use, and tells how far it is.
 */
void
echange_backup (GtkWidget  *widget,
                const char *path)
{
  Progres *progres;

  jalons_window_save_drafts (JALONS_WINDOW (widget));
  progres = travaux_begin (widget, _("Backing up the base…"), FALSE);
  if (progres != NULL)
    repository_backup_async (get_repository (widget), path, progres, backed_up_cb,
                             g_object_ref (widget));
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
  char *prete;
} Restauration;

static void
restauration_free (Restauration *self)
{
  g_object_unref (self->window);
  g_free (self->backup);
  g_free (self->prete);
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
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (Restauration) self = data;
  GApplication *application = g_application_get_default ();
  g_autoptr (GError) error = NULL;

  repository_restore_finish (result, &error);
  if (!travaux_end (self->window, error, _("Restore stopped: the base is as it was"),
            _("Nothing was restored")))
    {
      if (self->prete != NULL)
        g_unlink (self->prete);
      return;
    }
  if (JALONS_IS_APPLICATION (application))
    jalons_application_restore (JALONS_APPLICATION (application), self->prete);
}

static void
restore_confirmed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      data)
{
  g_autoptr (Restauration) self = data;
  Repository *repository = get_repository (self->window);
  Progres *progres;

  if (!dialogs_confirm_finish (result, NULL) || repository == NULL)
    return;

  jalons_window_save_drafts (JALONS_WINDOW (self->window));
  progres = travaux_begin (self->window, _("Reading and copying the backup…"), TRUE);
  if (progres == NULL)
    return;
  self->prete = g_strconcat (repository_get_path (repository), ".a-restaurer", NULL);
  g_unlink (self->prete);
  repository_restore_async (self->backup, self->prete, progres, restored_cb, self);
  g_steal_pointer (&self);
}

/**
 * echange_restore:
 * @widget: the window
 * @path: a backup
 *
 * Asks whether the base of the window gives way to a backup, then puts it in its place.
 */
void
echange_restore (GtkWidget  *widget,
                 const char *path)
{
  Restauration *self = g_new0 (Restauration, 1);

  self->window = g_object_ref (widget);
  self->backup = g_strdup (path);
  dialogs_confirm_async (GTK_WINDOW (widget), _("Restore this backup?"),
                         _("Jalons closes, and opens again on the base as it was that day. The base "
                           "of today is kept beside it, under a name with “remplacee”."),
                         _("_Restore"), TRUE, NULL, restore_confirmed_cb, self);
}

static void
restore_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);

  if (path != NULL)
    echange_restore (widget, path);
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
imported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ImportResultat) resultat =
    dossiers_import_finish (JALONS_REPOSITORY (source), result, &error);

  if (travaux_end (widget, error, _("Import stopped: no dossier came in"), _("Nothing was imported")))
    tell_import (widget, resultat);
}

/**
 * echange_import:
 * @widget: the window
 * @path: a document of dossiers
 *
 * Brings dossiers into the base of the window, all of them or none, and tells how far it is.
 */
void
echange_import (GtkWidget  *widget,
                const char *path)
{
  g_autoptr (GFile) fichier = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) contenu = g_file_load_bytes (fichier, NULL, NULL, &error);
  Progres *progres;

  if (contenu == NULL)
    {
      dialogs_show_error (GTK_WINDOW (widget), _("Nothing was imported"), error->message);
      return;
    }

  jalons_window_save_drafts (JALONS_WINDOW (widget));
  progres = travaux_begin (widget, _("Importing dossiers…"), TRUE);
  if (progres != NULL)
    dossiers_import_async (get_repository (widget), contenu, progres, imported_cb,
                           g_object_ref (widget));
}

static void
import_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);

  if (path != NULL && get_repository (widget) != NULL)
    echange_import (widget, path);
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
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  const gint n = dossiers_export_finish (JALONS_REPOSITORY (source), result, &error);

  if (!travaux_end (widget, error, _("Export stopped: no file was written"),
            _("The file was not written")))
    return;

  message = g_strdup_printf (ngettext ("%d dossier exported. The file is not encrypted.",
                                       "%d dossiers exported. The file is not encrypted.",
                                       (gulong) n), n);
  tell (widget, message);
}

/**
 * echange_export:
 * @widget: the window
 * @refs: (nullable) (array zero-terminated=1): references; all the dossiers without them
 * @path: the file
 *
 * Writes dossiers into a file, in clear, and tells how far it is.
 */
void
echange_export (GtkWidget          *widget,
                const char * const *refs,
                const char         *path)
{
  Progres *progres;

  jalons_window_save_drafts (JALONS_WINDOW (widget));
  progres = travaux_begin (widget, _("Exporting dossiers…"), FALSE);
  if (progres != NULL)
    dossiers_export_async (get_repository (widget), refs, path, progres, exported_cb,
                           g_object_ref (widget));
}

static void
export_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);

  if (path != NULL && get_repository (widget) != NULL)
    echange_export (widget, NULL, path);
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
