/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

#define TYPE_PRESTATION_FICHE (prestation_fiche_get_type ())
G_DECLARE_FINAL_TYPE (PrestationFiche, prestation_fiche, JALONS, PRESTATION_FICHE, Fiche)

/**
 * PrestationFiche:
 *
 * one version of a prestation as it is kept in the base; #Prestation reads it. @adaptee_le and
 * @fondement are those of a version that the centre made, absent from the shipped one.
 *
 * Read the fields as they are; write them through their property or fiche_set_texte() and the
 * like, so that views hear of it.
 */
struct _PrestationFiche
{
  Fiche parent_instance;

  char *code;
  gint64 version;
  char *libelle;
  char *centre;
  char *contenu;
  gint64 adaptee_le;
  char *fondement;
};

extern const FicheTable prestation_fiche_table;

G_END_DECLS
