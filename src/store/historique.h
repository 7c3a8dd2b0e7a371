/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/**
 * Changement:
 * @nature: what the operation was; where it undid another, what that one was
 * @annulation: the operation undid another
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
  gint64 quand;
  char *membre;
  char *poste;
  GType type;
  char *ligne;
  Fiche *avant;
  Fiche *apres;
} Changement;

void         changement_free             (Changement  *self);
GPtrArray   *repository_list_historique  (Repository  *self,
                                          const char  *portee,
                                          GError     **error);
Transaction *repository_begin_undo       (Repository  *self,
                                          char       **nature,
                                          GError     **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Changement, changement_free)

G_END_DECLS
