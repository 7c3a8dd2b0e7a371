/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/codes.h"
#include "model/prestation.h"

G_BEGIN_DECLS

/**
 * PrestationListe:
 * @LISTE_COLONNES: what counts in the hours
 * @LISTE_MODES: how one meets
 * @LISTE_FORMES: alone or in a group
 * @LISTE_PARTIES: who signs the agreement
 *
 * A list of codes of a prestation. Where none is left of the modes and the forms, or of the
 * parties, nothing is said of them any more.
 */
typedef enum
{
  LISTE_COLONNES,
  LISTE_MODES,
  LISTE_FORMES,
  LISTE_PARTIES,
} PrestationListe;

/* What is said of a prestation, by its key, in the order of the page: all of `enonces`, and
 * `territoire`. */
extern const CodeLibelle codes_enonce[];

const PrestationEnonce *prestation_get_enonce   (const Prestation *self,
                                                 const char       *cle);
char                   *prestation_place_enonce (const char       *cle);
void                    prestation_set_enonce   (Prestation       *self,
                                                 const char       *cle,
                                                 const char       *texte);
gboolean                prestation_has_code     (const Prestation *self,
                                                 PrestationListe   liste,
                                                 const char       *code);
void                    prestation_set_code     (Prestation       *self,
                                                 PrestationListe   liste,
                                                 const char       *code,
                                                 gboolean          present);

G_END_DECLS
