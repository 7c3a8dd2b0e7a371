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
  APERCU_ORDRE_STATUT,
  APERCU_ORDRE_MODIFICATION,
  APERCU_ORDRE_COLLECTIVITE,
  APERCU_ORDRE_PRESTATION,
  APERCU_ORDRE_CONSEILLER,
  APERCU_ORDRE_DEMANDE,
  APERCU_ORDRE_PRIX,
  APERCU_N_ORDRES,
} ApercuOrdre;

/** ApercuGroupe: what a dossier asks for, the most pressing first. */
typedef enum
{
  APERCU_GROUPE_RETARD,
  APERCU_GROUPE_SEMAINE,
  APERCU_GROUPE_SIGNATURE,
  APERCU_GROUPE_A_PLANIFIER,
  APERCU_GROUPE_AUTRES,
  APERCU_N_GROUPES,
} ApercuGroupe;

/**
 * ApercuFiltre:
 * @texte: (nullable): what the user typed; accents and case ignored, words in any order
 * @statuts: (nullable): a NULL-ended list of statuts; NULL for all
 * @prestation: (nullable): a code
 * @conseiller: (nullable): a name
 * @collectivite: (nullable): a name
 * @convention: (nullable): what it waits for, one of parcours_get_convention_wait()
 * @en_retard: only those with an overdue échéance on the day asked for
 * @par_groupe: by what is to be done first, then in the order asked for
 * @decroissant: that order the other way round; what has nothing to be sorted by stays at the end
 */
typedef struct
{
  const char *texte;
  const char * const *statuts;
  const char *prestation;
  const char *conseiller;
  const char *collectivite;
  const char *convention;
  gboolean en_retard;
  gboolean par_groupe;
  gboolean decroissant;
  gint64 jour;
  ApercuOrdre ordre;
} ApercuFiltre;

/**
 * ApercuListe:
 *
 * A lazy #GListModel of #Apercu over row ids. A long list is filtered and sorted in a thread: what it
 * shows changes a moment later, and "answered" says that it is what the filter asks for.
 */
#define TYPE_APERCU_LISTE (apercu_liste_get_type ())
G_DECLARE_FINAL_TYPE (ApercuListe, apercu_liste, JALONS, APERCU_LISTE, GObject)

/** APERCU_LISTE_PREMICES: the setting that holds what apercu_liste_print_premices() answers. */
#define APERCU_LISTE_PREMICES "dossiers.premices"

ApercuListe *apercu_liste_new           (Repository         *repository);
ApercuListe *apercu_liste_new_progressive (Repository       *repository);
gboolean     apercu_liste_is_whole      (ApercuListe        *self);
gboolean     apercu_liste_is_base_empty (ApercuListe        *self);
void         apercu_liste_load_behind   (ApercuListe        *self);
void         apercu_liste_complete      (ApercuListe        *self);
char        *apercu_liste_print_premices (ApercuListe       *self);
void         apercu_liste_set_filtre    (ApercuListe        *self,
                                         const ApercuFiltre *filtre);
gboolean     apercu_liste_find          (ApercuListe        *self,
                                         const char         *dossier,
                                         guint              *position);
guint        apercu_liste_count_overdue (ApercuListe        *self);
gboolean     apercu_liste_is_answered   (ApercuListe        *self);
void         apercu_liste_answer        (ApercuListe        *self);
char       **apercu_liste_list_dossiers (ApercuListe        *self,
                                         guint               position,
                                         guint               n);
guint        apercu_liste_count_among   (ApercuListe        *self,
                                         GHashTable         *dossiers);
char       **apercu_liste_list_among    (ApercuListe        *self,
                                         GHashTable         *dossiers);
guint        apercu_liste_count_conventions (ApercuListe     *self,
                                         const char         *attente);
ApercuGroupe apercu_liste_get_groupe    (ApercuListe        *self,
                                         guint               position);
guint        apercu_liste_get_groupe_size (ApercuListe      *self,
                                         ApercuGroupe        groupe);

char       **apercus_list_older         (Repository         *repository,
                                         gint64              regles,
                                         guint               n);
char       **apercus_list_conseillers   (Repository         *repository);

G_END_DECLS
