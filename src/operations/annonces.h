/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/** AnnonceGenre: what is announced; those of one sort are told together. */
typedef enum
{
  ANNONCE_ENTRETIEN,
  ANNONCE_ECHEANCE,
  ANNONCE_RAPPEL,
  ANNONCE_N_GENRES,
} AnnonceGenre;

/**
 * AnnonceVoeux:
 * @genres: whether the user wants each
 * @avance_minutes: how long before an entretien
 */
typedef struct
{
  gboolean genres[ANNONCE_N_GENRES];
  gint avance_minutes;
} AnnonceVoeux;

/**
 * Annonce:
 * @ligne: the uuid of the entretien or of the rappel; that of the dossier for an échéance
 * @quand: the instant from which it is told
 * @jusque: the instant from which it is of no use
 * @le: the start of the entretien, an instant; the day of the others
 * @texte: what it is, with the name of the agent
 * @empreinte: names the announcement and nothing else; another where its time changes
 */
typedef struct
{
  AnnonceGenre genre;
  char *dossier;
  char *ligne;
  gint64 quand;
  gint64 jusque;
  gint64 le;
  char *texte;
  char *empreinte;
} Annonce;

/** AnnonceConnue: whether an announcement was told already. */
typedef gboolean (*AnnonceConnue) (const char *empreinte,
                                   gpointer    user_data);

void       annonce_free       (Annonce             *self);
Annonce   *annonce_new        (AnnonceGenre         genre,
                               const char          *dossier,
                               const char          *ligne,
                               gint64               le,
                               gint                 avance_minutes,
                               const char          *texte);
GPtrArray *annonces_list      (Repository          *repository,
                               const AnnonceVoeux  *voeux,
                               gint64               maintenant,
                               GError             **error);
GPtrArray *annonces_filter    (GPtrArray           *annonces,
                               AnnonceGenre         genre,
                               gint64               maintenant);
gboolean   annonces_have_news (GPtrArray           *annonces,
                               AnnonceConnue        connue,
                               gpointer             user_data);
gint64     annonces_find_next (GPtrArray           *annonces,
                               gint64               maintenant);
char      *annonces_format    (GPtrArray           *annonces,
                               char               **corps);
char      *annonces_format_discret (GPtrArray      *annonces);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Annonce, annonce_free)

G_END_DECLS
