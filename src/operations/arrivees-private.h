/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/progres.h"
#include "operations/echanges.h"

G_BEGIN_DECLS

/* Dossiers that were read become rows of the base. */

void     arrivees_give_references (Repository      *repository,
                                   GHashTable      *references,
                                   GPtrArray       *dossiers);
/* How much of the work is done once all the dossiers are prepared, before they are written. */
#define ARRIVAGES_PREPARES 0.6

typedef struct _Arrivages Arrivages;

Arrivages *arrivages_new          (Repository      *repository,
                                   const char      *nature,
                                   GPtrArray       *dossiers,
                                   gint64           jour,
                                   ImportResultat  *resultat,
                                   GError         **error);
void       arrivages_free         (Arrivages       *self);
gboolean   arrivages_step         (Arrivages       *self,
                                   guint            lot,
                                   Progres         *progres,
                                   gboolean        *fini,
                                   GError         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arrivages, arrivages_free)

gboolean arrivees_write           (Repository      *repository,
                                   const char      *nature,
                                   GPtrArray       *dossiers,
                                   gint64           jour,
                                   ImportResultat  *resultat,
                                   GError         **error);

G_END_DECLS
