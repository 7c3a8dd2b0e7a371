/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/destinataires.h"

#include "model/codes.h"

#include <glib/gi18n.h>

/**
 * document_is_interne:
 * @document: (nullable): the code of a document
 *
 * Tells whether a document is a working sheet of the centre: every prestation has it, it is made to
 * be read and not to be kept, and nobody outside receives it.
 */
gboolean
document_is_interne (const char *document)
{
  return g_strcmp0 (document, DOCUMENT_PREPARATION_CODE) == 0;
}

/**
 * document_get_libelle:
 * @document: one of codes_document, or a working sheet
 *
 * Returns: (transfer none): what it is called
 */
const char *
document_get_libelle (const char *document)
{
  return document_is_interne (document) ? _("Preparation sheet")
                                        : code_libelle_find (codes_document, document);
}

/**
 * document_is_confidential:
 * @document: one of codes_document
 *
 * Tells whether a document holds what was said between the agent and the conseiller: results and
 * synthèse are the agent's alone (Code du travail, L6313-4), and so are their answers.
 */
gboolean
document_is_confidential (const char *document)
{
  static const char * const confidentiels[] = {
    "synthese", "livret", "plan_action", "questionnaire_fin", "questionnaire_6_mois", NULL,
  };

  return document != NULL && g_strv_contains (confidentiels, document);
}

static gboolean
is_known (const char *destinataire)
{
  for (const CodeLibelle *code = codes_destinataire; code->code != NULL; code++)
    if (g_strcmp0 (code->code, destinataire) == 0)
      return TRUE;

  return FALSE;
}

/**
 * destinataire_find_refus:
 * @dossier: a dossier
 * @document: one of codes_document
 * @destinataire: one of codes_destinataire
 *
 * Tells why a document may not be given to somebody. What the agent agrees to share goes to the
 * employer in a restitution, paragraph by paragraph, also where the employer is associated to every
 * phase (prestations, rule 7); the synthèse goes to the operator of the conseil en évolution
 * professionnelle at the agent's request (L6313-4).
 *
 * Returns: (transfer none) (nullable): the reason, %NULL where it may
 */
const char *
destinataire_find_refus (DossierComplet *dossier,
                         const char     *document,
                         const char     *destinataire)
{
  if (!is_known (destinataire))
    return _("This recipient is not known.");
  if (document_is_interne (document))
    return _("This sheet is for the work of the centre: it is given to nobody.");
  if (g_strcmp0 (destinataire, "collectivite") == 0)
    {
      if (dossier->dossier->employeur_informe == 0)
        return _("The employer is not informed of this dossier: nothing may be given to it.");
      if (document_is_confidential (document))
        return _("This document is the employee’s: the employer receives the feedback document, made only of what the employee agreed to share.");
    }
  if (g_strcmp0 (destinataire, "operateur_cep") == 0 && !document_is_confidential (document))
    return _("Only what the employee took from the service goes to a career guidance operator, at the employee’s request.");

  return NULL;
}

static gboolean
is_for_both (const char *document)
{
  static const char * const communs[] = {
    "restitution", "fiche_renseignement", "convention", "avenant", "attestation", "mi_parcours", NULL,
  };

  return g_strv_contains (communs, document);
}

/**
 * document_is_for_employer:
 * @document: one of codes_document
 *
 * Tells whether a document is made for the employer: where it is not informed, it is not made.
 */
gboolean
document_is_for_employer (const char *document)
{
  static const char * const siens[] = {
    "devis", "convention_prealable", "etat_liquidatif", "cahier_des_charges", "avis_restitution",
    NULL,
  };

  return g_strv_contains (siens, document);
}

/**
 * destinataires_propose:
 * @dossier: a dossier
 * @document: one of codes_document
 *
 * Returns: (transfer full): who receives such a document as a rule, without those who may not
 */
char **
destinataires_propose (DossierComplet *dossier,
                       const char     *document)
{
  g_autoptr (GStrvBuilder) liste = g_strv_builder_new ();

  if (!document_is_for_employer (document))
    g_strv_builder_add (liste, "agent");
  if ((is_for_both (document) || document_is_for_employer (document))
      && destinataire_find_refus (dossier, document, "collectivite") == NULL)
    g_strv_builder_add (liste, "collectivite");
  if (!document_is_confidential (document))
    g_strv_builder_add (liste, "centre");

  return g_strv_builder_end (liste);
}
