/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/dossiers-list.h"

#include "dossiers/filtres-bar.h"
#include "dossiers/lot-actions.h"
#include "dossiers/resultats-pane.h"
#include "dossiers/selection-dossier.h"

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
  gboolean attend; /* rows that are being read */

  GtkWidget *boite;
  GtkWidget *recherche;
  GtkWidget *touche;
  FiltresBar *filtres;
  GtkWidget *pile;
  GtkWidget *vue;
  GtkWidget *choisir;
  GtkWidget *lot;
  ResultatsPane *resultats;
};

void dossiers_list_apply_filters   (DossiersList   *self);
void dossiers_list_activate        (DossiersList   *self,
                                    guint           position);
void dossiers_list_class_bind_search (GtkWidgetClass *widget_class);

G_END_DECLS
