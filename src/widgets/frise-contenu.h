/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/champ.h"

G_BEGIN_DECLS

/**
 * FriseBande:
 *
 * One phase. Days are day numbers or %CHAMP_ABSENT; @avancement is what has been done, in words
 * ("4 tenues sur 8"); @couleur counts from 0 by the order of the phases in the prestation.
 */
typedef struct
{
  char *code;
  guint numero;
  char *label;
  char *label_court;
  gint64 prevue_du;
  gint64 prevue_au;
  gint64 debut;
  gint64 fin;
  char *avancement;
  guint couleur;
} FriseBande;

/**
 * FriseEntretien:
 *
 * @debut is an instant, @statut a code of an entretien; @suivant marks the next one to come.
 */
typedef struct
{
  char *uuid;
  gint64 debut;
  char *statut;
  char *label;
  gboolean suivant;
} FriseEntretien;

/**
 * FriseEcheance:
 *
 * @uuid is what is handed back when it is activated; @etat is a code of an échéance. @nom, which may
 * be NULL, says which one it is ("Rencontrer une archiviste") where @label is a kind. One that is
 * @discrete is a mark without a label: work that is behind.
 */
typedef struct
{
  char *uuid;
  gint64 jour;
  char *etat;
  char *label;
  char *nom;
  gboolean discrete;
} FriseEcheance;

/**
 * FriseContenu:
 *
 * All that a timeline shows, set at once: plain data, kept sorted by date.
 */
typedef struct
{
  gint64 aujourdhui;
  GArray *bandes;
  GArray *entretiens;
  GArray *echeances;
} FriseContenu;

FriseContenu *frise_contenu_new           (gint64                aujourdhui);
FriseContenu *frise_contenu_copy          (const FriseContenu   *self);
void          frise_contenu_free          (FriseContenu         *self);
void          frise_contenu_add_bande     (FriseContenu         *self,
                                           const FriseBande     *bande);
void          frise_contenu_add_entretien (FriseContenu         *self,
                                           const FriseEntretien *entretien);
void          frise_contenu_add_echeance  (FriseContenu         *self,
                                           const FriseEcheance  *echeance);
gboolean      frise_contenu_is_empty      (const FriseContenu   *self);

gint64        frise_bande_get_debut       (const FriseBande     *bande);
gint64        frise_bande_get_fin         (const FriseBande     *bande,
                                           gint64                aujourdhui);
gboolean      frise_bande_is_finie        (const FriseBande     *bande);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (FriseContenu, frise_contenu_free)

G_END_DECLS
