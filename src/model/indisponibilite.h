/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_INDISPONIBILITE (indisponibilite_get_type ())
G_DECLARE_FINAL_TYPE (Indisponibilite, indisponibilite, JALONS, INDISPONIBILITE, Fiche)

/**
 * Indisponibilite:
 *
 * a time when somebody of the centre receives nobody: leave, a meeting, a training course.
 * @utilisateur is a name, as that of the conseiller in a dossier; @uid says which event of another
 * calendar it came from.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Indisponibilite
{
  Fiche parent_instance;

  char *utilisateur;
  gint64 debut;
  gint64 fin;
  char *motif;
  char *uid;
};

extern const FicheTable indisponibilite_table;

G_END_DECLS
