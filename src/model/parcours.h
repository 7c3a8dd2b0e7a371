/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/* Questions about the course of a dossier that statuts, deadlines and rules all ask. */

gboolean   entretien_is_held             (Entretien      *entretien);
gboolean   entretien_is_planned          (Entretien      *entretien);
gboolean   entretien_counts              (Entretien      *entretien);
gboolean   texte_is_blank                (const char     *texte);

Entretien *parcours_get_first            (DossierComplet *dossier,
                                          gboolean        avec_prealable);
Entretien *parcours_get_last             (DossierComplet *dossier,
                                          gboolean        avec_prevus);
Entretien *parcours_get_first_engaging   (DossierComplet *dossier);
gboolean   parcours_has_held             (DossierComplet *dossier,
                                          const char     *genre);
gboolean   parcours_has_planned          (DossierComplet *dossier,
                                          const char     *genre);
gboolean   parcours_has_ecart            (DossierComplet *dossier,
                                          const char     *quoi,
                                          const char     *code,
                                          const char     *nature);
gboolean   parcours_is_meeting_settled   (DossierComplet *dossier,
                                          const char     *genre);
gboolean   parcours_is_concluded         (DossierComplet *dossier);
gboolean   parcours_is_engaged           (DossierComplet *dossier);
char     **parcours_list_signing         (DossierComplet *dossier);
Signature *parcours_get_signature        (DossierComplet *dossier,
                                          Convention     *convention,
                                          const char     *partie);
gboolean   parcours_is_signed            (DossierComplet *dossier,
                                          Convention     *convention);

G_END_DECLS
