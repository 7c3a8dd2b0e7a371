/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_UTILISATEUR (utilisateur_get_type ())
G_DECLARE_FINAL_TYPE (Utilisateur, utilisateur, JALONS, UTILISATEUR, Fiche)

/**
 * Utilisateur:
 *
 * somebody who works at the centre.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Utilisateur
{
  Fiche parent_instance;

  char *nom;
  char *fonction;
  char *role;
  char **habilitations;
  char *couleur;
  char *membre;
};

extern const FicheTable utilisateur_table;

G_END_DECLS
