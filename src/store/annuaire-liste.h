/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/**
 * AnnuaireListe:
 *
 * A lazy #GListModel of the #Agent or of the #Collectivite of a base, in the order of their names.
 * Who is in a discreet dossier is in no directory, whoever reads it. Long lists are put in order and
 * looked through in a thread: "answered" says that what is shown is what was asked for.
 */
#define TYPE_ANNUAIRE_LISTE (annuaire_liste_get_type ())
G_DECLARE_FINAL_TYPE (AnnuaireListe, annuaire_liste, JALONS, ANNUAIRE_LISTE, GObject)

AnnuaireListe *annuaire_liste_new          (Repository    *repository,
                                            GType          type);
void           annuaire_liste_load         (AnnuaireListe *self);
void           annuaire_liste_set_question (AnnuaireListe *self,
                                            const char    *texte);
gboolean       annuaire_liste_find         (AnnuaireListe *self,
                                            const char    *uuid,
                                            guint         *position);
gboolean       annuaire_liste_is_answered  (AnnuaireListe *self);
guint          annuaire_liste_count_all    (AnnuaireListe *self);

G_END_DECLS
