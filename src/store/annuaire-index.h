/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/** AnnuaireRaison: why two records of a directory are likely to be one. */
typedef enum
{
  ANNUAIRE_DISTINCTS,
  ANNUAIRE_MEME_SIRET,
  ANNUAIRE_MEME_NOM,
  ANNUAIRE_MEME_NAISSANCE, /* the same name, and the same date of birth */
} AnnuaireRaison;

/** AnnuaireDouble: two records that are likely to be one, the older first. */
typedef struct
{
  char *premier;
  char *second;
  AnnuaireRaison raison;
} AnnuaireDouble;

/**
 * AnnuaireIndex:
 *
 * Who is in a directory, found by SIRET, or by name without accents and date of birth. Who is in a
 * discreet dossier is not there: nothing that is found says that such a dossier exists.
 */
typedef struct _AnnuaireIndex AnnuaireIndex;

AnnuaireIndex *annuaire_index_new          (Repository           *repository,
                                            GType                 type,
                                            GError              **error);
void           annuaire_index_free         (AnnuaireIndex        *self);
const char    *annuaire_index_find         (AnnuaireIndex        *self,
                                            Fiche                *fiche,
                                            AnnuaireRaison       *raison);
void           annuaire_index_add          (AnnuaireIndex        *self,
                                            Fiche                *fiche);
GPtrArray     *annuaire_index_list_doubles (AnnuaireIndex        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnuaireIndex, annuaire_index_free)

G_END_DECLS
