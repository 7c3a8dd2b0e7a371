/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/etat-private.h"
#include "store/projection-private.h"

G_BEGIN_DECLS

/* Reads a level of the base into a projection of its own, from a connection, a snapshot and keys of
 * its own: shares nothing with the thread that shows the data but what is read-only. */
typedef struct
{
  char *path;
  const Identite *identite;
  FicheNiveau niveau;
  gboolean immutable;
  gboolean sans_apercus; /* the rest of the level alone */
  gint annule;           /* atomic */
  gint faites;           /* atomic: rows read */
  gint prevues;          /* atomic: rows to read */
  guint abimees;
  Projection *projection;
  GError *error;
} Loader;

Loader     *loader_new      (const char     *path,
                             const Identite *identite,
                             FicheNiveau     niveau,
                             gboolean        immutable);
void        loader_free     (Loader         *self);
gboolean    loader_run      (Loader         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Loader, loader_free)

G_END_DECLS
