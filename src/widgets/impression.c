/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/impression.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

struct _ImpressionChoix
{
  GObject parent_instance;

  GtkPrinter *printer;
  GtkPrintSettings *settings;
  GtkPageSetup *setup;
  guint fichiers;  /* how many documents went to files, where the printer is one */
};

G_DEFINE_FINAL_TYPE (ImpressionChoix, impression_choix, G_TYPE_OBJECT)

static void
impression_choix_dispose (GObject *object)
{
  ImpressionChoix *self = JALONS_IMPRESSION_CHOIX (object);

  g_clear_object (&self->printer);
  g_clear_object (&self->settings);
  g_clear_object (&self->setup);

  G_OBJECT_CLASS (impression_choix_parent_class)->dispose (object);
}

static void
impression_choix_class_init (ImpressionChoixClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = impression_choix_dispose;
}

static void
impression_choix_init (ImpressionChoix *self)
{
}

/**
 * impression_choix_new:
 * @printer: a printer
 * @settings: how it prints
 * @setup: on what paper
 *
 * Returns: (transfer full): a choice, as the dialog would give it
 */
ImpressionChoix *
impression_choix_new (GtkPrinter       *printer,
                      GtkPrintSettings *settings,
                      GtkPageSetup     *setup)
{
  ImpressionChoix *self = g_object_new (JALONS_TYPE_IMPRESSION_CHOIX, NULL);

  self->printer = g_object_ref (printer);
  self->settings = g_object_ref (settings);
  self->setup = g_object_ref (setup);
  return self;
}

/**
 * impression_choix_get_nom:
 *
 * Returns: (transfer none): what the printer is called
 */
const char *
impression_choix_get_nom (ImpressionChoix *self)
{
  return gtk_printer_get_name (self->printer);
}

/**
 * impression_choix_get_exemplaires:
 *
 * Returns: how many copies the user asked for in the dialog
 */
guint
impression_choix_get_exemplaires (ImpressionChoix *self)
{
  return (guint) MAX (gtk_print_settings_get_n_copies (self->settings), 1);
}

static gboolean
fail (GError **error)
{
  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
               _("There is not enough memory to print: %s."), g_strerror (errno));

  return FALSE;
}

static gboolean
write_all (int      fd,
           GBytes  *pdf,
           GError **error)
{
  gsize n = 0, fait = 0;
  const guint8 *octets = g_bytes_get_data (pdf, &n);

  while (fait < n)
    {
      const gssize ecrit = write (fd, octets + fait, n - fait);

      if (ecrit < 0 && errno == EINTR)
        continue;
      if (ecrit < 0)
        return fail (error);
      fait += ecrit;
    }

  return lseek (fd, 0, SEEK_SET) == 0 || fail (error);
}

/**
 * impression_open_memory:
 * @pdf: a document
 * @error: set where there is not enough memory
 *
 * Gives a document to whoever reads a file, without a file: a document in clear never touches the
 * disk.
 *
 * Returns: a descriptor at the start of @pdf, to be closed; -1 on error
 */
int
impression_open_memory (GBytes  *pdf,
                        GError **error)
{
  const int fd = memfd_create ("document", MFD_CLOEXEC);

  if (fd < 0)
    {
      fail (error);
      return -1;
    }
  if (!write_all (fd, pdf, error))
    {
      close (fd);
      return -1;
    }

  return fd;
}

/* Choosing */

static void
response_cb (GtkPrintUnixDialog *dialog,
             int                 response,
             GTask              *task)
{
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);

  if (response != GTK_RESPONSE_OK)
    {
      g_task_return_pointer (task, NULL, NULL);
    }
  else if (printer == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                               _("No printer is chosen: nothing was printed."));
    }
  else if (!gtk_printer_accepts_pdf (printer))
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                               _("The printer “%s” does not take PDF: save the document and print it from another program."),
                               gtk_printer_get_name (printer));
    }
  else
    {
      g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);

      g_task_return_pointer (task,
                             impression_choix_new (printer, settings,
                                                   gtk_print_unix_dialog_get_page_setup (dialog)),
                             g_object_unref);
    }

  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (task);
}

/**
 * impression_choose_async:
 * @parent: (nullable): the window it belongs to
 * @titre: what is to be printed
 * @exemplaires: whether the dialog asks how many copies
 *
 * Asks for a printer; without one the dialog says so.
 */
void
impression_choose_async (GtkWindow           *parent,
                         const char          *titre,
                         gboolean             exemplaires,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  GtkWidget *dialog = gtk_print_unix_dialog_new (titre, parent);
  const GtkPrintCapabilities copies
    = exemplaires ? GTK_PRINT_CAPABILITY_COPIES | GTK_PRINT_CAPABILITY_COLLATE : 0;

  g_task_set_source_tag (task, impression_choose_async);
  gtk_print_unix_dialog_set_manual_capabilities (GTK_PRINT_UNIX_DIALOG (dialog),
                                                 GTK_PRINT_CAPABILITY_GENERATE_PDF
                                                   | GTK_PRINT_CAPABILITY_PAGE_SET | copies);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * impression_choose_finish:
 *
 * Returns: (transfer full) (nullable): the choice; %NULL without an error when the user gave up
 */
ImpressionChoix *
impression_choose_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Sending */

typedef struct
{
  GtkPrintJob *job;
  int fd;
} Envoi;

static void
envoi_free (gpointer data)
{
  Envoi *self = data;

  g_clear_object (&self->job);
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  g_free (self);
}

/* GTK hears of no error when a queue refuses a job, but the job is then over without ever having waited
 * there. A printer that is a file has no queue. */
static gboolean
check_cb (gpointer data)
{
  g_autoptr (GTask) task = data;
  const Envoi *envoi = g_task_get_task_data (task);
  const GtkPrintStatus statut = gtk_print_job_get_status (envoi->job);
  const gboolean fini = statut == GTK_PRINT_STATUS_FINISHED;

  if (statut == GTK_PRINT_STATUS_FINISHED_ABORTED
      || (fini && !gtk_printer_is_virtual (gtk_print_job_get_printer (envoi->job))))
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             _("The printer “%s” refused the document. Look at its queue, then start again."),
                             gtk_printer_get_name (gtk_print_job_get_printer (envoi->job)));
  else
    g_task_return_boolean (task, TRUE);

  return G_SOURCE_REMOVE;
}

static void
job_done_cb (GtkPrintJob  *job,
             gpointer      data,
             const GError *error)
{
  GTask *task = data;

  if (error != NULL)
    g_task_return_new_error (task, error->domain, error->code,
                             _("The printer did not take the document: %s. Look at its queue, then start again."),
                             error->message);
  else
    g_idle_add (check_cb, g_object_ref (task));
}

/* Later versions of GTK only tell the server of copies once they have read what the printer can do,
 * and leave them to the program until then. */
static void
ask_copies (GtkPrintSettings *settings,
            guint             exemplaires)
{
  gtk_print_settings_set_int (settings, "cups-copies", (int) exemplaires);
  gtk_print_settings_set (settings, "cups-Collate", "True");
}

/* A printer that is a file writes each document over the one before: the first has the name that was
 * chosen, and asked about; each of the others has a name of its own that no file has yet. */
static void
name_file (ImpressionChoix  *choix,
           GtkPrintSettings *settings)
{
  const char *uri = gtk_print_settings_get (settings, GTK_PRINT_SETTINGS_OUTPUT_URI);
  const char *point;
  const char *nom;

  if (uri == NULL || !gtk_printer_is_virtual (choix->printer) || choix->fichiers++ == 0)
    return;

  nom = strrchr (uri, '/');
  point = strrchr (nom != NULL ? nom : uri, '.');
  if (point == NULL)
    point = uri + strlen (uri);
  for (guint n = choix->fichiers;; n++)
    {
      g_autofree char *autre = g_strdup_printf ("%.*s-%u%s", (int) (point - uri), uri, n, point);
      g_autoptr (GFile) file = g_file_new_for_uri (autre);

      if (g_file_query_exists (file, NULL))
        continue;
      gtk_print_settings_set (settings, GTK_PRINT_SETTINGS_OUTPUT_URI, autre);
      return;
    }
}

/**
 * impression_send_async:
 * @choix: a printer
 * @titre: the name of the job, which others can read in the queue: no name of a person
 * @pdf: what to print
 * @exemplaires: how many copies, each whole before the next one
 *
 * Sends a document to a printer, from memory; impression_send_finish() tells when it took it. Where the
 * printer is a file, the documents after the first go beside it, numbered.
 */
void
impression_send_async (ImpressionChoix     *choix,
                       const char          *titre,
                       GBytes              *pdf,
                       guint                exemplaires,
                       GCancellable        *cancellable,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (choix, cancellable, callback, user_data);
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_copy (choix->settings);
  Envoi *envoi = g_new0 (Envoi, 1);
  GError *error = NULL;

  /* The descriptor lives as long as the job reads it. */
  g_task_set_source_tag (task, impression_send_async);
  g_task_set_task_data (task, envoi, envoi_free);
  envoi->fd = impression_open_memory (pdf, &error);
  if (envoi->fd < 0)
    {
      g_task_return_error (task, error);
      return;
    }

  gtk_print_settings_set_n_copies (settings, (int) MAX (exemplaires, 1));
  gtk_print_settings_set_collate (settings, TRUE);
  if (exemplaires > 1)
    ask_copies (settings, exemplaires);
  name_file (choix, settings);
  envoi->job = gtk_print_job_new (titre, choix->printer, settings, choix->setup);
  gtk_print_job_set_track_print_status (envoi->job, TRUE);
  if (!gtk_print_job_set_source_fd (envoi->job, envoi->fd, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  gtk_print_job_send (envoi->job, job_done_cb, g_object_ref (task), g_object_unref);
}

/**
 * impression_send_finish:
 *
 * Returns: whether the printer took the document
 */
gboolean
impression_send_finish (GAsyncResult  *result,
                        GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
