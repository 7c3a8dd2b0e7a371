/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/prestation-fiche.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (PrestationFiche, champ)

static const Champ champs[] = {
  { 1, "code", CHAMP_TEXTE, 0, CHAMP_REQUIS | CHAMP_INDEXE, N_("Code"), NULL, POSITION (code) },
  { 2, "version", CHAMP_ENTIER, 0, CHAMP_REQUIS, N_("Version"), NULL, POSITION (version) },
  { 3, "libelle", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Name"), NULL, POSITION (libelle) },
  { 4, "centre", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Centre"), NULL, POSITION (centre) },
  { 5, "contenu", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Content"), NULL, POSITION (contenu) },
  { 6, "adaptee_le", CHAMP_DATE, 0, CHAMP_SIMPLE, N_("Adapted on"), NULL, POSITION (adaptee_le) },
  { 7, "fondement", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("What it rests on"), NULL,
    POSITION (fondement) },
};

const FicheTable prestation_fiche_table = {
  .numero = 3,
  .nom = "prestation_fiche",
  .libelle = N_("Service"),
  .portee = PORTEE_SERVICE,
  .niveau = NIVEAU_LISTE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (PrestationFiche, prestation_fiche, prestation_fiche_table)
