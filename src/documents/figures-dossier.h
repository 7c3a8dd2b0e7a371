/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"
#include "model/dossier-complet.h"

guint              figures_dossier_append     (Bloc *parent, const char *nom,
                                               DossierComplet *complet, gint64 jour);
GBytes            *figures_dossier_write_plan (DossierComplet *complet, gint64 jour);
