/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define UUID_LENGTH 16
#define UUID_TEXTE_LENGTH 36

char    *uuid_new_texte  (void);
gboolean uuid_parse      (const char *texte,
                          guint8      octets[UUID_LENGTH]);
char    *uuid_format     (const guint8 octets[UUID_LENGTH]);
char    *uuid_from_nom   (const char *nom);
guint    uuid_hash       (gconstpointer octets);
gboolean uuid_equal      (gconstpointer a,
                          gconstpointer b);

G_END_DECLS
