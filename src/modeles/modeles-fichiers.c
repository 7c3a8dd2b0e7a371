/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "modeles/modeles-fichiers.h"

#include "documents/modele-contexte.h"
#include "documents/modele.h"
#include "model/destinataires.h"
#include "modeles/differences-window.h"
#include "modeles/modeles-window.h"
#include "widgets/fichiers.h"

#include <glib/gi18n.h>
#include <string.h>

/* A template that comes from a file, or goes to one: another centre's, or one that was written
 * elsewhere. */

#define OCTETS_MAX (1024 * 1024)
#define AVANT "jalons-avant-import"
#define BOM "\xEF\xBB\xBF"

static ModeleEditor *
get_editor (GtkWidget *widget)
{
  return modeles_window_get_editor (JALONS_MODELES_WINDOW (widget));
}

static const char *
get_code (GtkWidget *widget)
{
  const ModeleEtat *etat = modele_editor_get_etat (get_editor (widget));

  return etat != NULL ? etat->code : NULL;
}

static void
tell (GtkWidget  *widget,
      const char *message,
      const char *annuler)
{
  modeles_window_tell (JALONS_MODELES_WINDOW (widget), message, annuler);
}

/* Import */

/* (transfer full) (nullable): the lines of a file as the editor has them */
static char *
read_texte (GFile   *file,
            GError **error)
{
  g_autofree char *octets = NULL;
  g_autofree char *nom = g_file_get_basename (file);
  g_auto (GStrv) lignes = NULL;
  const char *debut;
  gsize n;

  if (!g_file_load_contents (file, NULL, &octets, &n, NULL, error))
    return NULL;
  if (n > OCTETS_MAX || !g_utf8_validate_len (octets, n, NULL))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                   _("“%s” is not a template: a template is a text in UTF-8. Nothing was changed."),
                   nom);
      return NULL;
    }

  debut = g_str_has_prefix (octets, BOM) ? octets + strlen (BOM) : octets;
  lignes = g_strsplit (debut, "\r\n", -1);
  return g_strjoinv ("\n", lignes);
}

static void
take_cb (GtkWidget  *widget,
         const char *texte)
{
  g_object_set_data_full (G_OBJECT (widget), AVANT,
                          modele_editor_get_texte (get_editor (widget)), g_free);
  modele_editor_write (get_editor (widget), texte);
  tell (widget, _("Taken as a draft: put it in use once the page is right"), "modeles.undo-import");
}

static char *
list_faults (const char *texte)
{
  g_autoptr (GPtrArray) fautes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) modele_faute_free);
  g_autoptr (Modele) modele = modele_new (texte, &modele_classe_document, fautes);
  g_autofree char *lignes = NULL;

  if (modele != NULL && fautes->len == 0)
    return NULL;
  lignes = modele_fautes_write (fautes);
  return g_strdup_printf (_("This file cannot be put in use as it is; the draft says where:\n%s"),
                          lignes);
}

/**
 * modeles_fichiers_import:
 * @widget: a #ModelesWindow
 * @file: a text
 *
 * Shows what the file would change in the template that is shown, and what is wrong with it; it is a
 * draft once the user agrees.
 */
void
modeles_fichiers_import (GtkWidget *widget,
                         GFile     *file)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *texte = read_texte (file, &error);
  g_autofree char *avant = modele_editor_get_texte (get_editor (widget));
  g_autofree char *fautes = NULL;

  if (texte == NULL)
    {
      tell (widget, error->message, NULL);
      return;
    }
  if (g_str_equal (texte, avant))
    {
      tell (widget, _("This file is the text that is shown: nothing was changed"), NULL);
      return;
    }
  fautes = list_faults (texte);
  differences_window_propose (widget, document_get_libelle (get_code (widget)), avant, texte, fautes,
                              take_cb);
}

/* @widget: (transfer full): what may have been closed while one chose */
static void
use_chosen (GtkWidget    *widget,
            GAsyncResult *result,
            void        (*use) (GtkWidget *widget,
                                GFile     *file))
{
  g_autoptr (GFile) file = fichiers_choose_finish (result, NULL);

  if (file != NULL && gtk_widget_get_visible (widget))
    use (widget, file);
  g_object_unref (widget);
}

static void
open_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  use_chosen (data, result, modeles_fichiers_import);
}

static void
import_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  if (get_code (widget) != NULL)
    fichiers_choose_open_async (GTK_WINDOW (widget), _("Import a Template"), "*.md",
                                _("Templates (text)"), NULL, open_chosen_cb, g_object_ref (widget));
}

static void
undo_import_cb (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  const char *avant = g_object_get_data (G_OBJECT (widget), AVANT);

  if (avant == NULL)
    return;
  modele_editor_write (get_editor (widget), avant);
  g_object_set_data (G_OBJECT (widget), AVANT, NULL);
  tell (widget, _("The text is the one from before the file"), NULL);
}

/* Export */

/**
 * modeles_fichiers_export:
 * @widget: a #ModelesWindow
 * @file: where
 *
 * Writes the text that is shown, what is typed included.
 */
void
modeles_fichiers_export (GtkWidget *widget,
                         GFile     *file)
{
  g_autofree char *texte = modele_editor_get_texte (get_editor (widget));
  g_autofree char *nom = g_file_get_basename (file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents (file, texte, strlen (texte), NULL, FALSE,
                               G_FILE_CREATE_REPLACE_DESTINATION, NULL, NULL, &error))
    message = g_strdup_printf (_("Template saved as “%s”"), nom);
  else
    message = g_strdup_printf (_("“%s” could not be written: %s. Nothing was changed there."), nom,
                               error->message);
  tell (widget, message, NULL);
}

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  use_chosen (data, result, modeles_fichiers_export);
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  const char *code = get_code (widget);
  g_autofree char *nom = code != NULL ? g_strdup_printf ("%s.md", code) : NULL;

  if (code != NULL)
    fichiers_choose_save_async (GTK_WINDOW (widget), _("Export the Template"), nom, NULL,
                                save_chosen_cb, g_object_ref (widget));
}

/**
 * modeles_fichiers_add_actions:
 *
 * Installs "modeles.import" and "modeles.export".
 */
void
modeles_fichiers_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "modeles.import", NULL, import_cb);
  gtk_widget_class_install_action (widget_class, "modeles.undo-import", NULL, undo_import_cb);
  gtk_widget_class_install_action (widget_class, "modeles.export", NULL, export_cb);
}
