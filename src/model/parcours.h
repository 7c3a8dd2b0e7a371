/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/** PARCOURS_CONVENTION_A_ENVOYER: may leave and has not: it is to be printed and sent. */
#define PARCOURS_CONVENTION_A_ENVOYER "a_envoyer"
/** PARCOURS_CONVENTION_SIGNATURES: left, and somebody has not signed it yet. */
#define PARCOURS_CONVENTION_SIGNATURES "signatures"

/** EnvoiConvention: whether the convention of a dossier may be sent, or what forbids it. */
typedef enum
{
  ENVOI_POSSIBLE,
  ENVOI_SANS_CONVENTION,
  ENVOI_SANS_ACCORD,
  ENVOI_FAIT,
} EnvoiConvention;

/* Questions about the course of a dossier that statuts, deadlines and rules all ask. */

gint64     entretien_get_fin             (Entretien      *entretien);
gboolean   entretien_is_held             (Entretien      *entretien);
gboolean   entretien_is_planned          (Entretien      *entretien);
gboolean   entretien_counts              (Entretien      *entretien);
gboolean   statut_entretien_counts       (const char     *statut);
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
gboolean   parcours_has_accord           (DossierComplet *dossier);
EnvoiConvention parcours_check_sending   (DossierComplet *dossier);
const char *parcours_get_convention_wait (DossierComplet *dossier);

G_END_DECLS
