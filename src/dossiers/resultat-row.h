/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** ResultatGroupe: what answers to the words of a search, in the order in which it is shown. */
typedef enum
{
  RESULTAT_AGENTS,
  RESULTAT_COLLECTIVITES,
  RESULTAT_TEXTES,
  N_RESULTAT_GROUPES
} ResultatGroupe;

GtkWidget      *resultat_row_new        (ResultatGroupe  groupe,
                                         const char     *tete,
                                         const char     *detail,
                                         const char     *phrase);
GtkWidget      *resultat_row_new_titre  (ResultatGroupe  groupe,
                                         guint           n);
void            resultat_row_set_action (GtkWidget      *row,
                                         const char     *action,
                                         GVariant       *cible);
void            resultat_row_activate   (GtkWidget      *row);
ResultatGroupe  resultat_row_get_groupe (GtkWidget      *row);

G_END_DECLS
