/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asks for the passphrase of a base. Signal "open-requested" (path, phrase). */
#define JALONS_TYPE_VERROU_PAGE (verrou_page_get_type ())
G_DECLARE_FINAL_TYPE (VerrouPage, verrou_page, JALONS, VERROU_PAGE, GtkWidget)

GtkWidget *verrou_page_new        (void);
void       verrou_page_set_base   (VerrouPage   *self,
                                   const char   *path);
void       verrou_page_show_error (VerrouPage   *self,
                                   const GError *error);

G_END_DECLS
