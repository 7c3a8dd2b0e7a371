/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Frappe:
 * @retirer: how many characters to take away before the caret, the one just typed included
 * @texte: what to put in their place
 *
 * What French typography makes of a character as it is typed.
 */
typedef struct
{
  guint retirer;
  char texte[24];
} Frappe;

gboolean frappe_francaise (const char *avant,
                           gunichar    c,
                           Frappe     *frappe);

G_END_DECLS
