/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/action.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Action, champ)

static const Champ champs[] = {
  { 1, "rang", CHAMP_ENTIER, 1, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 2, "intitule", CHAMP_TEXTE, 1, CHAMP_REQUIS, N_("Title"), NULL, POSITION (intitule) },
  { 3, "echeance_le", CHAMP_DATE, 1, CHAMP_SIMPLE, N_("Due on"), NULL, POSITION (echeance_le) },
  { 4, "responsable", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("Responsible"),
    NULL, POSITION (responsable) },
  { 5, "moyens", CHAMP_TEXTE, 1, CHAMP_SIMPLE, N_("Means"), NULL, POSITION (moyens) },
  { 6, "statut", CHAMP_CODE, 1, CHAMP_REQUIS, N_("Status"),
    codes_statut_action, POSITION (statut) },
};

const FicheTable action_table = {
  .numero = 31,
  .nom = "action",
  .libelle = N_("Action"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Action, action, action_table)
