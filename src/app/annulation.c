/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/annulation.h"

#include "app/dialogs.h"
#include "app/travaux.h"
#include "app/window-private.h"
#include "operations/dossiers.h"

#include <glib/gi18n.h>

/* The last operation, undone and done again: at once, or in a thread where it is about large files. */

typedef struct
{
  const char *en_cours;
  const char *rien;
  const char *echec;
  const char *renonce;
} Mots;

static const Mots mots[] = {
  { N_("Undoing…"), N_("There is nothing to undo"), N_("Nothing was undone"),
    N_("Given up: nothing was undone") },
  { N_("Redoing…"), N_("There is nothing to redo"), N_("Nothing was redone"),
    N_("Given up: nothing was redone") },
};

static void
tell_done (GtkWidget  *widget,
           gboolean    refaire,
           const char *nature)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (widget));
  const char *quoi = operations_nature_libelle (nature);
  g_autofree char *message = refaire ? g_strdup_printf (_("Redone: %s"), quoi)
                                     : g_strdup_printf (_("Undone: %s"), quoi);

  if (refaire)
    workspace_add_toast (workspace, message, TRUE);
  else
    workspace_add_toast_redo (workspace, message);
}

static void
done (GtkWidget    *widget,
      GAsyncResult *result,
      gboolean      refaire)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nature = operations_undo_finish (result, &error);

  if (travaux_end (widget, error, _(mots[refaire].renonce), _(mots[refaire].echec)))
    tell_done (widget, refaire, nature);
}

static void
undone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;

  done (widget, result, FALSE);
}

static void
redone_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GtkWidget) widget = data;

  done (widget, result, TRUE);
}

/* Nothing is undone while something is written: the window would wait for it. */
static void
tell_busy (GtkWidget *widget)
{
  gtk_widget_activate_action (widget, "win.toast", "s",
                              _("Another work is under way: wait until it has ended"));
}

static void
invert_long (GtkWidget *widget,
             gboolean   refaire)
{
  Progres *progres = travaux_begin (widget, _(mots[refaire].en_cours), FALSE);

  if (progres == NULL)
    tell_busy (widget);
  else
    operations_undo_async (jalons_window_get_repository (JALONS_WINDOW (widget)), refaire, progres,
                           refaire ? redone_cb : undone_cb, g_object_ref (widget));
}

static void
invert_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  JalonsWindow *self = JALONS_WINDOW (widget);
  Workspace *workspace = jalons_window_get_workspace (self);
  Repository *repository = jalons_window_get_repository (self);
  const gboolean refaire = g_str_equal (action_name, "win.redo");
  g_autofree char *nature = NULL;
  g_autoptr (GError) error = NULL;

  if (workspace == NULL)
    return;
  if (repository_is_busy (repository))
    tell_busy (widget);
  else if (operations_undo_is_long (repository, refaire))
    invert_long (widget, refaire);
  else if (refaire ? operations_redo (repository, NULL, &nature, &error)
                   : operations_undo (repository, NULL, &nature, &error))
    tell_done (widget, refaire, nature);
  else if (g_error_matches (error, STORE_ERROR, STORE_ERROR_NOTHING))
    workspace_add_toast (workspace, _(mots[refaire].rien), FALSE);
  else
    dialogs_show_error (GTK_WINDOW (widget), _(mots[refaire].echec), error->message);
}

/* In a text, Ctrl+Z belongs to the text, even when it has nothing left to undo. */
static gboolean
undo_key_cb (GtkWidget *widget,
             GVariant  *arguments,
             gpointer   data)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (widget));

  if (focus != NULL && (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus)))
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_activate_action_variant (widget, g_variant_get_string (arguments, NULL), NULL);
}

/**
 * annulation_class_add_actions:
 *
 * Installs "win.undo" and "win.redo", with their keys.
 */
void
annulation_class_add_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, invert_cb);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, invert_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, undo_key_cb, "s",
                                "win.undo");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                undo_key_cb, "s", "win.redo");
}
