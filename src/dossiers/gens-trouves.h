/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/annuaire-liste.h"

G_BEGIN_DECLS

/**
 * GensTrouves:
 *
 * Who, in the directories, answers to the words of the search. The directories are read at the first
 * question, and let go with the last one. Signal "answered": what is asked of one of them is there.
 */
#define JALONS_TYPE_GENS_TROUVES (gens_trouves_get_type ())
G_DECLARE_FINAL_TYPE (GensTrouves, gens_trouves, JALONS, GENS_TROUVES, GObject)

GensTrouves *gens_trouves_new       (Repository  *repository);
void         gens_trouves_ask       (GensTrouves *self,
                                     const char  *question);
gboolean     gens_trouves_is_waiting (GensTrouves *self);
GListModel  *gens_trouves_get_liste (GensTrouves *self,
                                     GType        type);

G_END_DECLS
