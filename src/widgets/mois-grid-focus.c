/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/mois-grid-private.h"

/* Where the keyboard goes in the month: from day to day, and into the chips of one. */

static int
get_rang (MoisGrid  *self,
          GtkWidget *cell)
{
  for (guint i = 0; i < self->semaines * 7; i++)
    if (GTK_WIDGET (self->cells[i]) == cell)
      return (int) i;

  return -1;
}

static int
find_rang (MoisGrid *self,
           gint64    jour)
{
  return jour >= self->premier && jour < self->premier + self->semaines * 7
         ? (int) (jour - self->premier) : -1;
}

gboolean
mois_grid_focus (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  MoisGrid *self = JALONS_MOIS_GRID (widget);
  GtkWidget *courant = gtk_widget_get_focus_child (widget);
  int rang, pas = 0;

  if (courant == NULL)
    {
      /* Tab enters at today, else at the first of the month. */
      rang = find_rang (self, self->aujourdhui);
      return gtk_widget_grab_focus (GTK_WIDGET (self->cells[rang >= 0 ? rang
                                                            : find_rang (self, self->mois)]));
    }
  if (gtk_widget_child_focus (courant, direction))
    return TRUE;

  if (direction == GTK_DIR_LEFT)
    pas = -1;
  else if (direction == GTK_DIR_RIGHT)
    pas = 1;
  else if (direction == GTK_DIR_UP)
    pas = -7;
  else if (direction == GTK_DIR_DOWN)
    pas = 7;
  else
    return FALSE;

  rang = find_rang (self, self->premier + get_rang (self, courant) + pas);
  if (rang >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[rang]));
  return TRUE;
}

/* The keyboard stays on what it was on, wherever that has gone. */
void
mois_grid_follow_focus (MoisGrid      *self,
                        AgendaMoments *moments,
                        const char    *uuid)
{
  guint rang;

  if (!agenda_moments_find (moments, uuid, &rang))
    return;
  for (guint i = 0; i < self->semaines * 7; i++)
    if (jour_cell_focus_rang (self->cells[i], rang))
      return;
}

/**
 * mois_grid_focus_jour:
 * @jour: a day that is shown
 *
 * Moves the keyboard focus to a day.
 */
void
mois_grid_focus_jour (MoisGrid *self,
                      gint64    jour)
{
  int rang;

  g_return_if_fail (JALONS_IS_MOIS_GRID (self));

  rang = find_rang (self, jour);
  if (rang >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->cells[rang]));
}

/**
 * mois_grid_get_focus_jour:
 *
 * Returns: the day that has the focus, itself or one of its entretiens; %CHAMP_ABSENT when none
 */
gint64
mois_grid_get_focus_jour (MoisGrid *self)
{
  GtkWidget *courant;

  g_return_val_if_fail (JALONS_IS_MOIS_GRID (self), CHAMP_ABSENT);

  courant = gtk_widget_get_focus_child (GTK_WIDGET (self));
  return courant != NULL ? self->premier + get_rang (self, courant) : CHAMP_ABSENT;
}

/**
 * mois_grid_get_focus_item:
 *
 * Returns: (transfer none) (nullable): what has the focus
 */
AgendaItem *
mois_grid_get_focus_item (MoisGrid *self)
{
  GtkWidget *courant;

  g_return_val_if_fail (JALONS_IS_MOIS_GRID (self), NULL);

  courant = gtk_widget_get_focus_child (GTK_WIDGET (self));
  return courant != NULL ? jour_cell_get_focus_item (JALONS_JOUR_CELL (courant)) : NULL;
}
