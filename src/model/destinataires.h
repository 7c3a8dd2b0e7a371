/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/* Who may receive a document (prestations, rule 7; article L6313-4 of the Code du travail). */

#define DOCUMENT_PREPARATION_CODE "preparation"

gboolean    document_is_interne      (const char     *document);
const char *document_get_libelle     (const char     *document);
gboolean    document_is_confidential (const char     *document);
gboolean    document_is_for_employer (const char     *document);
const char *destinataire_find_refus  (DossierComplet *dossier,
                                      const char     *document,
                                      const char     *destinataire);
char      **destinataires_propose    (DossierComplet *dossier,
                                      const char     *document);

G_END_DECLS
