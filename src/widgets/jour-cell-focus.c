/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/jour-cell-private.h"

/* Where the keyboard goes in a day: the day itself, its chips, the way to the others. */

static GtkWidget *
find_sibling (GtkWidget *depart,
              gboolean   avant)
{
  GtkWidget *voisin = avant ? gtk_widget_get_next_sibling (depart)
                            : gtk_widget_get_prev_sibling (depart);

  while (voisin != NULL && (!gtk_widget_get_child_visible (voisin) || GTK_IS_POPOVER (voisin)))
    voisin = avant ? gtk_widget_get_next_sibling (voisin) : gtk_widget_get_prev_sibling (voisin);

  return voisin;
}

static GtkWidget *
find_first (GtkWidget *widget)
{
  GtkWidget *premier = gtk_widget_get_first_child (widget);

  if (premier == NULL || (gtk_widget_get_child_visible (premier) && !GTK_IS_POPOVER (premier)))
    return premier;

  return find_sibling (premier, TRUE);
}

static int
get_pas_focus (GtkDirectionType direction)
{
  if (direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_DOWN)
    return 1;

  return direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP ? -1 : 0;
}

/* Tab goes from the day into its chips and out; up and down move among the chips. */
gboolean
jour_cell_focus (GtkWidget        *widget,
                 GtkDirectionType  direction)
{
  GtkWidget *courant = gtk_widget_get_focus_child (widget);
  GtkWidget *cible = NULL;

  if (courant != NULL && GTK_IS_POPOVER (courant))
    return gtk_widget_child_focus (courant, direction);

  if (courant == NULL)
    {
      if (!gtk_widget_is_focus (widget))
        return gtk_widget_grab_focus (widget);
      cible = direction == GTK_DIR_TAB_FORWARD ? find_first (widget) : NULL;
    }
  else if (get_pas_focus (direction) != 0)
    {
      cible = find_sibling (courant, get_pas_focus (direction) > 0);
      if (cible == NULL && get_pas_focus (direction) < 0)
        cible = widget;
    }

  return cible != NULL && gtk_widget_grab_focus (cible);
}

gboolean
jour_cell_grab_focus (GtkWidget *widget)
{
  /* The day itself, not its first child. */
  gtk_root_set_focus (gtk_widget_get_root (widget), widget);
  return TRUE;
}

/**
 * jour_cell_get_item:
 * @puce: a widget in the day, or in the list of all the day
 *
 * Returns: (transfer none) (nullable): what @puce shows; %NULL where it is no chip
 */
AgendaItem *
jour_cell_get_item (JourCell  *self,
                    GtkWidget *puce)
{
  return JALONS_IS_ACTIVE_ITEM (puce) && gtk_widget_is_ancestor (puce, GTK_WIDGET (self))
           ? g_object_get_data (G_OBJECT (puce), "item") : NULL;
}

/**
 * jour_cell_get_focus_item:
 *
 * Returns: (transfer none) (nullable): what the chip that has the focus shows
 */
AgendaItem *
jour_cell_get_focus_item (JourCell *self)
{
  GtkWidget *courant = GTK_WIDGET (self);

  while (gtk_widget_get_focus_child (courant) != NULL)
    courant = gtk_widget_get_focus_child (courant);

  return jour_cell_get_item (self, courant);
}

/**
 * jour_cell_focus_rang:
 * @rang: of what may be in the day, among the moments it is shown with
 *
 * Moves the focus to its chip, or to the day where the chip has no room.
 *
 * Returns: whether it is in the day
 */
gboolean
jour_cell_focus_rang (JourCell *self,
                      guint     rang)
{
  const guint place = jour_cell_count_room (self, gtk_widget_get_width (GTK_WIDGET (self)),
                                            gtk_widget_get_height (GTK_WIDGET (self)));

  for (guint i = 0; i < self->contenu.rangs->len; i++)
    if (g_array_index (self->contenu.rangs, guint, i) == rang)
      return gtk_widget_grab_focus (i < MIN (place, self->puces->len) ? self->puces->pdata[i]
                                                                      : GTK_WIDGET (self));

  return FALSE;
}
