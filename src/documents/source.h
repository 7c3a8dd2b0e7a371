/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"
#include "model/dossier-complet.h"
#include "model/preparation.h"

/* How the version of a template of a centre starts, where it is kept with a document. */
#define MODELE_CENTRE "centre-"

/**
 * DocumentSource:
 * @complet: the dossier with all its records; nothing is kept of it
 * @jour: the date of the document
 * @conseiller_fonction: (nullable): the function of the conseiller, as "psychologue du travail"
 * @brouillon: print BROUILLON across the pages
 * @modele: (nullable): the text of the template, in the place of the one of the centre or the shipped one
 * @lecteur: for whom a sheet of preparation is made
 * @serre: how little it says, from 0, to hold on one page
 *
 * What a document is made of. Whoever hands it over has read the store; this folder never does.
 */
typedef struct {
  DossierComplet *complet;
  gint64 jour;
  const char *conseiller_fonction;
  gboolean brouillon;
  const char *modele;
  PreparationLecteur lecteur;
  guint serre;
} DocumentSource;

/**
 * DocumentKind:
 *
 * The documents that can be built, in the order of the command line.
 */
typedef enum {
  DOCUMENT_SYNTHESE,
  DOCUMENT_LIVRET,
  DOCUMENT_RESTITUTION,
  DOCUMENT_PLAN_ACTION,
  DOCUMENT_FICHE_RENSEIGNEMENT,
  DOCUMENT_DEVIS,
  DOCUMENT_CONVENTION_PREALABLE,
  DOCUMENT_CONVENTION,
  DOCUMENT_AVENANT,
  DOCUMENT_CONVOCATION,
  DOCUMENT_EMARGEMENT,
  DOCUMENT_ATTESTATION,
  DOCUMENT_MI_PARCOURS,
  DOCUMENT_ETAT_LIQUIDATIF,
  DOCUMENT_CAHIER_DES_CHARGES,
  DOCUMENT_AVIS_RESTITUTION,
  DOCUMENT_QUESTIONNAIRE_FIN,
  DOCUMENT_QUESTIONNAIRE_6_MOIS,
  DOCUMENT_RELANCE,
  DOCUMENT_PREPARATION,
  N_DOCUMENTS
} DocumentKind;

gboolean    document_kind_from_code (const char *code, DocumentKind *kind);
const char *document_kind_get_code  (DocumentKind kind);
char       *document_get_title      (DocumentKind kind, const DocumentSource *source);
char       *document_get_author     (const DocumentSource *source);
Bloc       *document_build          (DocumentKind kind, const DocumentSource *source,
                                     GError **error);
char       *document_get_modele     (DocumentKind kind, const DocumentSource *source);
char       *modele_version          (const char *code);
char       *modele_own_version      (const ModeleFiche *fiche);
GBytes     *modele_get_text         (const char *code);
