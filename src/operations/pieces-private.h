/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "operations/operation-private.h"
#include "operations/pieces.h"

G_BEGIN_DECLS

/** PieceContenu: what is done with one row of the bytes of a piece. */
typedef void (*PieceContenu) (gpointer  user_data,
                              Fiche    *contenu);

/** Assemblage: the bytes of a file, as they are put together again. */
typedef struct
{
  GByteArray *octets;
  GChecksum *somme;
} Assemblage;

Assemblage *assemblage_new     (gint64         taille);
void     assemblage_free       (Assemblage    *self);
void     assemblage_append     (Fiche         *contenu,
                                gpointer       data);
GBytes  *assemblage_end        (Assemblage    *self,
                                const char    *empreinte,
                                GError       **error);
gboolean pieces_check_somme    (GChecksum     *somme,
                                const char    *empreinte,
                                GError       **error);

/** Fichier: a file that is being written out of the base. */
typedef struct _Fichier Fichier;

Fichier *fichier_new           (const char    *path,
                                const char    *empreinte,
                                Progres       *progres);
void     fichier_free          (Fichier       *self);
void     fichier_append        (Fiche         *contenu,
                                gpointer       data);
gboolean fichier_finish        (Fichier       *self,
                                GError       **error);

PieceFiche *pieces_get_readable (Repository   *repository,
                                const char    *piece,
                                GError       **error);

gboolean pieces_open_add       (Operation     *operation,
                                Repository    *repository,
                                const char    *dossier,
                                GPtrArray     *lues,
                                const PieceSaisie *saisie,
                                GPtrArray     *refus,
                                GPtrArray     *nouvelles,
                                GError       **error);
gboolean pieces_open_change    (Operation     *operation,
                                Repository    *repository,
                                const char    *nature,
                                const char    *piece,
                                Fiche        **fiche,
                                GError       **error);
gboolean pieces_open_acces     (Operation     *operation,
                                Repository    *repository,
                                const char    *piece,
                                const char    *acces,
                                Fiche        **fiche,
                                GError       **error);
gboolean pieces_open_delete    (Operation     *operation,
                                Repository    *repository,
                                const char    *piece,
                                GError       **error);
char   **pieces_list_uuids     (GPtrArray     *fiches);

gboolean pieces_get_discretion (Fiche         *fiche,
                                gboolean       dossier);
gboolean pieces_each_content   (Repository    *repository,
                                PieceFiche    *piece,
                                PieceContenu   function,
                                gpointer       user_data,
                                GError       **error);
gboolean pieces_move_content   (Operation     *operation,
                                PieceFiche    *piece,
                                gboolean       discret,
                                GError       **error);
PieceFiche *pieces_find_empreinte (GPtrArray  *pieces,
                                   const char *empreinte);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Assemblage, assemblage_free)

G_END_DECLS
