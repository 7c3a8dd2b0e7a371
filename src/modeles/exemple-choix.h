/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Which dossier the page is shown of: one that is made up, the one that is open, or one that is
 * searched, where its service has the document. Signal "changed". */
#define TYPE_EXEMPLE_CHOIX (exemple_choix_get_type ())
G_DECLARE_FINAL_TYPE (ExempleChoix, exemple_choix, JALONS, EXEMPLE_CHOIX, GtkWidget)

GtkWidget      *exemple_choix_new         (void);
void            exemple_choix_set_base    (ExempleChoix *self,
                                           Repository   *repository,
                                           const char   *ouvert);
void            exemple_choix_set_code    (ExempleChoix *self,
                                           const char   *code);
DossierComplet *exemple_choix_get_dossier (ExempleChoix *self);
const char     *exemple_choix_get_message (ExempleChoix *self);

G_END_DECLS
