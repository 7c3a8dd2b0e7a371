/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** TimeEntryGenre: what the field holds: a time of day or a duration. */
typedef enum
{
  TIME_ENTRY_HEURE,
  TIME_ENTRY_DUREE,
} TimeEntryGenre;

#define JALONS_TYPE_TIME_ENTRY (time_entry_get_type ())
G_DECLARE_FINAL_TYPE (TimeEntry, time_entry, JALONS, TIME_ENTRY, GtkWidget)

GtkWidget *time_entry_new         (TimeEntryGenre  genre);
gint64     time_entry_get_minutes (TimeEntry      *self);
void       time_entry_set_minutes (TimeEntry      *self,
                                   gint64          minutes);
gboolean   time_entry_is_valid    (TimeEntry      *self);
void       time_entry_set_label   (TimeEntry      *self,
                                   GtkWidget      *label);

G_END_DECLS
