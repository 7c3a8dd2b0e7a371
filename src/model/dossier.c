/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/dossier.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Dossier, champ)

static const Champ champs[] = {
  { 1, "ref", CHAMP_TEXTE, 0, CHAMP_REQUIS | CHAMP_INDEXE, N_("Reference"), NULL, POSITION (ref) },
  { 2, "agent", CHAMP_REFERENCE, 0, CHAMP_REQUIS | CHAMP_INDEXE | CHAMP_INTERNE, N_("Employee"),
    NULL, POSITION (agent) },
  { 3, "collectivite", CHAMP_REFERENCE, 0, CHAMP_INDEXE | CHAMP_INTERNE, N_("Employer"),
    NULL, POSITION (collectivite) },
  { 4, "prestation", CHAMP_TEXTE, 0, CHAMP_REQUIS | CHAMP_INDEXE, N_("Service"),
    NULL, POSITION (prestation) },
  { 5, "prestation_version", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Version of the service"),
    NULL, POSITION (prestation_version) },
  { 6, "conseiller", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Adviser"), NULL, POSITION (conseiller) },
  { 7, "initiative", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Initiative"),
    codes_initiative, POSITION (initiative) },
  { 8, "motif", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Reason"), codes_motif, POSITION (motif) },
  { 9, "statut", CHAMP_CODE, 0, CHAMP_REQUIS | CHAMP_INDEXE, N_("Status"),
    codes_statut_dossier, POSITION (statut) },
  { 10, "statut_raison", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("Reason for the status"),
    NULL, POSITION (statut_raison) },
  { 11, "demande_le", CHAMP_DATE, 0, CHAMP_REQUIS, N_("Request received on"),
    NULL, POSITION (demande_le) },
  { 12, "prescription_le", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Prescribed on"),
    NULL, POSITION (prescription_le) },
  { 13, "proposition_rdv_le", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("First appointment proposed on"),
    NULL, POSITION (proposition_rdv_le) },
  { 14, "accord_le", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Employee’s consent given on"),
    NULL, POSITION (accord_le) },
  { 15, "accord_comment", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("How the consent was given"),
    NULL, POSITION (accord_comment) },
  { 16, "employeur_informe", CHAMP_BOOLEEN, 0, CHAMP_SIMPLE, N_("The employer is informed"),
    NULL, POSITION (employeur_informe) },
  { 17, "suivi_cme", CHAMP_BOOLEEN, 0, CHAMP_SIMPLE, N_("Followed by the job retention committee"),
    NULL, POSITION (suivi_cme) },
  { 18, "fiphfp_cadre", CHAMP_BOOLEEN, 0, CHAMP_SIMPLE, N_("Covered by the centre’s agreement with the FIPHFP"),
    NULL, POSITION (fiphfp_cadre) },
  { 19, "fiphfp_collectivite", CHAMP_BOOLEEN, 0, CHAMP_SIMPLE, N_("The employer has an agreement with the FIPHFP"),
    NULL, POSITION (fiphfp_collectivite) },
  { 20, "fiphfp_contribution", CHAMP_BOOLEEN, 0, CHAMP_SIMPLE, N_("The FIPHFP contributes"),
    NULL, POSITION (fiphfp_contribution) },
  { 21, "lieu", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Place"), NULL, POSITION (lieu) },
  { 22, "mode", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Mode"), codes_mode, POSITION (mode) },
  { 23, "prix_centimes", CHAMP_CENTIMES, 0, CHAMP_SIMPLE, N_("Price"),
    NULL, POSITION (prix_centimes) },
  { 24, "prix_regle", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Rule of the price"),
    NULL, POSITION (prix_regle) },
  { 25, "devis_montant_centimes", CHAMP_CENTIMES, 0, CHAMP_SIMPLE, N_("Amount of the quotation"),
    NULL, POSITION (devis_montant_centimes) },
  { 26, "devis_justification", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Justification of the quotation"),
    NULL, POSITION (devis_justification) },
  { 27, "attentes_collectivite", CHAMP_TEXTE, 0, CHAMP_LONG, N_("Employer’s expectations"),
    NULL, POSITION (attentes_collectivite) },
  { 28, "attentes_agent", CHAMP_TEXTE, 1, CHAMP_LONG, N_("Employee’s expectations"),
    NULL, POSITION (attentes_agent) },
  { 29, "points_appui", CHAMP_LISTE, 1, CHAMP_LONG, N_("Strengths"),
    NULL, POSITION (points_appui) },
  { 30, "points_vigilance", CHAMP_LISTE, 1, CHAMP_LONG, N_("Points to watch"),
    NULL, POSITION (points_vigilance) },
  { 31, "livret_facteurs_favorables", CHAMP_LISTE, 1, CHAMP_LONG, N_("Favourable factors"),
    NULL, POSITION (livret_facteurs_favorables) },
  { 32, "livret_contraintes", CHAMP_LISTE, 1, CHAMP_LONG, N_("Constraints"),
    NULL, POSITION (livret_contraintes) },
  { 33, "livret_etapes", CHAMP_LISTE, 1, CHAMP_LONG, N_("Main steps"),
    NULL, POSITION (livret_etapes) },
  { 34, "territoire_derogation", CHAMP_TEXTE, 0, CHAMP_SIMPLE,
    N_("Why the dossier is taken outside the territory"), NULL, POSITION (territoire_derogation) },
  { 35, "francais_derogation", CHAMP_TEXTE, 0, CHAMP_SIMPLE,
    N_("Why the dossier is taken without the French prerequisite"),
    NULL, POSITION (francais_derogation) },
};

const FicheTable dossier_table = {
  .numero = 20,
  .nom = "dossier",
  .libelle = N_("Dossier"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Dossier, dossier, dossier_table)
