/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "dossier/dossier-courant.h"

G_BEGIN_DECLS

/**
 * TexteCible:
 * @enregistre: the text of the last version
 * @brouillon: a draft of the field is in the base
 *
 * The field that a #TexteSuivi shows, and where its unsaved text is kept. All NULL: no field.
 */
typedef struct
{
  char *dossier;
  char *table;
  char *ligne;
  char *champ;
  char *enregistre;
  gboolean brouillon;
} TexteCible;

void     texte_cible_set           (TexteCible     *self,
                                    DossierCourant *courant,
                                    const char     *table,
                                    const char     *ligne,
                                    const char     *champ,
                                    const char     *enregistre);
void     texte_cible_clear         (TexteCible     *self);
gboolean texte_cible_is            (TexteCible     *self,
                                    const char     *ligne,
                                    const char     *champ);
gboolean texte_cible_keep_draft    (TexteCible     *self,
                                    DossierCourant *courant,
                                    const char     *texte,
                                    GError        **error);
gboolean texte_cible_discard_draft (TexteCible     *self,
                                    DossierCourant *courant,
                                    GError        **error);
const char *texte_cible_tell_draft (DossierCourant *courant);
void     texte_cible_set_waiting   (TexteCible     *self,
                                    DossierCourant *courant,
                                    const char     *texte);
char    *texte_cible_find_unsaved  (TexteCible     *self,
                                    DossierCourant *courant);

G_END_DECLS
