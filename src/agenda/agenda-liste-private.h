/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agenda/agenda-liste.h"

G_BEGIN_DECLS

struct _AgendaListe
{
  GtkWidget parent_instance;

  GListModel *items;
  GtkAdjustment *vertical;
  GPtrArray *rows;    /* those that are there, by position */
  guint curseur;      /* the chosen row, or GTK_INVALID_LIST_POSITION */
  int hauteur;        /* of a row; 0 before one was measured */
  double premiere;    /* where what is seen began, in rows, until it does again; or -1 */
  int largeur;        /* for which it was measured */
  int marges;         /* of a row, above and below, with which it was measured */
  double unite;       /* of the letters with which it was measured */
  guint attente;
};

guint agenda_liste_count       (AgendaListe *self);
void  agenda_liste_go_to       (AgendaListe *self,
                                guint        position);
void  agenda_liste_add_touches (AgendaListe *self);

G_END_DECLS
