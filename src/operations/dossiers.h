/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"
#include "model/tarif.h"
#include "store/repository.h"

G_BEGIN_DECLS

/**
 * NouveauDossier:
 *
 * What "Nouveau dossier" asks; texts may be NULL, numbers %CHAMP_ABSENT. Either @collectivite
 * (a uuid) or @collectivite_nom.
 */
typedef struct
{
  const char *nom;
  const char *prenom;
  const char *civilite;
  const char *collectivite;
  const char *collectivite_nom;
  gint64 collectivite_affiliee;
  const char *collectivite_territoire;
  const char *prestation;
  gint64 demande_le;
  gint64 prescription_le;
  const char *initiative;
  const char *motif;
  gint64 accord_le;
  const char *accord_comment;
  gboolean employeur_informe;
  gint64 suivi_cme;
  gint64 fiphfp_cadre;
  gint64 fiphfp_collectivite;
  gint64 fiphfp_contribution;
  gint64 devis_montant_centimes;
  const char *devis_justification;
  gint64 francais_lu_ecrit;
  const char *territoire_derogation;
  const char *francais_derogation;
  const char *conseiller;
} NouveauDossier;

#define NOUVEAU_DOSSIER_INIT \
  { .collectivite_affiliee = CHAMP_ABSENT, .demande_le = CHAMP_ABSENT, \
    .prescription_le = CHAMP_ABSENT, .accord_le = CHAMP_ABSENT, .employeur_informe = TRUE, \
    .suivi_cme = CHAMP_ABSENT, .fiphfp_cadre = CHAMP_ABSENT, \
    .fiphfp_collectivite = CHAMP_ABSENT, .fiphfp_contribution = CHAMP_ABSENT, \
    .devis_montant_centimes = CHAMP_ABSENT, .francais_lu_ecrit = CHAMP_ABSENT }

gboolean dossiers_price         (Repository            *repository,
                                 const NouveauDossier  *nouveau,
                                 TarifReponse          *reponse,
                                 GError               **error);
char    *dossiers_find_territoire (Repository          *repository,
                                 const NouveauDossier  *nouveau);
GPtrArray *dossiers_check       (Repository            *repository,
                                 const NouveauDossier  *nouveau);
char    *dossiers_create        (Repository            *repository,
                                 const NouveauDossier  *nouveau,
                                 GError               **error);
gboolean dossiers_record_accord (Repository            *repository,
                                 const char            *dossier,
                                 gint64                 le,
                                 const char            *comment,
                                 GError               **error);
gboolean dossiers_record_proposition (Repository       *repository,
                                 const char            *dossier,
                                 gint64                 le,
                                 GError               **error);
gboolean dossiers_move          (Repository            *repository,
                                 const char            *dossier,
                                 const char            *statut,
                                 const char            *raison,
                                 GPtrArray            **conditions,
                                 GError               **error);
gboolean dossiers_sign          (Repository            *repository,
                                 const char            *dossier,
                                 const char            *partie,
                                 const char            *nom,
                                 const char            *qualite,
                                 gint64                 le,
                                 GError               **error);
gboolean dossiers_send_convention (Repository          *repository,
                                 const char            *dossier,
                                 gint64                 le,
                                 GError               **error);
gboolean dossiers_tick_objectif (Repository            *repository,
                                 const char            *dossier,
                                 const char            *phase,
                                 const char            *objectif,
                                 gboolean               atteint,
                                 GError               **error);
gboolean fiches_save            (Repository            *repository,
                                 const char            *nature,
                                 Fiche                **fiches,
                                 guint                  n_fiches,
                                 GError               **error);
gboolean fiches_delete          (Repository            *repository,
                                 const char            *nature,
                                 Fiche                 *fiche,
                                 GError               **error);
gboolean operations_undo        (Repository            *repository,
                                 char                 **operation,
                                 char                 **nature,
                                 GError               **error);
gboolean operations_redo        (Repository            *repository,
                                 char                 **operation,
                                 char                 **nature,
                                 GError               **error);
gboolean operations_undo_is_long (Repository           *repository,
                                 gboolean               refaire);
void     operations_undo_async  (Repository            *repository,
                                 gboolean               refaire,
                                 Progres               *progres,
                                 GAsyncReadyCallback    callback,
                                 gpointer               user_data);
char    *operations_undo_finish (GAsyncResult          *result,
                                 GError               **error);
const CodeLibelle *operations_list_natures (void);
const char *operations_nature_libelle (const char      *nature);

G_END_DECLS
