/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/rendus.h"

G_BEGIN_DECLS

/* A final version: numbered, dated, with its recipients, and never changed again. */

char    *documents_finalise (Repository          *repository,
                             const char          *dossier,
                             Rendu               *rendu,
                             const char * const  *destinataires,
                             GError             **error);
gboolean documents_delete   (Repository          *repository,
                             const char          *document,
                             GError             **error);
gboolean documents_note_print (Repository        *repository,
                               const char        *document,
                               guint              exemplaires,
                               GError           **error);
DocumentFiche *documents_find_final (DossierComplet *dossier,
                                     const char     *code);

G_END_DECLS
