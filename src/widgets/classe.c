/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/classe.h"

/**
 * classe_set:
 * @classe: a style class
 *
 * Gives @widget a style class, or takes it away: GTK has one call for each.
 */
void
classe_set (GtkWidget  *widget,
            const char *classe,
            gboolean    presente)
{
  if (presente)
    gtk_widget_add_css_class (widget, classe);
  else
    gtk_widget_remove_css_class (widget, classe);
}
