/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/**
 * Changement:
 * @nature: what the operation was; where it undid another, or did it again, what that one was
 * @annulation: the operation undid another
 * @reprise: the operation did again what had been undone
 * @avant: (nullable): the record before, NULL where it was created
 * @apres: (nullable): the record after, NULL where it was deleted
 *
 * One row that an operation changed.
 */
typedef struct
{
  char *operation;
  char *version;
  char *nature;
  gboolean annulation;
  gboolean reprise;
  gint64 quand;
  char *membre;
  char *poste;
  GType type;
  char *ligne;
  Fiche *avant;
  Fiche *apres;
} Changement;

/**
 * HistoriqueCible:
 * @portee: the uuid of a dossier, of an agent or of the service
 * @type: a type of record, or %G_TYPE_INVALID for all that @portee protects
 * @ligne: (nullable): the uuid of the record, where @type says which
 *
 * Whose history is read.
 */
typedef struct
{
  const char *portee;
  GType type;
  const char *ligne;
} HistoriqueCible;

void         changement_free             (Changement  *self);
GPtrArray   *repository_list_historique  (Repository  *self,
                                          const HistoriqueCible *cibles,
                                          guint        n_cibles,
                                          GError     **error);
Transaction *repository_begin_undo       (Repository  *self,
                                          char       **nature,
                                          GError     **error);
Transaction *repository_begin_redo       (Repository  *self,
                                          char       **nature,
                                          GError     **error);
guint        repository_count_inverse    (Repository  *self,
                                          gboolean     refaire);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Changement, changement_free)

G_END_DECLS
