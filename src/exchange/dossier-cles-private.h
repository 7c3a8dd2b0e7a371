/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"

G_BEGIN_DECLS

/* The keys of the dossier document, in its order, and the field that each one holds. */

typedef struct _Cles Cles;

/**
 * Cle:
 * @champ: (nullable): the field of the record; NULL for what another record holds
 * @groupe: (nullable): an object of which each key is a field of the same record
 * @codes: (nullable): the codes that the texts of a list may have
 * @rare: written only where it holds something; a document of before the key stays as it is
 */
typedef struct
{
  const char *cle;
  const char *champ;
  const Cles *groupe;
  const CodeLibelle *codes;
  gboolean rare;
} Cle;

struct _Cles
{
  const Cle *cles;
  guint n;
};

extern const Cles cles_document;
extern const Cles cles_dossier;
extern const Cles cles_agent;
extern const Cles cles_collectivite;
extern const Cles cles_contact;
extern const Cles cles_convention;
extern const Cles cles_avenant;
extern const Cles cles_signature;
extern const Cles cles_phase;
extern const Cles cles_objectif;
extern const Cles cles_ecart;
extern const Cles cles_entretien;
extern const Cles cles_temps;
extern const Cles cles_demarche;
extern const Cles cles_echange;
extern const Cles cles_rappel;
extern const Cles cles_piece;
extern const Cles cles_section;
extern const Cles cles_action;
extern const Cles cles_livret;
extern const Cles cles_points;

G_END_DECLS
