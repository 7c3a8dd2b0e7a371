/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-requete-private.h"

G_BEGIN_DECLS

/* What a filter asks of one row: whether it admits it, and what puts it before or after another. */
typedef struct
{
  const ApercuRequete *requete;
  const ApercuCliche *cliche;
  guint32 mots[APERCU_N_MOTS]; /* that the row must have; APERCU_MOTS_ABSENT for any */
  gboolean *statuts;           /* (nullable): by number, those that are admitted */
  gint64 debut;                /* the instant when the day begins */
  gint64 fin_semaine;          /* the instant when the next week does */
  gint64 dimanche;
} ApercuExamen;

/* What one row is sorted by. */
typedef struct
{
  gint64 nombre;
  guint32 place;   /* in the cliché */
  guint32 rang;    /* by name */
  guint8 groupe;   /* an ApercuGroupe */
  guint8 retard;
  guint8 absent;   /* has nothing to be sorted by: at the end */
} ApercuPosition;

void           apercu_examen_init    (ApercuExamen         *self,
                                      const ApercuRequete  *requete,
                                      const ApercuCliche   *cliche);
void           apercu_examen_clear   (ApercuExamen         *self);
gboolean       apercu_examen_admits  (const ApercuExamen   *self,
                                      guint32               place);
ApercuPosition apercu_examen_locate  (const ApercuExamen   *self,
                                      guint32               place,
                                      guint32               rang);
int            apercu_examen_compare (const ApercuExamen   *self,
                                      const ApercuPosition *a,
                                      const ApercuPosition *b);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ApercuExamen, apercu_examen_clear)

G_END_DECLS
