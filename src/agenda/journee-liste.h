/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * JourneeListe:
 *
 * A day at the side of the agenda: its entretiens in order, where each stopped and what has to be
 * ready. A click or Enter asks the window for "win.open-preparation" with the uuid of the dossier;
 * the sheets of the day go together to "win.print-preparations".
 */
#define JALONS_TYPE_JOURNEE_LISTE (journee_liste_get_type ())
G_DECLARE_FINAL_TYPE (JourneeListe, journee_liste, JALONS, JOURNEE_LISTE, GtkWidget)

GtkWidget *journee_liste_new      (Repository   *repository);
void       journee_liste_show     (JourneeListe *self,
                                   gint64        jour,
                                   const char   *conseiller);
gint64     journee_liste_get_jour (JourneeListe *self);

G_END_DECLS
