/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/sortie.h"

#include "model/codes.h"
#include "model/piece-type.h"
#include "operations/operations-error.h"
#include "operations/pieces.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>

/* pieces, joindre. */

static void
add_piece (JsonArray      *array,
           DossierComplet *dossier,
           PieceFiche     *piece,
           const char     *chemin)
{
  JsonObject *objet = json_object_new ();
  gint64 entretien = CHAMP_ABSENT;

  for (guint i = 0; i < dossier->entretiens->len; i++)
    if (g_strcmp0 (fiche_get_uuid (dossier->entretiens->pdata[i]), piece->entretien) == 0)
      entretien = JALONS_ENTRETIEN (dossier->entretiens->pdata[i])->debut;

  reponse_set_texte (objet, "id", fiche_get_uuid (JALONS_FICHE (piece)));
  reponse_set_texte (objet, "nom", piece->nom);
  reponse_set_texte (objet, "genre", piece->genre);
  reponse_set_texte (objet, "type", piece->type);
  reponse_set_nombre (objet, "taille_octets", piece->taille);
  reponse_set_texte (objet, "empreinte", piece->empreinte);
  reponse_set_instant (objet, "le", piece->le);
  reponse_set_texte (objet, "par", piece->par);
  reponse_set_texte (objet, "note", piece->note);
  reponse_set_texte (objet, "acces", piece->acces);
  reponse_set_instant (objet, "entretien", entretien);
  json_object_set_boolean_member (objet, "contenu", piece_fiche_has_content (piece));
  reponse_set_texte (objet, "chemin", chemin);
  json_array_add_object_element (array, objet);
}

/* Two pieces may have one name; two files may not. */
static char *
path_for (const char *folder,
          PieceFiche *piece,
          GHashTable *pris)
{
  g_autofree char *propre = piece_nom_clean (piece->nom);
  const char *base = *propre != '\0' ? propre : "piece";
  const char *point = g_strrstr (base, ".");
  g_autofree char *racine = point != NULL && point != base ? g_strndup (base, (gsize) (point - base))
                                                           : g_strdup (base);
  const char *extension = base + strlen (racine);
  g_autofree char *nom = g_strdup (base);

  for (guint n = 2; !g_hash_table_add (pris, g_utf8_casefold (nom, -1)); n++)
    {
      g_free (nom);
      nom = g_strdup_printf ("%s (%u)%s", racine, n, extension);
    }

  return g_build_filename (folder, nom, NULL);
}

static gboolean
make_folder (const char  *path,
             GError     **error)
{
  if (path == NULL || g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;

  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FILE,
               _("The folder “%s” could not be made: %s."), path, g_strerror (errno));
  return FALSE;
}

/**
 * run_pieces:
 *
 * Lists the pieces of a dossier; with a folder, writes their files there.
 */
gboolean
run_pieces (Execution  *self,
            GError    **error)
{
  g_autoptr (DossierComplet) dossier = execution_get_dossier (self, self->arguments[0], error);
  g_autoptr (GHashTable) pris = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (JsonArray) array = json_array_new ();
  const char *folder = self->options->sortie;

  if (dossier == NULL || !make_folder (folder, error))
    return FALSE;

  for (guint i = 0; i < dossier->pieces->len; i++)
    {
      PieceFiche *piece = dossier->pieces->pdata[i];
      g_autofree char *path = folder != NULL && piece_fiche_has_content (piece)
                              ? path_for (folder, piece, pris) : NULL;

      if (path != NULL &&
          !pieces_write_file (self->repository, fiche_get_uuid (JALONS_FICHE (piece)), path, error))
        return FALSE;
      add_piece (array, dossier, piece, path);
    }
  self->donnees = reponse_take_array (g_steal_pointer (&array));

  return TRUE;
}

/* Returns: (transfer full) (nullable): all the files, or the first that cannot be read */
static GPtrArray *
read_files (Execution  *self,
            GError    **error)
{
  g_autoptr (GPtrArray) lues = g_ptr_array_new_with_free_func ((GDestroyNotify) piece_lue_free);

  for (guint i = 1; self->arguments[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->arguments[i]);
      PieceLue *lue = piece_lue_read_file (file, NULL, NULL, NULL, error);

      if (lue == NULL)
        return NULL;
      g_ptr_array_add (lues, lue);
    }

  return g_steal_pointer (&lues);
}

/**
 * run_joindre:
 *
 * Joins files to a dossier, as one step; those that it has already are told.
 */
gboolean
run_joindre (Execution  *self,
             GError    **error)
{
  const PieceSaisie saisie = { .genre = self->options->genre, .acces = self->options->acces };
  g_autoptr (DossierComplet) avant = execution_get_dossier (self, self->arguments[0], error);
  g_autoptr (GPtrArray) lues = avant != NULL ? read_files (self, error) : NULL;
  g_autoptr (GPtrArray) refus = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (DossierComplet) dossier = NULL;
  g_autoptr (JsonArray) array = json_array_new ();
  g_auto (GStrv) uuids = NULL;

  if (lues == NULL)
    return FALSE;
  uuids = pieces_add (self->repository, fiche_get_uuid (JALONS_FICHE (avant->dossier)), lues, &saisie,
                      refus, error);
  if (uuids == NULL)
    return FALSE;

  dossier = execution_get_dossier (self, self->arguments[0], error);
  if (dossier == NULL)
    return FALSE;
  for (guint i = 0; i < dossier->pieces->len; i++)
    if (g_strv_contains ((const char * const *) uuids, fiche_get_uuid (dossier->pieces->pdata[i])))
      add_piece (array, dossier, dossier->pieces->pdata[i], NULL);
  self->donnees = reponse_take_array (g_steal_pointer (&array));
  if (refus->len > 0)
    self->echec = g_strdup (refus->pdata[0]);

  return TRUE;
}

/**
 * print_pieces:
 *
 * Writes the pieces as a table.
 */
void
print_pieces (Execution *self)
{
  static const Colonne colonnes[] = {
    { "nom", N_("Name"), COLONNE_TEXTE, NULL },
    { "genre", N_("Kind"), COLONNE_CODE, codes_genre_piece },
    { "taille_octets", N_("Size in bytes"), COLONNE_NOMBRE, NULL },
    { "le", N_("Added on"), COLONNE_MOMENT, NULL },
    { "acces", N_("Read by"), COLONNE_CODE, codes_acces_piece },
    { "chemin", N_("File"), COLONNE_TEXTE, NULL },
  };

  sortie_print_table (json_node_get_array (self->donnees), colonnes, G_N_ELEMENTS (colonnes));
}
