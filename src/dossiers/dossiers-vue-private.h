/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/dossiers-vue.h"

G_BEGIN_DECLS

struct _DossiersVue
{
  GtkWidget parent_instance;

  ApercuListe *liste;
  SelectionDossier *selection;
  guint colonnes;
  gboolean titres;

  GtkAdjustment *adjustments[2]; /* by GtkOrientation */
  GtkScrollablePolicy policies[2];

  GPtrArray *rows;    /* of the places from the first one on; children of the view */
  guint premiere;
  GArray *hauts;      /* int: where each of a short list begins */
  int nominale;       /* the height of a plain row */
  guint curseur;      /* where the keyboard is */
  guint ancre;        /* where Shift extends from */
  guint attente;
  gboolean placing;
  gboolean placee;    /* whether the rows were given their places once */
  gboolean montrer;   /* the open dossier, once there are places */
  TableauColonnes *tableau; /* (nullable): whose columns the rows have */
};

/* Up to so many rows, all of them are there, and the scroll bar is exact. */
#define DOSSIERS_VUE_COURTE 40

guint    dossiers_vue_count         (DossiersVue     *self);
void     dossiers_vue_find_range    (DossiersVue     *self,
                                     guint           *debut,
                                     guint           *fin);
void     dossiers_vue_place_rows    (DossiersVue     *self,
                                     int              largeur,
                                     int              page);
gboolean dossiers_vue_complete      (DossiersVue     *self,
                                     int              largeur,
                                     int              page);
void     dossiers_vue_update_rows   (DossiersVue     *self);
void     dossiers_vue_go_to         (DossiersVue     *self,
                                     guint            position,
                                     GdkModifierType  state);
void     dossiers_vue_press         (DossiersVue     *self,
                                     guint            position,
                                     GdkModifierType  state);
void     dossiers_vue_add_controllers (DossiersVue   *self);

G_END_DECLS
