/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"
#include "documents/modele-valeur.h"

/**
 * ModeleFaute:
 * @ligne: from 1
 * @message: what is wrong there, as a sentence for the user
 */
typedef struct {
  guint ligne;
  char *message;
} ModeleFaute;

/**
 * Modele:
 *
 * The text of a document to come, read once: it does not change, and any thread may use it.
 */
typedef struct Modele Modele;

Modele      *modele_new           (const char *texte, const ModeleClasse *racine,
                                   GPtrArray *fautes);
Modele      *modele_ref           (Modele *self);
void         modele_unref         (Modele *self);
const char  *modele_get_version   (const Modele *self);
char        *modele_get_titre     (const Modele *self, ModeleContexte *contexte,
                                   gconstpointer sujet);
Bloc        *modele_build         (const Modele *self, ModeleContexte *contexte,
                                   gconstpointer sujet, GError **error);
void         modele_faute_free    (ModeleFaute *self);
char        *modele_write_version  (const char *number, const char *texte);
char        *modele_fautes_write  (GPtrArray *fautes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Modele, modele_unref)
