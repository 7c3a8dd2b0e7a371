/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/dossier-complet.h"

G_BEGIN_DECLS

/** PlanGenre: what a part of a synthèse or of a livret is written with. */
typedef enum
{
  PLAN_SECTION,  /* blocks of text */
  PLAN_POINTS,   /* lists of short texts */
  PLAN_ACTIONS,  /* the plan d'action */
} PlanGenre;

typedef enum
{
  PLAN_A_ECRIRE,
  PLAN_EN_COURS,
  PLAN_ECRIT,
} PlanEtat;

/** PLAN_MAX_LISTES: how many lists one part may hold. */
#define PLAN_MAX_LISTES 2

#define TYPE_PLAN_ELEMENT (plan_element_get_type ())
G_DECLARE_FINAL_TYPE (PlanElement, plan_element, JALONS, PLAN_ELEMENT, GObject)

PlanElement *plan_element_new           (PlanGenre      genre,
                                         const char    *cle);
PlanElement *plan_element_new_section   (const char    *code,
                                         const char    *titre);
void         plan_element_add_bloc      (PlanElement   *self,
                                         Section       *section);
void         plan_element_add_liste     (PlanElement   *self,
                                         const char    *champ);
void         plan_element_set_titre     (PlanElement   *self,
                                         const char    *titre);
void         plan_element_set_repere    (PlanElement   *self,
                                         const char    *repere);
void         plan_element_set_numero    (PlanElement   *self,
                                         guint          numero);
void         plan_element_set_etat      (PlanElement   *self,
                                         PlanEtat       etat,
                                         const char    *resume);
void         plan_element_assign        (PlanElement   *self,
                                         PlanElement   *source);
PlanGenre    plan_element_get_genre     (PlanElement   *self);
PlanEtat     plan_element_get_etat      (PlanElement   *self);
const char  *plan_element_get_cle       (PlanElement   *self);
const char  *plan_element_get_code      (PlanElement   *self);
const char  *plan_element_get_titre     (PlanElement   *self);
const char  *plan_element_get_resume    (PlanElement   *self);
guint        plan_element_get_numero    (PlanElement   *self);
GPtrArray   *plan_element_get_blocs     (PlanElement   *self);
const char * const *plan_element_get_listes (PlanElement *self);
char        *plan_element_format_heading (PlanElement  *self);
char        *plan_element_get_repere    (PlanElement   *self);
const char  *plan_element_get_section_titre (PlanElement *self);

G_END_DECLS
