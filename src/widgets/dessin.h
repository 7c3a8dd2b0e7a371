/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * DessinTexte:
 * @DESSIN_GRAS: bold
 * @DESSIN_BARRE: struck through
 * @DESSIN_GRAND: the size of body text in a widget of captions
 */
typedef enum
{
  DESSIN_NORMAL = 0,
  DESSIN_GRAS = 1 << 0,
  DESSIN_BARRE = 1 << 1,
  DESSIN_GRAND = 1 << 2,
} DessinTexte;

double dessin_measure_texte     (GtkWidget             *widget,
                                 const char            *texte,
                                 DessinTexte            style);
double dessin_get_unite         (GtkWidget             *widget);
void   dessin_append_texte      (GtkWidget             *widget,
                                 GtkSnapshot           *snapshot,
                                 const char            *texte,
                                 DessinTexte            style,
                                 double                 x,
                                 double                 milieu,
                                 const GdkRGBA         *couleur);
void   dessin_append_texte_court (GtkWidget            *widget,
                                  GtkSnapshot          *snapshot,
                                  const char           *texte,
                                  DessinTexte           style,
                                  double                x,
                                  double                milieu,
                                  double                largeur,
                                  const GdkRGBA        *couleur);
void   dessin_trace_arrondi     (cairo_t               *cr,
                                 const graphene_rect_t *rect,
                                 double                 rayon);
void   dessin_set_pointille     (cairo_t               *cr,
                                 gboolean               pointille);
void   dessin_hachures          (cairo_t               *cr,
                                 const graphene_rect_t *rect,
                                 double                 pas,
                                 const GdkRGBA         *couleur);
void   dessin_append_ligne      (GtkSnapshot           *snapshot,
                                 double                 x,
                                 double                 y,
                                 double                 largeur,
                                 double                 hauteur,
                                 const GdkRGBA         *couleur);

G_END_DECLS
