/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/filtres-bar.h"

G_BEGIN_DECLS

struct _FiltresBar
{
  GtkWidget parent_instance;

  Filtres *filtres;
  Repository *repository;
  GPtrArray *prestations;
  ApercuListe *liste; /* (nullable): not owned; what counts what the menus offer */
  GMenu *conventions;
  char *avant; /* the statut that was asked for before the conventions */
  GSimpleActionGroup *actions;

  GtkWidget *boite;
  GtkWidget *ligne;
  GtkWidget *colonnes;
  GtkWidget *portee;
  GtkWidget *statut;
  GtkWidget *quitter;
  GtkWidget *retard;
  GtkWidget *retard_label;
  GtkWidget *prestation;
  GtkWidget *compte;
  GtkWidget *ordre;
  GtkWidget *ordre_label;
  GtkWidget *choisir;
  GtkWidget *nommes;
  GtkWidget *garder;
  GtkWidget *nom;
};

void filtres_bar_set_menu     (GtkWidget     *button,
                               GMenuModel    *menu);
void filtres_bar_show_all     (FiltresBar    *self);
void filtres_bar_take_statut  (FiltresBar    *self,
                               const char    *statut);
void filtres_bar_leave_statut (FiltresBar    *self);
void filtres_bar_show_nommes  (FiltresBar    *self);
void filtres_bar_recall_cb    (GSimpleAction *action,
                               GVariant      *nom,
                               gpointer       data);
void filtres_bar_forget_cb    (GSimpleAction *action,
                               GVariant      *nom,
                               gpointer       data);
void filtres_bar_ask_name_cb  (GSimpleAction *action,
                               GVariant      *parameter,
                               gpointer       data);

G_END_DECLS
