/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* These classes have other names in later versions of GTK and of libadwaita: nobody else names
 * them. */

/**
 * dialogs_show_error:
 * @parent: (nullable): the window it belongs to
 * @titre: what could not be done
 * @message: why, what was kept and what to do
 *
 * Tells of a failure, to be read before going on.
 */
void
dialogs_show_error (GtkWindow  *parent,
                    const char *titre,
                    const char *message)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, titre, message);

  adw_message_dialog_add_response (ADW_MESSAGE_DIALOG (dialog), "close", _("_Close"));
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "close");
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
confirm_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     GTask            *task)
{
  /* Closing the dialog answers once more. */
  g_signal_handlers_disconnect_by_data (dialog, task);
  g_task_return_boolean (task, g_str_equal (response, "accord"));
  g_object_unref (task);
}

/**
 * dialogs_confirm_async:
 * @parent: (nullable): the window it belongs to
 * @titre: the question
 * @message: what follows from a yes
 * @accord: the verb of the button that says yes
 * @destructif: whether yes loses something
 *
 * Asks a question; dialogs_confirm_finish() has the answer.
 */
void
dialogs_confirm_async (GtkWindow           *parent,
                       const char          *titre,
                       const char          *message,
                       const char          *accord,
                       gboolean             destructif,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (parent, titre, message));

  g_task_set_source_tag (task, dialogs_confirm_async);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_add_response (dialog, "accord", accord);
  adw_message_dialog_set_response_appearance (dialog, "accord",
                                              destructif ? ADW_RESPONSE_DESTRUCTIVE
                                                         : ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, destructif ? "cancel" : "accord");
  g_signal_connect (dialog, "response", G_CALLBACK (confirm_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * dialogs_confirm_finish:
 *
 * Returns: whether the answer was yes
 */
gboolean
dialogs_confirm_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * dialogs_show_about:
 * @parent: (nullable): the window it belongs to
 *
 * Tells what Jalons is.
 */
void
dialogs_show_about (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _("Jalons"),
                         "application-icon", "fr.jalons.Jalons",
                         "version", PACKAGE_VERSION,
                         "developer-name", _("The Jalons team"),
                         "comments", _("Bilans professionnels, from the request to the follow-up."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}

/**
 * dialogs_show_shortcuts:
 * @parent: (nullable): the window it belongs to
 *
 * Tells which keys do what.
 */
void
dialogs_show_shortcuts (GtkWindow *parent)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  GtkWindow *window;

  gtk_builder_add_from_resource (builder, "/fr/jalons/Jalons/app/shortcuts.ui", NULL);
  window = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));
  gtk_window_set_transient_for (window, parent);
  gtk_window_present (window);
}
