/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AgendaPage:
 *
 * The entretiens of a month. A click or Enter on one asks the window for "win.open-entretien" with its uuid; a
 * double click or Enter on a day asks for "win.plan-entretien" with "|day|".
 */
#define TYPE_AGENDA_PAGE (agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (AgendaPage, agenda_page, JALONS, AGENDA_PAGE, GtkWidget)

GtkWidget  *agenda_page_new              (Repository *repository);
void        agenda_page_show_jour        (AgendaPage *self,
                                          gint64      jour);
gint64      agenda_page_get_mois         (AgendaPage *self);
guint       agenda_page_count_entretiens (AgendaPage *self);
void        agenda_page_set_miens        (AgendaPage *self,
                                          gboolean    miens);
const char *agenda_page_get_resume       (AgendaPage *self);

G_END_DECLS
