/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What becomes of the conventions of several dossiers once they are made: noted as sent, all in one
 * step, and the e-mails that take them along. */

void       envois_class_add_actions (GtkWidgetClass      *widget_class);
GtkWindow *envois_note              (GtkWidget           *page,
                                     Repository          *repository,
                                     const char * const  *dossiers);
void       envois_write             (GtkWidget           *page,
                                     Repository          *repository,
                                     const char * const  *dossiers);
void       envois_write_in          (GtkWidget           *page,
                                     Repository          *repository,
                                     const char * const  *dossiers,
                                     GFile               *dossier);

G_END_DECLS
