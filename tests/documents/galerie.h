/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"

Figure *galerie_frise    (void);
Figure *galerie_plan     (guint n);
Figure *galerie_barres   (void);
Figure *galerie_radar    (guint n);
Bloc   *galerie_document (void);
GBytes *galerie_svg      (void);
GBytes *galerie_png      (int width, int height);
