/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/preparation-textes.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A list of points of a preparation: a line goes to where it is seen to. */

GtkWidget *preparation_liste_new  (const char         *titre,
                                   const char         *vide);
void       preparation_liste_fill (GtkWidget          *liste,
                                   const Preparation  *preparation,
                                   DossierComplet     *dossier,
                                   GPtrArray          *points,
                                   GPtrArray          *suite);

G_END_DECLS
