/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/rendus.h"

G_BEGIN_DECLS

/**
 * TirageEtat:
 * @TIRAGE_PRET: it can be printed
 * @TIRAGE_DEJA: its final version was printed today already
 * @TIRAGE_REFUSE: a rule forbids it
 */
typedef enum
{
  TIRAGE_PRET,
  TIRAGE_DEJA,
  TIRAGE_REFUSE,
} TirageEtat;

/**
 * TirageLigne:
 * @document: (nullable): the final version that is printed; %NULL when there is none yet
 * @motif: (nullable): why it is refused
 *
 * One document of one dossier, to be printed among others.
 */
typedef struct
{
  char *dossier;
  char *ref;
  char *agent;
  char *code;
  TirageEtat etat;
  char *motif;
  char *document;
} TirageLigne;

void         tirage_ligne_free (TirageLigne         *self);
GPtrArray   *tirages_list_codes (Repository         *repository,
                                const char * const  *dossiers,
                                GError             **error);
GPtrArray   *tirages_plan      (Repository          *repository,
                                const char * const  *dossiers,
                                const char * const  *codes,
                                GError             **error);
char        *tirages_finalise  (Repository          *repository,
                                const char          *dossier,
                                Rendu               *rendu,
                                GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TirageLigne, tirage_ligne_free)

G_END_DECLS
