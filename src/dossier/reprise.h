/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Reprise:
 *
 * The shared summaries of the entretiens held, to take up in a document. Confidential notes are never among them.
 * Signal "insert" (the text).
 */
#define TYPE_REPRISE (reprise_get_type ())
G_DECLARE_FINAL_TYPE (Reprise, reprise, JALONS, REPRISE, GtkWidget)

void       reprise_set_dossier    (Reprise        *self,
                                   DossierComplet *dossier,
                                   gboolean        writable);
guint      reprise_get_n_resumes  (Reprise        *self);
GPtrArray *reprise_list           (DossierComplet *dossier);

G_END_DECLS
