/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/apercu-liste.h"

G_BEGIN_DECLS

/**
 * SelectionDossier:
 *
 * The dossier that is open, and those that were chosen to do something with them all. Both are kept
 * by uuid: they stay what they are while filters hide them and orders move them. Property "dossier"
 * (readable): the uuid of the one that is open. Signal "choix-changed": others are chosen, or
 * choosing began or ended.
 */
#define JALONS_TYPE_SELECTION_DOSSIER (selection_dossier_get_type ())
G_DECLARE_FINAL_TYPE (SelectionDossier, selection_dossier, JALONS, SELECTION_DOSSIER, GObject)

SelectionDossier *selection_dossier_new          (ApercuListe      *liste);
const char       *selection_dossier_get_dossier  (SelectionDossier *self);
guint             selection_dossier_get_position (SelectionDossier *self);
void              selection_dossier_set_dossier  (SelectionDossier *self,
                                                  const char       *dossier);

gboolean          selection_dossier_is_choosing  (SelectionDossier *self);
void              selection_dossier_set_choosing (SelectionDossier *self,
                                                  gboolean          choosing);
gboolean          selection_dossier_is_chosen    (SelectionDossier *self,
                                                  const char       *dossier);
void              selection_dossier_toggle       (SelectionDossier *self,
                                                  const char       *dossier);
void              selection_dossier_choose_range (SelectionDossier *self,
                                                  guint             premier,
                                                  guint             dernier);
void              selection_dossier_choose_all   (SelectionDossier *self);
guint             selection_dossier_count        (SelectionDossier *self);
guint             selection_dossier_count_hidden (SelectionDossier *self);
char            **selection_dossier_list         (SelectionDossier *self);

G_END_DECLS
