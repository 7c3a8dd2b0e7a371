/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_DEMARCHE (demarche_get_type ())
G_DECLARE_FINAL_TYPE (Demarche, demarche, JALONS, DEMARCHE, Fiche)

/**
 * Demarche:
 *
 * what the agent does between two entretiens.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Demarche
{
  Fiche parent_instance;

  gint64 rang;
  char *genre;
  char *intitule;
  gint64 echeance_le;
  char *statut;
  char *compte_rendu;
};

extern const FicheTable demarche_table;

G_END_DECLS
