/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_MODELE_FICHE (modele_fiche_get_type ())
G_DECLARE_FINAL_TYPE (ModeleFiche, modele_fiche, JALONS, MODELE_FICHE, Fiche)

/**
 * ModeleFiche:
 *
 * one version of a centre's own template of a document. @texte is absent where the centre went back
 * to the template that is shipped; @livre is the version of the shipped one that it was made from.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _ModeleFiche
{
  Fiche parent_instance;

  char *code;
  gint64 version;
  char *texte;
  char *livre;
  gint64 le;
};

extern const FicheTable modele_fiche_table;

GPtrArray   *modele_fiches_choose (GPtrArray   *fiches);
ModeleFiche *modele_fiches_find   (GPtrArray   *fiches,
                                   const char  *code);

G_END_DECLS
