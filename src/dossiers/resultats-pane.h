/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * TextesTrouves:
 *
 * Under the list, the texts that have the words of the search: whose, which, and the words in their
 * sentence. Hidden while there are none.
 */
#define JALONS_TYPE_TEXTES_TROUVES (textes_trouves_get_type ())
G_DECLARE_FINAL_TYPE (TextesTrouves, textes_trouves, JALONS, TEXTES_TROUVES, GtkWidget)

void textes_trouves_set_repository (TextesTrouves *self,
                                    Repository    *repository);
void textes_trouves_ask            (TextesTrouves *self,
                                    const char    *question);

G_END_DECLS
