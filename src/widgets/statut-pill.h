/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * PillGenre:
 * @PILL_NEUTRAL: facts, refusals, closed
 * @PILL_GOOD: held, kept, signed
 * @PILL_NEAR: seven days or less, missing
 * @PILL_LATE: late, conflict, absence, holiday
 * @PILL_ENCOURS: in progress
 * @PILL_OUTLINE: an outline without a fill
 * @PILL_PLAIN: no pill, grey text: nothing to do about it
 */
typedef enum
{
  PILL_NEUTRAL,
  PILL_GOOD,
  PILL_NEAR,
  PILL_LATE,
  PILL_ENCOURS,
  PILL_OUTLINE,
  PILL_PLAIN,
} PillGenre;

#define JALONS_TYPE_STATUT_PILL (statut_pill_get_type ())
G_DECLARE_FINAL_TYPE (StatutPill, statut_pill, JALONS, STATUT_PILL, GtkWidget)

GtkWidget *statut_pill_new          (void);
void       statut_pill_set_shrinks  (StatutPill *self);
void       statut_pill_set          (StatutPill *self,
                                     PillGenre   genre,
                                     const char *icon_name,
                                     const char *label);
void       statut_pill_set_phase    (StatutPill *self,
                                     guint       rang,
                                     const char *label);
void       statut_pill_set_echeance (StatutPill *self,
                                     const char *etat,
                                     const char *label);
void       statut_pill_set_entretien (StatutPill *self,
                                      const char *statut);
PillGenre  pill_genre_of_dossier    (const char *statut);
const char *pill_genre_get_class    (PillGenre   genre);

G_END_DECLS
