/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/coffre-private.h"
#include "coffre/sceau.h"

G_BEGIN_DECLS

/* For the known-answer vectors only: a nonce must never serve twice. */
void sceau_seal_with_nonce (const Cle    *cle,
                            Entete       *entete,
                            const guint8  nonce[COFFRE_NONCE_SIZE],
                            const guint8 *payload,
                            gsize         length,
                            GByteArray   *blob);

G_END_DECLS
