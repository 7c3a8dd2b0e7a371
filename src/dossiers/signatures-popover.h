/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * SignaturesPopover:
 *
 * Asks which signatures came back under the conventions of some dossiers, and on what day: then
 * activates "win.sign-selection".
 */
#define JALONS_TYPE_SIGNATURES_POPOVER (signatures_popover_get_type ())
G_DECLARE_FINAL_TYPE (SignaturesPopover, signatures_popover, JALONS, SIGNATURES_POPOVER, GtkPopover)

GtkWidget *signatures_popover_new (const char * const *dossiers,
                                   const char * const *parties);

G_END_DECLS
