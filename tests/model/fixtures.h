/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

/* Dossiers for the tests of rules: each line says what matters to the case, no more. */

DossierComplet *fixture_dossier   (const char     *prestation,
                                   const char     *statut,
                                   const char     *demande_le);
Entretien      *fixture_entretien (DossierComplet *dossier,
                                   const char     *genre,
                                   const char     *statut,
                                   const char     *debut,
                                   gint64          minutes);
void            fixture_temps     (DossierComplet *dossier,
                                   const char     *nature,
                                   const char     *le,
                                   gint64          minutes);
void            fixture_signature (DossierComplet *dossier,
                                   const char     *partie,
                                   const char     *le);
gint64          fixture_jour      (const char     *iso);
