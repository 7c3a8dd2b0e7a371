/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/indisponibilite.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Indisponibilite, champ)

static const Champ champs[] = {
  { 1, "utilisateur", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("User"), NULL, POSITION (utilisateur) },
  { 2, "debut", CHAMP_INSTANT, 0, CHAMP_REQUIS | CHAMP_INDEXE, N_("Start"),
    NULL, POSITION (debut) },
  { 3, "fin", CHAMP_INSTANT, 0, CHAMP_REQUIS, N_("End"), NULL, POSITION (fin) },
  { 4, "motif", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Reason"), NULL, POSITION (motif) },
  { 5, "uid", CHAMP_TEXTE, 0, CHAMP_INTERNE, N_("Event of another calendar"),
    NULL, POSITION (uid) },
};

const FicheTable indisponibilite_table = {
  .numero = 42,
  .nom = "indisponibilite",
  .libelle = N_("Unavailability"),
  .portee = PORTEE_SERVICE,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Indisponibilite, indisponibilite, indisponibilite_table)
