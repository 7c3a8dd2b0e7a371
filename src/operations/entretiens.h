/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/**
 * PlanEntretien:
 * @exclusif: refused where its time is taken and no reason is given
 * @raison: (nullable): why it is kept where its time is taken
 *
 * What planning an entretien asks; the phase is that of the day when NULL.
 */
typedef struct
{
  gint64 debut;
  gint64 duree_minutes;
  const char *genre;
  const char *phase;
  const char *mode;
  const char *lieu;
  const char *statut;
  const char * const *presents;
  gboolean exclusif;
  const char *raison;
} PlanEntretien;

void       entretiens_suggest       (DossierComplet       *dossier,
                                     gint64                jour,
                                     PlanEntretien        *plan);
gboolean   entretiens_check         (DossierComplet       *dossier,
                                     const PlanEntretien  *plan,
                                     GError              **error);
char      *entretiens_plan          (Repository           *repository,
                                     const char           *dossier,
                                     const PlanEntretien  *plan,
                                     GError              **error);
gboolean   entretiens_edit          (Repository           *repository,
                                     const char           *entretien,
                                     const PlanEntretien  *plan,
                                     GError              **error);
gboolean   entretiens_move          (Repository           *repository,
                                     const char           *entretien,
                                     gint64                debut,
                                     gint64                duree_minutes,
                                     const char           *raison,
                                     GError              **error);
char      *entretiens_copy          (Repository           *repository,
                                     const char           *entretien,
                                     gint64                debut,
                                     gint64                duree_minutes,
                                     const char           *raison,
                                     GError              **error);
gboolean   entretiens_set_statut    (Repository           *repository,
                                     const char           *entretien,
                                     const char           *statut,
                                     GError              **error);
gboolean   entretiens_write_resume  (Repository           *repository,
                                     const char           *entretien,
                                     const char           *texte,
                                     GError              **error);
gboolean   entretiens_write_notes   (Repository           *repository,
                                     const char           *entretien,
                                     const char           *texte,
                                     GError              **error);

/* Drafts: typed text kept within two seconds, before it is a version. */
gboolean   brouillons_keep          (Repository           *repository,
                                     const char           *dossier,
                                     const char           *table,
                                     const char           *ligne,
                                     const char           *champ,
                                     const char           *texte,
                                     GError              **error);
gboolean   brouillons_discard       (Repository           *repository,
                                     const char           *dossier,
                                     const char           *ligne,
                                     const char           *champ,
                                     GError              **error);
Brouillon *brouillons_find          (DossierComplet       *dossier,
                                     const char           *ligne,
                                     const char           *champ);

G_END_DECLS
