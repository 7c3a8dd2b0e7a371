/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* What the user of this machine wants, and what follows from it at once. */

GSettings *preferences_get           (void);
void       preferences_attach        (GtkWidget  *window);
void       preferences_keep_backup   (Repository *repository);
gint64     preferences_backup_age    (Repository *repository);
void       preferences_note_opening  (Repository *repository);
gboolean   preferences_wants_backup  (Repository *repository);
char      *preferences_format_backup (Repository *repository);
char      *preferences_get_start     (void);
gboolean   preferences_find_jour     (GSettings  *settings,
                                      const char *cle,
                                      const char *nom,
                                      gint64     *jour);
void       preferences_keep_jour     (GSettings  *settings,
                                      const char *cle,
                                      const char *nom);

G_END_DECLS
