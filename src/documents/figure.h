/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * FigureKind:
 * @FIGURE_RADAR: values on as many axes, from one centre
 * @FIGURE_BARRES: values as bars, one under the other
 * @FIGURE_FRISE: periods and points of an accompagnement on one line of time
 * @FIGURE_PLAN: periods one under the other: a small Gantt chart
 */
typedef enum {
  FIGURE_RADAR,
  FIGURE_BARRES,
  FIGURE_FRISE,
  FIGURE_PLAN,
} FigureKind;

/**
 * FigureEtat:
 *
 * How far a period or a point is. Each is told by a shape, and not by its colour alone.
 */
typedef enum {
  FIGURE_PREVU,
  FIGURE_FAIT,
  FIGURE_MANQUE,
  FIGURE_ECHEANCE,
} FigureEtat;

/**
 * FigureValeur:
 * @label: what is measured
 * @texte: the value as it is to be read: "10 h 30"
 * @repere: what it is measured against, less than 0 where there is nothing
 */
typedef struct {
  char *label, *texte;
  double valeur, repere;
} FigureValeur;

/**
 * FigurePeriode:
 * @du: first day planned, or %CHAMP_ABSENT, as the three others
 * @fait_du: first day that took place
 *
 * Days are those of base/jour.h.
 */
typedef struct {
  char *label;
  gint64 du, au, fait_du, fait_au;
  FigureEtat etat;
} FigurePeriode;

typedef struct {
  char *label;
  gint64 le;
  FigureEtat etat;
} FigurePoint;

/**
 * Figure:
 * @titre: what it shows, printed above it
 * @alt: (nullable): what is told of it, where figure_write_alt() should not say it
 * @legende: (nullable): what the strokes of bars, or the dashes of a radar, stand for
 * @maximum: the value at the edge of a radar or at the end of a bar; 0 for the largest one
 * @aujourdhui: a day to mark, or %CHAMP_ABSENT
 * @valeurs: (element-type FigureValeur): of a radar or bars
 * @periodes: (element-type FigurePeriode): of a frise or a plan
 * @points: (element-type FigurePoint): of a frise
 *
 * What a drawing shows, and nothing of how.
 */
typedef struct {
  FigureKind kind;
  char *titre, *alt, *legende;
  double maximum;
  gint64 aujourdhui;
  GArray *valeurs, *periodes, *points;
} Figure;

Figure *figure_new         (FigureKind kind, const char *titre);
void    figure_free        (Figure *self);
void    figure_add_valeur  (Figure *self, const char *label, double valeur, double repere,
                            const char *texte);
void    figure_add_periode (Figure *self, const FigurePeriode *periode);
void    figure_add_point   (Figure *self, const char *label, gint64 le, FigureEtat etat);
gboolean figure_is_empty   (const Figure *self);
char   *figure_write_alt   (const Figure *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Figure, figure_free)
