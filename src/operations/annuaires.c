/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/annuaires.h"

#include "operations/annuaires-private.h"
#include "operations/operation-private.h"

#include "model/tables.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GType type;
  const char *nouveau;
  const char *modifie;
  const char *supprime;
} Natures;

static Natures
get_natures (Fiche *fiche)
{
  if (JALONS_IS_AGENT (fiche))
    return (Natures) { TYPE_AGENT, "agent-nouveau", "agent", "agent-supprime" };
  if (JALONS_IS_CONTACT (fiche))
    return (Natures) { TYPE_CONTACT, "contact-nouveau", "contact", "contact-supprime" };

  return (Natures) { TYPE_COLLECTIVITE, "collectivite-nouvelle", "collectivite",
                     "collectivite-supprimee" };
}

/* What was typed without the spaces around it; an empty text is no text. */
void
annuaires_strip (Fiche *fiche)
{
  const FicheTable *table = fiche_get_table (fiche);

  for (guint i = 0; i < table->n_champs; i++)
    {
      const Champ *champ = &table->champs[i];
      const char *texte = champ->type == CHAMP_TEXTE ? fiche_get_texte (fiche, champ) : NULL;
      g_autofree char *propre = texte != NULL ? g_strstrip (g_strdup (texte)) : NULL;

      if (propre != NULL && !g_str_equal (propre, texte))
        fiche_set_texte (fiche, champ, *propre != '\0' ? propre : NULL);
      else if (propre != NULL && *propre == '\0')
        fiche_set_texte (fiche, champ, NULL);
    }
}

/* Who is in a discreet dossier is changed from that dossier, which says what may be seen. */
gboolean
annuaires_check (Fiche   *fiche,
                 GError **error)
{
  if (!fiche_get_discret (fiche))
    return fiche_check (fiche, error);

  g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_UNKNOWN,
                       _("This record is not in the directory. Nothing was changed."));
  return FALSE;
}

/**
 * annuaires_save:
 * @fiche: an agent, a collectivité or a contact, new, or a copy as it must become
 *
 * Saves it; spaces around what was typed are taken off.
 *
 * Returns: %FALSE with %OPERATIONS_ERROR_INVALID where its name is missing
 */
gboolean
annuaires_save (Repository  *repository,
                Fiche       *fiche,
                GError     **error)
{
  const Natures natures = get_natures (fiche);
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (Fiche) presente = repository_get (repository, natures.type, fiche_get_uuid (fiche),
                                               NULL);

  annuaires_strip (fiche);
  if (!annuaires_check (fiche, error) ||
      !operation_begin (&operation, repository,
                        presente != NULL ? natures.modifie : natures.nouveau, error))
    return FALSE;
  operation_put (&operation, fiche);

  return operation_commit (&operation, error);
}

/* (transfer full) (nullable): every dossier, the discreet ones too */
static GPtrArray *
list_all_dossiers (Repository  *repository,
                   Fiche       *fiche,
                   GError     **error)
{
  return repository_list_where (repository, TYPE_DOSSIER,
                                JALONS_IS_AGENT (fiche) ? "agent" : "collectivite",
                                fiche_get_uuid (fiche), error);
}

/**
 * annuaires_list_dossiers:
 * @fiche: an agent or a collectivité
 *
 * Lists their dossiers for a directory: those of which the employer is not informed are not told.
 *
 * Returns: (transfer full) (element-type Dossier) (nullable): %NULL with an error
 */
GPtrArray *
annuaires_list_dossiers (Repository  *repository,
                         Fiche       *fiche,
                         GError     **error)
{
  g_autoptr (GPtrArray) tous = list_all_dossiers (repository, fiche, error);
  g_autoptr (GPtrArray) dossiers = g_ptr_array_new_with_free_func (g_object_unref);

  if (tous == NULL)
    return NULL;
  for (guint i = 0; i < tous->len; i++)
    if (!fiche_get_discret (tous->pdata[i]))
      g_ptr_array_add (dossiers, g_object_ref (tous->pdata[i]));

  return g_steal_pointer (&dossiers);
}

/**
 * annuaires_list_contacts:
 * @collectivite: the uuid of an employer
 *
 * Returns: (transfer full) (element-type Contact) (nullable): who one knows there, in their order
 */
GPtrArray *
annuaires_list_contacts (Repository  *repository,
                         const char  *collectivite,
                         GError     **error)
{
  GPtrArray *contacts =
    repository_list_where (repository, TYPE_CONTACT, "collectivite", collectivite, error);

  if (contacts != NULL)
    g_ptr_array_sort (contacts, contact_compare);

  return contacts;
}

/* A dossier cannot lose its agent or its employer. Which one it is, is not said: it may be discreet. */
static gboolean
check_unused (Repository  *repository,
              Fiche       *fiche,
              GError     **error)
{
  g_autoptr (GPtrArray) dossiers = NULL;

  if (JALONS_IS_CONTACT (fiche))
    return TRUE;
  dossiers = list_all_dossiers (repository, fiche, error);
  if (dossiers == NULL || dossiers->len == 0)
    return dossiers != NULL;

  g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_FORBIDDEN,
               _("“%s” cannot be deleted: the base still needs this record. Nothing was deleted."),
               JALONS_IS_AGENT (fiche) ? JALONS_AGENT (fiche)->nom
                                       : JALONS_COLLECTIVITE (fiche)->nom);
  return FALSE;
}

/**
 * annuaires_delete:
 * @fiche: an agent, a collectivité or a contact
 *
 * Deletes it where no dossier uses it; the contacts of a collectivité go with it.
 *
 * Returns: %FALSE with %OPERATIONS_ERROR_FORBIDDEN where it is used
 */
gboolean
annuaires_delete (Repository  *repository,
                  Fiche       *fiche,
                  GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (GPtrArray) contacts = NULL;

  if (!check_unused (repository, fiche, error) ||
      !operation_begin (&operation, repository, get_natures (fiche).supprime, error))
    return FALSE;
  if (JALONS_IS_COLLECTIVITE (fiche))
    {
      contacts = annuaires_list_contacts (repository, fiche_get_uuid (fiche), error);
      if (contacts == NULL)
        return FALSE;
      for (guint i = 0; i < contacts->len; i++)
        operation_delete (&operation, contacts->pdata[i]);
    }
  operation_delete (&operation, fiche);

  return operation_commit (&operation, error);
}
