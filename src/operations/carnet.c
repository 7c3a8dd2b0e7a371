/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/carnet.h"

#include "operations/operation-private.h"

/* Calls and mails */

static void
fill_echange (Fiche              *fiche,
              const EchangeSaisi *saisi)
{
  champ_set_texte (fiche, "genre", saisi->genre);
  champ_set_texte (fiche, "sens", saisi->sens);
  champ_set_nombre (fiche, "le", saisi->le);
  champ_set_texte (fiche, "avec", saisi->avec);
  champ_set_texte (fiche, "objet", saisi->objet);
  champ_set_texte (fiche, "texte", saisi->texte);
}

/**
 * carnet_add_echange:
 * @saisi: its kind, direction, time and subject are required
 *
 * Notes a call, a mail or a letter in a dossier.
 *
 * Returns: (transfer full) (nullable): its uuid
 */
char *
carnet_add_echange (Repository          *repository,
                    const char          *dossier,
                    const EchangeSaisi  *saisi,
                    GError             **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *echange;

  if (!operation_open (&operation, repository, "echange-note", dossier, error))
    return NULL;

  echange = operation_add (&operation, TYPE_ECHANGE);
  champ_set_nombre (echange, "rang", rang_after (operation.dossier->echanges));
  fill_echange (echange, saisi);
  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (echange));
}

/**
 * carnet_edit_echange:
 * @echange: the uuid of a call or a mail
 * @saisi: all of it, as it must become
 *
 * Writes a call or a mail again.
 */
gboolean
carnet_edit_echange (Repository          *repository,
                     const char          *echange,
                     const EchangeSaisi  *saisi,
                     GError             **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "echange", TYPE_ECHANGE, echange, &fiche, error))
    return FALSE;

  fill_echange (operation_edit (&operation, fiche), saisi);

  return operation_commit (&operation, error);
}

/**
 * carnet_delete_echange:
 * @echange: the uuid of a call or a mail
 *
 * Deletes it; it can be undone.
 */
gboolean
carnet_delete_echange (Repository  *repository,
                       const char  *echange,
                       GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "echange-supprime", TYPE_ECHANGE, echange, &fiche,
                           error))
    return FALSE;

  operation_delete (&operation, fiche);

  return operation_commit (&operation, error);
}

/* Reminders */

/**
 * carnet_add_rappel:
 * @le: the day
 * @quoi: what must not be forgotten
 *
 * Adds a reminder to a dossier.
 *
 * Returns: (transfer full) (nullable): its uuid
 */
char *
carnet_add_rappel (Repository  *repository,
                   const char  *dossier,
                   gint64       le,
                   const char  *quoi,
                   GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *rappel;

  if (!operation_open (&operation, repository, "rappel-ajoute", dossier, error))
    return NULL;

  rappel = operation_add (&operation, TYPE_RAPPEL);
  champ_set_nombre (rappel, "rang", rang_after (operation.dossier->rappels));
  champ_set_nombre (rappel, "le", le);
  champ_set_texte (rappel, "quoi", quoi);
  champ_set_nombre (rappel, "fait", 0);
  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (rappel));
}

/**
 * carnet_edit_rappel:
 * @rappel: the uuid of a reminder
 * @le: the day
 * @quoi: what must not be forgotten
 *
 * Writes a reminder again; whether it is done stays.
 */
gboolean
carnet_edit_rappel (Repository  *repository,
                    const char  *rappel,
                    gint64       le,
                    const char  *quoi,
                    GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "rappel", TYPE_RAPPEL, rappel, &fiche, error))
    return FALSE;

  fiche = operation_edit (&operation, fiche);
  champ_set_nombre (fiche, "le", le);
  champ_set_texte (fiche, "quoi", quoi);

  return operation_commit (&operation, error);
}

/**
 * carnet_tick_rappel:
 * @rappel: the uuid of a reminder
 *
 * Says whether a reminder is dealt with.
 */
gboolean
carnet_tick_rappel (Repository  *repository,
                    const char  *rappel,
                    gboolean     fait,
                    GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "rappel-fait", TYPE_RAPPEL, rappel, &fiche, error))
    return FALSE;

  champ_set_nombre (operation_edit (&operation, fiche), "fait", fait ? 1 : 0);

  return operation_commit (&operation, error);
}

/**
 * carnet_delete_rappel:
 * @rappel: the uuid of a reminder
 *
 * Deletes it; it can be undone.
 */
gboolean
carnet_delete_rappel (Repository  *repository,
                      const char  *rappel,
                      GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "rappel-supprime", TYPE_RAPPEL, rappel, &fiche,
                           error))
    return FALSE;

  operation_delete (&operation, fiche);

  return operation_commit (&operation, error);
}

/* Steps of the agent */

static void
fill_demarche (Fiche                *fiche,
               const DemarcheSaisie *saisie)
{
  champ_set_texte (fiche, "genre", saisie->genre);
  champ_set_texte (fiche, "intitule", saisie->intitule);
  champ_set_nombre (fiche, "echeance_le", saisie->echeance_le);
  champ_set_texte (fiche, "statut", saisie->statut);
  champ_set_texte (fiche, "compte_rendu", saisie->compte_rendu);
}

/**
 * carnet_add_demarche:
 * @saisie: its kind, title and statut are required
 *
 * Adds what the agent is to do to a dossier.
 *
 * Returns: (transfer full) (nullable): its uuid
 */
char *
carnet_add_demarche (Repository            *repository,
                     const char            *dossier,
                     const DemarcheSaisie  *saisie,
                     GError               **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *demarche;

  if (!operation_open (&operation, repository, "demarche-ajoutee", dossier, error))
    return NULL;

  demarche = operation_add (&operation, TYPE_DEMARCHE);
  champ_set_nombre (demarche, "rang", rang_after (operation.dossier->demarches));
  fill_demarche (demarche, saisie);
  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (demarche));
}

/**
 * carnet_edit_demarche:
 * @demarche: the uuid of a step
 * @saisie: all of it, as it must become
 *
 * Writes a step again.
 */
gboolean
carnet_edit_demarche (Repository            *repository,
                      const char            *demarche,
                      const DemarcheSaisie  *saisie,
                      GError               **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "demarche", TYPE_DEMARCHE, demarche, &fiche, error))
    return FALSE;

  fill_demarche (operation_edit (&operation, fiche), saisie);

  return operation_commit (&operation, error);
}

/**
 * carnet_set_demarche_statut:
 * @demarche: the uuid of a step
 * @statut: one of codes_statut_demarche
 *
 * Says where a step stands: done, given up, to do again.
 */
gboolean
carnet_set_demarche_statut (Repository  *repository,
                            const char  *demarche,
                            const char  *statut,
                            GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "demarche-statut", TYPE_DEMARCHE, demarche, &fiche,
                           error))
    return FALSE;

  champ_set_texte (operation_edit (&operation, fiche), "statut", statut);

  return operation_commit (&operation, error);
}

/**
 * carnet_delete_demarche:
 * @demarche: the uuid of a step
 *
 * Deletes it; it can be undone.
 */
gboolean
carnet_delete_demarche (Repository  *repository,
                        const char  *demarche,
                        GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "demarche-supprimee", TYPE_DEMARCHE, demarche,
                           &fiche, error))
    return FALSE;

  operation_delete (&operation, fiche);

  return operation_commit (&operation, error);
}
