/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "modeles/modele-editor.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The templates of the documents: which ones the centre adapted, and each to adapt with its page
 * at its side. */
#define TYPE_MODELES_WINDOW (modeles_window_get_type ())
G_DECLARE_FINAL_TYPE (ModelesWindow, modeles_window, JALONS, MODELES_WINDOW, AdwWindow)

GtkWidget    *modeles_window_new        (Repository    *repository,
                                         const char    *ouvert);
void          modeles_window_show       (ModelesWindow *self,
                                         const char    *code);
ModeleEditor *modeles_window_get_editor (ModelesWindow *self);
void          modeles_window_tell       (ModelesWindow *self,
                                         const char    *message,
                                         const char    *annuler);

G_END_DECLS
