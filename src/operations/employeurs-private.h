/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/* The employers that the base knows, while dossiers come in. */

typedef struct _Employeurs Employeurs;

Employeurs *employeurs_new   (Repository     *repository,
                              GError        **error);
void        employeurs_free  (Employeurs     *self);
void        employeurs_adopt (Employeurs     *self,
                              DossierComplet *dossier,
                              gboolean        remplacer,
                              Transaction    *transaction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Employeurs, employeurs_free)

G_END_DECLS
