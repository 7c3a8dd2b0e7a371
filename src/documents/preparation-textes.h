/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/preparation.h"

G_BEGIN_DECLS

/**
 * PreparationMesure:
 * @promesses: how many lines of what is promised
 * @lignes: how many of each other list
 * @caracteres: how long a line
 * @texte: how long a summary or notes
 *
 * How much a preparation says: one sheet has so much room.
 */
typedef struct {
  guint promesses;
  guint lignes;
  guint caracteres;
  guint texte;
} PreparationMesure;

/**
 * PreparationLigne:
 * @point: (nullable): what it says; %NULL where it only counts
 * @detail: (nullable): its day, or who it is waited for from
 * @presse: 1 where it is late or near
 * @compte: 1 where it only counts what is left out
 *
 * A line of a preparation, in French. It does not outlive its preparation.
 */
typedef struct {
  const PreparationPoint *point;
  char *texte;
  char *detail;
  gint64 presse;
  gint64 compte;
} PreparationLigne;

const PreparationMesure *preparation_get_mesure (guint serre);
gboolean   preparation_is_serree      (guint serre);
GPtrArray *preparation_write_lignes   (const Preparation *self, DossierComplet *dossier,
                                       GPtrArray *points, const PreparationMesure *mesure);
char      *preparation_write_dernier  (const Preparation *self, DossierComplet *dossier);
char      *preparation_write_arret    (const Preparation *self);
char      *preparation_write_prochain (const Preparation *self, DossierComplet *dossier);
char      *preparation_write_resume   (const Preparation *self, const PreparationMesure *mesure);
char      *preparation_write_notes    (const Preparation *self, const PreparationMesure *mesure);
char      *preparation_write_etat     (const Preparation *self, DossierComplet *dossier);
const char *preparation_write_lecteur (const Preparation *self);

G_END_DECLS
