/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "documents/bloc.h"
#include "model/dossier-complet.h"

G_BEGIN_DECLS

/**
 * Ebauche:
 *
 * What is typed but not kept as a version yet, laid over the records of a dossier: the page at the
 * side shows it while one types.
 */
typedef struct _Ebauche Ebauche;

Ebauche        *ebauche_new    (void);
void            ebauche_free   (Ebauche        *self);
Fiche          *ebauche_touch  (Ebauche        *self,
                                Fiche          *fiche);
void            ebauche_clear  (Ebauche        *self);
DossierComplet *ebauche_apply  (Ebauche        *self,
                                DossierComplet *dossier);
Bloc           *ebauche_build          (Ebauche        *self,
                                        DossierComplet *dossier,
                                        const char     *code,
                                        GError        **error);
Bloc           *ebauche_build_document (Ebauche        *self,
                                        DossierComplet *dossier,
                                        GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Ebauche, ebauche_free)

G_END_DECLS
