/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The employer: one that the base knows, proposed as one types, or a new one. Signal "changed". */
#define JALONS_TYPE_COLLECTIVITE_ENTRY (collectivite_entry_get_type ())
G_DECLARE_FINAL_TYPE (CollectiviteEntry, collectivite_entry, JALONS, COLLECTIVITE_ENTRY, GtkWidget)

void        collectivite_entry_set_repository (CollectiviteEntry *self,
                                               Repository        *repository);
const char *collectivite_entry_get_uuid       (CollectiviteEntry *self);
const char *collectivite_entry_get_nom        (CollectiviteEntry *self);
gint64      collectivite_entry_get_affiliee   (CollectiviteEntry *self);
GtkWidget  *collectivite_entry_get_entry      (CollectiviteEntry *self);

G_END_DECLS
