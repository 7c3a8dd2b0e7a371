/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-balayage-private.h"
#include "store/projection-private.h"

G_BEGIN_DECLS

/* A filter of one's own: the words apart, each already a search key. */
typedef struct
{
  char **mots;
  char **statuts;
  char *prestation;
  char *conseiller;
  char *collectivite;
  char *convention;
  gboolean en_retard;
  gboolean par_groupe;
  gboolean decroissant;
  gint64 jour;
  ApercuOrdre ordre;
} ApercuRequete;

/* The first sweep of a list that is being read, made by the thread that reads it. */
typedef struct
{
  ApercuRequete requete;
  ApercuBalayage *balayage; /* NULL until it is made */
  guint64 serie;            /* of the projection then */
} ApercuAvance;

ApercuAvance *apercu_avance_new   (const ApercuRequete *requete);
void       apercu_avance_free     (ApercuAvance        *self);
gboolean   apercu_avance_run      (ApercuAvance        *self,
                                   Projection          *projection,
                                   GError             **error);

void       apercu_requete_init    (ApercuRequete       *self,
                                   const ApercuFiltre  *filtre);
void       apercu_requete_clear   (ApercuRequete       *self);
gboolean   apercu_requete_same_sweep (const ApercuRequete *self,
                                   const ApercuRequete *autre);
ApercuBalayage *apercu_requete_run (const ApercuRequete *self,
                                   Projection          *projection,
                                   GError             **error);
ApercuBalayage *apercu_requete_update (const ApercuRequete *self,
                                   Projection          *projection,
                                   ApercuBalayage      *balayage,
                                   const GArray        *changes);

/* What both read of a row. */
enum
{
  APERCU_COLONNE_ID,
  APERCU_COLONNE_CLE,
  APERCU_COLONNE_ECHEANCE,
  APERCU_COLONNE_STATUT,
  APERCU_COLONNE_PROCHAIN,
  APERCU_COLONNE_VALEUR,
  APERCU_COLONNE_TRI,
  APERCU_COLONNE_REVISION,
};

gboolean   apercu_requete_has_valeur (const ApercuRequete *self);
gboolean   apercu_requete_has_number (const ApercuRequete *self);
guint      apercu_requete_count_convention (const ApercuRequete *self,
                                    Projection          *projection,
                                    const char          *attente);
Statement *apercu_requete_prepare  (const ApercuRequete *self,
                                    Projection          *projection,
                                    gboolean             une,
                                    GError             **error);
ApercuGroupe apercu_requete_find_groupe (const ApercuRequete *self,
                                    Statement           *statement);
gboolean   apercu_requete_is_late  (const ApercuRequete *self,
                                    Statement           *statement);
guint      apercu_requete_rank_statut (Statement        *statement);

G_END_DECLS
