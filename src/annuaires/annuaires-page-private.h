/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "annuaires/annuaires-page.h"

#include "store/annuaire-liste.h"

G_BEGIN_DECLS

enum
{
  AGENTS,
  COLLECTIVITES,
  N_ANNUAIRES
};

/* What one directory keeps while the other one is looked at. */
typedef struct
{
  GType type;
  AnnuaireListe *liste;
  GtkSingleSelection *selection;
  GtkWidget *fiche;
  char *question;
  char *choisie; /* (nullable): the uuid of the record that is shown */
} Annuaire;

struct _AnnuairesPage
{
  GtkWidget parent_instance;

  Repository *repository;
  Annuaire annuaires[N_ANNUAIRES];
  guint courant;
  char *a_fusionner; /* (nullable): the record whose other one is to be chosen */
  gboolean restoring;
  guint chargement;
  GType fichier_type; /* what the file that is being chosen is read or written as */

  GtkWidget *volets;
  GtkWidget *agents;
  GtkWidget *collectivites;
  GtkWidget *recherche;
  GtkWidget *nouveau;
  GtkWidget *fusion;
  GtkWidget *fusion_texte;
  GtkStack *pile_liste;
  GtkWidget *rien;
  GtkWidget *liste;
  GtkWidget *compte;
  GtkStack *pile;
  AdwStatusPage *vide;
  AdwBin *place_fiche;
};

Annuaire *annuaires_page_get_annuaire      (AnnuairesPage  *self);
void      annuaires_page_choose            (AnnuairesPage  *self,
                                            const char     *uuid);
void      annuaires_page_restore_selection (AnnuairesPage  *self,
                                            Annuaire       *annuaire);
void      annuaires_page_stop_merging      (AnnuairesPage  *self);
void      annuaires_page_open_merge        (AnnuairesPage  *self,
                                            Fiche          *seconde);
void      annuaires_page_enable_actions    (AnnuairesPage  *self);
void      annuaires_page_class_add_actions (GtkWidgetClass *widget_class);
void      annuaires_page_class_add_files   (GtkWidgetClass *widget_class);

G_END_DECLS
