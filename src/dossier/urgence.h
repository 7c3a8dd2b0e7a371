/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/**
 * Urgence:
 * @phrase: one sentence: what comes next, or what a rule refuses, and what to do
 * @lieu: where it is seen to: "regles" or "echeances"
 * @etat: an état of échéance, "depassee" for what a rule refuses
 *
 * What the header of a dossier says before anything else.
 */
typedef struct
{
  char *phrase;
  const char *lieu;
  const char *etat;
} Urgence;

#define URGENCE_INIT { NULL, NULL, NULL }

gboolean urgence_find  (DossierComplet *dossier,
                        gint64          jour,
                        Urgence        *urgence);
void     urgence_clear (Urgence        *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Urgence, urgence_clear)

G_END_DECLS
