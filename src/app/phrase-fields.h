/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A new passphrase, typed twice, with what it is worth in bars, a word and reasons. Signals:
 * "changed"; "entered", Return in the second field. */
#define JALONS_TYPE_PHRASE_FIELDS (phrase_fields_get_type ())
G_DECLARE_FINAL_TYPE (PhraseFields, phrase_fields, JALONS, PHRASE_FIELDS, GtkWidget)

GtkWidget  *phrase_fields_new        (void);
const char *phrase_fields_get_phrase (PhraseFields *self);
gboolean    phrase_fields_is_solid   (PhraseFields *self);
gboolean    phrase_fields_is_twice   (PhraseFields *self);

G_END_DECLS
