/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/active-item.h"
#include "widgets/jour-cell.h"

G_BEGIN_DECLS

/**
 * JourCell:
 *
 * One day of the month: its number, its first entretiens and a way to the others.
 */
struct _JourCell
{
  GtkWidget parent_instance;

  JourContenu contenu;
  GPtrArray *puces; /* pooled; owned by the widget tree */
  ActiveItem *plus;
  GtkWidget *popover;
  guint montrees;
};

guint    jour_cell_count_room (JourCell         *self,
                               int               width,
                               int               height);
gboolean jour_cell_focus      (GtkWidget        *widget,
                               GtkDirectionType  direction);
gboolean jour_cell_grab_focus (GtkWidget        *widget);

G_END_DECLS
