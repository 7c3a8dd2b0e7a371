/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/entretien.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Entretien, champ)

static const Champ champs[] = {
  { 1, "debut", CHAMP_INSTANT, 0, CHAMP_REQUIS | CHAMP_INDEXE, N_("Start"),
    NULL, POSITION (debut) },
  { 2, "duree_minutes", CHAMP_MINUTES, 0, CHAMP_REQUIS, N_("Duration"),
    NULL, POSITION (duree_minutes) },
  { 3, "genre", CHAMP_CODE, 0, CHAMP_REQUIS, N_("Kind"), codes_genre_entretien, POSITION (genre) },
  { 4, "phase", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Phase"), NULL, POSITION (phase) },
  { 5, "mode", CHAMP_CODE, 0, CHAMP_SIMPLE, N_("Mode"), codes_mode, POSITION (mode) },
  { 6, "lieu", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Place"), NULL, POSITION (lieu) },
  { 7, "statut", CHAMP_CODE, 0, CHAMP_REQUIS, N_("Status"),
    codes_statut_entretien, POSITION (statut) },
  { 8, "presents", CHAMP_LISTE, 0, CHAMP_SIMPLE, N_("People present"), NULL, POSITION (presents) },
  { 9, "seance", CHAMP_REFERENCE, 0, CHAMP_INTERNE, N_("Group session"), NULL, POSITION (seance) },
  { 10, "rang", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 11, "resume", CHAMP_TEXTE, 1, CHAMP_LONG, N_("Shared summary"), NULL, POSITION (resume) },
  { 12, "conflit_raison", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Reason of the overlap"),
    NULL, POSITION (conflit_raison) },
};

const FicheTable entretien_table = {
  .numero = 26,
  .nom = "entretien",
  .libelle = N_("Meeting"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_STRUCTURE,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Entretien, entretien, entretien_table)
