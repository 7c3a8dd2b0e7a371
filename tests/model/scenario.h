/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

/* A dossier told in words, for tables of cases. Words are separated by a space, parts of a word
 * by a colon; a low line stands for a space in a reason.
 *
 *   accord:DAY comment:TEXT demande:DAY prescription:DAY propose:DAY   (a dash: not known)
 *   informe:0|1|- initiative:CODE devis:CENTIMES
 *   e:GENRE:STATUT:DAY:MINUTES[:PRESENTS[:MODE]]    presents: a agent, c collectivité, w conseiller
 *   t:NATURE:DAY:MINUTES   signe:PARTIE:DAY   convenu:MINUTES   avenant:MINUTES[:PARTIE…]
 *   ecart:QUOI:CODE:NATURE[:REASON]   section:0|1   doc:GENRE[:RECIPIENT]
 *   sans:PHASE  avec:PHASE  ordre (first two phases the other way round)  fini (last phase ended)
 *   territoire:TEXT  francais:0|1|-  derogation:territoire|francais:REASON
 *   rappel:DAY[:fait] demarche:DAY:STATUT action:DAY:STATUT[:WHO] appel:DAY
 *   resume:TEXT note:TEXT brouillon (of the entretien that was told last)   envoyee:DAY
 *   final:GENRE:DAY (a document that was finalised)   phase:CODE (of the entretien told last)
 *   objectif:PHASE:CODE:0|1
 *   masque:N (espaces that may be read, one bit each)  seul:TABLE:N (of these records only) */
DossierComplet *scenario_new (const char *prestation,
                              const char *statut,
                              const char *mots);
