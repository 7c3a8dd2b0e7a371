/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation-fautes.h"
#include "model/prestation-fiche.h"
#include "store/repository.h"

G_BEGIN_DECLS

/**
 * NouveauTarif:
 * @libelle: what the rule is called
 * @resultat: a price, by quotation or refused
 * @motif: (nullable): why, for a refusal
 * @valide_du: its first day
 * @valide_au: its last day, or %CHAMP_ABSENT
 * @remplace: (nullable): the code of a rule that ends the day before @valide_du
 *
 * A tarif as it was voted; numbers may be %CHAMP_ABSENT.
 */
typedef struct
{
  const char *libelle;
  TarifConditions conditions;
  TarifResultat resultat;
  gint64 montant_centimes;
  const char *motif;
  const char *deliberation_numero;
  gint64 deliberation_date;
  const char *deliberation_organe;
  gint64 valide_du;
  gint64 valide_au;
  const char *remplace;
} NouveauTarif;

#define NOUVEAU_TARIF_INIT \
  { .resultat = TARIF_PRIX, .montant_centimes = CHAMP_ABSENT, .deliberation_date = CHAMP_ABSENT, \
    .valide_du = CHAMP_ABSENT, .valide_au = CHAMP_ABSENT }

/**
 * ChangementVersion:
 * @de: the version the dossier has
 * @vers: the version it goes to
 * @differences: (element-type utf8): what is not the same in the prestation, in sentences
 * @gardes: (element-type utf8): phases and objectives of the dossier that the version no longer
 *   has and that stay in it, in sentences
 *
 * What moving a dossier to another version of its prestation does.
 */
typedef struct
{
  gint64 de;
  gint64 vers;
  GPtrArray *differences;
  GPtrArray *gardes;
} ChangementVersion;

GPtrArray         *prestations_list_versions   (Repository          *repository,
                                                const char          *code,
                                                GError             **error);
gboolean           prestations_check           (Repository          *repository,
                                                const Prestation    *brouillon,
                                                const char          *fondement,
                                                Prestation         **prete,
                                                GPtrArray          **fautes,
                                                GError             **error);
gboolean           prestations_save_version    (Repository          *repository,
                                                const Prestation    *brouillon,
                                                const char          *fondement,
                                                gint64              *version,
                                                GPtrArray          **fautes,
                                                GError             **error);
char              *prestations_save_new        (Repository          *repository,
                                                const Prestation    *brouillon,
                                                const char          *fondement,
                                                GPtrArray          **fautes,
                                                GError             **error);
gboolean           prestations_add_tarif       (Repository          *repository,
                                                const char          *code,
                                                const NouveauTarif  *nouveau,
                                                gint64              *version,
                                                GError             **error);

ChangementVersion *dossiers_compare_version    (Repository          *repository,
                                                const char          *dossier,
                                                gint64               version,
                                                GError             **error);
void               changement_version_free     (ChangementVersion   *self);
gboolean           dossiers_move_version       (Repository          *repository,
                                                const char          *dossier,
                                                gint64               version,
                                                GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChangementVersion, changement_version_free)

G_END_DECLS
