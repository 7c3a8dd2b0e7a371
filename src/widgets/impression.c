/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/impression.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <gtk/gtkunixprint.h>
#include <sys/mman.h>
#include <unistd.h>

typedef struct
{
  char *titre;
  GBytes *pdf;
  int fd;
} Tirage;

static void
tirage_free (Tirage *self)
{
  if (self->fd >= 0)
    g_close (self->fd, NULL);
  g_free (self->titre);
  g_bytes_unref (self->pdf);
  g_free (self);
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
      if (ecrit <= 0)
        {
          g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                       _("There is not enough memory to print: %s."), g_strerror (errno));
          return FALSE;
        }
      fait += ecrit;
    }

  return lseek (fd, 0, SEEK_SET) == 0;
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
      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (errno),
                   _("There is not enough memory to print: %s."), g_strerror (errno));
      return -1;
    }
  if (!write_all (fd, pdf, error))
    {
      close (fd);
      return -1;
    }

  return fd;
}

static void
job_done_cb (GtkPrintJob  *job,
             gpointer      data,
             const GError *error)
{
  GTask *task = data;

  if (error != NULL)
    g_task_return_error (task, g_error_copy (error));
  else
    g_task_return_boolean (task, TRUE);
}

static gboolean
send (GtkPrintUnixDialog  *dialog,
      GTask               *task,
      GError             **error)
{
  Tirage *tirage = g_task_get_task_data (task);
  GtkPrinter *printer = gtk_print_unix_dialog_get_selected_printer (dialog);
  g_autoptr (GtkPrintSettings) settings = gtk_print_unix_dialog_get_settings (dialog);
  g_autoptr (GtkPrintJob) job = NULL;

  if (printer == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND,
                           _("No printer is chosen: nothing was printed."));
      return FALSE;
    }
  if (!gtk_printer_accepts_pdf (printer))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                   _("The printer “%s” does not take PDF: save the document and print it from another program."),
                   gtk_printer_get_name (printer));
      return FALSE;
    }

  tirage->fd = impression_open_memory (tirage->pdf, error);
  if (tirage->fd < 0)
    return FALSE;

  job = gtk_print_job_new (tirage->titre, printer, settings,
                           gtk_print_unix_dialog_get_page_setup (dialog));
  if (!gtk_print_job_set_source_fd (job, tirage->fd, error))
    return FALSE;
  gtk_print_job_send (job, job_done_cb, g_object_ref (task), g_object_unref);
  return TRUE;
}

static void
response_cb (GtkPrintUnixDialog *dialog,
             int                 response,
             GTask              *task)
{
  GError *error = NULL;

  if (response != GTK_RESPONSE_OK)
    g_task_return_boolean (task, FALSE);
  else if (!send (dialog, task, &error))
    g_task_return_error (task, error);

  gtk_window_destroy (GTK_WINDOW (dialog));
  g_object_unref (task);
}

/**
 * impression_print_async:
 * @parent: (nullable): the window it belongs to
 * @titre: the name of the job, which others can read in the queue: no name of a person
 * @pdf: what to print
 *
 * Asks for a printer and sends it @pdf; without a printer the dialog says so.
 */
void
impression_print_async (GtkWindow           *parent,
                        const char          *titre,
                        GBytes              *pdf,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);
  GtkWidget *dialog = gtk_print_unix_dialog_new (titre, parent);
  Tirage *tirage = g_new0 (Tirage, 1);

  tirage->titre = g_strdup (titre);
  tirage->pdf = g_bytes_ref (pdf);
  tirage->fd = -1;
  g_task_set_source_tag (task, impression_print_async);
  g_task_set_task_data (task, tirage, (GDestroyNotify) tirage_free);

  gtk_print_unix_dialog_set_manual_capabilities (GTK_PRINT_UNIX_DIALOG (dialog),
                                                 GTK_PRINT_CAPABILITY_GENERATE_PDF
                                                   | GTK_PRINT_CAPABILITY_COPIES
                                                   | GTK_PRINT_CAPABILITY_COLLATE
                                                   | GTK_PRINT_CAPABILITY_PAGE_SET);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * impression_print_finish:
 *
 * Returns: whether the document was sent; %FALSE without an error when the user gave up
 */
gboolean
impression_print_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
