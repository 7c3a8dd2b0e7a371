/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/frise-view.h"

#include "widgets/frise-dessin.h"

G_BEGIN_DECLS

/**
 * FriseView:
 *
 * The timeline of a dossier: phases, entretiens and échéances on one axis of months. Each is a
 * focusable child with its name in full words; the arrows move between them.
 */
struct _FriseView
{
  GtkWidget parent_instance;

  FriseContenu *contenu;
  FriseLayout *layout;
  FriseGeometrie geometrie;
  GPtrArray *items; /* by date; owned by the widget tree */
  GArray *marques;
  FriseFenetre fenetre;
  double pointeur;   /* where it is, for the wheel */
  double molette;    /* what it turned since the last step */
  gint64 saisie;     /* the first day when a drag began */
};

void frise_view_changed         (FriseView *self);
void frise_view_add_controllers (FriseView *self);

G_END_DECLS
