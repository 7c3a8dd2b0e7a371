/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * FluxKind:
 *
 * What an operand of a content stream is. An array or a dictionary is one operand.
 */
typedef enum {
  FLUX_NAME,
  FLUX_NUMBER,
  FLUX_STRING,
  FLUX_HEX,
  FLUX_ARRAY,
  FLUX_DICTIONARY,
} FluxKind;

/**
 * FluxRole:
 * @FLUX_OTHER: changes a state, or draws nothing by itself
 * @FLUX_PATH: starts a path
 * @FLUX_PATH_END: ends a path without painting it
 * @FLUX_PATH_PAINT: paints the path
 * @FLUX_PAINT: paints by itself: an object, a shading, an inline image
 * @FLUX_TEXT_BEGIN: starts a text object
 * @FLUX_TEXT_END: ends it
 * @FLUX_TEXT_SHOW: shows letters
 * @FLUX_MARK: starts marked content
 * @FLUX_MARK_END: ends it
 *
 * What an operator of a content stream does, as far as marks are concerned.
 */
typedef enum {
  FLUX_OTHER,
  FLUX_PATH,
  FLUX_PATH_END,
  FLUX_PATH_PAINT,
  FLUX_PAINT,
  FLUX_TEXT_BEGIN,
  FLUX_TEXT_END,
  FLUX_TEXT_SHOW,
  FLUX_MARK,
  FLUX_MARK_END,
} FluxRole;

typedef struct {
  FluxKind kind;
  const char *start;
  gsize length;
} FluxOperand;

#define FLUX_MAX_OPERANDS 6

/**
 * FluxOperation:
 * @name: the operator, not terminated
 * @from: byte of its first operand
 * @to: byte after the operator
 * @operands: the first ones; no operator that matters here takes more
 *
 * An operator with its operands.
 */
typedef struct {
  const char *name;
  gsize name_length;
  FluxRole role;
  gsize from, to;
  FluxOperand operands[FLUX_MAX_OPERANDS];
  guint n_operands;
} FluxOperation;

/**
 * Flux:
 * @faulty: the bytes are not those of a content stream
 *
 * A content stream of a PDF, read operator by operator.
 */
typedef struct {
  const char *data;
  gsize length, at;
  gboolean faulty;
} Flux;

gboolean    flux_next            (Flux *self, FluxOperation *operation);
gboolean    flux_is              (const FluxOperation *operation, const char *name);
char       *flux_get_name        (const FluxOperand *operand);
gint        flux_get_mcid        (const FluxOperand *operand);
GByteArray *flux_get_shown_bytes (const FluxOperation *operation);
