/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/dossiers.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The facts that a price depends on, asked for only where it does. Signal "changed" when one is
 * answered. */
#define JALONS_TYPE_PRIX_QUESTIONS (prix_questions_get_type ())
G_DECLARE_FINAL_TYPE (PrixQuestions, prix_questions, JALONS, PRIX_QUESTIONS, GtkWidget)

void       prix_questions_update (PrixQuestions  *self,
                                  Repository     *repository,
                                  NouveauDossier *nouveau);

G_END_DECLS
