/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/* A day is a number: days since 1970-01-01, or CHAMP_ABSENT. */

gint64   jour_from_ymd      (gint    annee,
                             gint    mois,
                             gint    jour_du_mois);
void     jour_to_ymd        (gint64  jour,
                             gint   *annee,
                             gint   *mois,
                             gint   *jour_du_mois);
gboolean jour_parse_iso     (const char *texte,
                             gint64     *jour);
char    *jour_format_iso    (gint64  jour);
gint64   jour_add_months    (gint64  jour,
                             gint    mois);
gint     jour_get_weekday   (gint64  jour);
gint     jour_get_week      (gint64  jour);
gint64   jour_first_of_month (gint64 jour);
gint     jour_days_in_month (gint    annee,
                             gint    mois);
gint64   jour_today         (void);
gint64   jour_easter        (gint    annee);
const char *jour_get_ferie  (gint64  jour);

G_END_DECLS
