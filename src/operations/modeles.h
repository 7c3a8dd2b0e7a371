/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/**
 * ModeleEtat:
 * @code: of a document
 * @livre: the version of the template that is shipped
 * @fiche: (nullable): the version of the centre that documents are made of, %NULL where it is the
 *   shipped one
 * @brouillon: (nullable): what was typed for it and is not in use
 *
 * How things stand with the template of a document.
 */
typedef struct
{
  const char *code;
  char *livre;
  ModeleFiche *fiche;
  char *brouillon;
} ModeleEtat;

void         modele_etat_free         (ModeleEtat       *self);
gboolean     modele_etat_is_outdated  (const ModeleEtat *self);

char        *modeles_get_livre        (const char       *code,
                                       GError          **error);
GPtrArray   *modeles_list             (Repository       *repository,
                                       GError          **error);
ModeleEtat  *modeles_get              (Repository       *repository,
                                       const char       *code,
                                       GError          **error);
GPtrArray   *modeles_list_versions    (Repository       *repository,
                                       const char       *code,
                                       GError          **error);
gboolean     modeles_save             (Repository       *repository,
                                       const char       *code,
                                       const char       *texte,
                                       gint64           *version,
                                       GPtrArray       **fautes,
                                       GError          **error);
gboolean     modeles_reset            (Repository       *repository,
                                       const char       *code,
                                       GError          **error);
gboolean     modeles_keep_draft       (Repository       *repository,
                                       const char       *code,
                                       const char       *texte,
                                       GError          **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ModeleEtat, modele_etat_free)

G_END_DECLS
