/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_ACTION (action_get_type ())
G_DECLARE_FINAL_TYPE (Action, action, JALONS, ACTION, Fiche)

/**
 * Action:
 *
 * a line of the plan d’action.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Action
{
  Fiche parent_instance;

  gint64 rang;
  char *intitule;
  gint64 echeance_le;
  char *responsable;
  char *moyens;
  char *statut;
};

extern const FicheTable action_table;

G_END_DECLS
