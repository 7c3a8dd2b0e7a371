/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/* What is said of a document, without a widget. */

char *document_texte_titre   (DocumentFiche  *document);
char *document_texte_detail  (DocumentFiche  *document);
char *document_texte_fichier (DossierComplet *dossier,
                              DocumentFiche  *document);
const char *document_get_address (DossierComplet *dossier,
                                  DocumentFiche  *document);
const char *document_get_address_employeur (DossierComplet *dossier);
char *document_texte_objet   (const char     *reference,
                              const char     *titre);
char *document_texte_corps   (const char     *reference,
                              const char     *titre);
guint document_count_made    (DossierComplet *dossier,
                              const char     *code);

G_END_DECLS
