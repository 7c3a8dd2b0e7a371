/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/* What a conseiller writes down between two entretiens: calls and mails, reminders, and what the
 * agent undertook to do. */

/** EchangeSaisi: a call or a mail as it is entered; codes are those of codes_genre_echange and
 * codes_sens_echange, @le an instant, texts may be NULL. */
typedef struct
{
  const char *genre;
  const char *sens;
  gint64 le;
  const char *avec;
  const char *objet;
  const char *texte;
} EchangeSaisi;

/** DemarcheSaisie: a step as it is entered; @echeance_le is a day or %CHAMP_ABSENT. */
typedef struct
{
  const char *genre;
  const char *intitule;
  gint64 echeance_le;
  const char *statut;
  const char *compte_rendu;
} DemarcheSaisie;

char     *carnet_add_echange         (Repository            *repository,
                                      const char            *dossier,
                                      const EchangeSaisi    *saisi,
                                      GError               **error);
gboolean  carnet_edit_echange        (Repository            *repository,
                                      const char            *echange,
                                      const EchangeSaisi    *saisi,
                                      GError               **error);
gboolean  carnet_delete_echange      (Repository            *repository,
                                      const char            *echange,
                                      GError               **error);
char     *carnet_add_rappel          (Repository            *repository,
                                      const char            *dossier,
                                      gint64                 le,
                                      const char            *quoi,
                                      GError               **error);
gboolean  carnet_edit_rappel         (Repository            *repository,
                                      const char            *rappel,
                                      gint64                 le,
                                      const char            *quoi,
                                      GError               **error);
gboolean  carnet_tick_rappel         (Repository            *repository,
                                      const char            *rappel,
                                      gboolean               fait,
                                      GError               **error);
gboolean  carnet_delete_rappel       (Repository            *repository,
                                      const char            *rappel,
                                      GError               **error);
char     *carnet_add_demarche        (Repository            *repository,
                                      const char            *dossier,
                                      const DemarcheSaisie  *saisie,
                                      GError               **error);
gboolean  carnet_edit_demarche       (Repository            *repository,
                                      const char            *demarche,
                                      const DemarcheSaisie  *saisie,
                                      GError               **error);
gboolean  carnet_set_demarche_statut (Repository            *repository,
                                      const char            *demarche,
                                      const char            *statut,
                                      GError               **error);
gboolean  carnet_delete_demarche     (Repository            *repository,
                                      const char            *demarche,
                                      GError               **error);

G_END_DECLS
