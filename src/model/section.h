/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_SECTION (section_get_type ())
G_DECLARE_FINAL_TYPE (Section, section, JALONS, SECTION, Fiche)

/**
 * Section:
 *
 * one block of a section of the synthèse, shared with the employer or not.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Section
{
  Fiche parent_instance;

  gint64 rang;
  char *code;
  char *titre;
  char *texte;
  gint64 partage_employeur;
};

extern const FicheTable section_table;

G_END_DECLS
