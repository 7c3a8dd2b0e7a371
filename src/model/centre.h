/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/feries.h"
#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_CENTRE (centre_get_type ())
G_DECLARE_FINAL_TYPE (Centre, centre, JALONS, CENTRE, Fiche)

/**
 * Centre:
 *
 * the organisation that runs the prestations.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Centre
{
  Fiche parent_instance;

  char *code;
  char *sigle;
  char *nom;
  char *adresse;
  char *code_postal;
  char *commune;
  char *siret;
  char *courriel;
  char *telephone;
  GBytes *logo;
  char *signataire_nom;
  char *signataire_qualite;
  char *referent_handicap;
  char *territoire;
  char *mention_tva;
  char *reglement;
  gint64 devis_validite_mois;
  gint64 alsace_moselle;
  char *couleur;
  char *mentions;
};

extern const FicheTable centre_table;

Feries centre_get_feries (Centre *self);

G_END_DECLS
