/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prestation-formes.h"

#include "model/codes.h"
#include "model/prestation.h"

#define CLE(Struct, nom, type_, ...) \
  { .cle = #nom, .type = type_, .position = G_STRUCT_OFFSET (Struct, nom), __VA_ARGS__ }
#define TEXTE(Struct, nom) CLE (Struct, nom, FORME_TEXTE)
#define TEXTE_OU_NUL(Struct, nom) CLE (Struct, nom, FORME_TEXTE, .flags = FORME_NULLE)
#define NOM(Struct, nom) CLE (Struct, nom, FORME_NOM)
#define CODE(Struct, nom, table) CLE (Struct, nom, FORME_CODE, .codes = table)
#define CODES(Struct, nom, table, n) \
  CLE (Struct, nom, FORME_LISTE_CODES, .codes = table, .minimum = n)
#define BOOLEEN(Struct, nom) CLE (Struct, nom, FORME_BOOLEEN)
#define DATE_OU_NULLE(Struct, nom) CLE (Struct, nom, FORME_DATE, .flags = FORME_NULLE)
#define MOT(Struct, nom, table) CLE (Struct, nom, FORME_MOT, .mots = table)
#define NOMBRE(Struct, nom) CLE (Struct, nom, FORME_ENTIER, .minimum = 1)
#define NOMBRE_OU_NUL(Struct, nom) \
  CLE (Struct, nom, FORME_ENTIER, .flags = FORME_NULLE, .minimum = 1)
#define OBJET(Struct, nom, f) CLE (Struct, nom, FORME_OBJET, .forme = &forme_##f)
#define OBJET_OU_NUL(Struct, nom, f) \
  CLE (Struct, nom, FORME_OBJET, .flags = FORME_NULLE, .forme = &forme_##f)
#define TABLEAU(Struct, nom, f, n) \
  CLE (Struct, nom, FORME_TABLEAU, .forme = &forme_##f, .minimum = n)

/* What the centre says, or what is assumed in its place. */
#define ORIGINE(Struct) \
  CLE (Struct, source, FORME_TEXTE, .flags = FORME_OMISSIBLE), \
  CLE (Struct, hypothese, FORME_TEXTE, .flags = FORME_OMISSIBLE)

#define FORME(nom, Struct) \
  static const Forme forme_##nom = { sizeof (Struct), cles_##nom, G_N_ELEMENTS (cles_##nom) }
#define FORME_ATTESTEE(nom, Struct) \
  static const Forme forme_##nom = { sizeof (Struct), cles_##nom, G_N_ELEMENTS (cles_##nom), \
                                     { "source", "hypothese" } }

static const CodeLibelle codes_colonne[] = {
  { "entretiens", NULL },
  { "travail_personnel", NULL },
  { "preparation", NULL },
  { NULL, NULL },
};

static const CodeLibelle codes_forme[] = {
  { "individuel", NULL },
  { "collectif", NULL },
  { NULL, NULL },
};

static const char * const mots_exigence[] = { "requis", "non_requis", NULL };
static const char * const mots_decompte[] = { "calendaires", "ouvres", "ouvres_alsace_moselle",
                                              NULL };
static const char * const mots_oui_non[] = { "oui", "non", NULL };
static const char * const mots_oui[] = { "oui", NULL };
static const char * const mots_resultat[] = { "prix", "sur_devis", "refus", "erreur", NULL };

static const FormeCle cles_centre[] = {
  NOM (PrestationCentre, code),
  TEXTE (PrestationCentre, nom),
  TEXTE (PrestationCentre, sigle),
  TEXTE_OU_NUL (PrestationCentre, service),
  TEXTE_OU_NUL (PrestationCentre, adresse),
  TEXTE_OU_NUL (PrestationCentre, courriel),
  TEXTE_OU_NUL (PrestationCentre, telephone),
  TEXTE_OU_NUL (PrestationCentre, site),
};
FORME (centre, PrestationCentre);

static const FormeCle cles_enonce[] = {
  CLE (PrestationEnonce, libelles, FORME_LISTE_TEXTES, .minimum = 1),
  ORIGINE (PrestationEnonce),
};
FORME_ATTESTEE (enonce, PrestationEnonce);

#define ENONCE(nom) \
  CLE (PrestationEnonces, nom, FORME_OBJET, .flags = FORME_OMISSIBLE, .forme = &forme_enonce)

static const FormeCle cles_enonces[] = {
  { .cle = "public", .type = FORME_OBJET, .forme = &forme_enonce,
    .position = G_STRUCT_OFFSET (PrestationEnonces, public_vise) },
  ENONCE (buts),
  ENONCE (rythme),
  ENONCE (outils),
  ENONCE (livrables),
  ENONCE (accompagnants),
  ENONCE (employeur),
  ENONCE (engagements_centre),
  ENONCE (engagements_agent),
  ENONCE (engagements_collectivite),
  ENONCE (evaluation),
  ENONCE (qualite),
  ENONCE (accessibilite),
  ENONCE (adaptation),
  ENONCE (facturation),
};
FORME (enonces, PrestationEnonces);

static const FormeCle cles_demandeur[] = {
  CODE (PrestationChoix, code, codes_initiative),
  ORIGINE (PrestationChoix),
};
FORME_ATTESTEE (demandeur, PrestationChoix);

static const FormeCle cles_motif[] = {
  CODE (PrestationChoix, code, codes_motif),
  TEXTE (PrestationChoix, libelle),
};
FORME (motif, PrestationChoix);

static const FormeCle cles_document[] = {
  CODE (PrestationChoix, code, codes_document),
  ORIGINE (PrestationChoix),
};
FORME_ATTESTEE (document, PrestationChoix);

static const FormeCle cles_accord[] = {
  MOT (PrestationAccord, exigence, mots_exigence),
  ORIGINE (PrestationAccord),
};
FORME_ATTESTEE (accord, PrestationAccord);

static const FormeCle cles_etape[] = {
  NOM (PrestationEtape, code),
  TEXTE (PrestationEtape, libelle),
  CLE (PrestationEtape, document, FORME_CODE, .flags = FORME_OMISSIBLE, .codes = codes_document),
  CLE (PrestationEtape, reunion, FORME_CODE, .flags = FORME_OMISSIBLE,
       .codes = codes_genre_entretien),
  ORIGINE (PrestationEtape),
};
FORME_ATTESTEE (etape, PrestationEtape);

static const FormeCle cles_objectif[] = {
  NOM (PrestationObjectif, code),
  TEXTE (PrestationObjectif, libelle),
  CLE (PrestationObjectif, facultatif, FORME_BOOLEEN, .flags = FORME_OMISSIBLE),
};
FORME (objectif, PrestationObjectif);

static const FormeCle cles_phase[] = {
  NOM (PrestationPhase, code),
  TEXTE (PrestationPhase, libelle),
  CLE (PrestationPhase, facultatif, FORME_BOOLEEN, .flags = FORME_OMISSIBLE),
  TABLEAU (PrestationPhase, objectifs, objectif, 0),
  ORIGINE (PrestationPhase),
};
FORME_ATTESTEE (phase, PrestationPhase);

static const FormeCle cles_heures[] = {
  NOMBRE_OU_NUL (PrestationHeures, min_minutes),
  NOMBRE_OU_NUL (PrestationHeures, max_minutes),
  NOMBRE_OU_NUL (PrestationHeures, indicatif_minutes),
  BOOLEEN (PrestationHeures, approximatif),
  CODES (PrestationHeures, colonnes, codes_colonne, 0),
  CODES (PrestationHeures, genres_hors_compte, codes_genre_entretien, 0),
  ORIGINE (PrestationHeures),
};
FORME_ATTESTEE (heures, PrestationHeures);

static const FormeCle cles_entretiens[] = {
  NOMBRE_OU_NUL (PrestationEntretiens, nombre),
  NOMBRE_OU_NUL (PrestationEntretiens, duree_min_minutes),
  NOMBRE_OU_NUL (PrestationEntretiens, duree_max_minutes),
  ORIGINE (PrestationEntretiens),
};
FORME_ATTESTEE (entretiens, PrestationEntretiens);

static const FormeCle cles_duree[] = {
  NOMBRE_OU_NUL (PrestationDuree, min_mois),
  NOMBRE_OU_NUL (PrestationDuree, max_mois),
  BOOLEEN (PrestationDuree, environ),
  ORIGINE (PrestationDuree),
};
FORME_ATTESTEE (duree, PrestationDuree);

static const FormeCle cles_reunion[] = {
  CODE (PrestationReunion, genre, codes_genre_entretien),
  TEXTE (PrestationReunion, libelle),
  CLE (PrestationReunion, phase, FORME_NOM, .flags = FORME_NULLE),
  NOMBRE_OU_NUL (PrestationReunion, duree_minutes),
  BOOLEEN (PrestationReunion, environ),
  ORIGINE (PrestationReunion),
};
FORME_ATTESTEE (reunion, PrestationReunion);

static const FormeCle cles_premier_rdv[] = {
  NOMBRE (PrestationPremierRdv, delai_jours),
  CLE (PrestationPremierRdv, decompte, FORME_MOT, .flags = FORME_OMISSIBLE,
       .mots = mots_decompte),
  ORIGINE (PrestationPremierRdv),
};
FORME_ATTESTEE (premier_rdv, PrestationPremierRdv);

static const FormeCle cles_prerequis[] = {
  ORIGINE (PrestationPrerequis),
};
FORME_ATTESTEE (prerequis, PrestationPrerequis);

static const FormeCle cles_modes[] = {
  CODES (PrestationModes, codes, codes_mode, 0),
  CODES (PrestationModes, formes, codes_forme, 0),
  ORIGINE (PrestationModes),
};
FORME_ATTESTEE (modes, PrestationModes);

static const FormeCle cles_convention[] = {
  CODES (PrestationConvention, parties, codes_partie, 2),
  ORIGINE (PrestationConvention),
};
FORME_ATTESTEE (convention, PrestationConvention);

#define FAIT(nom, condition) \
  { .cle = #nom, .type = FORME_MOT, .flags = FORME_OMISSIBLE, .mots = mots_oui_non, \
    .position = G_STRUCT_OFFSET (TarifConditions, faits[condition]) }

/* A condition that is not named does not matter to the rule. */
static const FormeCle cles_conditions[] = {
  FAIT (affiliee, TARIF_AFFILIEE),
  FAIT (suivi_cme, TARIF_SUIVI_CME),
  FAIT (fiphfp_cadre, TARIF_FIPHFP_CADRE),
  FAIT (fiphfp_collectivite, TARIF_FIPHFP_COLLECTIVITE),
  FAIT (fiphfp_contribution, TARIF_FIPHFP_CONTRIBUTION),
};
FORME (conditions, TarifConditions);

static const FormeCle cles_deliberation[] = {
  TEXTE_OU_NUL (TarifDeliberation, numero),
  DATE_OU_NULLE (TarifDeliberation, date),
  TEXTE_OU_NUL (TarifDeliberation, organe),
};
FORME (deliberation, TarifDeliberation);

static const FormeCle cles_avertissement[] = {
  TEXTE (TarifAvertissement, texte),
  DATE_OU_NULLE (TarifAvertissement, apres),
};
FORME (avertissement, TarifAvertissement);

static const FormeCle cles_tarif[] = {
  NOM (Tarif, code),
  TEXTE (Tarif, libelle),
  OBJET (Tarif, conditions, conditions),
  MOT (Tarif, resultat, mots_resultat),
  CLE (Tarif, montant_centimes, FORME_ENTIER, .flags = FORME_NULLE),
  OBJET_OU_NUL (Tarif, deliberation, deliberation),
  DATE_OU_NULLE (Tarif, valide_du),
  DATE_OU_NULLE (Tarif, valide_au),
  TEXTE_OU_NUL (Tarif, motif),
  OBJET_OU_NUL (Tarif, avertissement, avertissement),
  ORIGINE (Tarif),
};
FORME_ATTESTEE (tarif, Tarif);

static const FormeCle cles_avis[] = {
  NOM (PrestationAvis, code),
  MOT (PrestationAvis, rqth, mots_oui),
  TEXTE (PrestationAvis, texte),
  ORIGINE (PrestationAvis),
};
FORME_ATTESTEE (avis, PrestationAvis);

static const FormeCle cles_prestation[] = {
  NOMBRE (Prestation, format),
  NOM (Prestation, code),
  NOMBRE (Prestation, version),
  TEXTE (Prestation, libelle),
  OBJET (Prestation, centre, centre),
  OBJET (Prestation, enonces, enonces),
  TABLEAU (Prestation, demandeurs, demandeur, 1),
  TABLEAU (Prestation, motifs, motif, 0),
  OBJET (Prestation, accord_agent, accord),
  TABLEAU (Prestation, avant, etape, 0),
  TABLEAU (Prestation, phases, phase, 1),
  OBJET (Prestation, heures, heures),
  OBJET_OU_NUL (Prestation, entretiens, entretiens),
  OBJET_OU_NUL (Prestation, duree, duree),
  TABLEAU (Prestation, reunions, reunion, 0),
  TABLEAU (Prestation, reunions_facultatives, reunion, 0),
  OBJET_OU_NUL (Prestation, premier_rdv, premier_rdv),
  OBJET_OU_NUL (Prestation, territoire, enonce),
  OBJET_OU_NUL (Prestation, prerequis_francais, prerequis),
  OBJET_OU_NUL (Prestation, modes, modes),
  OBJET_OU_NUL (Prestation, convention, convention),
  TABLEAU (Prestation, documents, document, 1),
  TABLEAU (Prestation, tarifs, tarif, 1),
  TABLEAU (Prestation, avis, avis, 0),
};

const Forme forme_prestation = { sizeof (Prestation), cles_prestation,
                                 G_N_ELEMENTS (cles_prestation) };
