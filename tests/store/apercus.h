/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "outils.h"

#include "store/apercu-liste.h"

/* Overviews of which the order is known. */

#define JOUR 20500

void   apercus_add  (Repository *repository,
                     const char *nom,
                     const char *lieu,
                     const char *statut,
                     gint64      echeance,
                     gint64      entretien);
void   apercus_fill (Repository *repository);
Fiche *apercus_copy (Repository *repository,
                     const char *nom);
void   apercus_wait_for (ApercuListe *liste);
void   apercus_let_go (ApercuListe *liste);
