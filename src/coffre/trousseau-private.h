/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/coffre-private.h"
#include "coffre/trousseau.h"

G_BEGIN_DECLS

/* What a slot carries: master secret, X25519 seed, Ed25519 seed, 32 bytes each. */
#define TROUSSEAU_SIZE 96

/* For slots. */
Trousseau    *trousseau_allocate               (GError           **error);
guint8       *trousseau_get_storage            (Trousseau         *self);
void          trousseau_complete               (Trousseau         *self);
const guint8 *trousseau_get_secrets            (const Trousseau   *self);

/* For the known-answer vectors only: a nonce must never serve twice. */
void          trousseau_wrap_with_nonce        (const Trousseau   *self,
                                                const Cle         *cle,
                                                CleContexte       *contexte,
                                                const guint8       nonce[COFFRE_NONCE_SIZE],
                                                guint8             blob[TROUSSEAU_CLE_SIZE]);
void          trousseau_seal_secret_with_nonce (const Trousseau   *self,
                                                const char        *purpose,
                                                const guint8       nonce[COFFRE_NONCE_SIZE],
                                                const guint8      *secret,
                                                gsize              length,
                                                GByteArray        *blob);

G_END_DECLS
