/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agenda/agenda-page.h"
#include "base/feries.h"
#include "base/plage.h"

G_BEGIN_DECLS

/* What the top of the agenda names and counts: no widget. */

Plage agenda_periode_get           (AgendaVue vue,
                                    gint64    jour);
char *agenda_periode_format_titre  (AgendaVue vue,
                                    gint64    jour);
char *agenda_periode_format_resume (AgendaVue vue,
                                    gint64    jour,
                                    guint     n,
                                    Feries    feries);

G_END_DECLS
