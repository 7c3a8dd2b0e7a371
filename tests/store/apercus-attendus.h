/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "apercus.h"

/* Random overviews and filters, and what a list is then to show. */

void         hasard_fill            (Repository         *repository,
                                     GRand              *hasard,
                                     guint               n);
void         hasard_commit          (Repository         *repository,
                                     GRand              *hasard,
                                     GPtrArray          *gardees,
                                     guint               n);
void         hasard_put_back        (Repository         *repository,
                                     GPtrArray          *gardees);
ApercuFiltre hasard_draw_filter     (GRand              *hasard);

void         attendus_assert        (Repository         *repository,
                                     ApercuListe        *liste,
                                     const ApercuFiltre *filtre);
void         attendus_assert_counts (Repository         *repository,
                                     ApercuListe        *liste,
                                     const ApercuFiltre *filtre);
void         attendus_assert_same   (Repository         *repository,
                                     ApercuListe        *liste,
                                     const ApercuFiltre *filtre);
