/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/annuaires.h"

#include "operations/annuaires-private.h"
#include "operations/operation-private.h"

#include "base/recherche.h"
#include "model/tables.h"

#include <glib/gi18n-lib.h>

/* Two records that were one person, or one employer, become one: a single operation over the
 * portées of both and of all their dossiers, so that one step back gives them back. */

/* What is closed to the reader would be lost with the record that goes. */
static gboolean
check_readable (Fiche   *fiche,
                GError **error)
{
  const FicheTable *table = fiche_get_table (fiche);
  gboolean lisible = TRUE;

  for (guint i = 0; i < table->n_champs; i++)
    lisible = lisible && fiche_can_read (fiche, &table->champs[i]);
  if (!lisible)
    g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN,
                         _("Part of one of the two records is closed to you: it would be lost. "
                           "Nothing was merged."));

  return lisible;
}

static Fiche *
open_other (Repository  *repository,
            Fiche       *garde,
            const char  *autre,
            GError     **error)
{
  g_autoptr (Fiche) fiche = NULL;

  if (g_strcmp0 (fiche_get_uuid (garde), autre) == 0)
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
                           _("A record cannot be merged with itself. Nothing was changed."));
      return NULL;
    }
  fiche = repository_get (repository, G_OBJECT_TYPE (garde), autre, error);
  if (fiche == NULL || !annuaires_check (fiche, error) || !check_readable (fiche, error))
    return NULL;

  return g_steal_pointer (&fiche);
}

/* Every dossier of the record that goes, those that no directory tells included. */
static gboolean
move_dossiers (Operation   *operation,
               const char  *champ,
               const char  *autre,
               const char  *garde,
               GError     **error)
{
  g_autoptr (GPtrArray) dossiers =
    repository_list_where (operation->repository, TYPE_DOSSIER, champ, autre, error);

  for (guint i = 0; dossiers != NULL && i < dossiers->len; i++)
    champ_set_texte (operation_edit (operation, dossiers->pdata[i]), champ, garde);

  return dossiers != NULL;
}

/* The same person, of whom the other record knows nothing more. */
static gboolean
says_no_more (Fiche *contact,
              Fiche *connu)
{
  const FicheTable *table = fiche_get_table (contact);
  g_autofree char *cle = recherche_key (JALONS_CONTACT (contact)->nom);
  g_autofree char *sienne = recherche_key (JALONS_CONTACT (connu)->nom);

  if (!g_str_equal (cle, sienne))
    return FALSE;
  for (guint i = 0; i < table->n_champs; i++)
    {
      const Champ *champ = &table->champs[i];

      if ((champ->flags & CHAMP_INTERNE) == 0 && !g_str_equal (champ->nom, "nom") &&
          !fiche_is_absent (contact, champ) && !fiche_equal_champ (contact, connu, champ))
        return FALSE;
    }

  return TRUE;
}

static gboolean
move_contacts (Operation   *operation,
               const char  *autre,
               const char  *garde,
               GError     **error)
{
  g_autoptr (GPtrArray) siens = annuaires_list_contacts (operation->repository, garde, error);
  g_autoptr (GPtrArray) venus = siens != NULL
    ? annuaires_list_contacts (operation->repository, autre, error) : NULL;
  gint64 rang;

  if (venus == NULL)
    return FALSE;
  rang = rang_after (siens);
  for (guint i = 0; i < venus->len; i++)
    {
      gboolean connu = FALSE;
      Fiche *copie;

      for (guint j = 0; j < siens->len && !connu; j++)
        connu = says_no_more (venus->pdata[i], siens->pdata[j]);
      if (connu)
        {
          operation_delete (operation, venus->pdata[i]);
          continue;
        }
      copie = operation_edit (operation, venus->pdata[i]);
      champ_set_texte (copie, "collectivite", garde);
      champ_set_nombre (copie, "rang", rang++);
    }

  return TRUE;
}

/**
 * agents_merge:
 * @garde: a copy of the agent who stays, as they must become
 * @autre: the uuid of the agent who goes
 *
 * Makes one agent of two: the dossiers of the second become those of the first.
 *
 * Returns: %FALSE with %OPERATIONS_ERROR_FORBIDDEN where part of a record is closed to the reader,
 *   %OPERATIONS_ERROR_UNKNOWN where one is not in the directory
 */
gboolean
agents_merge (Repository  *repository,
              Fiche       *garde,
              const char  *autre,
              GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (Fiche) fiche = open_other (repository, garde, autre, error);

  annuaires_strip (garde);
  if (fiche == NULL || !annuaires_check (garde, error) || !check_readable (garde, error) ||
      !operation_begin (&operation, repository, "agents-fusion", error))
    return FALSE;
  operation_put (&operation, garde);
  if (!move_dossiers (&operation, "agent", autre, fiche_get_uuid (garde), error))
    return FALSE;
  operation_delete (&operation, fiche);

  return operation_commit (&operation, error);
}

/**
 * collectivites_merge:
 * @garde: a copy of the collectivité that stays, as it must become
 * @autre: the uuid of the one that goes
 *
 * Makes one collectivité of two: the dossiers and the contacts of the second become those of the
 * first, except the contacts of whom it knows nothing more.
 *
 * Returns: %FALSE as agents_merge()
 */
gboolean
collectivites_merge (Repository  *repository,
                     Fiche       *garde,
                     const char  *autre,
                     GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (Fiche) fiche = open_other (repository, garde, autre, error);

  annuaires_strip (garde);
  if (fiche == NULL || !annuaires_check (garde, error) ||
      !operation_begin (&operation, repository, "collectivites-fusion", error))
    return FALSE;
  operation_put (&operation, garde);
  if (!move_dossiers (&operation, "collectivite", autre, fiche_get_uuid (garde), error) ||
      !move_contacts (&operation, autre, fiche_get_uuid (garde), error))
    return FALSE;
  operation_delete (&operation, fiche);

  return operation_commit (&operation, error);
}
