/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/pieces-lecture.h"

#include <gdk/gdk.h>
#include <glib/gi18n.h>

/* A file counts for as much as another, and its part for thousandths of it. */
#define MILLIEMES 1000

typedef struct
{
  GPtrArray *sources; /* (element-type GObject): files, or pictures that were pasted */
  Progres *progres;
  guint rang;         /* of the one that is read */
} Lecture;

static void
lecture_free (Lecture *self)
{
  g_ptr_array_unref (self->sources);
  g_object_unref (self->progres);
  g_free (self);
}

/**
 * pieces_lues_free:
 * @self: (nullable) (transfer full): files that were read
 *
 * Frees them.
 */
void
pieces_lues_free (PiecesLues *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->lues);
  g_ptr_array_unref (self->refus);
  g_free (self);
}

static void
progress_cb (gint64   lus,
             gint64   total,
             gpointer data)
{
  Lecture *self = data;
  const gint64 part = total > 0 ? MIN (lus, total) * MILLIEMES / total : 0;

  progres_set (self->progres, (guint64) self->rang * MILLIEMES + (guint64) part,
               (guint64) self->sources->len * MILLIEMES);
}

static PieceLue *
read_picture (GdkTexture  *texture,
              GError     **error)
{
  g_autoptr (GBytes) octets = gdk_texture_save_to_png_bytes (texture);
  g_autoptr (GDateTime) maintenant = g_date_time_new_now_local ();
  g_autofree char *quand = g_date_time_format (maintenant, "%Y-%m-%d %Hh%M");
  /* Translators: the name of a file that was pasted, then the day and the time. */
  g_autofree char *nom = g_strdup_printf (_("Picture pasted on %s.png"), quand);

  return piece_lue_read_bytes (nom, octets, error);
}

static void
read_cb (GTask        *task,
         gpointer      source,
         gpointer      data,
         GCancellable *cancellable)
{
  Lecture *self = data;
  g_autoptr (PiecesLues) lues = g_new0 (PiecesLues, 1);

  lues->lues = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_lue_free);
  lues->refus = g_ptr_array_new_with_free_func (g_free);
  for (self->rang = 0; self->rang < self->sources->len; self->rang++)
    {
      gpointer lieu = self->sources->pdata[self->rang];
      g_autoptr (GError) error = NULL;
      PieceLue *lue = GDK_IS_TEXTURE (lieu)
                        ? read_picture (lieu, &error)
                        : piece_lue_read_file (lieu, progress_cb, self, cancellable, &error);

      if (lue != NULL)
        g_ptr_array_add (lues->lues, lue);
      else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        break;
      else
        g_ptr_array_add (lues->refus, g_strdup (error->message));
    }
  if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, g_steal_pointer (&lues), (GDestroyNotify) pieces_lues_free);
}

/**
 * pieces_read_async:
 * @files: (element-type GObject): files to read, #GFile, or pictures, #GdkTexture
 * @progres: told how far it is; it gives the reading up
 *
 * Reads files in a thread; pieces_read_finish() has them.
 */
void
pieces_read_async (GPtrArray           *files,
                   Progres             *progres,
                   GAsyncReadyCallback  callback,
                   gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, progres_get_cancellable (progres), callback, user_data);
  Lecture *lecture = g_new0 (Lecture, 1);

  lecture->sources = g_ptr_array_ref (files);
  lecture->progres = g_object_ref (progres);
  g_task_set_source_tag (task, pieces_read_async);
  g_task_set_task_data (task, lecture, (GDestroyNotify) lecture_free);
  g_task_run_in_thread (task, read_cb);
}

/**
 * pieces_read_finish:
 *
 * Returns: (transfer full) (nullable): what was read and what was not; %G_IO_ERROR_CANCELLED where the
 *   reading was given up, and then nothing is kept
 */
PiecesLues *
pieces_read_finish (GAsyncResult  *result,
                    GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
