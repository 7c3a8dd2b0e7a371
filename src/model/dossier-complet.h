/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/prestation.h"
#include "model/tables.h"

G_BEGIN_DECLS

/**
 * DossierComplet:
 * @agent: (nullable): absent only in a damaged base
 * @collectivite: (nullable): the employer
 * @centre: (nullable): the centre of the base
 * @conseiller: (nullable): who accompanies, where the base knows that person
 * @prestation: (nullable): the version the dossier keeps
 * @modeles: (nullable) (element-type ModeleFiche): the templates of the centre that documents are made
 *   of; they are shared and never written to, so that threads may read them
 *
 * One dossier with all its records in their order, long texts included: what rules, documents
 * and exports read. The arrays own one reference of each record and are never NULL.
 * Order: by rank, entretiens by start, temps and reminders by day, calls and mails by time.
 */
typedef struct
{
  Dossier *dossier;
  Agent *agent;
  Collectivite *collectivite;
  Centre *centre;
  Utilisateur *conseiller;
  Prestation *prestation;
  GPtrArray *modeles;
  GPtrArray *contacts;
  GPtrArray *conventions;
  GPtrArray *signatures;
  GPtrArray *phases;
  GPtrArray *objectifs;
  GPtrArray *ecarts;
  GPtrArray *entretiens;
  GPtrArray *notes;
  GPtrArray *temps;
  GPtrArray *demarches;
  GPtrArray *echanges;
  GPtrArray *rappels;
  GPtrArray *sections;
  GPtrArray *actions;
  GPtrArray *documents;
  GPtrArray *pieces;
  GPtrArray *brouillons;
} DossierComplet;

DossierComplet *dossier_complet_new            (void);
DossierComplet *dossier_complet_copy           (DossierComplet *self);
void            dossier_complet_free           (DossierComplet *self);
void            dossier_complet_add            (DossierComplet *self,
                                                Fiche          *fiche);
void            dossier_complet_sort           (DossierComplet *self);
GPtrArray      *dossier_complet_get_array      (DossierComplet *self,
                                                GType           type);
Convention     *dossier_complet_get_convention (DossierComplet *self);
Signature      *dossier_complet_get_signature  (DossierComplet *self,
                                                const char     *partie);
Phase          *dossier_complet_get_phase      (DossierComplet *self,
                                                const char     *code);
Objectif       *dossier_complet_get_objectif   (DossierComplet *self,
                                                const char     *phase,
                                                const char     *code);
Note           *dossier_complet_get_note       (DossierComplet *self,
                                                const char     *entretien);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DossierComplet, dossier_complet_free)

G_END_DECLS
