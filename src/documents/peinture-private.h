/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/peinture.h"

/* Between the files of the painter: a fragment is the atoms of one row, or of one text, on one
 * page. */
typedef struct {
  const Boite *boite;
  guint first, end;
  gboolean opens_page;
} Fragment;

double peinture_left      (const Peinture *self, const Boite *boite);
double peinture_top       (const Peinture *self, guint atom);
double peinture_bottom    (const Peinture *self, guint atom);
void   peinture_mark      (const Peinture *self, guint element);
void   peinture_unmark    (const Peinture *self);
gint   peinture_element   (const Peinture *self, const Bloc *bloc);
void   peinture_line      (const Peinture *self, Texte *texte, guint line, double x, double y);
void   peinture_texte     (const Peinture *self, Texte *texte, double x, double y);
void   peinture_rule      (const Peinture *self, Couleur couleur, double x, double y,
                           double width, double height);
void   peinture_rounded   (const Peinture *self, double x, double y, double width,
                           double height, double radius);

void   peinture_row       (const Peinture *self, const Fragment *fragment);
void   peinture_sommaire  (const Peinture *self, const Fragment *fragment);
void   peinture_mark_part (const Peinture *self, const Bloc *bloc, guint part, const char *type);
void   peinture_open      (const Peinture *self);
void   peinture_figure    (const Peinture *self, const Boite *boite, double top);
void   peinture_add_figure (const Peinture *self, const Bloc *bloc, guint part, const char *alt,
                            const double *bbox);
void   peinture_image     (const Peinture *self, const Boite *boite, double x, double y);
void   peinture_whole     (const Peinture *self, const Fragment *fragment);
void   peinture_furniture (const Peinture *self, gboolean opens_letter);
