/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/note.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (Note, champ)

static const Champ champs[] = {
  { 1, "entretien", CHAMP_REFERENCE, 1, CHAMP_REQUIS | CHAMP_INTERNE, N_("Meeting"),
    NULL, POSITION (entretien) },
  { 2, "texte", CHAMP_TEXTE, 1, CHAMP_LONG, N_("Text"), NULL, POSITION (texte) },
};

const FicheTable note_table = {
  .numero = 27,
  .nom = "note",
  .libelle = N_("Confidential notes"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_DOSSIER,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (Note, note, note_table)
