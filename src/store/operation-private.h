/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository-private.h"

G_BEGIN_DECLS

/* One row that an operation wrote, as its manifest keeps it. */
typedef struct
{
  guint table;
  guint espace;
  gint64 num;
} Trace;

/* An action of the user as the base keeps it: what it was, and the rows it wrote. One that undoes
 * another, or does it again ("reprise"), is called as that other. */
typedef struct
{
  guint8 uuid[UUID_LENGTH];
  char *nature;
  gboolean annulation;
  gboolean reprise;
  GArray *traces;
} Operation;

gboolean   operation_write        (Cles          *cles,
                                   const guint8  *uuid,
                                   guint64        hlc,
                                   const char    *nature,
                                   const GArray  *traces,
                                   const guint8  *annule,
                                   GError       **error);
Operation *operation_find         (Repository    *repository,
                                   const guint8  *uuid,
                                   GError       **error);
Operation *operation_find_last    (Repository    *repository,
                                   GError       **error);
Operation *operation_find_undoing (Repository    *repository,
                                   GError       **error);
void       operation_free         (Operation     *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Operation, operation_free)

G_END_DECLS
