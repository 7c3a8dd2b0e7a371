/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_DOSSIER (dossier_get_type ())
G_DECLARE_FINAL_TYPE (Dossier, dossier, JALONS, DOSSIER, Fiche)

/**
 * Dossier:
 *
 * one agent’s accompaniment under one prestation.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Dossier
{
  Fiche parent_instance;

  char *ref;
  char *agent;
  char *collectivite;
  char *prestation;
  gint64 prestation_version;
  char *conseiller;
  char *initiative;
  char *motif;
  char *statut;
  char *statut_raison;
  gint64 demande_le;
  gint64 prescription_le;
  gint64 proposition_rdv_le;
  gint64 accord_le;
  char *accord_comment;
  gint64 employeur_informe;
  gint64 suivi_cme;
  gint64 fiphfp_cadre;
  gint64 fiphfp_collectivite;
  gint64 fiphfp_contribution;
  char *lieu;
  char *mode;
  gint64 prix_centimes;
  char *prix_regle;
  gint64 devis_montant_centimes;
  char *devis_justification;
  char *attentes_collectivite;
  char *attentes_agent;
  char **points_appui;
  char **points_vigilance;
  char **livret_facteurs_favorables;
  char **livret_contraintes;
  char **livret_etapes;
  char *territoire_derogation;
  char *francais_derogation;
};

extern const FicheTable dossier_table;

G_END_DECLS
