/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * VersionEnregistree:
 * @code: of the prestation that was saved
 * @message: what was done
 */
typedef void (*VersionEnregistree) (const char *code,
                                    const char *message,
                                    gpointer    data);

void version_formulaire_present   (GtkWidget           *parent,
                                   Repository          *repository,
                                   const Prestation    *brouillon,
                                   const char          *fondement,
                                   VersionEnregistree   enregistree,
                                   gpointer             data);
void comparaison_present          (GtkWidget           *parent,
                                   Repository          *repository,
                                   const Prestation    *montree);

G_END_DECLS
