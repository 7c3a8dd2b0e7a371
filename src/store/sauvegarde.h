/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"
#include "store/repository.h"

G_BEGIN_DECLS

/** Dommage: a row that does not open. */
typedef struct
{
  char *portee;
  char *table;
  char *ligne;
  char *cause;
} Dommage;

/** Verification: what a check of a base found; @comptes maps a table's name to its rows. */
typedef struct
{
  gboolean integre;
  gint64 lignes;
  GHashTable *comptes;
  GPtrArray *endommagees;
} Verification;

Verification *repository_check          (Repository    *self,
                                         GError       **error);
void          verification_free         (Verification  *self);
gboolean      repository_backup         (Repository    *self,
                                         const char    *path,
                                         gint64        *lignes,
                                         GError       **error);
gboolean      repository_restore        (const char    *backup,
                                         const char    *path,
                                         gboolean       remplacer,
                                         gint64        *lignes,
                                         GError       **error);

void          repository_backup_async   (Repository    *self,
                                         const char    *path,
                                         Progres       *progres,
                                         GAsyncReadyCallback callback,
                                         gpointer       user_data);
gint64        repository_backup_finish  (Repository    *self,
                                         GAsyncResult  *result,
                                         GError       **error);
void          repository_restore_async  (const char    *backup,
                                         const char    *path,
                                         Progres       *progres,
                                         GAsyncReadyCallback callback,
                                         gpointer       user_data);
gboolean      repository_restore_finish (GAsyncResult  *result,
                                         GError       **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Verification, verification_free)

G_END_DECLS
