/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** FauteBin: a field of the editor, and below it what is wrong in it. */
#define TYPE_FAUTE_BIN (faute_bin_get_type ())
G_DECLARE_FINAL_TYPE (FauteBin, faute_bin, JALONS, FAUTE_BIN, GtkWidget)

GtkWidget  *faute_bin_new        (const char *place,
                                  GtkWidget  *champ);
const char *faute_bin_get_place  (FauteBin   *self);
const char *faute_bin_get_saisie (FauteBin   *self);
void        faute_bin_set_saisie (FauteBin   *self,
                                  const char *message);
void        faute_bin_show       (FauteBin   *self,
                                  const char *message);
void        faute_bin_focus      (FauteBin   *self);
FauteBin   *faute_bin_find       (GtkWidget  *root,
                                  const char *place);
GPtrArray  *faute_bin_list       (GtkWidget  *root);

G_END_DECLS
