/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/plage.h"
#include "store/repository.h"
#include "widgets/agenda-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AgendaModele:
 *
 * What the agenda shows, once for all its views: the times of some days, of one conseiller or of
 * everybody, with their conflicts among everybody’s; then those of the period that is named at the top.
 * When it is read again, what has not changed stays the same item. Where everybody has very many, an
 * item is made when a view asks for it, and its conflicts follow.
 */
#define JALONS_TYPE_AGENDA_MODELE (agenda_modele_get_type ())
G_DECLARE_FINAL_TYPE (AgendaModele, agenda_modele, JALONS, AGENDA_MODELE, GObject)

AgendaModele *agenda_modele_new            (Repository    *repository);
void          agenda_modele_set_maximum    (AgendaModele  *self,
                                            guint          maximum);
gboolean      agenda_modele_load           (AgendaModele  *self,
                                            Plage          jours,
                                            Plage          periode,
                                            const char    *conseiller,
                                            GError       **error);
GListModel   *agenda_modele_get_siens      (AgendaModele  *self);
GListModel   *agenda_modele_get_periode    (AgendaModele  *self);
AgendaItem   *agenda_modele_find           (AgendaModele  *self,
                                            const char    *uuid);
guint         agenda_modele_find_rang      (AgendaModele  *self,
                                            gint64         jour);
guint         agenda_modele_count          (AgendaModele  *self);

G_END_DECLS
