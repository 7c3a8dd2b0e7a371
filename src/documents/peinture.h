/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/mesure.h"
#include "documents/releve.h"

/**
 * Peinture:
 * @places: where each atom of @mesure goes
 * @releve: (nullable): told what each mark on the page belongs to
 *
 * All that is needed to paint one page.
 */
typedef struct {
  const Mesure *mesure;
  const Bloc *document;
  const Place *places;
  guint page, n_pages;
  cairo_t *cr;
  Releve *releve;
} Peinture;

void peinture_page (const Peinture *self);
