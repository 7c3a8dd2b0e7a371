/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/echanges.h"

G_BEGIN_DECLS

/* Dossiers that were read become rows of the base. */

void     arrivees_give_references (Repository      *repository,
                                   GHashTable      *references,
                                   GPtrArray       *dossiers);
gboolean arrivees_write           (Repository      *repository,
                                   const char      *nature,
                                   GPtrArray       *dossiers,
                                   gint64           jour,
                                   ImportResultat  *resultat,
                                   GError         **error);

G_END_DECLS
