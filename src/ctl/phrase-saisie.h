/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *phrase_read_file  (const char  *path,
                            GError     **error);
char    *phrase_prompt     (const char  *question,
                            GError     **error);
char    *phrase_prompt_new (GError     **error);
void     phrase_free       (char        *phrase);

G_END_DECLS
