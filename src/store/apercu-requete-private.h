/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-cliche-private.h"
#include "store/apercu-liste.h"

G_BEGIN_DECLS

/* A filter of one's own: the words apart, each already a search key. */
typedef struct
{
  char **mots;
  char **statuts;
  char *prestation;
  char *conseiller;
  char *collectivite;
  char *convention;
  gboolean en_retard;
  gboolean par_groupe;
  gboolean decroissant;
  gint64 jour;
  ApercuOrdre ordre;
} ApercuRequete;

void       apercu_requete_init      (ApercuRequete       *self,
                                     const ApercuFiltre  *filtre);
void       apercu_requete_copy      (ApercuRequete       *self,
                                     const ApercuRequete *source);
void       apercu_requete_clear     (ApercuRequete       *self);
gboolean   apercu_requete_equal     (const ApercuRequete *self,
                                     const ApercuRequete *autre);
gboolean   apercu_requete_has_words (const ApercuRequete *self);

/* The rows that a filter admits, in its order. */
typedef struct
{
  GArray *ids;         /* gint64 */
  GByteArray *groupes; /* an ApercuGroupe each */
  GByteArray *retards; /* whether the échéance of each is past */
  guint n_retards;
} ApercuReponse;

ApercuReponse *apercu_requete_run    (const ApercuRequete *self,
                                      const ApercuCliche  *cliche,
                                      GCancellable        *cancellable);
void           apercu_requete_update (const ApercuRequete *self,
                                      const ApercuCliche  *cliche,
                                      ApercuReponse       *reponse,
                                      const GArray        *changes);
guint          apercu_requete_count_convention (const ApercuRequete *self,
                                      const ApercuCliche  *cliche,
                                      const char          *attente);
void           apercu_reponse_free   (ApercuReponse       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ApercuRequete, apercu_requete_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ApercuReponse, apercu_reponse_free)

G_END_DECLS
