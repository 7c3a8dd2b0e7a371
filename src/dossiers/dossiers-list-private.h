/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/dossiers-list.h"

#include "dossiers/filtres-bar.h"
#include "dossiers/lot-actions.h"
#include "dossiers/resultats-pane.h"
#include "dossiers/selection-dossier.h"
#include "dossiers/tableau-colonnes.h"

G_BEGIN_DECLS

struct _DossiersList
{
  GtkWidget parent_instance;

  Repository *repository;
  ApercuListe *liste;
  SelectionDossier *selection;
  LotActions *actions;
  guint enregistrement;
  guint comptage;
  gboolean attend;  /* rows that are being read */
  gboolean premier; /* the first row is to be open when the filters are answered, if none that shows is */
  gboolean suivi;   /* the dossier that is open is then to be brought into sight */
  const char *attente; /* (nullable): what the conventions wait for that show */

  TableauColonnes *colonnes;
  GMenuModel *menu_colonnes; /* (nullable): while the table was never shown */
  GSimpleActionGroup *gestes; /* (nullable): on its columns */
  gboolean large;            /* the table shows */

  GtkWidget *boite;
  GtkWidget *tete;
  GtkWidget *cherche;
  GtkWidget *recherche;
  GtkWidget *touche;
  FiltresBar *filtres;
  GtkWidget *pile;
  GtkWidget *vue;
  GtkWidget *entete;         /* (nullable), as the next */
  GtkWidget *tableau;
  GtkWidget *choisir;
  GtkWidget *lot;
  ResultatsPane *resultats;
};

void dossiers_list_follow_answers  (DossiersList   *self);
void dossiers_list_apply_filters   (DossiersList   *self);
void dossiers_list_activate        (DossiersList   *self,
                                    guint           position);
GtkWidget *dossiers_list_get_vue   (DossiersList   *self);
const char *dossiers_list_get_page (DossiersList   *self);
void dossiers_list_open_menu       (DossiersList   *self,
                                    guint           position,
                                    double          x,
                                    double          y);
gboolean dossiers_list_go_past_end (DossiersList   *self);
void dossiers_list_keep            (DossiersList   *self);
void dossiers_list_load_tableau    (DossiersList   *self);
gboolean dossiers_list_save_tableau (DossiersList  *self,
                                    GError        **error);
void dossiers_list_show_tableau    (DossiersList   *self,
                                    const Filtres  *filtres);
void dossiers_list_class_bind_search (GtkWidgetClass *widget_class);

G_END_DECLS
