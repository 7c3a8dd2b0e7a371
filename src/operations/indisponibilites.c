/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/indisponibilites.h"

#include "operations/operation-private.h"

#include <glib/gi18n-lib.h>

static gboolean
check (const char  *utilisateur,
       Plage        instants,
       GError     **error)
{
  if (utilisateur == NULL || *utilisateur == '\0')
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("An unavailability is somebody’s: give a name. Nothing was changed."));
  if (instants.debut == CHAMP_ABSENT || instants.fin == CHAMP_ABSENT || plage_is_empty (instants))
    return operation_refuse (error, OPERATIONS_ERROR_INVALID,
                             _("An unavailability ends after it begins. Nothing was changed."));

  return TRUE;
}

static Fiche *
put (Operation  *operation,
     const char *utilisateur,
     Plage       instants,
     const char *motif)
{
  g_autoptr (Fiche) fiche = g_object_new (TYPE_INDISPONIBILITE, NULL);

  champ_set_texte (fiche, "utilisateur", utilisateur);
  champ_set_nombre (fiche, "debut", instants.debut);
  champ_set_nombre (fiche, "fin", instants.fin);
  champ_set_texte (fiche, "motif", motif);
  operation_put (operation, fiche);

  return operation->ecrites->pdata[operation->ecrites->len - 1];
}

/**
 * indisponibilites_add:
 * @utilisateur: the name of who is not available
 * @instants: from when to when
 * @motif: (nullable): why, for the people of the centre
 *
 * Says when somebody receives nobody.
 *
 * Returns: (transfer full) (nullable): the uuid of the unavailability
 */
char *
indisponibilites_add (Repository  *repository,
                      const char  *utilisateur,
                      Plage        instants,
                      const char  *motif,
                      GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!check (utilisateur, instants, error) ||
      !operation_begin (&operation, repository, "indisponibilite", error))
    return NULL;

  fiche = put (&operation, utilisateur, instants, motif);
  return operation_commit (&operation, error) ? g_strdup (fiche_get_uuid (fiche)) : NULL;
}

static Fiche *
open_fiche (Operation   *operation,
            Repository  *repository,
            const char  *nature,
            const char  *uuid,
            GError     **error)
{
  g_autoptr (Fiche) fiche = repository_get (repository, TYPE_INDISPONIBILITE, uuid, error);

  if (fiche == NULL || !operation_begin (operation, repository, nature, error))
    return NULL;

  return operation_edit (operation, fiche);
}

/**
 * indisponibilites_edit:
 * @uuid: an unavailability
 * @instants: from when to when it becomes
 * @motif: (nullable): why
 *
 * Edits an unavailability.
 */
gboolean
indisponibilites_edit (Repository  *repository,
                       const char  *uuid,
                       Plage        instants,
                       const char  *motif,
                       GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche = open_fiche (&operation, repository, "indisponibilite", uuid, error);

  if (fiche == NULL || !check (JALONS_INDISPONIBILITE (fiche)->utilisateur, instants, error))
    return FALSE;

  champ_set_nombre (fiche, "debut", instants.debut);
  champ_set_nombre (fiche, "fin", instants.fin);
  champ_set_texte (fiche, "motif", motif);
  return operation_commit (&operation, error);
}

/**
 * indisponibilites_move:
 * @uuid: an unavailability
 * @instants: from when to when it becomes
 *
 * Moves an unavailability in time.
 */
gboolean
indisponibilites_move (Repository  *repository,
                       const char  *uuid,
                       Plage        instants,
                       GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche = open_fiche (&operation, repository, "indisponibilite-deplacee", uuid, error);

  if (fiche == NULL || !check (JALONS_INDISPONIBILITE (fiche)->utilisateur, instants, error))
    return FALSE;

  champ_set_nombre (fiche, "debut", instants.debut);
  champ_set_nombre (fiche, "fin", instants.fin);
  return operation_commit (&operation, error);
}

/**
 * indisponibilites_delete:
 * @uuid: an unavailability
 *
 * Deletes an unavailability.
 */
gboolean
indisponibilites_delete (Repository  *repository,
                         const char  *uuid,
                         GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  g_autoptr (Fiche) fiche = repository_get (repository, TYPE_INDISPONIBILITE, uuid, error);

  if (fiche == NULL ||
      !operation_begin (&operation, repository, "indisponibilite-supprimee", error))
    return FALSE;

  operation_delete (&operation, fiche);
  return operation_commit (&operation, error);
}

/**
 * indisponibilites_knows:
 * @evenement: an event of another calendar
 *
 * Tells whether the base has it already: it was imported, or it is an entretien that Jalons gave
 * to that calendar.
 */
gboolean
indisponibilites_knows (Repository         *repository,
                        const EvenementLu  *evenement,
                        GError            **error)
{
  g_autoptr (GPtrArray) connues = repository_list (repository, TYPE_INDISPONIBILITE, error);

  for (guint i = 0; connues != NULL && i < connues->len; i++)
    if (g_strcmp0 (((Indisponibilite *) connues->pdata[i])->uid, evenement->uid) == 0)
      return TRUE;

  return g_str_has_suffix (evenement->uid, "@jalons");
}

/**
 * indisponibilites_import:
 * @utilisateur: whose they are
 * @evenements: (element-type EvenementLu): events of another calendar
 *
 * Keeps the events that the base does not have, as one step that can be undone.
 *
 * Returns: how many there were; -1 with @error when the base refused, and nothing changed
 */
gint
indisponibilites_import (Repository  *repository,
                         const char  *utilisateur,
                         GPtrArray   *evenements,
                         GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;

  if (!operation_begin (&operation, repository, "indisponibilites-importees", error))
    return -1;

  for (guint i = 0; i < evenements->len; i++)
    {
      const EvenementLu *evenement = evenements->pdata[i];
      g_autoptr (GError) lecture = NULL;

      if (indisponibilites_knows (repository, evenement, &lecture))
        continue;
      if (lecture != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&lecture));
          return -1;
        }
      if (!check (utilisateur, evenement->instants, error))
        return -1;
      champ_set_texte (put (&operation, utilisateur, evenement->instants, evenement->titre), "uid",
                       evenement->uid);
    }

  return operation.ecrites->len == 0 || operation_commit (&operation, error)
           ? (gint) operation.ecrites->len : -1;
}
