/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/operations-error.h"
#include "store/repository.h"

G_BEGIN_DECLS

/**
 * Operation:
 * @dossier: (nullable): the dossier as the operation found it; its records are live: write to
 *   what operation_edit() gives
 *
 * One operation under way: what it writes goes to the base at once, with the overviews, when it
 * is committed, and is forgotten otherwise.
 */
typedef struct
{
  Repository *repository;
  Transaction *transaction;
  DossierComplet *dossier;
  GPtrArray *ecrites;
  GPtrArray *effacees;
} Operation;

#define OPERATION_INIT { NULL, NULL, NULL, NULL, NULL }

gboolean operation_begin          (Operation   *self,
                                   Repository  *repository,
                                   const char  *nature,
                                   GError     **error);
gboolean operation_open           (Operation   *self,
                                   Repository  *repository,
                                   const char  *nature,
                                   const char  *dossier,
                                   GError     **error);
gboolean operation_open_for       (Operation   *self,
                                   Repository  *repository,
                                   const char  *nature,
                                   GType        type,
                                   const char  *ligne,
                                   Fiche      **fiche,
                                   GError     **error);
Fiche   *operation_edit           (Operation   *self,
                                   Fiche       *fiche);
Fiche   *operation_add            (Operation   *self,
                                   GType        type);
Fiche   *operation_add_to         (Operation      *self,
                                   DossierComplet *dossier,
                                   GType           type);
void     operation_put            (Operation   *self,
                                   Fiche       *fiche);
void     operation_delete         (Operation   *self,
                                   Fiche       *fiche);
gboolean operation_prepare        (Operation   *self,
                                   GError     **error);
gboolean operation_commit         (Operation   *self,
                                   GError     **error);
void     operation_clear          (Operation   *self);

void     champ_set_texte          (Fiche       *fiche,
                                   const char  *nom,
                                   const char  *texte);
void     champ_set_nombre         (Fiche       *fiche,
                                   const char  *nom,
                                   gint64       nombre);
gint64   rang_after               (GPtrArray   *fiches);
gboolean fiche_check              (Fiche       *fiche,
                                   GError     **error);

gboolean apercus_update           (Repository  *repository,
                                   Transaction *transaction,
                                   GHashTable  *faits,
                                   GError     **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Operation, operation_clear)

G_END_DECLS
