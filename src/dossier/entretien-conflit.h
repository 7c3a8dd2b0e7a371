/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/entretiens.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * EntretienConflit:
 *
 * What a meeting that is being written would be in conflict with, and why it is kept all the same:
 * seen only where there is something to say.
 */
#define TYPE_ENTRETIEN_CONFLIT (entretien_conflit_get_type ())
G_DECLARE_FINAL_TYPE (EntretienConflit, entretien_conflit, JALONS, ENTRETIEN_CONFLIT, GtkWidget)

GtkWidget  *entretien_conflit_new        (void);
void        entretien_conflit_show       (EntretienConflit    *self,
                                          Repository          *repository,
                                          const char          *dossier,
                                          const char          *entretien,
                                          const PlanEntretien *plan);
const char *entretien_conflit_get_texte  (EntretienConflit    *self);
const char *entretien_conflit_get_raison (EntretienConflit    *self);
void        entretien_conflit_set_raison (EntretienConflit    *self,
                                          const char          *raison);

G_END_DECLS
