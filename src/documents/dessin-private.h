/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/dessin.h"

/* Between the files of the drawing. */
double  dessin_leading     (const Dessin *self, Face face);
void    dessin_add         (Dessin *self, Forme forme);
Texte  *dessin_shape       (const Dessin *self, Face face, const char *text, double width);
double  dessin_put         (Dessin *self, Texte *texte, double x, double y, double align);
double  dessin_write       (Dessin *self, Face face, const char *text, double x, double y,
                            double width, double align);

void    dessin_valeurs_barres (Dessin *self, const Figure *figure);
void    dessin_valeurs_radar  (Dessin *self, const Figure *figure);
void    dessin_temps_frise    (Dessin *self, const Figure *figure);
void    dessin_temps_plan     (Dessin *self, const Figure *figure);
