/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/modele-valeur.h"
#include "documents/preparation-textes.h"
#include "documents/source.h"
#include "model/heures.h"

/**
 * ModeleContexte:
 * @source: what the document is made of
 * @heures: the hours of the dossier
 * @preparation: (nullable): of the sheet of preparation, and of no other document
 * @inconnu: (nullable): stands for an agent of whom nothing is known
 * @possessions: memory that was made for the values, freed with it
 *
 * What the variables of a template read. Of one thread.
 */
struct ModeleContexte {
  const DocumentSource *source;
  Heures heures;
  Preparation *preparation;
  Agent *inconnu;
  GPtrArray *possessions;
};

extern const ModeleClasse modele_classe_document;

ModeleContexte *modele_contexte_new               (const DocumentSource *source);
void            modele_contexte_free              (ModeleContexte *self);
gpointer        modele_contexte_own               (ModeleContexte *self, gpointer memory);
char           *modele_contexte_agree             (ModeleContexte *self, const char *masculin,
                                                   const char *feminin);
char           *modele_contexte_write_running     (ModeleContexte *self, const char *titre);
char           *modele_contexte_write_reference   (ModeleContexte *self);
void            modele_contexte_append_letterhead (ModeleContexte *self, Bloc *parent);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ModeleContexte, modele_contexte_free)
