/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/bandeau.h"

#include "app/preferences.h"

#include <glib/gi18n.h>

static void
tell (const Bandeau *self,
      const char    *texte,
      const char    *bouton,
      const char    *bulle,
      const char    *action)
{
  gtk_label_set_text (GTK_LABEL (self->texte), texte != NULL ? texte : "");
  gtk_widget_set_visible (self->bouton, bouton != NULL);
  if (bouton != NULL)
    {
      gtk_button_set_label (GTK_BUTTON (self->bouton), bouton);
      gtk_widget_set_tooltip_text (self->bouton, bulle);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->bouton), action);
    }
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->revelateur), texte != NULL);
}

/**
 * bandeau_show:
 * @self: its widgets
 *
 * Tells what there is to know of @repository as a whole: that it is only read, that it is not
 * encrypted, or that it is to be backed up.
 */
void
bandeau_show (const Bandeau *self,
              Repository    *repository)
{
  g_autofree char *sauvegarde = NULL;

  if (!repository_is_writable (repository))
    {
      tell (self, _("Read only: another window or program is writing to this base."), NULL,
            NULL, NULL);
    }
  else if (repository_get_porte (repository) == REPOSITORY_PORTE_OUVERTE)
    {
      tell (self, _("Demonstration base, not encrypted"), _("Use Jalons for Real…"),
            _("Close the demonstration and open or create the encrypted base of this "
              "computer"), "app.leave-demonstration");
    }
  else if (preferences_wants_backup (repository))
    {
      sauvegarde = preferences_format_backup (repository);
      tell (self, sauvegarde, _("Back Up…"),
            _("Copy the base to a file, still encrypted"), "win.backup");
    }
  else
    {
      tell (self, NULL, NULL, NULL, NULL);
    }
}
