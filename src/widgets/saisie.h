/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What people type for a day or a time of day, read without a locale: the field's habits are French. */

gboolean saisie_parse_jour  (const char *texte,
                             gint64      aujourdhui,
                             gint64     *jour);
gboolean saisie_parse_heure (const char *texte,
                             gint       *minute_du_jour);
gboolean saisie_parse_duree (const char *texte,
                             gint64     *minutes);

G_END_DECLS
