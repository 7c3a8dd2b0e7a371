/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_APERCU (apercu_get_type ())
G_DECLARE_FINAL_TYPE (Apercu, apercu, JALONS, APERCU, Fiche)

/**
 * Apercu:
 *
 * what the list of dossiers shows of one dossier; made again from its records at each save.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Apercu
{
  Fiche parent_instance;

  char *ref;
  char *nom;
  char *prenom;
  char *fonction;
  char *collectivite;
  char *prestation;
  char *statut;
  char *conseiller;
  char *phase;
  char *phase_libelle;
  gint64 phase_rang;
  char **entretiens;
  char *echeance_code;
  gint64 echeance_le;
  char *cle;
  char *tri;
  gint64 regles;
  gint64 demande_le;
  gint64 prix_centimes;
  char *convention;
};

extern const FicheTable apercu_table;

G_END_DECLS
