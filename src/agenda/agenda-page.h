/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"
#include "widgets/agenda-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** AgendaVue: how the agenda is shown. */
typedef enum
{
  AGENDA_VUE_JOUR,
  AGENDA_VUE_SEMAINE,
  AGENDA_VUE_MOIS,
  AGENDA_VUE_LISTE,
} AgendaVue;

/**
 * AgendaPage:
 *
 * The entretiens and the unavailabilities of a day, a week or a month. A click or Enter on one asks the window for
 * "win.open-entretien" with its uuid; a double click or Enter on a day asks for "win.plan-entretien" with "|day|".
 */
#define TYPE_AGENDA_PAGE (agenda_page_get_type ())
G_DECLARE_FINAL_TYPE (AgendaPage, agenda_page, JALONS, AGENDA_PAGE, GtkWidget)

GtkWidget  *agenda_page_new              (Repository *repository);
void        agenda_page_show_jour        (AgendaPage *self,
                                          gint64      jour);
void        agenda_page_set_vue          (AgendaPage *self,
                                          AgendaVue   vue);
AgendaVue   agenda_page_get_vue          (AgendaPage *self);
gint64      agenda_page_get_mois         (AgendaPage *self);
guint       agenda_page_count_entretiens (AgendaPage *self);
AgendaItem *agenda_page_find_item        (AgendaPage *self,
                                          const char *uuid);
void        agenda_page_set_miens        (AgendaPage *self,
                                          gboolean    miens);
const char *agenda_page_get_titre        (AgendaPage *self);
const char *agenda_page_get_resume       (AgendaPage *self);

G_END_DECLS
