/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/redaction.h"

#include "operations/entretiens.h"
#include "operations/operation-private.h"

#include <glib/gi18n-lib.h>

static void
discard_draft (Operation  *operation,
               const char *ligne,
               const char *champ)
{
  Brouillon *brouillon = brouillons_find (operation->dossier, ligne, champ);

  if (brouillon != NULL)
    operation_delete (operation, JALONS_FICHE (brouillon));
}

/* Makes room after the block @apres and gives the rank that is free; at the end without one. */
static gint64
make_room (Operation  *operation,
           const char *apres)
{
  GPtrArray *sections = operation->dossier->sections;
  guint place = 0;

  while (place < sections->len && g_strcmp0 (fiche_get_uuid (sections->pdata[place]), apres) != 0)
    place++;
  if (place == sections->len)
    return rang_after (sections);

  for (guint i = 0; i < sections->len; i++)
    {
      const gint64 rang = i <= place ? i : i + 1;

      if (JALONS_SECTION (sections->pdata[i])->rang != rang)
        champ_set_nombre (operation_edit (operation, sections->pdata[i]), "rang", rang);
    }

  return (gint64) place + 1;
}

/**
 * redaction_add_section:
 * @code: one of codes_section
 * @titre: (nullable): its title, where it is not that of its code
 * @apres: (nullable): the uuid of the block that it follows; the last one otherwise
 * @texte: (nullable): CommonMark
 *
 * Adds a block to the synthèse. Several with one code are the blocks of one section.
 *
 * Returns: (transfer full) (nullable): the uuid of the block
 */
char *
redaction_add_section (Repository  *repository,
                       const char  *dossier,
                       const char  *code,
                       const char  *titre,
                       const char  *apres,
                       const char  *texte,
                       GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *section;

  if (!operation_open (&operation, repository, "section-ajoutee", dossier, error))
    return NULL;

  section = operation_add (&operation, TYPE_SECTION);
  champ_set_nombre (section, "rang", make_room (&operation, apres));
  champ_set_texte (section, "code", code);
  champ_set_texte (section, "titre", titre);
  champ_set_texte (section, "texte", texte != NULL ? texte : "");
  champ_set_nombre (section, "partage_employeur", 0);
  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (section));
}

/**
 * redaction_write_section:
 * @section: the uuid of a block
 * @texte: CommonMark
 *
 * Writes a block of the synthèse, and drops its draft.
 */
gboolean
redaction_write_section (Repository  *repository,
                         const char  *section,
                         const char  *texte,
                         GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "section", TYPE_SECTION, section, &fiche, error))
    return FALSE;

  champ_set_texte (operation_edit (&operation, fiche), "texte", texte);
  discard_draft (&operation, section, "texte");

  return operation_commit (&operation, error);
}

/**
 * redaction_share_section:
 * @partage: the agent agrees that the employer reads this block
 *
 * Records what the agent shares, block by block (prestations, rule 7).
 */
gboolean
redaction_share_section (Repository  *repository,
                         const char  *section,
                         gboolean     partage,
                         GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "section-partage", TYPE_SECTION, section, &fiche,
                           error))
    return FALSE;
  if (partage && operation.dossier->dossier->employeur_informe == 0)
    return operation_refuse (error, OPERATIONS_ERROR_NOT_INFORMED,
                             _("The employer is not informed of this dossier: nothing can be shared with it."));

  champ_set_nombre (operation_edit (&operation, fiche), "partage_employeur", partage ? 1 : 0);
  return operation_commit (&operation, error);
}

/**
 * redaction_delete_section:
 * @section: the uuid of a block
 *
 * Deletes a block of the synthèse, with its draft.
 */
gboolean
redaction_delete_section (Repository  *repository,
                          const char  *section,
                          GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!operation_open_for (&operation, repository, "section-supprimee", TYPE_SECTION, section,
                           &fiche, error))
    return FALSE;

  operation_delete (&operation, fiche);
  discard_draft (&operation, section, "texte");

  return operation_commit (&operation, error);
}

/**
 * redaction_write_liste:
 * @champ: a list of the dossier: "points_appui", "points_vigilance",
 *   "livret_facteurs_favorables", "livret_contraintes" or "livret_etapes"
 * @textes: (array zero-terminated=1): its lines
 *
 * Writes a list of the synthèse or of the livret, and drops its draft.
 */
gboolean
redaction_write_liste (Repository         *repository,
                       const char         *dossier,
                       const char         *champ,
                       const char * const *textes,
                       GError            **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  const Champ *sien = fiche_table_find (&dossier_table, champ);

  if (sien == NULL || sien->type != CHAMP_LISTE)
    {
      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_INVALID,
                   _("A dossier has no list “%s”."), champ);
      return FALSE;
    }
  if (!operation_open (&operation, repository, "liste", dossier, error))
    return FALSE;

  fiche_set_liste (operation_edit (&operation, JALONS_FICHE (operation.dossier->dossier)), sien,
                   textes);
  discard_draft (&operation, dossier, champ);

  return operation_commit (&operation, error);
}

/**
 * redaction_add_action:
 * @intitule: what is to be done
 * @echeance_le: (nullable): a day, or %CHAMP_ABSENT
 * @responsable: (nullable): by whom
 * @moyens: (nullable): with what
 *
 * Adds an action to the plan, to be done.
 *
 * Returns: (transfer full) (nullable): the uuid of the action
 */
char *
redaction_add_action (Repository  *repository,
                      const char  *dossier,
                      const char  *intitule,
                      gint64       echeance_le,
                      const char  *responsable,
                      const char  *moyens,
                      GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *action;

  if (!operation_open (&operation, repository, "action-ajoutee", dossier, error))
    return NULL;

  action = operation_add (&operation, TYPE_ACTION);
  champ_set_nombre (action, "rang", rang_after (operation.dossier->actions));
  champ_set_texte (action, "intitule", intitule);
  champ_set_nombre (action, "echeance_le", echeance_le);
  champ_set_texte (action, "responsable", responsable);
  champ_set_texte (action, "moyens", moyens);
  champ_set_texte (action, "statut", "a_faire");
  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (action));
}
