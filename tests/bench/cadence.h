/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Mesure: milliseconds, on the clock, of work of this thread, and of its longest work without a pause. */
typedef struct
{
  double duree;
  double travail;
  double attente;
} Mesure;

/* What is done with @tour, which is another one each time. */
typedef void (*Geste) (gpointer data,
                       guint    tour);

Mesure cadence_measure (GtkWidget  *window,
                        Geste       avant,
                        Geste       geste,
                        gpointer    data,
                        guint       tours);
void   cadence_print   (Mesure      mesure,
                        Mesure      vide);

G_END_DECLS
