/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/**
 * Feries:
 * @FERIES_FRANCE: the eleven days of the Code du travail, article L3133-1
 * @FERIES_ALSACE_MOSELLE: these, Good Friday and 26 December (article L3134-13)
 *
 * The public holidays that a count of working days leaves out.
 */
typedef enum
{
  FERIES_FRANCE,
  FERIES_ALSACE_MOSELLE,
} Feries;

const char *feries_get            (gint64 jour,
                                   Feries feries);
gboolean    feries_is_working_day (gint64 jour,
                                   Feries feries);
gint64      feries_add_working_days (gint64 jour,
                                   gint   nombre,
                                   Feries feries);

G_END_DECLS
