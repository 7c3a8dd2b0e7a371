/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/rendus.h"

#include "operations/operations-error.h"

#include <glib/gi18n-lib.h>

/* What the rules ask before a document is made (prestations, rules 1 and 7). */

typedef struct
{
  const char *code;
  gboolean accord;    /* the agent's accord comes first, where the prestation requires it */
  gboolean employeur; /* it is made for the employer, or to be signed or paid by it */
} RegleDocument;

/* One row for each of codes_document, in its order. The fiche de renseignement and the devis come
 * before the accord (prestations, rule 1); a questionnaire and a reminder commit to nothing. */
static const RegleDocument regles[] = {
  { "synthese", TRUE, FALSE },
  { "livret", TRUE, FALSE },
  { "restitution", TRUE, TRUE },
  { "plan_action", TRUE, FALSE },
  { "fiche_renseignement", FALSE, FALSE },
  { "devis", FALSE, TRUE },
  { "convention_prealable", TRUE, TRUE },
  { "convention", TRUE, TRUE },
  { "avenant", TRUE, TRUE },
  { "convocation", FALSE, FALSE },
  { "emargement", FALSE, FALSE },
  { "attestation", TRUE, FALSE },
  { "mi_parcours", TRUE, TRUE },
  { "etat_liquidatif", TRUE, TRUE },
  { "cahier_des_charges", FALSE, TRUE },
  { "avis_restitution", TRUE, TRUE },
  { "questionnaire_fin", FALSE, FALSE },
  { "questionnaire_6_mois", FALSE, FALSE },
  { "relance", FALSE, FALSE },
};

static const RegleDocument *
find_regle (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (regles); i++)
    if (g_strcmp0 (regles[i].code, code) == 0)
      return &regles[i];

  return NULL;
}

/**
 * rendus_check_rules:
 * @dossier: a dossier with its prestation
 * @code: one of codes_document, whether this version can make it or not
 *
 * Tells whether the rules let a document be made of a dossier as it stands: it is one of the
 * prestation's, the agent's accord is recorded where it has to be (prestations, rule 1), and
 * nothing is made for an employer that is not informed (rule 7).
 */
gboolean
rendus_check_rules (DossierComplet  *dossier,
                    const char      *code,
                    GError         **error)
{
  const RegleDocument *regle = find_regle (code);

  if (regle == NULL || dossier->prestation == NULL ||
      !prestation_has_document (dossier->prestation, code))
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_PRESTATION,
                           _("This document is not one of those of the service."));
      return FALSE;
    }
  if (regle->accord && prestation_requires_accord (dossier->prestation) &&
      dossier->dossier->accord_le == CHAMP_ABSENT)
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_ACCORD,
                           _("The employee’s consent is not recorded: this document cannot be "
                             "made."));
      return FALSE;
    }
  if (regle->employeur && dossier->dossier->employeur_informe == 0)
    {
      g_set_error_literal (error, OPERATIONS_ERROR, OPERATIONS_ERROR_NOT_INFORMED,
                           _("The employer is not informed of this dossier: nothing is made for it."));
      return FALSE;
    }

  return TRUE;
}
