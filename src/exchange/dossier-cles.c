/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/dossier-cles-private.h"

#include "model/codes.h"

/* The document is a contract with other programs: a key is never renamed, even where the field
 * behind it is. */

#define CLE(nom) { .cle = nom, .champ = nom }
#define APART(nom) { .cle = nom }
#define CLES(liste) { liste, G_N_ELEMENTS (liste) }

static const Cle accord_agent[] = {
  { .cle = "le", .champ = "accord_le" },
  { .cle = "comment", .champ = "accord_comment" },
};
static const Cles cles_accord_agent = CLES (accord_agent);

static const Cle fiphfp[] = {
  { .cle = "cadre", .champ = "fiphfp_cadre" },
  { .cle = "collectivite", .champ = "fiphfp_collectivite" },
  { .cle = "contribution", .champ = "fiphfp_contribution" },
};
static const Cles cles_fiphfp = CLES (fiphfp);

static const Cle devis[] = {
  { .cle = "montant_centimes", .champ = "devis_montant_centimes" },
  { .cle = "justification", .champ = "devis_justification" },
};
static const Cles cles_devis = CLES (devis);

static const Cle derogations[] = {
  { .cle = "territoire", .champ = "territoire_derogation" },
  { .cle = "francais", .champ = "francais_derogation" },
};
static const Cles cles_derogations = CLES (derogations);

static const Cle dossier[] = {
  CLE ("ref"), CLE ("prestation"), APART ("prestation_version"), CLE ("initiative"), CLE ("motif"), CLE ("demande_le"),
  CLE ("prescription_le"), CLE ("proposition_rdv_le"),
  { .cle = "accord_agent", .groupe = &cles_accord_agent },
  CLE ("employeur_informe"), CLE ("suivi_cme"),
  { .cle = "fiphfp", .groupe = &cles_fiphfp },
  CLE ("statut"), CLE ("conseiller"), CLE ("lieu"), CLE ("mode"),
  { .cle = "devis", .groupe = &cles_devis },
  CLE ("attentes_agent"), CLE ("attentes_collectivite"),
  { .cle = "derogations", .groupe = &cles_derogations, .rare = TRUE },
};
const Cles cles_dossier = CLES (dossier);

static const Cle agent[] = {
  CLE ("civilite"), CLE ("nom"), CLE ("prenom"), CLE ("naissance_le"), CLE ("statut"),
  CLE ("categorie"), CLE ("cadre_emplois"), CLE ("grade"), CLE ("fonction"), CLE ("service"),
  CLE ("courriel"), CLE ("telephone"), CLE ("adresse"), CLE ("francais_lu_ecrit"), CLE ("rqth"),
  CLE ("amenagements"),
};
const Cles cles_agent = CLES (agent);

static const Cle collectivite[] = {
  CLE ("nom"), CLE ("type"), CLE ("siret"), CLE ("affiliee"), CLE ("adresse"),
  CLE ("code_postal"), CLE ("commune"), CLE ("territoire"), APART ("contacts"),
};
const Cles cles_collectivite = CLES (collectivite);

static const Cle contact[] = {
  CLE ("role"), CLE ("nom"), CLE ("qualite"), CLE ("courriel"), CLE ("telephone"),
};
const Cles cles_contact = CLES (contact);

static const Cle convention[] = {
  CLE ("envoyee_le"),
  { .cle = "heures_minutes", .champ = "heures_minutes", .rare = TRUE },
  APART ("signatures"), APART ("avenants"),
};
const Cles cles_convention = CLES (convention);

static const Cle avenant[] = { CLE ("envoyee_le"), CLE ("heures_minutes"), APART ("signatures") };
const Cles cles_avenant = CLES (avenant);

static const Cle signature[] = { CLE ("partie"), CLE ("nom"), CLE ("qualite"), CLE ("le") };
const Cles cles_signature = CLES (signature);

static const Cle phase[] = {
  CLE ("code"), CLE ("prevue_du"), CLE ("prevue_au"), CLE ("debut"), CLE ("fin"),
  APART ("objectifs"),
};
const Cles cles_phase = CLES (phase);

static const Cle objectif[] = { CLE ("code"), CLE ("atteint") };
const Cles cles_objectif = CLES (objectif);

static const Cle ecart[] = { CLE ("quoi"), CLE ("code"), CLE ("nature"), CLE ("raison") };
const Cles cles_ecart = CLES (ecart);

static const Cle entretien[] = {
  CLE ("debut"), CLE ("duree_minutes"), CLE ("genre"), CLE ("phase"), CLE ("mode"), CLE ("lieu"),
  CLE ("statut"),
  { .cle = "seance", .champ = "seance", .rare = TRUE },
  { .cle = "presents", .champ = "presents", .codes = codes_present },
  CLE ("resume"), APART ("notes"),
};
const Cles cles_entretien = CLES (entretien);

static const Cle temps[] = { CLE ("le"), CLE ("nature"), CLE ("minutes"), CLE ("objet") };
const Cles cles_temps = CLES (temps);

static const Cle demarche[] = {
  CLE ("genre"), CLE ("intitule"), CLE ("echeance_le"), CLE ("statut"), CLE ("compte_rendu"),
};
const Cles cles_demarche = CLES (demarche);

static const Cle echange[] = {
  CLE ("genre"), CLE ("sens"), CLE ("le"), CLE ("avec"), CLE ("objet"), CLE ("texte"),
};
const Cles cles_echange = CLES (echange);

static const Cle rappel[] = { CLE ("le"), CLE ("quoi"), CLE ("fait") };
const Cles cles_rappel = CLES (rappel);

static const Cle piece[] = {
  CLE ("nom"), CLE ("genre"), CLE ("type"), { .cle = "taille_octets", .champ = "taille" },
  CLE ("empreinte"), CLE ("le"), CLE ("par"), CLE ("note"), CLE ("acces"), APART ("entretien"),
};
const Cles cles_piece = CLES (piece);

static const Cle section[] = {
  CLE ("code"), CLE ("titre"), CLE ("texte"), CLE ("partage_employeur"),
};
const Cles cles_section = CLES (section);

static const Cle action[] = {
  CLE ("intitule"), CLE ("echeance_le"), CLE ("responsable"), CLE ("moyens"), CLE ("statut"),
};
const Cles cles_action = CLES (action);

static const Cle livret[] = {
  { .cle = "facteurs_favorables", .champ = "livret_facteurs_favorables" },
  { .cle = "contraintes", .champ = "livret_contraintes" },
  { .cle = "etapes", .champ = "livret_etapes" },
};
const Cles cles_livret = CLES (livret);

/* These two lie at the top of the document and are fields of the dossier all the same. */
static const Cle points[] = { CLE ("points_appui"), CLE ("points_vigilance") };
const Cles cles_points = CLES (points);

static const Cle document[] = {
  APART ("format"), APART ("dossier"), APART ("agent"), APART ("collectivite"),
  APART ("convention"), APART ("phases"), APART ("ecarts"), APART ("entretiens"), APART ("temps"),
  APART ("demarches"), APART ("echanges"), APART ("rappels"), APART ("pieces"),
  APART ("sections"),
  APART ("points_appui"), APART ("points_vigilance"), APART ("actions"), APART ("livret"),
};
const Cles cles_document = CLES (document);
