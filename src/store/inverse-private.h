/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/operation-private.h"

G_BEGIN_DECLS

/* The rows of one record that an operation wrote. */
typedef struct
{
  GType type;           /* %G_TYPE_INVALID where this version does not know it */
  guint8 portee[UUID_LENGTH];
  guint8 ligne[UUID_LENGTH];
  GArray *traces;
} Groupe;

/* What an operation wrote, turned round. What is read apart from its dossier is large: it is read when it
 * is written, by whoever writes it, one record in memory at a time. */
typedef struct
{
  Operation *operation;
  GPtrArray *groupes;   /* (element-type Groupe): what is left to read */
} Inverse;

Inverse  *inverse_new        (Operation  *operation);
void      inverse_free       (Inverse    *self);
GPtrArray *inverse_list      (Inverse    *self,
                              Cles       *cles,
                              GError    **error);
gboolean  inverse_read       (Inverse    *self,
                              Cles       *cles,
                              Groupe     *groupe,
                              Fiche     **fiche,
                              gboolean   *supprimee,
                              GError    **error);
gboolean  groupe_is_large    (const Groupe *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Inverse, inverse_free)

G_END_DECLS
