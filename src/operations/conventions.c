/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/conventions.h"
#include "operations/dossiers.h"

#include "operations/conventions-private.h"

#include "base/formats.h"
#include "model/parcours.h"

#include <glib/gi18n-lib.h>

/* The convention of a dossier, its avenants, and who signed them. */

#define HEURES_MAX (1000 * 60)

/* No convention before the agent's accord (prestations, rule 1). */
gboolean
convention_check_accord (DossierComplet  *dossier,
                         GError         **error)
{
  if (parcours_has_accord (dossier))
    return TRUE;

  return operation_refuse (error, OPERATIONS_ERROR_ACCORD,
                           _("The employee’s consent is not recorded yet: there can be no agreement before it."));
}

/* (transfer none): the convention of a dossier, to write to; a new one where it has none yet */
Fiche *
convention_edit (Operation      *operation,
                 DossierComplet *dossier)
{
  Convention *convention = dossier_complet_get_convention (dossier);
  Fiche *nouvelle;

  if (convention != NULL)
    return operation_edit (operation, JALONS_FICHE (convention));

  nouvelle = operation_add_to (operation, dossier, TYPE_CONVENTION);
  champ_set_texte (nouvelle, "genre", "tripartite");
  return nouvelle;
}

/* Not before the agent's accord (prestations, rule 1), and never the employer of an agent who did not
 * inform it (rule 7). */
static gboolean
check_partie (DossierComplet  *dossier,
              const char      *partie,
              GError         **error)
{
  if (!convention_check_accord (dossier, error))
    return FALSE;
  if (dossier->dossier->employeur_informe == 0 && g_str_equal (partie, "collectivite"))
    return operation_refuse (error, OPERATIONS_ERROR_NOT_INFORMED,
                             _("The employer is not informed of this dossier: it signs nothing."));

  return TRUE;
}

void
convention_put_signature (Operation      *operation,
                          DossierComplet *dossier,
                          Fiche          *convention,
                          const char     *partie,
                          const char     *nom,
                          const char     *qualite,
                          gint64          le)
{
  Signature *presente = parcours_get_signature (dossier, JALONS_CONVENTION (convention), partie);
  Fiche *signature;

  if (presente != NULL)
    {
      signature = operation_edit (operation, JALONS_FICHE (presente));
    }
  else
    {
      signature = operation_add_to (operation, dossier, TYPE_SIGNATURE);
      champ_set_texte (signature, "convention", fiche_get_uuid (convention));
      champ_set_nombre (signature, "rang", rang_after (dossier->signatures));
      champ_set_texte (signature, "partie", partie);
      /* The next one comes after it. */
      g_ptr_array_add (dossier->signatures, g_object_ref (signature));
    }
  champ_set_texte (signature, "nom", nom);
  champ_set_texte (signature, "qualite", qualite);
  champ_set_nombre (signature, "le", le);
}

/**
 * dossiers_sign:
 * @partie: "agent", "collectivite" or "centre"
 * @nom: (nullable): who signed
 * @qualite: (nullable): as what
 * @le: the day, or %CHAMP_ABSENT to withdraw the signature
 *
 * Records who signed the convention; not before the agent's accord (prestations, rule 1), and
 * never the employer of an agent who did not inform it.
 */
gboolean
dossiers_sign (Repository  *repository,
               const char  *dossier,
               const char  *partie,
               const char  *nom,
               const char  *qualite,
               gint64       le,
               GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Convention *convention;

  if (!operation_open (&operation, repository, "signature", dossier, error) ||
      !check_partie (operation.dossier, partie, error))
    return FALSE;

  convention = dossier_complet_get_convention (operation.dossier);
  convention_put_signature (&operation, operation.dossier,
                            convention != NULL ? JALONS_FICHE (convention)
                                               : convention_edit (&operation, operation.dossier),
                            partie, nom, qualite, le);

  return operation_commit (&operation, error);
}

/**
 * dossiers_send_convention:
 * @le: the day the convention was sent, or %CHAMP_ABSENT
 *
 * Records when the convention left; not before the agent's accord (prestations, rule 1).
 */
gboolean
dossiers_send_convention (Repository  *repository,
                          const char  *dossier,
                          gint64       le,
                          GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;

  if (!operation_open (&operation, repository, "convention-envoi", dossier, error) ||
      !convention_check_accord (operation.dossier, error))
    return FALSE;

  champ_set_nombre (convention_edit (&operation, operation.dossier), "envoyee_le", le);
  return operation_commit (&operation, error);
}

static gboolean
check_heures (gint64   minutes,
              GError **error)
{
  return (minutes > 0 && minutes <= HEURES_MAX) ||
         operation_refuse (error, OPERATIONS_ERROR_INVALID,
                           _("Give the hours agreed, as in 24 h or 20 h 30."));
}

/**
 * conventions_set_heures:
 * @minutes: the hours agreed, in minutes, or %CHAMP_ABSENT where the convention says none
 *
 * Records the hours of the convention. Those that all have signed change by an avenant and not
 * otherwise (prestations, rule 3).
 */
gboolean
conventions_set_heures (Repository  *repository,
                        const char  *dossier,
                        gint64       minutes,
                        GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Convention *convention;

  if (!operation_open (&operation, repository, "convention-heures", dossier, error) ||
      (minutes != CHAMP_ABSENT && !check_heures (minutes, error)))
    return FALSE;

  convention = dossier_complet_get_convention (operation.dossier);
  if (convention != NULL && convention->heures_minutes != CHAMP_ABSENT &&
      convention->heures_minutes != minutes && parcours_is_signed (operation.dossier, convention))
    {
      g_autofree char *convenues = format_duree (convention->heures_minutes);

      g_set_error (error, OPERATIONS_ERROR, OPERATIONS_ERROR_CONDITIONS,
                   _("All have signed the agreement for %s: have an amendment signed to change "
                     "the hours. Nothing was changed."), convenues);
      return FALSE;
    }

  champ_set_nombre (convention_edit (&operation, operation.dossier), "heures_minutes", minutes);
  return operation_commit (&operation, error);
}

/**
 * avenants_add:
 * @minutes: the hours that it agrees on, in minutes
 *
 * Begins an avenant to the convention that all have signed: it counts when all have signed it too.
 *
 * Returns: (transfer full) (nullable): its uuid
 */
char *
avenants_add (Repository  *repository,
              const char  *dossier,
              gint64       minutes,
              GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Convention *convention;
  Fiche *avenant;

  if (!operation_open (&operation, repository, "avenant", dossier, error) ||
      !check_heures (minutes, error))
    return NULL;

  convention = dossier_complet_get_convention (operation.dossier);
  if (convention == NULL || !parcours_is_signed (operation.dossier, convention))
    {
      operation_refuse (error, OPERATIONS_ERROR_CONDITIONS,
                        _("The agreement is not signed by all yet: change its hours rather than "
                          "amend it."));
      return NULL;
    }

  avenant = operation_add (&operation, TYPE_CONVENTION);
  champ_set_texte (avenant, "genre", "avenant");
  champ_set_nombre (avenant, "rang", rang_after (operation.dossier->conventions));
  champ_set_nombre (avenant, "heures_minutes", minutes);
  if (!operation_commit (&operation, error))
    return NULL;

  return g_strdup (fiche_get_uuid (avenant));
}

static gboolean
open_avenant (Operation   *operation,
              Repository  *repository,
              const char  *nature,
              const char  *avenant,
              Fiche      **fiche,
              GError     **error)
{
  if (!operation_open_for (operation, repository, nature, TYPE_CONVENTION, avenant, fiche, error))
    return FALSE;

  return g_strcmp0 (JALONS_CONVENTION (*fiche)->genre, "avenant") == 0 ||
         operation_refuse (error, OPERATIONS_ERROR_INVALID, _("This is not an amendment."));
}

static gboolean
check_unsigned (Operation  *operation,
                Fiche      *avenant,
                GError    **error)
{
  return !parcours_is_signed (operation->dossier, JALONS_CONVENTION (avenant)) ||
         operation_refuse (error, OPERATIONS_ERROR_CONDITIONS,
                           _("All have signed this amendment: make another one. Nothing was "
                             "changed."));
}

/**
 * avenants_set_heures:
 * @avenant: the uuid of an avenant that all have not signed yet
 * @minutes: the hours that it agrees on, in minutes
 *
 * Changes the hours of an avenant.
 */
gboolean
avenants_set_heures (Repository  *repository,
                     const char  *avenant,
                     gint64       minutes,
                     GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!open_avenant (&operation, repository, "avenant", avenant, &fiche, error) ||
      !check_heures (minutes, error) || !check_unsigned (&operation, fiche, error))
    return FALSE;

  champ_set_nombre (operation_edit (&operation, fiche), "heures_minutes", minutes);
  return operation_commit (&operation, error);
}

/**
 * avenants_sign:
 * @partie: "agent", "collectivite" or "centre"
 * @nom: (nullable): who signed
 * @qualite: (nullable): as what
 * @le: the day, or %CHAMP_ABSENT to withdraw the signature
 *
 * Records who signed an avenant.
 */
gboolean
avenants_sign (Repository  *repository,
               const char  *avenant,
               const char  *partie,
               const char  *nom,
               const char  *qualite,
               gint64       le,
               GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!open_avenant (&operation, repository, "avenant-signature", avenant, &fiche, error) ||
      !check_partie (operation.dossier, partie, error))
    return FALSE;

  convention_put_signature (&operation, operation.dossier, fiche, partie, nom, qualite, le);
  return operation_commit (&operation, error);
}

/**
 * avenants_delete:
 * @avenant: the uuid of an avenant that all have not signed
 *
 * Gives an avenant up, with the signatures that it has.
 */
gboolean
avenants_delete (Repository  *repository,
                 const char  *avenant,
                 GError     **error)
{
  g_auto (Operation) operation = OPERATION_INIT;
  Fiche *fiche;

  if (!open_avenant (&operation, repository, "avenant-supprime", avenant, &fiche, error) ||
      !check_unsigned (&operation, fiche, error))
    return FALSE;

  operation_delete (&operation, fiche);
  for (guint i = 0; i < operation.dossier->signatures->len; i++)
    if (g_strcmp0 (JALONS_SIGNATURE (operation.dossier->signatures->pdata[i])->convention,
                   avenant) == 0)
      operation_delete (&operation, operation.dossier->signatures->pdata[i]);

  return operation_commit (&operation, error);
}
