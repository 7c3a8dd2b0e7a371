/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/coffre-private.h"
#include "coffre/fente.h"

G_BEGIN_DECLS

#define FENTE_SALT_SIZE 16

/* For the known-answer vectors only: a nonce must never serve twice. */
gboolean fente_create_with (const Fente      *self,
                            const Trousseau  *trousseau,
                            const char       *secret,
                            const guint8      salt[FENTE_SALT_SIZE],
                            const guint8      nonce[COFFRE_NONCE_SIZE],
                            GByteArray       *blob,
                            GError          **error);

G_END_DECLS
