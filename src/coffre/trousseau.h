/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/cle.h"

G_BEGIN_DECLS

/** TROUSSEAU_CLE_SIZE: bytes of a wrapped data key (format, nonce, key, tag). */
#define TROUSSEAU_CLE_SIZE (1 + 24 + CLE_SIZE + 16)
/** TROUSSEAU_PUBLIC_SIZE: bytes of each public key of a member. */
#define TROUSSEAU_PUBLIC_SIZE 32

/**
 * Trousseau:
 *
 * What a member holds: a random master secret that wraps data keys and small secrets, and the seeds
 * of an X25519 and an Ed25519 pair, made on the first day so that sharing needs no new keyring.
 * In guarded memory; read-only once made, so usable from several threads.
 */
typedef struct _Trousseau Trousseau;

/**
 * CleContexte:
 * @service: uuid of the service
 * @portee: uuid of the service, agent or dossier
 * @espace: 0 accueil, 1 confidentiel, 2 santé
 * @epoque: counts the keys of a (portée, espace), from 0; a new one when somebody loses access
 * @membre: uuid of the member whose keyring wraps the key
 * @kid: id of the wrapped key
 *
 * Where a wrapped key belongs; all of it is authenticated.
 */
typedef struct {
  guint8  service[COFFRE_UUID_SIZE];
  guint8  portee[COFFRE_UUID_SIZE];
  guint8  espace;
  guint32 epoque;
  guint8  membre[COFFRE_UUID_SIZE];
  guint8  kid[COFFRE_KID_SIZE];
} CleContexte;

Trousseau *trousseau_new         (GError            **error);
void       trousseau_free        (Trousseau          *self);
void       trousseau_get_public  (const Trousseau    *self,
                                  guint8              box[TROUSSEAU_PUBLIC_SIZE],
                                  guint8              sign[TROUSSEAU_PUBLIC_SIZE]);

void       trousseau_wrap        (const Trousseau    *self,
                                  const Cle          *cle,
                                  CleContexte        *contexte,
                                  guint8              blob[TROUSSEAU_CLE_SIZE]);
const Cle *trousseau_unwrap      (const Trousseau    *self,
                                  const CleContexte  *contexte,
                                  const guint8       *blob,
                                  gsize               length,
                                  CleTable           *table,
                                  GError            **error);

void       trousseau_seal_secret (const Trousseau    *self,
                                  const char         *purpose,
                                  const guint8       *secret,
                                  gsize               length,
                                  GByteArray         *blob);
gboolean   trousseau_open_secret (const Trousseau    *self,
                                  const char         *purpose,
                                  const guint8       *blob,
                                  gsize               length,
                                  GByteArray         *secret,
                                  GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Trousseau, trousseau_free)

G_END_DECLS
