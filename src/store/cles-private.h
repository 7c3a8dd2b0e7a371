/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/fiche.h"
#include "coffre/sceau.h"
#include "coffre/trousseau.h"
#include "store/database-private.h"

G_BEGIN_DECLS

/* Who we are in a base. Read-only once it is open, so shared with the loader's thread. */
typedef struct
{
  guint8 service[COFFRE_UUID_SIZE];
  guint8 membre[COFFRE_UUID_SIZE];
  guint8 poste[COFFRE_UUID_SIZE];
  guint32 numero; /* of the poste */
  Trousseau *trousseau;
} Identite;

/* The keys that one connection has unwrapped. */
typedef struct
{
  const Identite *identite;
  Database *database;
  CleTable *table;
  GHashTable *places;   /* portée ‖ espace → the key to write with */
  GPtrArray *nouvelles; /* places of the keys made since the last cles_keep() */
  /* Keys of one sort, read along with the rows they seal; -1 for none. */
  gint genre;
  sqlite3_stmt *balayages[PORTEE_DOSSIER + 1][FICHE_N_ESPACES];
  gboolean epuises[PORTEE_DOSSIER + 1][FICHE_N_ESPACES];
} Cles;

Cles      *cles_new       (const Identite *identite,
                           Database       *database);
void       cles_free      (Cles           *self);
const Cle *cles_find      (Cles           *self,
                           const Entete   *entete);
const Cle *cles_get       (Cles           *self,
                           FichePortee     genre,
                           const guint8   *portee,
                           guint           espace,
                           GError        **error);
void       cles_sweep     (Cles           *self,
                           FichePortee     genre);
void       cles_keep      (Cles           *self);
void       cles_forget    (Cles           *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Cles, cles_free)

G_END_DECLS
