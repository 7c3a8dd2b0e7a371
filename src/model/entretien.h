/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_ENTRETIEN (entretien_get_type ())
G_DECLARE_FINAL_TYPE (Entretien, entretien, JALONS, ENTRETIEN, Fiche)

/**
 * Entretien:
 *
 * a meeting; its confidential notes are a #Note.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Entretien
{
  Fiche parent_instance;

  gint64 debut;
  gint64 duree_minutes;
  char *genre;
  char *phase;
  char *mode;
  char *lieu;
  char *statut;
  char **presents;
  char *seance;
  gint64 rang;
  char *resume;
  char *conflit_raison; /* why it is kept although it overlaps another time */
};

extern const FicheTable entretien_table;

G_END_DECLS
