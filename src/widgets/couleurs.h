/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** CouleurPhase: the three colours of a phase: done, planned, text and outline. */
typedef enum
{
  COULEUR_PHASE_FILL,
  COULEUR_PHASE_PLAN,
  COULEUR_PHASE_INK,
} CouleurPhase;

#define COULEURS_PHASES 5

GdkRGBA     couleur_lookup           (GtkWidget    *widget,
                                      const char   *nom);
GdkRGBA     couleur_lookup_phase     (GtkWidget    *widget,
                                      guint         rang,
                                      CouleurPhase  quoi);
const char *couleur_get_phase_class  (guint         rang);

G_END_DECLS
