/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/coffre.h"

#include <sodium.h>

G_BEGIN_DECLS

#define COFFRE_TAG_SIZE 16
#define COFFRE_KEY_SIZE crypto_aead_xchacha20poly1305_ietf_KEYBYTES
#define COFFRE_NONCE_SIZE crypto_aead_xchacha20poly1305_ietf_NPUBBYTES
#define COFFRE_MAC_SIZE crypto_aead_xchacha20poly1305_ietf_ABYTES
/* A box is what every sealed thing is made of: nonce, ciphertext, authentication tag. */
#define COFFRE_BOX_OVERHEAD (COFFRE_NONCE_SIZE + COFFRE_MAC_SIZE)

void     coffre_put_tag    (guint8        target[COFFRE_TAG_SIZE],
                            const char   *tag);
void     coffre_derive     (guint8       *out,
                            gsize         out_size,
                            const char   *tag,
                            const guint8 *key,
                            gsize         key_size,
                            const guint8 *data,
                            gsize         data_size);
void     coffre_box_seal   (const guint8  key[COFFRE_KEY_SIZE],
                            const guint8  nonce[COFFRE_NONCE_SIZE],
                            const guint8 *aad,
                            gsize         aad_size,
                            const guint8 *clear,
                            gsize         clear_size,
                            guint8       *box);
gboolean coffre_box_open   (const guint8  key[COFFRE_KEY_SIZE],
                            const guint8 *aad,
                            gsize         aad_size,
                            const guint8 *box,
                            gsize         box_size,
                            guint8       *clear,
                            GError      **error);
gboolean coffre_check_blob (const guint8 *blob,
                            gsize         length,
                            gsize         minimum,
                            gsize         maximum,
                            guint8        format,
                            GError      **error);
void    *coffre_protect    (gsize         size,
                            GError      **error);

/* Appends to or reads from fixed-length layouts; each returns the position after what it moved. */
guint8       *coffre_put_bytes (guint8 *at, const void *bytes, gsize size);
guint8       *coffre_put_u16   (guint8 *at, guint16 value);
guint8       *coffre_put_u32   (guint8 *at, guint32 value);
guint8       *coffre_put_u64   (guint8 *at, guint64 value);
const guint8 *coffre_get_bytes (const guint8 *at, void *bytes, gsize size);
const guint8 *coffre_get_u16   (const guint8 *at, guint16 *value);
const guint8 *coffre_get_u32   (const guint8 *at, guint32 *value);

G_END_DECLS
