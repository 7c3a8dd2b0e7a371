/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/pieces-private.h"

#include "base/instant.h"
#include "model/piece-type.h"
#include "operations/historiques.h"

#include <glib/gi18n-lib.h>

/* Whether a record of a dossier is discreet: all are where the employer is not informed, and a piece
 * that is the conseiller's own always is (data-model). */
gboolean
pieces_get_discretion (Fiche    *fiche,
                       gboolean  dossier)
{
  return dossier || (JALONS_IS_PIECE_FICHE (fiche) &&
                     piece_fiche_is_confidential (JALONS_PIECE_FICHE (fiche)));
}

/* Calls @function with each row of the bytes of a piece, one in memory at a time. */
gboolean
pieces_each_content (Repository    *repository,
                     PieceFiche    *piece,
                     PieceContenu   function,
                     gpointer       user_data,
                     GError       **error)
{
  const char *portee = fiche_get_portee (JALONS_FICHE (piece));

  for (guint i = 0; piece->contenus != NULL && piece->contenus[i] != NULL; i++)
    {
      g_autoptr (Fiche) contenu
        = repository_get_within (repository, TYPE_CONTENU_PIECE, portee, piece->contenus[i], error);

      if (contenu == NULL)
        return FALSE;
      function (user_data, contenu);
    }

  return TRUE;
}

typedef struct
{
  Operation *operation;
  gboolean discret;
} Deplacement;

static void
move_content (gpointer  data,
              Fiche    *contenu)
{
  Deplacement *self = data;

  if (fiche_get_discret (contenu) != self->discret)
    fiche_set_discret (operation_edit (self->operation, contenu), self->discret);
}

/* The bytes of a piece follow it into the espace where it is read. */
gboolean
pieces_move_content (Operation   *operation,
                     PieceFiche  *piece,
                     gboolean     discret,
                     GError     **error)
{
  Deplacement deplacement = { operation, discret };

  return pieces_each_content (operation->repository, piece, move_content, &deplacement, error);
}

/* Returns: (nullable) (transfer none): the piece with these very bytes */
PieceFiche *
pieces_find_empreinte (GPtrArray  *pieces,
                       const char *empreinte)
{
  for (guint i = 0; i < pieces->len; i++)
    if (g_strcmp0 (JALONS_PIECE_FICHE (pieces->pdata[i])->empreinte, empreinte) == 0)
      return pieces->pdata[i];

  return NULL;
}

/* Adding */

static void
add_content (Operation *operation,
             Fiche     *piece,
             PieceLue  *lue)
{
  g_autoptr (GStrvBuilder) noms = g_strv_builder_new ();
  g_auto (GStrv) contenus = NULL;

  for (guint i = 0; i < lue->morceaux->len; i++)
    {
      g_autoptr (Fiche) contenu
        = g_object_new (TYPE_CONTENU_PIECE, "portee", fiche_get_portee (piece),
                        "piece", fiche_get_uuid (piece), "octets", lue->morceaux->pdata[i], NULL);

      fiche_set_discret (contenu, fiche_get_discret (piece));
      operation_put (operation, contenu);
      g_strv_builder_add (noms, fiche_get_uuid (contenu));
    }
  contenus = g_strv_builder_end (noms);
  fiche_set_liste (piece, fiche_table_find (&piece_fiche_table, "contenus"),
                   (const char * const *) contenus);
}

/* A new record, or the one that a document brought in without its file. */
static Fiche *
add_record (Operation         *operation,
            PieceLue          *lue,
            PieceFiche        *connue,
            gint64             rang,
            const PieceSaisie *saisie)
{
  const gboolean dossier = fiche_get_discret (JALONS_FICHE (operation->dossier->dossier));
  g_autofree char *membre = NULL;
  g_autofree char *par = NULL;
  Fiche *piece;

  if (connue != NULL)
    {
      piece = operation_edit (operation, JALONS_FICHE (connue));
      champ_set_texte (piece, "type", lue->type);
      champ_set_nombre (piece, "taille", lue->taille);
      return piece;
    }

  membre = repository_get_membre (operation->repository);
  par = historiques_find_nom (operation->repository, membre);
  piece = operation_add (operation, TYPE_PIECE_FICHE);
  champ_set_nombre (piece, "rang", rang);
  champ_set_texte (piece, "nom", lue->nom);
  champ_set_texte (piece, "genre", saisie->genre != NULL ? saisie->genre
                                                         : piece_genre_guess (lue->nom, lue->type));
  champ_set_texte (piece, "type", lue->type);
  champ_set_nombre (piece, "taille", lue->taille);
  champ_set_texte (piece, "empreinte", lue->empreinte);
  champ_set_nombre (piece, "le", instant_now ());
  champ_set_texte (piece, "par", par);
  champ_set_texte (piece, "entretien", saisie->entretien);
  champ_set_texte (piece, "acces", saisie->acces != NULL ? saisie->acces : PIECE_ACCES_CONSEILLER);
  fiche_set_discret (piece, pieces_get_discretion (piece, dossier));
  return piece;
}

/* The same bytes twice in one dossier would be one more thing to keep in step. */
static char *
find_refusal (Operation  *operation,
              PieceFiche *connue,
              GPtrArray  *nouvelles,
              PieceLue   *lue)
{
  PieceFiche *double_ = pieces_find_empreinte (nouvelles, lue->empreinte);

  if (double_ == NULL && connue != NULL && piece_fiche_has_content (connue))
    double_ = connue;
  if (double_ == NULL)
    return NULL;

  return g_strdup_printf (_("“%s” is in this dossier already, under the name “%s”. It was not added "
                            "again."), lue->nom, double_->nom);
}

static gboolean
check_entretien (Operation   *operation,
                 const char  *entretien,
                 GError     **error)
{
  if (entretien == NULL)
    return TRUE;
  for (guint i = 0; i < operation->dossier->entretiens->len; i++)
    if (g_str_equal (fiche_get_uuid (operation->dossier->entretiens->pdata[i]), entretien))
      return TRUE;

  return operation_refuse (error, OPERATIONS_ERROR_UNKNOWN,
                           _("This record is no longer in the dossier."));
}

char **
pieces_list_uuids (GPtrArray *fiches)
{
  g_autoptr (GStrvBuilder) uuids = g_strv_builder_new ();

  for (guint i = 0; i < fiches->len; i++)
    g_strv_builder_add (uuids, fiche_get_uuid (fiches->pdata[i]));

  return g_strv_builder_end (uuids);
}

/* All that pieces_add() does before it writes. @nouvelles: (element-type PieceFiche): takes the records,
 * which stay the operation's */
gboolean
pieces_open_add (Operation          *operation,
                 Repository         *repository,
                 const char         *dossier,
                 GPtrArray          *lues,
                 const PieceSaisie  *saisie,
                 GPtrArray          *refus,
                 GPtrArray          *nouvelles,
                 GError            **error)
{
  gint64 rang;

  if (!operation_open (operation, repository, "piece-ajoutee", dossier, error) ||
      !check_entretien (operation, saisie->entretien, error))
    return FALSE;

  rang = rang_after (operation->dossier->pieces);
  for (guint i = 0; i < lues->len; i++)
    {
      PieceLue *lue = lues->pdata[i];
      PieceFiche *connue = pieces_find_empreinte (operation->dossier->pieces, lue->empreinte);
      char *refusee = find_refusal (operation, connue, nouvelles, lue);
      Fiche *piece;

      if (refusee != NULL)
        {
          g_ptr_array_add (refus, refusee);
          continue;
        }
      piece = add_record (operation, lue, connue, rang + i, saisie);
      add_content (operation, piece, lue);
      g_ptr_array_add (nouvelles, piece);
    }
  return nouvelles->len > 0 ||
         operation_refuse (error, OPERATIONS_ERROR_EXISTS,
                           refus->len > 0 ? g_ptr_array_index (refus, refus->len - 1)
                                          : _("There is no file to add."));
}

/**
 * pieces_add:
 * @dossier: the uuid of a dossier
 * @lues: (element-type PieceLue): files that were read
 * @saisie: what is said of all of them
 * @refus: (element-type utf8): a sentence is added for each file that the dossier has already
 *
 * Joins files to a dossier, sealed with it, as one step: the conseiller's own unless @saisie says that
 * the secretariat reads them. A file that a document told of, and that the base lacked, completes its
 * record.
 *
 * Returns: (transfer full) (nullable): the uuids of the records; %OPERATIONS_ERROR_EXISTS where there
 *   is none
 */
char **
pieces_add (Repository         *repository,
            const char         *dossier,
            GPtrArray          *lues,
            const PieceSaisie  *saisie,
            GPtrArray          *refus,
            GError            **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (GPtrArray) nouvelles = g_ptr_array_new ();

  return pieces_open_add (&operation, repository, dossier, lues, saisie, refus, nouvelles, error) &&
         operation_commit (&operation, error) ? pieces_list_uuids (nouvelles) : NULL;
}

/* Changing */

gboolean
pieces_open_change (Operation   *operation,
                    Repository  *repository,
                    const char  *nature,
                    const char  *piece,
                    Fiche      **fiche,
                    GError     **error)
{
  return operation_open_for (operation, repository, nature, TYPE_PIECE_FICHE, piece, fiche, error);
}

/**
 * pieces_edit:
 * @piece: the uuid of a #PieceFiche
 * @nom: what it is called
 * @genre: one of codes_genre_piece
 * @note: (nullable): what is to be known of it
 *
 * Says again what a piece is; its file stays as it is.
 */
gboolean
pieces_edit (Repository  *repository,
             const char  *piece,
             const char  *nom,
             const char  *genre,
             const char  *note,
             GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autofree char *propre = piece_nom_clean (nom);
  Fiche *fiche;

  if (!pieces_open_change (&operation, repository, "piece", piece, &fiche, error))
    return FALSE;

  fiche = operation_edit (&operation, fiche);
  champ_set_texte (fiche, "nom", *propre != '\0' ? propre : NULL);
  champ_set_texte (fiche, "genre", genre);
  champ_set_texte (fiche, "note", note);

  return operation_commit (&operation, error);
}

/* The record of a piece as who reads it changes; its bytes are for the caller to move. */
gboolean
pieces_open_acces (Operation   *operation,
                   Repository  *repository,
                   const char  *piece,
                   const char  *acces,
                   Fiche      **fiche,
                   GError     **error)
{
  if (!pieces_open_change (operation, repository, "piece-acces", piece, fiche, error))
    return FALSE;

  *fiche = operation_edit (operation, *fiche);
  champ_set_texte (*fiche, "acces", acces);
  fiche_set_discret (*fiche,
                     pieces_get_discretion (*fiche,
                                            fiche_get_discret (JALONS_FICHE (operation->dossier->dossier))));
  return TRUE;
}

/**
 * pieces_set_acces:
 * @piece: the uuid of a #PieceFiche
 * @acces: one of codes_acces_piece
 *
 * Says who reads a piece: it and its bytes change their espace.
 */
gboolean
pieces_set_acces (Repository  *repository,
                  const char  *piece,
                  const char  *acces,
                  GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  return pieces_open_acces (&operation, repository, piece, acces, &fiche, error) &&
         pieces_move_content (&operation, JALONS_PIECE_FICHE (fiche), fiche_get_discret (fiche),
                              error) &&
         operation_commit (&operation, error);
}

/* Their bytes need not be read to be deleted. */
static void
delete_content (Operation  *operation,
                PieceFiche *piece)
{
  for (guint i = 0; piece->contenus != NULL && piece->contenus[i] != NULL; i++)
    {
      g_autoptr (Fiche) contenu
        = g_object_new (TYPE_CONTENU_PIECE, "uuid", piece->contenus[i],
                        "portee", fiche_get_portee (JALONS_FICHE (piece)), NULL);

      operation_delete (operation, contenu);
    }
}

/* A piece and its bytes, to be deleted. */
gboolean
pieces_open_delete (Operation   *operation,
                    Repository  *repository,
                    const char  *piece,
                    GError     **error)
{
  Fiche *fiche;

  if (!pieces_open_change (operation, repository, "piece-supprimee", piece, &fiche, error))
    return FALSE;

  operation_delete (operation, fiche);
  delete_content (operation, JALONS_PIECE_FICHE (fiche));
  return TRUE;
}

/**
 * pieces_delete:
 * @piece: the uuid of a #PieceFiche
 *
 * Takes a piece out of its dossier, with its bytes. It can be undone: the history keeps it, sealed,
 * until the dossier is purged.
 */
gboolean
pieces_delete (Repository  *repository,
               const char  *piece,
               GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;

  return pieces_open_delete (&operation, repository, piece, error) &&
         operation_commit (&operation, error);
}
