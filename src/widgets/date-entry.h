/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JALONS_TYPE_DATE_ENTRY (date_entry_get_type ())
G_DECLARE_FINAL_TYPE (DateEntry, date_entry, JALONS, DATE_ENTRY, GtkWidget)

GtkWidget *date_entry_new         (void);
gint64     date_entry_get_jour    (DateEntry *self);
void       date_entry_set_jour    (DateEntry *self,
                                   gint64     jour);
gboolean   date_entry_is_valid    (DateEntry *self);
void       date_entry_set_label   (DateEntry *self,
                                   GtkWidget *label);

G_END_DECLS
