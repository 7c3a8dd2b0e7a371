/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/tables.h"
#include "store/repository.h"

G_BEGIN_DECLS

/**
 * Employeurs and whom one knows there, while a file of contacts is read or written. A discreet one is
 * not there: nothing that is found says that it exists.
 */
typedef struct _ContactsIndex ContactsIndex;

ContactsIndex *contacts_index_new           (Repository          *repository,
                                             GError             **error);
void           contacts_index_free          (ContactsIndex       *self);
Collectivite  *contacts_index_find_employer (ContactsIndex       *self,
                                             const char          *siret,
                                             const char          *nom,
                                             char               **faute);
gboolean       contacts_index_add           (ContactsIndex       *self,
                                             Contact             *contact,
                                             Collectivite        *employeur);
GPtrArray     *contacts_index_list          (ContactsIndex       *self,
                                             GPtrArray          **employeurs);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ContactsIndex, contacts_index_free)

G_END_DECLS
