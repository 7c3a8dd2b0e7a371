/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"
#include "model/dossier-complet.h"

/**
 * DocumentSource:
 * @complet: the dossier with all its records; nothing is kept of it
 * @jour: the date of the document
 * @conseiller_fonction: (nullable): the function of the conseiller, as "psychologue du travail"
 * @brouillon: print BROUILLON across the pages
 *
 * What a document is made of. Whoever hands it over has read the store; this folder never does.
 */
typedef struct {
  DossierComplet *complet;
  gint64 jour;
  const char *conseiller_fonction;
  gboolean brouillon;
} DocumentSource;

/**
 * DocumentKind:
 *
 * The documents that can be built, in the order of the command line.
 */
typedef enum {
  DOCUMENT_SYNTHESE,
  DOCUMENT_LIVRET,
  N_DOCUMENTS
} DocumentKind;

gboolean    document_kind_from_code (const char *code, DocumentKind *kind);
const char *document_kind_get_code  (DocumentKind kind);
char       *document_get_title      (DocumentKind kind, const DocumentSource *source);
char       *document_get_author     (const DocumentSource *source);
Bloc       *document_build          (DocumentKind kind, const DocumentSource *source,
                                     GError **error);
Bloc       *synthese_build          (const DocumentSource *source, GError **error);
Bloc       *livret_build            (const DocumentSource *source, GError **error);
