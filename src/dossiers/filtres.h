/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossiers/dossier-colonnes.h"
#include "store/apercu-liste.h"

G_BEGIN_DECLS

#define FILTRE_STATUT_OUVERTS "ouverts"
#define FILTRE_STATUT_TOUS "tous"
#define FILTRE_STATUT_A_IMPRIMER "conventions_a_imprimer"
#define FILTRE_STATUT_SIGNATURES "signatures_attendues"

/**
 * Filtres:
 * @texte: what is typed; never kept
 * @miens: only the dossiers of @conseiller
 * @statut: a statut, or one of the words above
 * @prestation: a code; empty for all
 * @par_groupe: by what is to be done first
 * @decroissant: the order the other way round
 * @colonnes: what each row shows, of #DossierColonnes
 *
 * What the user chose above the list of dossiers.
 */
typedef struct
{
  char *texte;
  char *conseiller;
  gboolean miens;
  char *statut;
  char *prestation;
  gboolean en_retard;
  gboolean par_groupe;
  gboolean decroissant;
  guint colonnes;
  ApercuOrdre ordre;
} Filtres;

Filtres    *filtres_new            (const char   *conseiller);
void        filtres_free           (Filtres      *self);
void        filtres_clear          (Filtres      *self);
char       *filtres_print          (Filtres      *self);
char       *filtres_print_whole    (Filtres      *self);
void        filtres_parse          (Filtres      *self,
                                    const char   *texte);
void        filtres_apply          (Filtres      *self,
                                    gint64        jour,
                                    ApercuListe  *liste);

void        filtres_load           (Filtres      *self,
                                    Repository   *repository);
gboolean    filtres_save           (Filtres      *self,
                                    Repository   *repository,
                                    GError      **error);

gboolean    filtres_save_premices  (ApercuListe  *liste,
                                    Repository   *repository,
                                    GError      **error);

/* Those that were given a name, kept in the sealed base too */
char      **filtres_nommes_list    (Repository   *repository);
gboolean    filtres_nommes_recall  (Repository   *repository,
                                    const char   *nom,
                                    Filtres      *filtres);
gboolean    filtres_nommes_keep    (Repository   *repository,
                                    const char   *nom,
                                    Filtres      *filtres,
                                    GError      **error);

const char *filtres_get_convention (const char    *statut);
const char *filtres_ordre_get_code (ApercuOrdre   ordre);
ApercuOrdre filtres_ordre_from_code (const char  *code);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Filtres, filtres_free)

G_END_DECLS
