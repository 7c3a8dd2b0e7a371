/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "coffre/coffre.h"

G_BEGIN_DECLS

/** RANGEE_MAXIMUM: largest padded payload written or read, in bytes. */
#define RANGEE_MAXIMUM (64u * 1024 * 1024)

/**
 * RangeeFlags:
 * @RANGEE_NONE: a live row
 * @RANGEE_TOMBSTONE: the row is deleted in this version; normally without fields
 */
typedef enum {
  RANGEE_NONE = 0,
  RANGEE_TOMBSTONE = 1 << 0,
} RangeeFlags;

/**
 * RangeeChamp:
 * @number: number of the field in its table, never reused
 * @type: type code; the coffre does not interpret it
 * @length: bytes of @bytes
 * @bytes: (unowned): points into the payload that was parsed; not aligned, not NUL-terminated
 *
 * One field of a payload. Unknown fields are kept by copying number, type and bytes back as they
 * are.
 */
typedef struct {
  guint16       number;
  guint8        type;
  guint32       length;
  const guint8 *bytes;
} RangeeChamp;

/**
 * Rangee:
 * @flags: what the row is
 *
 * A validated payload being walked; lives on the stack and borrows the payload's bytes.
 * Fields come in ascending order of number, each number once.
 */
typedef struct {
  RangeeFlags   flags;
  /*< private >*/
  const guint8 *position;
  const guint8 *end;
} Rangee;

/**
 * RangeeBuilder:
 *
 * A payload being written into a #GByteArray of the caller's; lives on the stack.
 */
typedef struct {
  /*< private >*/
  GByteArray *bytes;
  gint32      last;
  gboolean    too_large;
} RangeeBuilder;

gboolean rangee_parse         (Rangee         *self,
                               const guint8   *payload,
                               gsize           length,
                               GError        **error);
gboolean rangee_next          (Rangee         *self,
                               RangeeChamp    *champ);

void     rangee_builder_begin (RangeeBuilder  *self,
                               GByteArray     *bytes,
                               RangeeFlags     flags);
void     rangee_builder_add   (RangeeBuilder  *self,
                               guint16         number,
                               guint8          type,
                               const void     *bytes,
                               gsize           length);
gboolean rangee_builder_end   (RangeeBuilder  *self,
                               GError        **error);

gsize    rangee_padded_size   (gsize           length);

G_END_DECLS
