/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"
#include "exchange/faute.h"
#include "store/repository.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/** ImportFaute: what an import refuses, and where; @ligne counts from 1. */
typedef Faute ImportFaute;

/**
 * ImportResultat: references created and replaced, with what is doubtful in them, as sentences; or
 * the faults, and then nothing was done.
 */
typedef struct
{
  GPtrArray *crees;
  GPtrArray *remplaces;
  GPtrArray *avis;
  GPtrArray *fautes;
} ImportResultat;

void            import_resultat_free  (ImportResultat  *self);
ImportResultat *dossiers_import       (Repository      *repository,
                                       GBytes          *contenu,
                                       gboolean         remplacer,
                                       gboolean         essai,
                                       GError         **error);
void            dossiers_import_async (Repository      *repository,
                                       GBytes          *contenu,
                                       Progres         *progres,
                                       GAsyncReadyCallback callback,
                                       gpointer         user_data);
ImportResultat *dossiers_import_finish (Repository     *repository,
                                       GAsyncResult    *result,
                                       GError         **error);
void            dossiers_export_async (Repository      *repository,
                                       const char * const *refs,
                                       const char      *path,
                                       Progres         *progres,
                                       GAsyncReadyCallback callback,
                                       gpointer         user_data);
gint            dossiers_export_finish (Repository     *repository,
                                       GAsyncResult    *result,
                                       GError         **error);
JsonNode       *dossiers_export       (Repository      *repository,
                                       const char * const *refs,
                                       GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportResultat, import_resultat_free)

G_END_DECLS
