/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_AGENT (agent_get_type ())
G_DECLARE_FINAL_TYPE (Agent, agent, JALONS, AGENT, Fiche)

/**
 * Agent:
 *
 * the beneficiary.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Agent
{
  Fiche parent_instance;

  char *civilite;
  char *nom;
  char *prenom;
  char *statut;
  char *categorie;
  char *cadre_emplois;
  char *grade;
  char *fonction;
  char *service;
  char *courriel;
  char *telephone;
  char *adresse;
  gint64 naissance_le;
  gint64 francais_lu_ecrit;
  gint64 rqth;
  char *amenagements;
};

extern const FicheTable agent_table;

const char *agent_get_libelle (Agent *self);

G_END_DECLS
