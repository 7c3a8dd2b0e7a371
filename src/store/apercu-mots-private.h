/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The few words that the overviews are made of: the statuts, the prestations, the conseillers, the
 * collectivités. Each has a number; equal words have the same one. */
typedef struct _ApercuMots ApercuMots;

/* The number of the absence of a word. */
#define APERCU_MOTS_ABSENT 0

/* What no word has for a number. */
#define APERCU_MOTS_INCONNU G_MAXUINT32

ApercuMots *apercu_mots_new           (void);
void        apercu_mots_free          (ApercuMots       *self);
ApercuMots *apercu_mots_copy          (const ApercuMots *self);
guint32     apercu_mots_add           (ApercuMots       *self,
                                       const char       *texte);
void        apercu_mots_rank          (ApercuMots       *self);
guint       apercu_mots_count         (const ApercuMots *self);
guint32     apercu_mots_find          (const ApercuMots *self,
                                       const char       *texte);
const char *apercu_mots_get_texte     (const ApercuMots *self,
                                       guint32           numero);
gboolean    apercu_mots_is_empty      (const ApercuMots *self,
                                       guint32           numero);
guint       apercu_mots_get_rang      (const ApercuMots *self,
                                       guint32           numero);
guint       apercu_mots_get_rang_statut (const ApercuMots *self,
                                       guint32           numero);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ApercuMots, apercu_mots_free)

G_END_DECLS
