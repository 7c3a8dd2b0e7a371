/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/toasts.h"

#include <glib/gi18n.h>

#define ANNULABLE "jalons-annulable"

static void
dismissed_cb (AdwToastOverlay *overlay,
              AdwToast        *toast)
{
  if (g_object_get_data (G_OBJECT (overlay), ANNULABLE) == toast)
    g_object_set_data (G_OBJECT (overlay), ANNULABLE, NULL);
}

/**
 * toasts_show:
 * @message: what was done, or why it was not: as text, not as markup
 * @annuler: (nullable): the action that undoes it
 *
 * Says something at the bottom of a window. An offer to undo goes away with the next message: it
 * would undo something else.
 */
void
toasts_show (AdwToastOverlay *overlay,
             const char      *message,
             const char      *annuler)
{
  g_autofree char *titre = g_markup_escape_text (message, -1);
  AdwToast *dernier = g_object_get_data (G_OBJECT (overlay), ANNULABLE);
  AdwToast *toast = adw_toast_new (titre);

  if (dernier != NULL)
    adw_toast_dismiss (dernier);
  if (annuler != NULL)
    {
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, annuler);
      g_signal_connect_object (toast, "dismissed", G_CALLBACK (dismissed_cb), overlay,
                               G_CONNECT_SWAPPED);
      g_object_set_data (G_OBJECT (overlay), ANNULABLE, toast);
    }
  adw_toast_overlay_add_toast (overlay, toast);
}
