/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <pango/pango.h>

/**
 * InlineStyle:
 *
 * How a run of text differs from its paragraph; may be combined.
 */
typedef enum {
  INLINE_PLAIN = 0,
  INLINE_BOLD = 1 << 0,
  INLINE_ITALIC = 1 << 1,
  INLINE_SUPERSCRIPT = 1 << 2,
} InlineStyle;

typedef struct {
  guint start, end; /* bytes of the text */
  InlineStyle style;
} InlineSpan;

/**
 * InlineLien:
 * @uri: where it goes: http, https or mailto, nothing else
 *
 * A run of text that is a link.
 */
typedef struct {
  guint start, end; /* bytes of the text */
  char *uri;
} InlineLien;

typedef struct Inline Inline;

Inline           *inline_new            (const char *text);
Inline           *inline_new_empty      (void);
Inline           *inline_new_format     (const char *format, ...) G_GNUC_PRINTF (1, 2);
void              inline_free           (Inline *self);
void              inline_append         (Inline *self, const char *text, InlineStyle style);
void              inline_append_link    (Inline *self, const char *text, InlineStyle style,
                                         const char *uri);
gboolean          inline_is_empty       (Inline *self);
const char       *inline_get_text       (Inline *self);
const InlineSpan *inline_get_spans      (Inline *self, guint *n_spans);
const InlineLien *inline_get_liens      (Inline *self, guint *n_liens);
GArray           *inline_copy_liens     (Inline *self);
GBytes           *inline_write_cle      (Inline *self, guint usage);
PangoAttrList    *inline_get_attributes (Inline *self, gboolean italics);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Inline, inline_free)
