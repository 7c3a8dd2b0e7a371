/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/echanges.h"

G_BEGIN_DECLS

/* What the reading of dossiers asks of the base. */
typedef struct
{
  Repository *repository;
  GHashTable *references; /* those of the file */
  gboolean remplacer;
} Arrivee;

ImportResultat *import_resultat_new     (void);
Prestation     *arrivee_find_prestation (const char     *code,
                                         gint64          version,
                                         const char     *ref,
                                         gpointer        user_data);
const char     *arrivee_refuse_ref      (const char     *ref,
                                         gpointer        user_data);
void            arrivee_complete        (Arrivee        *arrivee,
                                         GPtrArray      *dossiers,
                                         ImportResultat *resultat);
GPtrArray      *export_list_references  (Repository     *repository,
                                         GError        **error);
JsonNode       *export_one              (Repository     *repository,
                                         const char     *ref,
                                         GError        **error);
JsonNode       *export_begin            (void);
void            export_add              (JsonNode       *tous,
                                         JsonNode       *document);

G_END_DECLS
