/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/rangee.h"
#include "coffre/coffre-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FLAGS_SIZE 1
#define CHAMP_HEADER_SIZE (2 + 1 + 4)
#define FLAGS_KNOWN ((guint8) RANGEE_TOMBSTONE)
#define PADDING_MARK 0x80
#define PADDING_STEP 32
#define PADDING_STEP_LIMIT 256

/**
 * rangee_padded_size:
 * @length: bytes of a payload, its flags included, before padding
 *
 * Says how long the payload is once padded: the next multiple of 32 up to 256 bytes, above that the
 * Padmé size, which leaks O(log log n) bits of the length and adds at most 12 %. There is always
 * room for the mark of one byte. (Padmé: Nikitin et al., “Reducing Metadata Leakage from Encrypted
 * Files and Communication with PURBs”, 2019, §4.)
 *
 * Returns: the padded size
 */
gsize
rangee_padded_size (gsize length)
{
  gsize marked = length + 1;
  guint exponent;
  guint kept;
  gsize mask;

  if (marked <= PADDING_STEP_LIMIT)
    return (marked + PADDING_STEP - 1) / PADDING_STEP * PADDING_STEP;

  exponent = g_bit_storage (marked) - 1;
  kept = g_bit_storage (exponent);
  mask = ((gsize) 1 << (exponent - kept)) - 1;
  return (marked + mask) & ~mask;
}

static gboolean
refuse (GError **error)
{
  g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED,
                       _("The contents of a row are not in the expected format"));
  return FALSE;
}

/* Where the padding starts, or NULL: it is one 0x80 and then zeros up to the end. */
static const guint8 *
find_padding (const guint8 *payload,
              gsize         length)
{
  while (length > 0 && payload[length - 1] == 0)
    length--;
  if (length == 0 || payload[length - 1] != PADDING_MARK)
    return NULL;
  return payload + length - 1;
}

/* Reads the header of a field: the bytes of the field itself are the caller's to check. */
static const guint8 *
read_champ (const guint8 *at,
            RangeeChamp  *champ)
{
  at = coffre_get_u16 (at, &champ->number);
  at = coffre_get_bytes (at, &champ->type, 1);
  at = coffre_get_u32 (at, &champ->length);
  champ->bytes = at;
  return at;
}

static gboolean
fields_are_valid (const guint8 *at,
                  const guint8 *end)
{
  gint32 last = -1;

  while (at < end) {
    RangeeChamp champ;

    if ((gsize) (end - at) < CHAMP_HEADER_SIZE)
      return FALSE;
    at = read_champ (at, &champ);
    if (champ.length > (gsize) (end - at) || champ.number <= last)
      return FALSE;
    last = champ.number;
    at += champ.length;
  }
  return TRUE;
}

/**
 * rangee_parse:
 * @self: (out caller-allocates): the walk over the payload
 * @payload: (array length=length): an opened row; must outlive @self
 * @length: its size
 * @error: return location for a #CoffreError
 *
 * Checks a whole payload — flags, every field, order, padding — so that rangee_next() cannot fail.
 * Nothing is allocated or copied. Fails with %COFFRE_ERROR_MALFORMED, or %COFFRE_ERROR_TOO_NEW for
 * a flag it does not know.
 *
 * Returns: whether the payload can be walked
 */
gboolean
rangee_parse (Rangee        *self,
              const guint8  *payload,
              gsize          length,
              GError       **error)
{
  const guint8 *end;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (payload != NULL || length == 0, FALSE);

  *self = (Rangee) { RANGEE_NONE, NULL, NULL };
  if (length > RANGEE_MAXIMUM)
    return refuse (error);
  end = find_padding (payload, length);
  if (end == NULL || end - payload < FLAGS_SIZE)
    return refuse (error);
  if ((payload[0] & ~FLAGS_KNOWN) != 0) {
    g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_TOO_NEW,
                         _("A row was written by a newer version of Jalons"));
    return FALSE;
  }
  if (!fields_are_valid (payload + FLAGS_SIZE, end))
    return refuse (error);

  *self = (Rangee) { payload[0], payload + FLAGS_SIZE, end };
  return TRUE;
}

/**
 * rangee_next:
 * @self: a walk started by rangee_parse()
 * @champ: (out caller-allocates): the next field, in ascending order of number
 *
 * Goes to the next field.
 *
 * Returns: whether there was one
 */
gboolean
rangee_next (Rangee      *self,
             RangeeChamp *champ)
{
  g_return_val_if_fail (self != NULL && champ != NULL, FALSE);

  if (self->position == self->end)
    return FALSE;
  self->position = read_champ (self->position, champ) + champ->length;
  return TRUE;
}

/**
 * rangee_builder_begin:
 * @self: (out caller-allocates): a builder
 * @bytes: replaced by the payload; must outlive @self
 * @flags: what the row is
 *
 * Starts a payload. The array keeps its storage, so that one serves for many rows.
 */
void
rangee_builder_begin (RangeeBuilder *self,
                      GByteArray    *bytes,
                      RangeeFlags    flags)
{
  guint8 byte = flags;

  g_return_if_fail (self != NULL && bytes != NULL);
  g_return_if_fail ((flags & ~FLAGS_KNOWN) == 0);

  *self = (RangeeBuilder) { bytes, -1, FALSE };
  g_byte_array_set_size (bytes, 0);
  g_byte_array_append (bytes, &byte, 1);
}

/* Moves what follows the last field below @number up by @size; returns the place, or -1 if @number
 * is taken. */
static gssize
make_room (GByteArray *bytes,
           guint16     number,
           gsize       size)
{
  gsize place = FLAGS_SIZE;
  gsize tail;

  while (place < bytes->len) {
    RangeeChamp champ;

    read_champ (bytes->data + place, &champ);
    if (champ.number == number)
      return -1;
    if (champ.number > number)
      break;
    place += CHAMP_HEADER_SIZE + champ.length;
  }
  tail = bytes->len - place;
  g_byte_array_set_size (bytes, (guint) (bytes->len + size));
  memmove (bytes->data + place + size, bytes->data + place, tail);
  return (gssize) place;
}

/**
 * rangee_builder_add:
 * @self: a builder
 * @number: number of the field, not added yet
 * @type: its type code
 * @bytes: (array length=length) (nullable): its bytes, or %NULL if @length is 0
 * @length: how many
 *
 * Adds a field. Fields may come in any order and end up in that of their numbers, so that the same
 * fields always give the same bytes; ascending order is the fast one.
 */
void
rangee_builder_add (RangeeBuilder *self,
                    guint16        number,
                    guint8         type,
                    const void    *bytes,
                    gsize          length)
{
  gsize size = CHAMP_HEADER_SIZE + length;
  gssize place;
  guint8 *at;

  g_return_if_fail (self != NULL);
  g_return_if_fail (bytes != NULL || length == 0);

  if (self->too_large || length > RANGEE_MAXIMUM || self->bytes->len + size > RANGEE_MAXIMUM) {
    self->too_large = TRUE;
    return;
  }
  if (number > self->last) {
    place = self->bytes->len;
    g_byte_array_set_size (self->bytes, (guint) (place + size));
    self->last = number;
  } else {
    place = make_room (self->bytes, number, size);
    g_return_if_fail (place >= 0);
  }
  at = coffre_put_u16 (self->bytes->data + place, number);
  at = coffre_put_bytes (at, &type, 1);
  at = coffre_put_u32 (at, (guint32) length);
  if (length > 0)
    coffre_put_bytes (at, bytes, length);
}

/**
 * rangee_builder_end:
 * @self: a builder
 * @error: return location for a #CoffreError
 *
 * Pads the payload: the array is then what sceau_seal() takes. Fails with %COFFRE_ERROR_MALFORMED
 * if the fields are more than %RANGEE_MAXIMUM bytes, padding included.
 *
 * Returns: whether the payload can be sealed
 */
gboolean
rangee_builder_end (RangeeBuilder *self,
                    GError       **error)
{
  gsize length;
  gsize padded;

  g_return_val_if_fail (self != NULL, FALSE);

  length = self->bytes->len;
  padded = rangee_padded_size (length);
  if (self->too_large || padded > RANGEE_MAXIMUM) {
    g_set_error_literal (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED,
                         _("A row is too large to be kept"));
    return FALSE;
  }
  g_byte_array_set_size (self->bytes, (guint) padded);
  memset (self->bytes->data + length, 0, padded - length);
  self->bytes->data[length] = PADDING_MARK;
  return TRUE;
}
