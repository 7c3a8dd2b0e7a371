/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_NOTE (note_get_type ())
G_DECLARE_FINAL_TYPE (Note, note, JALONS, NOTE, Fiche)

/**
 * Note:
 *
 * the confidential notes of an entretien.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Note
{
  Fiche parent_instance;

  char *entretien;
  char *texte;
};

extern const FicheTable note_table;

G_END_DECLS
