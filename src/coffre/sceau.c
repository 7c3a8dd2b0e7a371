/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/sceau.h"
#include "coffre/cle-private.h"
#include "coffre/rangee.h"
#include "coffre/sceau-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
sceau_seal_with_nonce (const Cle    *cle,
                       Entete       *entete,
                       const guint8  nonce[COFFRE_NONCE_SIZE],
                       const guint8 *payload,
                       gsize         length,
                       GByteArray   *blob)
{
  guint8 aad[ENTETE_AAD_SIZE];

  entete->format = ENTETE_FORMAT;
  memcpy (entete->kid, cle->kid, COFFRE_KID_SIZE);
  entete_serialize (entete, aad);
  g_byte_array_set_size (blob, (guint) length + SCEAU_OVERHEAD);
  blob->data[0] = ENTETE_FORMAT;
  coffre_box_seal (cle->secret, nonce, aad, sizeof aad, payload, length, blob->data + 1);
}

/**
 * sceau_seal:
 * @cle: the key of the row's portée and espace
 * @entete: (inout): the row's header; its format and kid are filled in
 * @payload: (array length=length): the row's bytes, padded already (rangee_builder_end())
 * @length: at most %RANGEE_MAXIMUM
 * @blob: replaced by the sealed row, @length + %SCEAU_OVERHEAD bytes
 *
 * Seals a row under a random nonce: XChaCha20-Poly1305, the whole header authenticated. Sealing the
 * same row twice gives different bytes.
 */
void
sceau_seal (const Cle    *cle,
            Entete       *entete,
            const guint8 *payload,
            gsize         length,
            GByteArray   *blob)
{
  guint8 nonce[COFFRE_NONCE_SIZE];

  g_return_if_fail (cle != NULL);
  g_return_if_fail (entete != NULL);
  g_return_if_fail (length <= RANGEE_MAXIMUM);
  g_return_if_fail (blob != NULL && (payload == NULL || payload != blob->data));

  randombytes_buf (nonce, sizeof nonce);
  sceau_seal_with_nonce (cle, entete, nonce, payload, length, blob);
}

/**
 * sceau_open:
 * @cle: the key found by the header's kid
 * @entete: the header the row was found with; its format comes from entete_init()
 * @blob: (array length=length): the sealed row
 * @length: its size
 * @payload: replaced by the row's bytes; keeps its storage, so that one array opens many rows
 *   without an allocation each; empty on failure
 * @error: return location for a #CoffreError
 *
 * Opens a sealed row if it is whole and belongs to this header. Fails with %COFFRE_ERROR_TOO_NEW
 * (to be kept as it is), %COFFRE_ERROR_MALFORMED, %COFFRE_ERROR_NO_KEY (@cle is not the header's)
 * or %COFFRE_ERROR_CORRUPT.
 *
 * Returns: whether the row was opened
 */
gboolean
sceau_open (const Cle    *cle,
            const Entete *entete,
            const guint8 *blob,
            gsize         length,
            GByteArray   *payload,
            GError      **error)
{
  guint8 aad[ENTETE_AAD_SIZE];

  g_return_val_if_fail (cle != NULL, FALSE);
  g_return_val_if_fail (entete != NULL, FALSE);
  g_return_val_if_fail (payload != NULL && (blob == NULL || blob != payload->data), FALSE);

  g_byte_array_set_size (payload, 0);
  if (!coffre_check_blob (blob, length, SCEAU_OVERHEAD, SCEAU_OVERHEAD + RANGEE_MAXIMUM,
                          ENTETE_FORMAT, error))
    return FALSE;
  if (memcmp (entete->kid, cle->kid, COFFRE_KID_SIZE) != 0) {
    g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_NO_KEY,
                         _("This key does not open the protected data"));
    return FALSE;
  }

  entete_serialize (entete, aad);
  g_byte_array_set_size (payload, (guint) (length - SCEAU_OVERHEAD));
  if (coffre_box_open (cle->secret, aad, sizeof aad, blob + 1, length - 1, payload->data, error))
    return TRUE;
  g_byte_array_set_size (payload, 0);
  return FALSE;
}
