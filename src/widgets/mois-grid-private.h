/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/agenda-tenu.h"
#include "widgets/mois-grid.h"

G_BEGIN_DECLS

#define MOIS_SEMAINES_MAX 6

/**
 * MoisGrid:
 *
 * A month of entretiens: a row a week, narrow weekends, week numbers. The arrows move from day to
 * day, Tab goes into the entretiens of a day.
 */
struct _MoisGrid
{
  GtkWidget parent_instance;

  JourCell *cells[MOIS_SEMAINES_MAX * 7];
  GListModel *model;
  GHashTable *feries;      /* day to name */
  GHashTable *feries_montres;
  GPtrArray *echeances;
  GPtrArray *echeances_montrees;
  gint64 mois;             /* first day of the month */
  gint64 premier;          /* first day shown, a Monday */
  gint64 aujourdhui;
  guint semaines;
  int largeur, hauteur;    /* that the days were filled for; 0 before they have any */
  AgendaMoments *montres;  /* that the days show; NULL where all of them are to be made again */
  guint64 changes;         /* of these days, items of theirs became others: a bit each */
  guint idle;
  gboolean modifiable;

  /* What is moved, and not said yet. */
  AgendaTenu tenue;
  GdkPaintable *image;     /* of its chip; it follows the pointer while there is one */
  double prise_x, prise_y; /* in the chip */
  double x, y;
  gint64 prise_jour;       /* the day it was taken from: that of a later day of an absence too */
  gboolean glisse;
};

enum
{
  MOIS_ENTRETIEN_ACTIVATED,
  MOIS_JOUR_ACTIVATED,
  MOIS_JOUR_OUVERT,
  MOIS_ITEM_MOVED,
  MOIS_N_SIGNALS,
};

extern guint mois_grid_signals[MOIS_N_SIGNALS];

void         mois_grid_queue_rebuild (MoisGrid *self);
GdkRectangle mois_grid_get_place     (MoisGrid *self,
                                      guint     i);
gboolean     mois_grid_focus         (GtkWidget        *widget,
                                      GtkDirectionType  direction);
void         mois_grid_follow_focus  (MoisGrid         *self,
                                      AgendaMoments    *moments,
                                      const char       *uuid);
void mois_grid_measure       (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline);
void mois_grid_size_allocate (GtkWidget      *widget,
                              int             width,
                              int             height,
                              int             baseline);
void mois_grid_snapshot      (GtkWidget      *widget,
                              GtkSnapshot    *snapshot);

void mois_geste_init       (MoisGrid       *self);
void mois_geste_class_init (GtkWidgetClass *widget_class);
void mois_geste_cancel     (MoisGrid       *self);
void mois_geste_snapshot   (MoisGrid       *self,
                            GtkSnapshot    *snapshot);

G_END_DECLS
