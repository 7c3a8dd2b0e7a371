/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/coffre.h"

G_BEGIN_DECLS

/** ENTETE_FORMAT: the format version of rows that this program writes. */
#define ENTETE_FORMAT 1
/** ENTETE_AAD_SIZE: bytes of the serialised header, domain tag included. */
#define ENTETE_AAD_SIZE 156

/**
 * Entete:
 * @format: format version of the sealed row; also the first byte of the blob
 * @espace: 0 accueil, 1 confidentiel, 2 santé
 * @table: number of the record table
 * @service: uuid of the service (centre) the base belongs to
 * @portee: uuid of the service, agent or dossier that the key protects
 * @ligne: uuid of the row
 * @version: uuid of this version of the row
 * @parent: uuid of the version it replaces; all zeros for none
 * @hlc: hybrid logical clock: milliseconds since 1970 << 16 | counter
 * @poste: uuid of the post (installation) that wrote it
 * @membre: uuid of the member who wrote it
 * @kid: id of the key
 *
 * The clear header of a sealed row. Every field is authenticated with the row (it is the AAD), so a
 * row cannot be moved, replayed as another version or given another author.
 */
typedef struct {
  guint8  format;
  guint8  espace;
  guint16 table;
  guint8  service[COFFRE_UUID_SIZE];
  guint8  portee[COFFRE_UUID_SIZE];
  guint8  ligne[COFFRE_UUID_SIZE];
  guint8  version[COFFRE_UUID_SIZE];
  guint8  parent[COFFRE_UUID_SIZE];
  guint64 hlc;
  guint8  poste[COFFRE_UUID_SIZE];
  guint8  membre[COFFRE_UUID_SIZE];
  guint8  kid[COFFRE_KID_SIZE];
} Entete;

void entete_init      (Entete       *self);
void entete_serialize (const Entete *self,
                       guint8        aad[ENTETE_AAD_SIZE]);

G_END_DECLS
