/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/** LotRefus: a dossier that stays as it was, who it is about, and why. */
typedef struct
{
  char *dossier;
  char *nom;
  char *raison;
} LotRefus;

LotRefus  *lot_refus_new             (DossierComplet      *dossier,
                                      const char          *raison);
void       lot_refus_free            (LotRefus            *self);
gint       dossiers_lot_move         (Repository          *repository,
                                      const char * const  *dossiers,
                                      const char          *statut,
                                      GPtrArray          **refus,
                                      GError             **error);
gint       dossiers_lot_send         (Repository          *repository,
                                      const char * const  *dossiers,
                                      gint64               le,
                                      GPtrArray          **refus,
                                      GError             **error);
gint       dossiers_lot_sign         (Repository          *repository,
                                      const char * const  *dossiers,
                                      const char * const  *parties,
                                      gint64               le,
                                      GPtrArray          **refus,
                                      GError             **error);
char     **dossiers_lot_list_awaited (Repository          *repository,
                                      const char * const  *dossiers,
                                      GError             **error);
gint       dossiers_lot_assign       (Repository          *repository,
                                      const char * const  *dossiers,
                                      const char          *conseiller,
                                      GError             **error);
char     **dossiers_lot_references   (Repository          *repository,
                                      const char * const  *dossiers,
                                      GError             **error);
char     **dossiers_list_conseillers (Repository          *repository);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LotRefus, lot_refus_free)

G_END_DECLS
