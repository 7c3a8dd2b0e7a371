/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/**
 * PreparationLecteur:
 * @PREPARATION_COLLEGUE: who takes the dossier over: all of it but the notes of the conseiller
 * @PREPARATION_CONSEILLER: who accompanies: all that may be read here
 * @PREPARATION_ACCUEIL: the secretariat: only what is open to it (espace 0)
 *
 * For whom a preparation is made. What nobody chose is without the notes.
 */
typedef enum
{
  PREPARATION_COLLEGUE,
  PREPARATION_CONSEILLER,
  PREPARATION_ACCUEIL,
} PreparationLecteur;

/** PreparationNature: what a line of a preparation is about. */
typedef enum
{
  PREPARATION_RAPPEL,
  PREPARATION_DEMARCHE,
  PREPARATION_ACTION,
  PREPARATION_NOTER,        /* its day is past and it still stands as planned */
  PREPARATION_COMPTE_RENDU, /* the last one was held and nothing is written of it */
  PREPARATION_ACCORD,
  PREPARATION_CONVENTION,
  PREPARATION_SIGNATURE,    /* code: the party */
  PREPARATION_REUNION,      /* code: its genre */
  PREPARATION_ECHEANCE,     /* code: one of codes_echeance */
  PREPARATION_DOCUMENT,     /* code: a document to make */
  PREPARATION_REMISE,       /* code: a final document that was never printed */
  PREPARATION_OBJECTIF,
  PREPARATION_ECHANGE,      /* code: its genre */
  PREPARATION_MANQUE,       /* code: the statut of an entretien that was not held */
  PREPARATION_TRAVAIL,      /* the agent’s own work */
} PreparationNature;

/**
 * PreparationPoint:
 * @code: (nullable): see #PreparationNature
 * @texte: (nullable): what somebody typed, or what the prestation calls it
 * @qui: (nullable): who is to do it, or with whom it was
 * @le: its day, or %CHAMP_ABSENT
 * @minutes: how long, or %CHAMP_ABSENT
 * @etat: (nullable): "depassee", "proche" or "a_venir", on the day of the preparation
 * @ligne: (nullable): the uuid of its record
 */
typedef struct
{
  PreparationNature nature;
  char *code;
  char *texte;
  char *qui;
  gint64 le;
  gint64 minutes;
  const char *etat;
  char *ligne;
} PreparationPoint;

/**
 * Preparation:
 * @fermee: this reader may not even know of the dossier: all the rest is empty
 * @partielle: some of what this reader could have is not readable here
 * @discrete: the employer does not know: nothing may be said to it
 * @phase: (nullable): the code of the phase where the dossier stands
 * @dernier: (nullable): the last entretien that was held, up to the day
 * @resume: (nullable): its shared summary
 * @notes: (nullable): its confidential notes
 * @prochain: (nullable): the next one that is planned, from the day on
 * @faites_minutes: hours done that count
 * @reste_minutes: what is left of those of the prestation, or %CHAMP_ABSENT where it fixes none
 * @acquis: (element-type PreparationPoint): objectives that were reached in the phase of @dernier
 * @depuis: (element-type PreparationPoint): what happened since @dernier
 * @promesses: (element-type PreparationPoint): what somebody is to do, the most pressing first
 * @manques: (element-type PreparationPoint): what is missing
 * @remises: (element-type PreparationPoint): what is ready to be handed over
 * @objectifs: (element-type PreparationPoint): what the next entretien has to see to
 *
 * Where a dossier stands on a day, for one reader: to prepare an entretien, or to hand over.
 */
typedef struct
{
  PreparationLecteur lecteur;
  gint64 jour;
  gboolean fermee;
  gboolean partielle;
  gboolean discrete;
  char *phase;
  Entretien *dernier;
  char *resume;
  char *notes;
  Entretien *prochain;
  gint64 faites_minutes;
  gint64 reste_minutes;
  GPtrArray *acquis;
  GPtrArray *depuis;
  GPtrArray *promesses;
  GPtrArray *manques;
  GPtrArray *remises;
  GPtrArray *objectifs;
} Preparation;

Preparation *preparation_compute (DossierComplet     *dossier,
                                  gint64              jour,
                                  PreparationLecteur  lecteur);
void         preparation_free    (Preparation        *self);
gboolean     preparation_has     (const Preparation  *self,
                                  PreparationNature   nature);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Preparation, preparation_free)

G_END_DECLS
