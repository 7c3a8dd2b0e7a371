/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/entretiens.h"

#include "operations/operation-private.h"

#include "base/instant.h"

/* Typed text is safe within two seconds: one row a field, overwritten, without history. */

/**
 * brouillons_find:
 * @dossier: a dossier with its drafts
 * @ligne: the uuid of the row that the text is for
 * @champ: the name of its field
 *
 * Returns: (transfer none) (nullable): what was typed and not saved yet
 */
Brouillon *
brouillons_find (DossierComplet *dossier,
                 const char     *ligne,
                 const char     *champ)
{
  for (guint i = 0; i < dossier->brouillons->len; i++)
    {
      Brouillon *brouillon = dossier->brouillons->pdata[i];

      if (g_strcmp0 (brouillon->ligne_cible, ligne) == 0 && g_strcmp0 (brouillon->champ, champ) == 0)
        return brouillon;
    }

  return NULL;
}

static gboolean
commit (Operation  *operation,
        GError    **error)
{
  /* A draft shows nowhere: the overviews stay. */
  for (guint i = 0; i < operation->ecrites->len; i++)
    transaction_put (operation->transaction, operation->ecrites->pdata[i]);
  for (guint i = 0; i < operation->effacees->len; i++)
    transaction_delete (operation->transaction, operation->effacees->pdata[i]);

  return transaction_commit (operation->transaction, error);
}

/**
 * brouillons_keep:
 * @dossier: the uuid of the dossier
 * @table: the table of the row that the text is for, which need not exist yet
 * @ligne: its uuid
 * @champ: the name of its field
 * @texte: what is typed so far
 *
 * Keeps a text that is being typed.
 */
gboolean
brouillons_keep (Repository  *repository,
                 const char  *dossier,
                 const char  *table,
                 const char  *ligne,
                 const char  *champ,
                 const char  *texte,
                 GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Brouillon *present;
  Fiche *brouillon;

  if (!operation_open (&operation, repository, "brouillon", dossier, error))
    return FALSE;

  present = brouillons_find (operation.dossier, ligne, champ);
  if (present != NULL)
    {
      brouillon = operation_edit (&operation, JALONS_FICHE (present));
    }
  else
    {
      brouillon = operation_add (&operation, TYPE_BROUILLON);
      champ_set_texte (brouillon, "table_cible", table);
      champ_set_texte (brouillon, "ligne_cible", ligne);
      champ_set_texte (brouillon, "champ", champ);
    }
  champ_set_texte (brouillon, "texte", texte);
  champ_set_nombre (brouillon, "le", instant_now ());

  return commit (&operation, error);
}

/**
 * brouillons_discard:
 * @ligne: the uuid of a row
 * @champ: the name of its field
 *
 * Drops what was typed and is not wanted; nothing happens where there is none.
 */
gboolean
brouillons_discard (Repository  *repository,
                    const char  *dossier,
                    const char  *ligne,
                    const char  *champ,
                    GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Brouillon *present;

  if (!operation_open (&operation, repository, "brouillon", dossier, error))
    return FALSE;

  present = brouillons_find (operation.dossier, ligne, champ);
  if (present == NULL)
    return TRUE;

  operation_delete (&operation, JALONS_FICHE (present));
  return commit (&operation, error);
}
