/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_COLLECTIVITE (collectivite_get_type ())
G_DECLARE_FINAL_TYPE (Collectivite, collectivite, JALONS, COLLECTIVITE, Fiche)

/**
 * Collectivite:
 *
 * the employer.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Collectivite
{
  Fiche parent_instance;

  char *nom;
  char *type;
  char *siret;
  gint64 affiliee;
  gint64 convention_fiphfp;
  char *adresse;
  char *code_postal;
  char *commune;
  char *territoire;
  char *code_service;
  char *engagement;
};

extern const FicheTable collectivite_table;

G_END_DECLS
