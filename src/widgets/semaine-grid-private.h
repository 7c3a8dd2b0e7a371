/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/active-item.h"
#include "widgets/agenda-tenu.h"
#include "widgets/defilement-bord.h"
#include "widgets/semaine-chip.h"
#include "widgets/semaine-dessin.h"
#include "widgets/semaine-grid.h"
#include "widgets/semaine-layout.h"

G_BEGIN_DECLS

/** SemaineGeste: what the pointer does to the hours. */
typedef enum
{
  SEMAINE_GESTE_AUCUN,
  SEMAINE_GESTE_DEPLACER,
  SEMAINE_GESTE_ALLONGER, /* by its end */
  SEMAINE_GESTE_AVANCER,  /* by its start */
  SEMAINE_GESTE_DESSINER,
} SemaineGeste;

#define SEMAINE_JOURS_MAX 7
#define SEMAINE_MINIMUM 20 /* minutes that the shortest chip takes */

/** SemaineEndroit: where a chip, or what tells of others, stands. */
typedef struct
{
  guint rang; /* of its day */
  SemainePlace place;
} SemaineEndroit;

struct _SemaineGrid
{
  GtkWidget parent_instance;

  GListModel *model;
  GPtrArray *chips;       /* pooled; owned by the widget tree */
  GPtrArray *autres;      /* as @chips: how many others begin at an hour */
  GArray *places;         /* SemaineEndroit of the chips, then of the others */
  guint comptes[SEMAINE_JOURS_MAX]; /* entretiens of each day, seen or not */
  guint colonnes;         /* into how many a day was cut at most */
  GHashTable *feries;
  SemaineGeometrie geometrie;
  gint64 maintenant;
  gboolean modifiable;
  guint idle;

  /* The keyboard: an empty span, beside the chips. */
  GtkWidget *curseur;
  Plage choisie;
  gboolean tracee;        /* its length was chosen, by the pointer or the keys */

  /* What is moved or made, and not said yet. */
  SemaineGeste geste;
  AgendaTenu tenue;       /* nothing for an empty span */
  gint64 prise_minutes;   /* from the start of what is held to the pointer */
  double depart_x, depart_y;
  double x, y;            /* where the pointer pulls it */
  DefilementBord bord;
};

enum
{
  SEMAINE_ITEM_ACTIVATED,
  SEMAINE_ITEM_MOVED,
  SEMAINE_CRENEAU,
  SEMAINE_JOUR_OUVERT,
  SEMAINE_CHANGED,
  SEMAINE_N_SIGNALS,
};

extern guint semaine_grid_signals[SEMAINE_N_SIGNALS];

void  semaine_grid_rebuild       (SemaineGrid *self);
void  semaine_grid_queue_rebuild (SemaineGrid *self);
guint semaine_grid_count_columns (SemaineGrid *self);

void semaine_grid_measure       (GtkWidget      *widget,
                                 GtkOrientation  orientation,
                                 int             for_size,
                                 int            *minimum,
                                 int            *natural,
                                 int            *minimum_baseline,
                                 int            *natural_baseline);
void semaine_grid_size_allocate (GtkWidget      *widget,
                                 int             width,
                                 int             height,
                                 int             baseline);
void semaine_grid_snapshot      (GtkWidget      *widget,
                                 GtkSnapshot    *snapshot);
void semaine_grid_draw_curseur  (ActiveItem     *curseur,
                                 GtkSnapshot    *snapshot,
                                 gpointer        data);

void semaine_geste_init      (SemaineGrid    *self);
void semaine_geste_class_init (GtkWidgetClass *widget_class);
void semaine_geste_cancel    (SemaineGrid    *self);
void semaine_geste_update_curseur (SemaineGrid *self);

G_END_DECLS
