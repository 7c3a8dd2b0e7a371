/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/dessin-private.h"

#include "base/formats.h"
#include "base/jour.h"

#include <math.h>

#define LABEL_SHARE 0.36
#define DATE_LEADINGS 3.8 /* room for "27 juil." beside a bar, in lines of its text */
#define DATE_GAP 5.0
#define POINT_RADIUS 3.6

/* A line of time: days from left to right. */
typedef struct {
  gint64 du, au;
  double left, width, top;
} Temps;

static double
temps_x (const Temps *temps, gint64 jour)
{
  gint64 inside = CLAMP (jour, temps->du, temps->au);

  return temps->left + temps->width * (inside - temps->du) / (double) (temps->au - temps->du);
}

static void
include (Temps *temps, gint64 jour)
{
  if (jour == CHAMP_ABSENT)
    return;
  temps->du = temps->du == CHAMP_ABSENT ? jour : MIN (temps->du, jour);
  temps->au = temps->au == CHAMP_ABSENT ? jour : MAX (temps->au, jour);
}

/* From the first day of the first month to the last day of the last one. */
static Temps
find_temps (const Dessin *self, const Figure *figure, double left, double right)
{
  Temps temps = { CHAMP_ABSENT, CHAMP_ABSENT, left, self->width - left - right, self->height };

  for (guint i = 0; i < figure->periodes->len; i++)
    {
      const FigurePeriode *periode = &g_array_index (figure->periodes, FigurePeriode, i);

      include (&temps, periode->du);
      include (&temps, periode->au);
      include (&temps, periode->fait_du);
      include (&temps, periode->fait_au);
    }
  for (guint i = 0; i < figure->points->len; i++)
    include (&temps, g_array_index (figure->points, FigurePoint, i).le);
  include (&temps, figure->aujourdhui);
  temps.du = jour_first_of_month (temps.du);
  temps.au = jour_add_months (jour_first_of_month (temps.au), 1);
  return temps;
}

static guint
count_months (const Temps *temps)
{
  guint n = 0;

  for (gint64 jour = temps->du; jour < temps->au; jour = jour_add_months (jour, 1))
    n++;
  return n;
}

/* The names of the months, as many as there is room for, and the year where it starts. */
static void
draw_months (Dessin *self, const Temps *temps)
{
  double leading = dessin_leading (self, FACE_SMALL), wanted = leading * 3.4;
  guint n = count_months (temps), step = MAX (1, ceil (wanted * n / temps->width)), rank = 0;
  double right = 0;

  for (gint64 jour = temps->du; jour < temps->au; jour = jour_add_months (jour, 1), rank++)
    {
      double x = temps_x (temps, jour);
      gint year, month, day;
      g_autofree char *label = NULL;
      Texte *texte;

      if (rank % step != 0)
        continue;
      jour_to_ymd (jour, &year, &month, &day);
      label = rank == 0 || month <= (gint) step
                  ? g_strdup_printf ("%s %d", format_mois_court (month), year)
                  : g_strdup (format_mois_court (month));
      dessin_add (self, (Forme) { FORME_TRAIT, COULEUR_RULE, x, temps->top, 0, leading + 4,
                                  .trait = 0.6 });
      if (x + 3 < right)
        continue;
      texte = dessin_shape (self, FACE_SMALL, label, self->width);
      right = x + 6 + texte_get_line_width (texte, 0);
      dessin_put (self, texte, x + 3, temps->top, 0);
    }
  self->height = temps->top + leading + 4;
}

static void
draw_today (Dessin *self, const Figure *figure, const Temps *temps, double top)
{
  g_autofree char *jour = NULL;
  g_autofree char *label = NULL;
  double x;

  if (figure->aujourdhui == CHAMP_ABSENT)
    return;
  x = temps_x (temps, figure->aujourdhui);
  jour = format_jour (figure->aujourdhui, FORMAT_JOUR_BREF);
  label = g_strdup_printf ("au %s", jour);
  dessin_add (self, (Forme) { FORME_TRAIT, COULEUR_TEXT, x, top, 0, self->height - top,
                              .trait = 0.9, .dashed = TRUE });
  self->height += dessin_write (self, FACE_SMALL, label, x, self->height, self->width, 0.5);
}

static void
draw_mark (Dessin *self, FigureEtat etat, double x, double y)
{
  switch (etat)
    {
    case FIGURE_FAIT:
      dessin_add (self, (Forme) { FORME_CERCLE, COULEUR_ACCENT, x, y, POINT_RADIUS });
      break;
    case FIGURE_PREVU:
      dessin_add (self, (Forme) { FORME_CERCLE, COULEUR_WHITE, x, y, POINT_RADIUS });
      dessin_add (self, (Forme) { FORME_CERCLE, COULEUR_ACCENT, x, y, POINT_RADIUS - 0.6,
                                  .trait = 1.2 });
      break;
    case FIGURE_MANQUE:
      dessin_add (self, (Forme) { FORME_CROIX, COULEUR_TEXT, x, y, POINT_RADIUS - 0.4,
                                  .trait = 1.3 });
      break;
    case FIGURE_ECHEANCE:
    default:
      dessin_add (self, (Forme) { FORME_LOSANGE, COULEUR_TEXT, x, y, POINT_RADIUS + 1 });
      break;
    }
}

/* What took place is filled, what is planned is an outline, what was given up is dashed. */
static void
draw_bar (Dessin *self, const Temps *temps, const FigurePeriode *periode, double y, double height)
{
  gboolean planned = periode->du != CHAMP_ABSENT && periode->au != CHAMP_ABSENT;

  if (planned)
    {
      double x = temps_x (temps, periode->du);
      Forme bar = { FORME_RECTANGLE, COULEUR_TINT, x, y, temps_x (temps, periode->au) - x, height,
                    .radius = 2 };

      bar.width = MAX (bar.width, 3);
      if (periode->etat != FIGURE_MANQUE)
        dessin_add (self, bar);
      bar.couleur = COULEUR_ACCENT;
      bar.trait = 0.9;
      bar.dashed = periode->etat == FIGURE_MANQUE;
      dessin_add (self, bar);
    }
  if (periode->fait_du != CHAMP_ABSENT)
    {
      gint64 au = periode->fait_au != CHAMP_ABSENT ? periode->fait_au : periode->fait_du;
      double x = temps_x (temps, periode->fait_du);

      dessin_add (self, (Forme) { FORME_RECTANGLE, COULEUR_ACCENT, x, y,
                                  MAX (temps_x (temps, au) - x, 3), height, .radius = 2 });
    }
}

/* A mark and what it means; returns where the next one goes. */
static double
draw_key (Dessin *self, FigureEtat etat, const char *text, double x)
{
  double leading = dessin_leading (self, FACE_SMALL);
  Texte *texte = dessin_shape (self, FACE_SMALL, text, self->width - 14);
  double width = texte_get_line_width (texte, 0) + 12;

  if (x > 0 && x + width > self->width)
    {
      self->height += leading + 1;
      x = 0;
    }
  draw_mark (self, etat, x + POINT_RADIUS + 1, self->height + leading / 2);
  dessin_put (self, texte, x + 12, self->height, 0);
  return x + width + 14;
}

static void
draw_keys (Dessin *self, const Figure *figure)
{
  static const struct {
    FigureEtat etat;
    const char *text;
  } keys[] = { { FIGURE_FAIT, "entretien tenu" },
               { FIGURE_PREVU, "entretien prévu" },
               { FIGURE_MANQUE, "entretien non tenu" } };
  double x = 0;

  self->height += 4;
  for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
    for (guint i = 0; i < figure->points->len; i++)
      if (g_array_index (figure->points, FigurePoint, i).etat == keys[k].etat)
        {
          x = draw_key (self, keys[k].etat, keys[k].text, x);
          break;
        }
  for (guint i = 0; i < figure->points->len; i++)
    {
      const FigurePoint *point = &g_array_index (figure->points, FigurePoint, i);
      g_autofree char *jour = format_jour (point->le, FORMAT_JOUR_DATE);
      g_autofree char *text = g_strdup_printf ("%s : %s", point->label, jour);

      if (point->etat == FIGURE_ECHEANCE)
        x = draw_key (self, FIGURE_ECHEANCE, text, x);
    }
  if (x > 0)
    self->height += dessin_leading (self, FACE_SMALL);
}

/* The name of each period, above its band where all fit: %FALSE where there is a number for each,
 * whose meaning is still to be told. */
static gboolean
draw_names (Dessin *self, const Figure *figure, const Temps *temps)
{
  double leading = dessin_leading (self, FACE_SMALL), right = 0;
  gboolean fit = TRUE;

  for (guint i = 0; i < figure->periodes->len; i++)
    {
      const FigurePeriode *periode = &g_array_index (figure->periodes, FigurePeriode, i);
      gint64 du = periode->fait_du != CHAMP_ABSENT ? periode->fait_du : periode->du;
      double x = du != CHAMP_ABSENT ? temps_x (temps, du) : self->width;
      g_autoptr (Texte) texte = dessin_shape (self, FACE_SMALL, periode->label, PAGE_WIDTH);

      fit = fit && x >= right && x + texte_get_natural_width (texte) <= self->width;
      right = x + texte_get_natural_width (texte) + 8;
    }
  for (guint i = 0; i < figure->periodes->len; i++)
    {
      const FigurePeriode *periode = &g_array_index (figure->periodes, FigurePeriode, i);
      gint64 du = periode->fait_du != CHAMP_ABSENT ? periode->fait_du : periode->du;
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      if (du != CHAMP_ABSENT)
        dessin_write (self, FACE_SMALL, fit ? periode->label : number, temps_x (temps, du),
                      self->height, self->width, 0);
    }
  self->height += leading + 1;
  return fit;
}

static void
draw_numbers (Dessin *self, const Figure *figure)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < figure->periodes->len; i++)
    g_string_append_printf (text, "%s%u. %s", i > 0 ? " · " : "", i + 1,
                            g_array_index (figure->periodes, FigurePeriode, i).label);
  if (text->len > 0)
    self->height += 2 + dessin_write (self, FACE_SMALL, text->str, 0, self->height + 2,
                                      self->width, 0);
}

/* The life line of an accompagnement: months, periods, meetings, deadlines, the day it is. */
void
dessin_temps_frise (Dessin *self, const Figure *figure)
{
  Temps temps = find_temps (self, figure, 0, 0);
  double band = dessin_leading (self, FACE_SMALL) * 0.8, top, first, line;
  gboolean named;

  draw_months (self, &temps);
  top = self->height;
  named = draw_names (self, figure, &temps);
  first = self->height;
  for (guint i = 0; i < figure->periodes->len; i++)
    draw_bar (self, &temps, &g_array_index (figure->periodes, FigurePeriode, i), first, band);
  line = first + band + 6 + POINT_RADIUS;
  dessin_add (self, (Forme) { FORME_TRAIT, COULEUR_RULE, 0, line, self->width, 0, .trait = 0.8 });
  self->height = line + POINT_RADIUS + 4;
  draw_today (self, figure, &temps, top);
  for (guint i = 0; i < figure->points->len; i++)
    {
      const FigurePoint *point = &g_array_index (figure->points, FigurePoint, i);

      draw_mark (self, point->etat, temps_x (&temps, point->le), line);
    }
  if (!named)
    draw_numbers (self, figure);
  draw_keys (self, figure);
}

/* The day it ended, or is to end, beside the end of the bar, but not across the line of @today. */
static void
put_date (Dessin *self, const Temps *temps, const FigurePeriode *periode, gint64 today, double y)
{
  gint64 fin = periode->fait_au != CHAMP_ABSENT ? periode->fait_au : periode->au;
  gint64 last = MAX (fin, periode->au); /* an unknown day comes before all others */
  g_autofree char *jour = fin != CHAMP_ABSENT ? format_jour (fin, FORMAT_JOUR_BREF) : NULL;
  Texte *texte = dessin_shape (self, FACE_SMALL, jour != NULL ? jour : "sans date", self->width);
  double x = last != CHAMP_ABSENT ? temps_x (temps, last) + DATE_GAP : temps->left;
  double line = today != CHAMP_ABSENT ? temps_x (temps, today) : 0;

  if (today != CHAMP_ABSENT && line > x - DATE_GAP && line < x + texte_get_line_width (texte, 0) + DATE_GAP)
    x = line + DATE_GAP;
  dessin_put (self, texte, x, y, 0);
}

/* A row of a plan: what, its bar, and the day it ends. */
static double
draw_row (Dessin *self, const Temps *temps, const FigurePeriode *periode, gint64 today)
{
  double leading = dessin_leading (self, FACE_CELL), small = dessin_leading (self, FACE_SMALL);
  double top = self->height + 3, height;

  height = dessin_write (self, FACE_CELL, periode->label, 0, top, temps->left - 12, 0);
  draw_bar (self, temps, periode, top + (height - leading * 0.6) / 2, leading * 0.6);
  put_date (self, temps, periode, today, top + (height - small) / 2);
  dessin_add (self, (Forme) { FORME_TRAIT, COULEUR_RULE, 0, top + height + 3, self->width, 0,
                              .trait = 0.4 });
  return height + 6;
}

static void
draw_plan_keys (Dessin *self, const Figure *figure)
{
  static const char *texts[] = { "à faire ou en cours", "fait", "abandonné" };
  double leading = dessin_leading (self, FACE_SMALL), x = 0;

  self->height += 5;
  for (guint etat = FIGURE_PREVU; etat <= FIGURE_MANQUE; etat++)
    for (guint i = 0; i < figure->periodes->len; i++)
      {
        const FigurePeriode *periode = &g_array_index (figure->periodes, FigurePeriode, i);
        FigurePeriode sample = { .du = 0, .au = 1, .fait_du = CHAMP_ABSENT, .etat = etat };
        Temps unit = { 0, 1, x, 16, 0 };
        Texte *texte;

        if (periode->etat != etat)
          continue;
        if (etat == FIGURE_FAIT)
          sample.fait_du = 0, sample.fait_au = 1;
        draw_bar (self, &unit, &sample, self->height + leading * 0.25, leading * 0.5);
        texte = dessin_shape (self, FACE_SMALL, texts[etat], self->width);
        x += 36 + texte_get_line_width (texte, 0);
        dessin_put (self, texte, unit.left + 21, self->height, 0);
        break;
      }
  self->height += leading;
}

/* Periods one under the other, on one line of time. */
void
dessin_temps_plan (Dessin *self, const Figure *figure)
{
  Temps temps = find_temps (self, figure, self->width * LABEL_SHARE,
                            dessin_leading (self, FACE_SMALL) * DATE_LEADINGS);
  double top = self->height;

  draw_months (self, &temps);
  for (guint i = 0; i < figure->periodes->len; i++)
    self->height += draw_row (self, &temps, &g_array_index (figure->periodes, FigurePeriode, i),
                              figure->aujourdhui);
  self->height += 2;
  draw_today (self, figure, &temps, top + dessin_leading (self, FACE_SMALL) + 4);
  draw_plan_keys (self, figure);
}
