/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/repository.h"

G_BEGIN_DECLS

/**
 * Trouvaille:
 * @dossier: a uuid
 * @type: of the record that holds the words
 * @uuid: of it
 * @champ: what the text is, as a label in the language of the user
 * @avant: what comes before the words, on one line
 * @mots: the words as they are written
 * @apres: what comes after
 *
 * A text that has the words.
 */
typedef struct
{
  char *dossier;
  GType type;
  char *uuid;
  char *champ;
  char *avant;
  char *mots;
  char *apres;
} Trouvaille;

/**
 * RechercheTextes:
 *
 * Looks for words in the texts of the dossiers that the user may read: summaries, notes, sections. A
 * thread makes the index at the first search, in memory only; it holds no text, and goes with the
 * object.
 */
#define TYPE_RECHERCHE_TEXTES (recherche_textes_get_type ())
G_DECLARE_FINAL_TYPE (RechercheTextes, recherche_textes, JALONS, RECHERCHE_TEXTES, GObject)

RechercheTextes *recherche_textes_new         (Repository           *repository);
void             recherche_textes_find_async  (RechercheTextes      *self,
                                               const char           *question,
                                               guint                 maximum,
                                               GCancellable         *cancellable,
                                               GAsyncReadyCallback   callback,
                                               gpointer              user_data);
GPtrArray       *recherche_textes_find_finish (RechercheTextes      *self,
                                               GAsyncResult         *result,
                                               GError              **error);
void             trouvaille_free              (Trouvaille           *self);

G_END_DECLS
