/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/* How one dossier departs from its prestation, with a reason, without touching the prestation
 * (prestations, rule 6). */

gboolean adaptations_add_phase    (Repository      *repository,
                                   const char      *dossier,
                                   const char      *nom,
                                   const char      *apres,
                                   const char      *raison,
                                   GError         **error);
gboolean adaptations_drop_phase   (Repository      *repository,
                                   const char      *dossier,
                                   const char      *phase,
                                   const char      *raison,
                                   GError         **error);
gboolean adaptations_move_phase   (Repository      *repository,
                                   const char      *dossier,
                                   const char      *phase,
                                   gint             pas,
                                   const char      *raison,
                                   GError         **error);
gboolean adaptations_needs_raison (DossierComplet  *dossier,
                                   const char      *phase,
                                   gint             pas);
gboolean adaptations_explain      (Repository      *repository,
                                   const char      *dossier,
                                   const char      *quoi,
                                   const char      *code,
                                   const char      *nature,
                                   const char      *raison,
                                   GError         **error);
gboolean adaptations_withdraw     (Repository      *repository,
                                   const char      *ecart,
                                   GError         **error);

G_END_DECLS
