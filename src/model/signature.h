/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_SIGNATURE (signature_get_type ())
G_DECLARE_FINAL_TYPE (Signature, signature, JALONS, SIGNATURE, Fiche)

/**
 * Signature:
 *
 * of one party under a convention.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Signature
{
  Fiche parent_instance;

  char *convention;
  gint64 rang;
  char *partie;
  char *nom;
  char *qualite;
  gint64 le;
};

extern const FicheTable signature_table;

G_END_DECLS
