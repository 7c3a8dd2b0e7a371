/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-liste.h"

G_BEGIN_DECLS

/* What one sweep of the overviews answered, in order. Changes only for who alone has it: a thread can
 * look for words in it while the list shows it. */
typedef struct
{
  gatomicrefcount references;
  GArray *ids;          /* gint64 */
  GArray *cles;         /* guint32: where the search key of each begins in textes */
  GByteArray *textes;   /* the keys, each ended by a zero */
  GByteArray *groupes;  /* an ApercuGroupe each */
  GByteArray *retards;  /* whether its échéance is past */
} ApercuBalayage;

/* The rows of a sweep that have the words. */
typedef struct
{
  GArray *ids;
  GByteArray *groupes;
  guint retards;
} ApercuReponse;

ApercuBalayage *apercu_balayage_new    (void);
ApercuBalayage *apercu_balayage_ref    (ApercuBalayage        *self);
void            apercu_balayage_unref  (ApercuBalayage        *self);
void            apercu_balayage_append (ApercuBalayage        *self,
                                        gint64                 id,
                                        const char            *cle,
                                        ApercuGroupe           groupe,
                                        gboolean               retard);
ApercuBalayage *apercu_balayage_sort   (ApercuBalayage        *self,
                                        const guint32         *rangs,
                                        guint                  n_rangs,
                                        gboolean               envers);
ApercuBalayage *apercu_balayage_own    (ApercuBalayage        *self);
void            apercu_balayage_remove (ApercuBalayage        *self,
                                        gint64                 id);
void            apercu_balayage_insert (ApercuBalayage        *self,
                                        guint                  position,
                                        gint64                 id,
                                        const char            *cle,
                                        ApercuGroupe           groupe,
                                        gboolean               retard);
ApercuReponse  *apercu_balayage_find   (const ApercuBalayage  *self,
                                        char                 **mots,
                                        GCancellable          *cancellable);
void            apercu_reponse_free    (ApercuReponse         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ApercuBalayage, apercu_balayage_unref)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ApercuReponse, apercu_reponse_free)

G_END_DECLS
