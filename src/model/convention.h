/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_CONVENTION (convention_get_type ())
G_DECLARE_FINAL_TYPE (Convention, convention, JALONS, CONVENTION, Fiche)

/**
 * Convention:
 *
 * an agreement between the parties of a dossier.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _Convention
{
  Fiche parent_instance;

  char *genre;
  gint64 envoyee_le;
  gint64 heures_minutes;
  gint64 rang;
};

extern const FicheTable convention_table;

G_END_DECLS
