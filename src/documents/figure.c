/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/figure.h"

#include "base/champ.h"
#include "base/formats.h"
#include "documents/mots.h"

static void
valeur_clear (gpointer valeur)
{
  g_free (((FigureValeur *) valeur)->label);
  g_free (((FigureValeur *) valeur)->texte);
}

static void
periode_clear (gpointer periode)
{
  g_free (((FigurePeriode *) periode)->label);
}

static void
point_clear (gpointer point)
{
  g_free (((FigurePoint *) point)->label);
}

/**
 * figure_new:
 * @titre: what it shows
 *
 * Returns: (transfer full): a figure that shows nothing yet
 */
Figure *
figure_new (FigureKind kind, const char *titre)
{
  Figure *self = g_new0 (Figure, 1);

  self->kind = kind;
  self->titre = g_strdup (titre);
  self->aujourdhui = CHAMP_ABSENT;
  self->valeurs = g_array_new (FALSE, FALSE, sizeof (FigureValeur));
  self->periodes = g_array_new (FALSE, FALSE, sizeof (FigurePeriode));
  self->points = g_array_new (FALSE, FALSE, sizeof (FigurePoint));
  g_array_set_clear_func (self->valeurs, valeur_clear);
  g_array_set_clear_func (self->periodes, periode_clear);
  g_array_set_clear_func (self->points, point_clear);
  return self;
}

/**
 * figure_free:
 *
 * Frees @self.
 */
void
figure_free (Figure *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->valeurs);
  g_array_unref (self->periodes);
  g_array_unref (self->points);
  g_free (self->titre);
  g_free (self->alt);
  g_free (self->legende);
  g_free (self);
}

/**
 * figure_add_valeur:
 * @repere: what it is measured against, in the same unit; less than 0 where there is nothing
 * @texte: the value as it is to be read
 *
 * Adds a value to a radar or to bars. What is less than nothing is drawn as nothing.
 */
void
figure_add_valeur (Figure *self, const char *label, double valeur, double repere,
                   const char *texte)
{
  FigureValeur added = { g_strdup (label), g_strdup (texte), MAX (valeur, 0), repere };

  g_array_append_val (self->valeurs, added);
}

/**
 * figure_add_periode:
 * @periode: (transfer none): a period; one without a day is not drawn, but told
 *
 * Adds a period to a frise or to a plan.
 */
void
figure_add_periode (Figure *self, const FigurePeriode *periode)
{
  FigurePeriode added = *periode;

  added.label = g_strdup (periode->label);
  g_array_append_val (self->periodes, added);
}

/**
 * figure_add_point:
 * @le: its day
 *
 * Adds a point to a frise.
 */
void
figure_add_point (Figure *self, const char *label, gint64 le, FigureEtat etat)
{
  FigurePoint added = { g_strdup (label), le, etat };

  if (le != CHAMP_ABSENT)
    g_array_append_val (self->points, added);
  else
    g_free (added.label);
}

static gboolean
has_days (const FigurePeriode *periode)
{
  return (periode->du != CHAMP_ABSENT && periode->au != CHAMP_ABSENT)
         || periode->fait_du != CHAMP_ABSENT;
}

/**
 * figure_is_empty:
 *
 * Returns: whether there is nothing to draw
 */
gboolean
figure_is_empty (const Figure *self)
{
  if (self->kind == FIGURE_RADAR)
    return self->valeurs->len < 3;
  if (self->kind == FIGURE_BARRES)
    return self->valeurs->len == 0;
  for (guint i = 0; i < self->periodes->len; i++)
    if (has_days (&g_array_index (self->periodes, FigurePeriode, i)))
      return FALSE;
  return self->kind == FIGURE_PLAN || self->points->len == 0;
}

static void
write_valeurs (const Figure *self, GString *alt)
{
  for (guint i = 0; i < self->valeurs->len; i++)
    {
      const FigureValeur *valeur = &g_array_index (self->valeurs, FigureValeur, i);

      g_string_append_printf (alt, "%s%s : %s", i > 0 ? " ; " : "", valeur->label, valeur->texte);
    }
}

static void
write_periodes (const Figure *self, GString *alt)
{
  static const char *etats[]
      = { [FIGURE_PREVU] = "prévu", [FIGURE_FAIT] = "fait", [FIGURE_MANQUE] = "abandonné",
          [FIGURE_ECHEANCE] = "échéance" };

  for (guint i = 0; i < self->periodes->len; i++)
    {
      const FigurePeriode *periode = &g_array_index (self->periodes, FigurePeriode, i);
      gboolean fait = periode->fait_du != CHAMP_ABSENT;
      g_autofree char *quand = mots_periode (fait ? periode->fait_du : periode->du,
                                             fait ? periode->fait_au : periode->au);

      g_string_append_printf (alt, "%s%s, %s", i > 0 ? " ; " : "", periode->label,
                              *quand != '\0' ? quand : "sans date");
      if (self->kind == FIGURE_PLAN)
        g_string_append_printf (alt, ", %s", etats[periode->etat]);
    }
}

static void
write_count (GString *alt, guint n, const char *one, const char *many)
{
  if (n > 0)
    g_string_append_printf (alt, "%s%u %s", alt->len > 0 ? ", " : "", n, n > 1 ? many : one);
}

static void
write_points (const Figure *self, GString *alt)
{
  g_autoptr (GString) counts = g_string_new (NULL);
  guint by[FIGURE_ECHEANCE + 1] = { 0 };

  for (guint i = 0; i < self->points->len; i++)
    by[g_array_index (self->points, FigurePoint, i).etat]++;
  write_count (counts, by[FIGURE_FAIT], "entretien tenu", "entretiens tenus");
  write_count (counts, by[FIGURE_PREVU], "entretien prévu", "entretiens prévus");
  write_count (counts, by[FIGURE_MANQUE], "entretien non tenu", "entretiens non tenus");
  if (counts->len > 0)
    g_string_append_printf (alt, ". %s", counts->str);
  for (guint i = 0; i < self->points->len; i++)
    {
      const FigurePoint *point = &g_array_index (self->points, FigurePoint, i);
      g_autofree char *jour = format_jour (point->le, FORMAT_JOUR_DATE);

      if (point->etat == FIGURE_ECHEANCE)
        g_string_append_printf (alt, ". %s : %s", point->label, jour);
    }
}

/**
 * figure_write_alt:
 *
 * Writes what a figure says for who cannot see it: all its values, or when each of its periods was.
 *
 * Returns: (transfer full): a French text
 */
char *
figure_write_alt (const Figure *self)
{
  GString *alt;

  if (self->alt != NULL)
    return g_strdup (self->alt);
  alt = g_string_new (self->titre);
  if (self->valeurs->len + self->periodes->len > 0)
    g_string_append (alt, alt->len > 0 ? " – " : "");
  if (self->kind == FIGURE_RADAR || self->kind == FIGURE_BARRES)
    write_valeurs (self, alt);
  else
    write_periodes (self, alt);
  if (self->kind == FIGURE_FRISE)
    write_points (self, alt);
  g_string_append_c (alt, '.');
  return g_string_free (alt, FALSE);
}
