/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/cle-imprimee.h"
#include "coffre/trousseau.h"

G_BEGIN_DECLS

/** FENTE_SIZE: bytes of every slot, whatever its genre. */
#define FENTE_SIZE 225

/* Argon2id13 parameters: what new slots use, and the bounds outside which a slot is refused. The
 * floor stops a tampered base from asking for a cheap derivation, the ceiling from exhausting the
 * machine. */
#define FENTE_PASSES_DEFAULT 3u
#define FENTE_PASSES_FLOOR 3u
#define FENTE_PASSES_CEILING 16u
#define FENTE_MEMORY_DEFAULT (256u * 1024)
#define FENTE_MEMORY_FLOOR (64u * 1024)
#define FENTE_MEMORY_CEILING (1024u * 1024)

/**
 * FenteGenre:
 * @FENTE_OUVERTE: no protection: whoever has the base opens it (demonstration, tests, benches)
 * @FENTE_PHRASE: a passphrase, through Argon2id13
 * @FENTE_IMPRIMEE: a printed recovery key of 160 bits
 */
typedef enum {
  FENTE_OUVERTE = 0,
  FENTE_PHRASE = 1,
  FENTE_IMPRIMEE = 2,
} FenteGenre;

/**
 * Fente:
 * @genre: how the slot is opened
 * @service: uuid of the service
 * @membre: uuid of the member whose keyring it holds
 * @passes: Argon2id passes; 0 unless @FENTE_PHRASE
 * @memory: Argon2id memory in KiB; 0 unless @FENTE_PHRASE
 *
 * The clear header of a slot, all of it authenticated.
 */
typedef struct {
  FenteGenre genre;
  guint8     service[COFFRE_UUID_SIZE];
  guint8     membre[COFFRE_UUID_SIZE];
  guint32    passes;
  guint32    memory;
} Fente;

gboolean   fente_create (const Fente      *self,
                         const Trousseau  *trousseau,
                         const char       *secret,
                         GByteArray       *blob,
                         GError          **error);
gboolean   fente_read   (Fente            *self,
                         const guint8     *blob,
                         gsize             length,
                         GError          **error);
Trousseau *fente_open   (const guint8     *blob,
                         gsize             length,
                         const char       *secret,
                         GError          **error);

G_END_DECLS
