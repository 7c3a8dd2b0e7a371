/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Mesure: milliseconds, on the clock and of work of this thread. */
typedef struct
{
  double duree;
  double travail;
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
