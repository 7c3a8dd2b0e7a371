/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/piece-window.h"

#include "dossier/piece-view.h"
#include "model/contenu-piece.h"
#include "operations/pieces.h"
#include "widgets/fichiers.h"
#include "widgets/memoire.h"

#include <glib/gi18n.h>

#define LARGEUR 760
#define HAUTEUR 820

/* A piece beside the dossier: a CV while one takes notes. */
struct _PieceWindow
{
  AdwWindow parent_instance;

  GtkWidget *vue;
};

G_DEFINE_FINAL_TYPE (PieceWindow, piece_window, ADW_TYPE_WINDOW)

/* What is said is said by the window of the dossiers. */
static void
forward_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), name, parameter);
}

static void
piece_window_class_init (PieceWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "win.error", "s", forward_cb);
  gtk_widget_class_install_action (widget_class, "win.toast", "s", forward_cb);
  gtk_widget_class_install_action (widget_class, "win.toast-undo", "s", forward_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK, "window.close",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
piece_window_init (PieceWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), LARGEUR, HAUTEUR);
  memoire_bind_window (GTK_WINDOW (self), "piece");
}

/* The piece was removed, or another dossier is open. */
static void
courant_changed_cb (PieceWindow    *self,
                    DossierCourant *courant)
{
  DossierComplet *complet = dossier_courant_get_complet (courant);
  const char *piece = piece_view_get_piece (JALONS_PIECE_VIEW (self->vue));

  for (guint i = 0; complet != NULL && i < complet->pieces->len; i++)
    if (g_strcmp0 (fiche_get_uuid (complet->pieces->pdata[i]), piece) == 0)
      return;

  gtk_window_close (GTK_WINDOW (self));
}

/**
 * piece_window_present:
 * @page: a widget of the window
 * @courant: the dossier
 * @piece: the uuid of one of its pieces
 *
 * Shows a piece in a window of its own, beside the dossier; it closes with it.
 *
 * Returns: (transfer none): the window
 */
GtkWindow *
piece_window_present (GtkWidget      *page,
                      DossierCourant *courant,
                      const char     *piece)
{
  GtkRoot *root = gtk_widget_get_root (page);
  PieceWindow *self = g_object_new (TYPE_PIECE_WINDOW, "transient-for",
                                    GTK_IS_WINDOW (root) ? root : NULL, "destroy-with-parent", TRUE, "title",
                                    _("Piece"), NULL);
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->vue = piece_view_new (courant);
  gtk_widget_set_vexpand (self->vue, TRUE);
  piece_view_set_piece (JALONS_PIECE_VIEW (self->vue), piece);
  gtk_box_append (GTK_BOX (boite), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (boite), self->vue);
  adw_window_set_content (ADW_WINDOW (self), boite);
  g_signal_connect_object (courant, "changed", G_CALLBACK (courant_changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (self));

  return GTK_WINDOW (self);
}

/* Saving out of the dossier */

typedef struct
{
  GtkWidget *page;
  TravailBar *travail;
  gboolean longue;
  Repository *repository;
  char *piece;
  char *nom; /* of the file, once it was chosen */
} Sortie;

static void
sortie_free (Sortie *self)
{
  g_object_unref (self->page);
  g_object_unref (self->travail);
  g_object_unref (self->repository);
  g_free (self->piece);
  g_free (self->nom);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Sortie, sortie_free)

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (Sortie) sortie = data;
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean ecrite = pieces_write_file_finish (result, &error);

  /* Where it was asked for has gone: there is nobody to be told. */
  if (gtk_widget_get_root (GTK_WIDGET (sortie->travail)) == NULL)
    return;
  if (sortie->longue)
    travail_bar_end (sortie->travail);
  if (!ecrite)
    {
      if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        dossier_courant_show_toast (sortie->page, _("Given up: no file was written"), FALSE);
      else
        dossier_courant_show_error (sortie->page, error);
      return;
    }

  message = g_strdup_printf (_("Saved as “%s”. The file is not encrypted."), sortie->nom);
  dossier_courant_show_toast (sortie->page, message, FALSE);
}

/**
 * piece_export_to:
 * @page: a widget of the window
 * @travail: where a large one tells how far it is, and is stopped
 * @repository: the base
 * @piece: a piece
 * @path: the file
 *
 * Writes a piece to a file out of the base, and says so.
 */
void
piece_export_to (GtkWidget  *page,
                 TravailBar *travail,
                 Repository *repository,
                 PieceFiche *piece,
                 const char *path)
{
  const gboolean longue = piece->taille > CONTENU_PIECE_OCTETS;
  Progres *progres = longue ? travail_bar_begin (travail, _("Saving the piece…")) : NULL;
  g_autoptr (Progres) sien = progres != NULL ? g_object_ref (progres) : progres_new ();
  Sortie *sortie;

  if (longue && progres == NULL)
    {
      dossier_courant_show_toast (page, _("Another work is under way: wait until it has ended"),
                                  FALSE);
      return;
    }
  sortie = g_new0 (Sortie, 1);
  sortie->page = g_object_ref (page);
  sortie->travail = g_object_ref (travail);
  sortie->longue = longue;
  sortie->repository = g_object_ref (repository);
  sortie->nom = g_filename_display_basename (path);
  pieces_write_file_async (repository, fiche_get_uuid (JALONS_FICHE (piece)), path, sien, written_cb,
                           sortie);
}

static void
save_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  g_autoptr (Sortie) sortie = data;
  g_autofree char *path = fichiers_choose_path_finish (result, NULL);
  g_autoptr (Fiche) piece =
    path != NULL ? repository_get (sortie->repository, TYPE_PIECE_FICHE, sortie->piece, NULL) : NULL;

  /* It may have been removed, or the base locked, while the file was being chosen. */
  if (piece != NULL && gtk_widget_get_root (GTK_WIDGET (sortie->travail)) != NULL)
    piece_export_to (sortie->page, sortie->travail, sortie->repository, JALONS_PIECE_FICHE (piece),
                     path);
}

/**
 * piece_export:
 * @page: a widget of the window
 * @travail: where a large one tells how far it is, and is stopped
 * @repository: the base
 * @piece: a piece
 *
 * Asks where to save a piece, and writes it there.
 */
void
piece_export (GtkWidget  *page,
              TravailBar *travail,
              Repository *repository,
              PieceFiche *piece)
{
  GtkRoot *root = gtk_widget_get_root (page);
  Sortie *sortie = g_new0 (Sortie, 1);

  sortie->page = g_object_ref (page);
  sortie->travail = g_object_ref (travail);
  sortie->repository = g_object_ref (repository);
  sortie->piece = g_strdup (fiche_get_uuid (JALONS_FICHE (piece)));
  fichiers_choose_save_async (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL,
                              _("Save out of the Dossier"), piece->nom, NULL, save_chosen_cb, sortie);
}
