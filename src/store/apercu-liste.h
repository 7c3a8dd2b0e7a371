/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/** ApercuOrdre: how the list of dossiers is sorted. */
typedef enum
{
  APERCU_ORDRE_ECHEANCE,
  APERCU_ORDRE_NOM,
  APERCU_ORDRE_REFERENCE,
  APERCU_ORDRE_ENTRETIEN,
} ApercuOrdre;

/**
 * ApercuFiltre:
 * @texte: (nullable): what the user typed; accents and case ignored, words in any order
 * @statuts: (nullable): a NULL-ended list of statuts; NULL for all
 * @prestation: (nullable): a code
 * @conseiller: (nullable): a name
 * @collectivite: (nullable): a name
 * @en_retard: only those with an overdue échéance on the day asked for
 */
typedef struct
{
  const char *texte;
  const char * const *statuts;
  const char *prestation;
  const char *conseiller;
  const char *collectivite;
  gboolean en_retard;
  gint64 jour;
  ApercuOrdre ordre;
} ApercuFiltre;

/* A lazy GListModel of Apercu over row ids: asks the projection, never copies it. */
#define TYPE_APERCU_LISTE (apercu_liste_get_type ())
G_DECLARE_FINAL_TYPE (ApercuListe, apercu_liste, JALONS, APERCU_LISTE, GObject)

ApercuListe *apercu_liste_new           (Repository         *repository);
void         apercu_liste_set_filtre    (ApercuListe        *self,
                                         const ApercuFiltre *filtre);
gboolean     apercu_liste_find          (ApercuListe        *self,
                                         const char         *dossier,
                                         guint              *position);
guint        apercu_liste_count_overdue (ApercuListe        *self);

G_END_DECLS
