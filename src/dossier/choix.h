/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A drop-down of codes. Its first line can stand for "none". */

GtkWidget  *choix_new       (const CodeLibelle  *codes,
                             const char         *aucun);
GtkWidget  *choix_new_texts (const char * const *codes,
                             const char * const *libelles,
                             const char         *aucun);
const char *choix_get_code  (GtkWidget          *choix);
void        choix_set_code  (GtkWidget          *choix,
                             const char         *code);

G_END_DECLS
