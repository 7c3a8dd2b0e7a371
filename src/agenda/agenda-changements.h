/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"
#include "widgets/agenda-item.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What is done to the agenda by hand: each is one operation, said in a toast that undoes it. */

void agenda_changements_move        (GtkWidget  *page,
                                     Repository *repository,
                                     AgendaItem *item,
                                     gint64      debut,
                                     gint64      duree_minutes,
                                     gboolean    copie);
void agenda_changements_cancel      (GtkWidget  *page,
                                     Repository *repository,
                                     AgendaItem *item);
void agenda_changements_edit_absence (GtkWidget *page,
                                     Repository *repository,
                                     const char *utilisateur,
                                     const char *uuid,
                                     Plage       instants,
                                     const char *motif);

G_END_DECLS
