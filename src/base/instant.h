/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/* An instant is seconds since 1970-01-01T00:00:00Z, or CHAMP_ABSENT; it is shown in Europe/Paris. */

gint64   instant_from_local  (gint64      jour,
                              gint        minute_du_jour);
gint64   instant_get_jour    (gint64      instant);
gint     instant_get_minute  (gint64      instant);
gboolean instant_parse_iso   (const char *texte,
                              gint64     *instant);
char    *instant_format_iso  (gint64      instant);
gint64   instant_now         (void);
void     instant_set_today   (gint64      jour);

G_END_DECLS
