/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The pages of the help: CommonMark in French, one file a page. */

#define AIDE_SOMMAIRE "sommaire"
#define AIDE_LIEN "aide:"

char     **aide_list_pages (void);
char      *aide_get_texte  (const char *page);
char      *aide_get_titre  (const char *page);
gboolean   aide_matches    (const char *page,
                            const char *question);
GtkWidget *aide_build      (const char *page);

G_END_DECLS
