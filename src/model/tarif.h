/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/** TarifCondition: the facts a price can depend on; their codes: tarif_condition_get_code(). */
typedef enum
{
  TARIF_AFFILIEE,             /* the collectivité is affiliated to the centre */
  TARIF_SUIVI_CME,            /* the agent is followed by the Commission Maintien dans l'Emploi */
  TARIF_FIPHFP_CADRE,         /* the centre's own convention with the FIPHFP covers the case */
  TARIF_FIPHFP_COLLECTIVITE,  /* the collectivité has its own convention with the FIPHFP */
  TARIF_FIPHFP_CONTRIBUTION,  /* the FIPHFP contributes to this mission */
  TARIF_N_CONDITIONS,
} TarifCondition;

/** TarifFait: what is known of a condition; in a rule FAIT_INCONNU means "any". */
typedef enum
{
  FAIT_INCONNU,
  FAIT_OUI,
  FAIT_NON,
} TarifFait;

/** TarifConditions: the facts of one case, all unknown when zeroed. */
typedef struct
{
  TarifFait faits[TARIF_N_CONDITIONS];
} TarifConditions;

/** TarifResultat: the codes are those of tarif_resultat_get_code(); 0 is no result. */
typedef enum
{
  TARIF_PRIX = 1,
  TARIF_SUR_DEVIS,
  TARIF_REFUS,
  TARIF_ERREUR,
} TarifResultat;

/** TarifDeliberation: the vote of a price, as far as it is known. */
typedef struct
{
  char *numero;
  gint64 date;
  char *organe;
} TarifDeliberation;

/** TarifAvertissement: a notice, given for dates after @apres (always where it is absent). */
typedef struct
{
  char *texte;
  gint64 apres;
} TarifAvertissement;

/** Tarif: one rule of the grid of a prestation; both bounds of its validity are included. */
typedef struct
{
  char *code;
  char *libelle;
  TarifConditions *conditions;
  TarifResultat resultat;
  gint64 montant_centimes;
  TarifDeliberation *deliberation;
  gint64 valide_du;
  gint64 valide_au;
  char *motif;
  TarifAvertissement *avertissement;
  char *source;
  char *hypothese;
} Tarif;

/**
 * TarifReponse:
 * @montant_centimes: of TARIF_PRIX only, else %CHAMP_ABSENT
 * @regle: (nullable): the label of the rule that answers, and @regle_code its code
 * @motif: (nullable): one sentence for the user, always there for a refusal or an error
 * @hypothese: (nullable): what is assumed, not said by the centre
 * @conditions_manquantes: the codes of the conditions to give, empty where nothing is missing
 *
 * The answer to "what is the price?". Clear it with tarif_reponse_clear().
 */
typedef struct
{
  TarifResultat resultat;
  gint64 montant_centimes;
  char *regle;
  char *regle_code;
  char *deliberation_numero;
  gint64 deliberation_date;
  char *deliberation_organe;
  gint64 valide_du;
  gint64 valide_au;
  char *motif;
  char *source;
  char *avertissement;
  char *hypothese;
  char **conditions_manquantes;
} TarifReponse;

#define TARIF_REPONSE_INIT \
  { \
    .montant_centimes = CHAMP_ABSENT, .deliberation_date = CHAMP_ABSENT, \
    .valide_du = CHAMP_ABSENT, .valide_au = CHAMP_ABSENT, \
  }

const char *tarif_condition_get_code    (TarifCondition         condition);
const char *tarif_condition_get_libelle (TarifCondition         condition);
const char *tarif_resultat_get_code     (TarifResultat          resultat);
TarifFait   tarif_fait_from_nombre      (gint64                 nombre);

gboolean    tarif_overlaps              (const Tarif           *a,
                                         const Tarif           *b);
void        tarif_find                  (GPtrArray             *tarifs,
                                         gint64                 jour,
                                         const TarifConditions *conditions,
                                         TarifReponse          *reponse);
void        tarif_reponse_clear         (TarifReponse          *reponse);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TarifReponse, tarif_reponse_clear)

G_END_DECLS
