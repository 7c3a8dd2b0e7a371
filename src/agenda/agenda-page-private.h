/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "agenda/agenda-liste.h"
#include "agenda/agenda-modele.h"
#include "agenda/agenda-page.h"
#include "widgets/mois-grid.h"
#include "widgets/semaine-vue.h"

G_BEGIN_DECLS

struct _AgendaPage
{
  GtkWidget parent_instance;

  GtkWidget *entete;
  Repository *repository;
  AgendaModele *modele;
  gulong changed_id;
  gulong loaded_id;
  guint refresh_id;
  guint progress_id;
  guint minute_id;
  char *conseiller;
  gboolean miens;
  gboolean perimee;
  AgendaVue vue;
  gint64 jour;   /* one of the days that are shown */
  Plage montree; /* the period that was read last */
  gint debut;    /* the hour at which the days of the user begin */
  char *copie;   /* the uuid of what was copied */

  GtkWidget *pile;
  GtkWidget *titre;
  GtkWidget *resume;
  GtkWidget *portee;
  GtkWidget *vues;
  GtkWidget *vide;
  GtkWidget *grille;
  GtkWidget *semaine;
  AgendaListe *liste;
  GtkWidget *pied;
  GtkWidget *progression;
  GtkWidget *erreur;
  GtkWidget *creation;
  GtkWidget *journee; /* the views with a day at their side */
};

void        agenda_page_class_add_actions (GtkWidgetClass *widget_class);
void        agenda_page_add_letters       (AgendaPage     *self);
void        agenda_page_plan              (AgendaPage     *self,
                                           gint64          jour);
void        agenda_page_activate          (AgendaPage     *self,
                                           AgendaItem     *item);
void        agenda_page_take_notes        (AgendaPage     *self,
                                           AgendaItem     *item);
void        agenda_page_offer             (AgendaPage     *self,
                                           gint64          debut,
                                           gint64          duree_minutes);
AgendaItem *agenda_page_get_focus_item    (AgendaPage     *self);
void        agenda_page_create_hours      (AgendaPage     *self);
void        agenda_page_show_debut        (AgendaPage     *self);
void        agenda_page_follow_debut      (AgendaPage     *self);
void        agenda_page_leave_liste       (AgendaPage     *self);
void        agenda_page_create_list       (AgendaPage     *self);
void        agenda_page_create_portee     (AgendaPage     *self);
void        agenda_page_create_menu       (AgendaPage     *self);
void        agenda_page_class_add_menu    (GtkWidgetClass *widget_class);
void        agenda_page_create_journee    (AgendaPage     *self);
void        agenda_page_show_journee      (AgendaPage     *self);

G_END_DECLS
