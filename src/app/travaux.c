/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/travaux.h"

#include "app/dialogs.h"
#include "app/window-private.h"

/**
 * travaux_begin:
 * @window: a #JalonsWindow
 * @texte: what is being done, with an ellipsis
 * @seul: whether nothing else can be done meanwhile
 *
 * Shows a long work that begins, with what gives it up.
 *
 * Returns: (transfer none) (nullable): what the work tells; %NULL while another one is under way
 */
Progres *
travaux_begin (GtkWidget  *window,
               const char *texte,
               gboolean    seul)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (window));
  Progres *progres = workspace != NULL ? workspace_begin_work (workspace, texte, seul) : NULL;

  jalons_window_enable_actions (JALONS_WINDOW (window));

  return progres;
}

/**
 * travaux_end:
 * @window: a #JalonsWindow
 * @error: (nullable): why it did not do what it had to
 * @annule: what is said where it was given up
 * @echec: what did not happen, where it failed
 *
 * Says that the work has ended, one way or the other.
 *
 * Returns: whether it did what it had to, and there is somebody to be told
 */
gboolean
travaux_end (GtkWidget    *window,
             const GError *error,
             const char   *annule,
             const char   *echec)
{
  Workspace *workspace = jalons_window_get_workspace (JALONS_WINDOW (window));

  /* The window went first. */
  if (workspace == NULL)
    return FALSE;

  workspace_end_work (workspace);
  jalons_window_enable_actions (JALONS_WINDOW (window));
  if (jalons_window_close_if_asked (JALONS_WINDOW (window)))
    return FALSE;
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    workspace_add_toast (workspace, annule, FALSE);
  else if (error != NULL)
    dialogs_show_error (GTK_WINDOW (window), echec, error->message);

  return error == NULL;
}
