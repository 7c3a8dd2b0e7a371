/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_PHASE (phase_get_type ())
G_DECLARE_FINAL_TYPE (Phase, phase, JALONS, PHASE, Fiche)

/**
 * Phase:
 *
 * one phase of a dossier.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Phase
{
  Fiche parent_instance;

  gint64 rang;
  char *code;
  gint64 prevue_du;
  gint64 prevue_au;
  gint64 debut;
  gint64 fin;
  char *commentaire;
};

extern const FicheTable phase_table;

G_END_DECLS
