/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/uuid.h"
#include "store/repository.h"

G_BEGIN_DECLS

/* A folder of its own for each test, removed with all that is in it. */
typedef struct
{
  char *dossier;
  char *base;
} Lieu;

Lieu       *lieu_new           (void);
void        lieu_free          (Lieu          *self);

Repository *outils_open        (const char    *path);
Repository *outils_open_new    (const Lieu    *lieu);
Fiche      *outils_make        (GType          type,
                                const char    *portee,
                                GRand         *hasard);
void        outils_fill        (Fiche         *fiche,
                                GRand         *hasard,
                                guint          absents);
void        outils_put         (Repository    *repository,
                                Fiche         *fiche);
Dossier    *outils_add_dossier (Transaction   *transaction,
                                Repository    *repository,
                                const char    *nom);
Dossier    *outils_add_one     (Repository    *repository);
Fiche      *outils_get_copy    (Repository    *repository,
                                GType          type,
                                const char    *uuid);
void        outils_assert_same (Fiche         *a,
                                Fiche         *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Lieu, lieu_free)

G_END_DECLS
