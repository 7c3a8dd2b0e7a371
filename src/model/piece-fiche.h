/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_PIECE_FICHE (piece_fiche_get_type ())
G_DECLARE_FINAL_TYPE (PieceFiche, piece_fiche, JALONS, PIECE_FICHE, Fiche)

/**
 * PieceFiche:
 *
 * a file that was joined to the dossier: a CV, a job description, a scan. Its bytes are the
 * #ContenuPiece rows that @contenus names; there are none where a document brought the record in
 * without its file.
 *
 * Its fields are of the espace of the secretariat; the record of a confidential piece is discreet,
 * as all those of a dossier whose employer is not informed.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _PieceFiche
{
  Fiche parent_instance;

  gint64 rang;
  char *nom;
  char *genre;
  char *type;
  gint64 taille;
  char *empreinte;
  gint64 le;
  char *par;
  char *note;
  char *entretien;
  char *acces;
  char **contenus;
};

extern const FicheTable piece_fiche_table;

/** PIECE_ACCES_CONSEILLER, PIECE_ACCES_SECRETARIAT: who reads a piece; see codes_acces_piece. */
#define PIECE_ACCES_CONSEILLER "conseiller"
#define PIECE_ACCES_SECRETARIAT "secretariat"

gboolean piece_fiche_is_confidential (PieceFiche *self);
gboolean piece_fiche_has_content     (PieceFiche *self);

G_END_DECLS
