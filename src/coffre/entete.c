/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/entete.h"
#include "coffre/coffre-private.h"

/**
 * entete_init:
 * @self: (out caller-allocates): a header
 *
 * Fills a header with zeros and the format this program writes. The base keeps no format column:
 * a header read from its columns starts here too, and the blob tells its format.
 */
void
entete_init (Entete *self)
{
  *self = (Entete) { .format = ENTETE_FORMAT };
}

/**
 * entete_serialize:
 * @self: a header
 * @aad: (out caller-allocates): the bytes that are authenticated with the row
 *
 * Writes the domain tag and all fields at fixed places (docs/format.md, “Header of a row”): since
 * no length varies, two different headers never give the same bytes.
 */
void
entete_serialize (const Entete *self,
                  guint8        aad[ENTETE_AAD_SIZE])
{
  guint8 *at = aad + COFFRE_TAG_SIZE;

  coffre_put_tag (aad, "JALONS/LIGNE/1");
  at = coffre_put_bytes (at, &self->format, 1);
  at = coffre_put_bytes (at, self->service, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, self->portee, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, &self->espace, 1);
  at = coffre_put_u16 (at, self->table);
  at = coffre_put_bytes (at, self->ligne, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, self->version, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, self->parent, COFFRE_UUID_SIZE);
  at = coffre_put_u64 (at, self->hlc);
  at = coffre_put_bytes (at, self->poste, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, self->membre, COFFRE_UUID_SIZE);
  at = coffre_put_bytes (at, self->kid, COFFRE_KID_SIZE);
  g_assert (at == aad + ENTETE_AAD_SIZE);
}
