/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "prestations/version-formulaire.h"

G_BEGIN_DECLS

void tarif_formulaire_present (GtkWidget           *parent,
                               Repository          *repository,
                               const char          *code,
                               VersionEnregistree   enregistree,
                               gpointer             data);

G_END_DECLS
