/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * JalonsWindow:
 *
 * The window: it waits for a base, asks for its passphrase, makes a first one, or shows it.
 * Signal "open-requested" (path, phrase) when the user gave what it takes to open a base.
 */
#define JALONS_TYPE_WINDOW (jalons_window_get_type ())
G_DECLARE_FINAL_TYPE (JalonsWindow, jalons_window, JALONS, WINDOW, AdwApplicationWindow)

GtkWidget  *jalons_window_new               (GtkApplication *application);
void        jalons_window_show_waiting      (JalonsWindow   *self);
void        jalons_window_show_first_run    (JalonsWindow   *self);
void        jalons_window_show_lock         (JalonsWindow   *self,
                                             const char     *path);
void        jalons_window_show_lock_error   (JalonsWindow   *self,
                                             const GError   *error);
void        jalons_window_show_failure      (JalonsWindow   *self,
                                             const char     *message);
void        jalons_window_show_base         (JalonsWindow   *self,
                                             Repository     *repository);
Repository *jalons_window_get_repository    (JalonsWindow   *self);
gboolean    jalons_window_open_dossier      (JalonsWindow   *self,
                                             const char     *dossier,
                                             const char     *page);
void        jalons_window_save_drafts       (JalonsWindow   *self);

G_END_DECLS
