/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/theme.h"

/** Teinte: a colour of sRGB, each part from 0 to 1. */
typedef struct {
  double red, green, blue;
} Teinte;

/** Caractere: how a face is set. */
typedef struct {
  double size, leading;
  PangoWeight weight;
  Couleur couleur;
} Caractere;

const Caractere *theme_palette_get_faces (ThemeVariante variante);
void             theme_palette_fill      (ThemeVariante variante, const char *accent,
                                          Teinte *teintes);
double           theme_palette_contraste (const Teinte *one, const Teinte *other);
