/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** DefilementBordCb: what is pulled goes @dy further, as its surroundings scrolled that much */
typedef void (*DefilementBordCb) (GtkWidget *widget,
                                  double     dy);

/**
 * DefilementBord:
 *
 * What is pulled to the edge of what is seen of a widget scrolls it. A member of the widget.
 */
typedef struct
{
  GtkWidget *widget;
  DefilementBordCb suit;
  double y;
  guint tick;
} DefilementBord;

void defilement_bord_init (DefilementBord   *self,
                           GtkWidget        *widget,
                           DefilementBordCb  suit);
void defilement_bord_at   (DefilementBord   *self,
                           double            y);
void defilement_bord_stop (DefilementBord   *self);

G_END_DECLS
