/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_RAPPEL (rappel_get_type ())
G_DECLARE_FINAL_TYPE (Rappel, rappel, JALONS, RAPPEL, Fiche)

/**
 * Rappel:
 *
 * what the conseiller must not forget, and on which day.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Rappel
{
  Fiche parent_instance;

  gint64 rang;
  gint64 le;
  char *quoi;
  gint64 fait;
};

extern const FicheTable rappel_table;

G_END_DECLS
