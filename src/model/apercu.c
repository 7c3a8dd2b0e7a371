/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/apercu.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Apercu, champ)

static const Champ champs[] = {
  { 1, "ref", CHAMP_TEXTE, 0, CHAMP_REQUIS | CHAMP_INDEXE, N_("Reference"), NULL, POSITION (ref) },
  { 2, "nom", CHAMP_TEXTE, 0, CHAMP_INDEXE, N_("Surname"), NULL, POSITION (nom) },
  { 3, "prenom", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("First name"), NULL, POSITION (prenom) },
  { 4, "fonction", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Function"), NULL, POSITION (fonction) },
  { 5, "collectivite", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Employer"),
    NULL, POSITION (collectivite) },
  { 6, "prestation", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Service"), NULL, POSITION (prestation) },
  { 7, "statut", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Status"), NULL, POSITION (statut) },
  { 8, "conseiller", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Adviser"), NULL, POSITION (conseiller) },
  { 9, "phase", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Phase"), NULL, POSITION (phase) },
  { 10, "phase_libelle", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Name of the phase"),
    NULL, POSITION (phase_libelle) },
  { 11, "phase_rang", CHAMP_ENTIER, 0, CHAMP_SIMPLE, N_("Rank of the phase"),
    NULL, POSITION (phase_rang) },
  { 12, "entretiens", CHAMP_LISTE, 0, CHAMP_SIMPLE, N_("Meetings to come"),
    NULL, POSITION (entretiens) },
  { 13, "echeance_code", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Due"), NULL, POSITION (echeance_code) },
  { 14, "echeance_le", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Due on"), NULL, POSITION (echeance_le) },
  { 15, "cle", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Search key"), NULL, POSITION (cle) },
  { 16, "tri", CHAMP_TEXTE, 0, CHAMP_INDEXE, N_("Sort key"), NULL, POSITION (tri) },
  { 17, "regles", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Version of the rules"),
    NULL, POSITION (regles) },
  { 18, "demande_le", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Request received on"),
    NULL, POSITION (demande_le) },
  { 19, "prix_centimes", CHAMP_CENTIMES, 0, CHAMP_SIMPLE, N_("Price"),
    NULL, POSITION (prix_centimes) },
  { 20, "convention", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("What the agreement waits for"),
    NULL, POSITION (convention) },
};

const FicheTable apercu_table = {
  .numero = 33,
  .nom = "apercu",
  .libelle = N_("Overview"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_LISTE,
  .sans_historique = TRUE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Apercu, apercu, apercu_table)
