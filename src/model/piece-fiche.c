/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/piece-fiche.h"

#include "model/codes.h"

#include <glib/gi18n.h>

#define POSITION(champ) G_STRUCT_OFFSET (PieceFiche, champ)

static const Champ champs[] = {
  { 1, "rang", CHAMP_ENTIER, 0, CHAMP_INTERNE, N_("Rank"), NULL, POSITION (rang) },
  { 2, "nom", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Name"), NULL, POSITION (nom) },
  { 3, "genre", CHAMP_CODE, 0, CHAMP_REQUIS, N_("Kind"), codes_genre_piece, POSITION (genre) },
  { 4, "type", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Type of file"), NULL, POSITION (type) },
  { 5, "taille", CHAMP_ENTIER, 0, CHAMP_REQUIS, N_("Size in bytes"), NULL, POSITION (taille) },
  { 6, "empreinte", CHAMP_TEXTE, 0, CHAMP_REQUIS, N_("Fingerprint"), NULL, POSITION (empreinte) },
  { 7, "le", CHAMP_INSTANT, 0, CHAMP_REQUIS, N_("Added on"), NULL, POSITION (le) },
  { 8, "par", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Added by"), NULL, POSITION (par) },
  { 9, "note", CHAMP_TEXTE, 0, CHAMP_SIMPLE, N_("Note"), NULL, POSITION (note) },
  { 10, "entretien", CHAMP_REFERENCE, 0, CHAMP_INTERNE, N_("Meeting"), NULL, POSITION (entretien) },
  { 11, "acces", CHAMP_CODE, 0, CHAMP_REQUIS, N_("Read by"), codes_acces_piece, POSITION (acces) },
  { 12, "contenus", CHAMP_LISTE, 0, CHAMP_INTERNE, N_("Content"), NULL, POSITION (contenus) },
};

/* Nothing but its own dossier asks for one: it is not kept in memory. */
const FicheTable piece_fiche_table = {
  .numero = 40,
  .nom = "piece_fiche",
  .libelle = N_("Piece"),
  .portee = PORTEE_DOSSIER,
  .niveau = NIVEAU_DOSSIER,
  .champs = champs,
  .n_champs = G_N_ELEMENTS (champs),
};

FICHE_DEFINE_TYPE (PieceFiche, piece_fiche, piece_fiche_table)

/**
 * piece_fiche_is_confidential:
 *
 * Returns: whether the conseillers of the dossier are the only ones who read it, whatever the
 *   employer knows: what nobody said is for the secretariat is not
 */
gboolean
piece_fiche_is_confidential (PieceFiche *self)
{
  return g_strcmp0 (self->acces, PIECE_ACCES_SECRETARIAT) != 0;
}

/**
 * piece_fiche_has_content:
 *
 * Returns: whether the base has its bytes, and not only what is said of them
 */
gboolean
piece_fiche_has_content (PieceFiche *self)
{
  return self->contenus != NULL && self->contenus[0] != NULL;
}
