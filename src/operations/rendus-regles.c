/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/rendus.h"

#include "base/jour.h"
#include "model/destinataires.h"
#include "model/parcours.h"
#include "model/prix.h"
#include "model/rendez-vous.h"
#include "operations/operation-private.h"
#include "operations/siret-avis.h"

#include <glib/gi18n-lib.h>

/* What the rules ask before a document is made (prestations, rules 1 and 7). */

/** Employeur: what a document is to the employer, who may not be informed (rule 7). */
typedef enum
{
  EMPLOYEUR_RIEN,         /* the agent's or the centre's: it does not name the employer then */
  EMPLOYEUR_PARTIE,       /* signed by the employer too: by the others alone when not informed */
  EMPLOYEUR_DESTINATAIRE, /* made for the employer, or to be paid by it */
} Employeur;

/** Prix: what a document says of the price. */
typedef enum
{
  PRIX_AUCUN,
  PRIX_CITE, /* the mission must be possible */
  PRIX_DU,   /* the price must have an answer, were it "sur devis" */
} Prix;

typedef struct
{
  const char *code;
  gboolean accord; /* the agent's accord comes first, where the prestation requires it */
  Employeur employeur;
  Prix prix;
} RegleDocument;

/* One row for each of codes_document, in its order. The fiche de renseignement and the devis come
 * before the accord (prestations, rule 1); a questionnaire and a reminder commit to nothing. */
static const RegleDocument regles[] = {
  { "synthese", TRUE, EMPLOYEUR_RIEN, PRIX_AUCUN },
  { "livret", TRUE, EMPLOYEUR_RIEN, PRIX_AUCUN },
  { "restitution", TRUE, EMPLOYEUR_DESTINATAIRE, PRIX_AUCUN },
  { "plan_action", TRUE, EMPLOYEUR_RIEN, PRIX_AUCUN },
  { "fiche_renseignement", FALSE, EMPLOYEUR_RIEN, PRIX_AUCUN },
  { "devis", FALSE, EMPLOYEUR_DESTINATAIRE, PRIX_DU },
  { "convention_prealable", TRUE, EMPLOYEUR_DESTINATAIRE, PRIX_CITE },
  { "convention", TRUE, EMPLOYEUR_PARTIE, PRIX_CITE },
  { "avenant", TRUE, EMPLOYEUR_PARTIE, PRIX_AUCUN },
  { "convocation", FALSE, EMPLOYEUR_RIEN, PRIX_AUCUN },
  { "emargement", FALSE, EMPLOYEUR_RIEN, PRIX_AUCUN },
  { "attestation", TRUE, EMPLOYEUR_RIEN, PRIX_AUCUN },
  { "mi_parcours", TRUE, EMPLOYEUR_DESTINATAIRE, PRIX_AUCUN },
  { "etat_liquidatif", TRUE, EMPLOYEUR_DESTINATAIRE, PRIX_DU },
  { "cahier_des_charges", FALSE, EMPLOYEUR_DESTINATAIRE, PRIX_AUCUN },
  { "avis_restitution", TRUE, EMPLOYEUR_DESTINATAIRE, PRIX_AUCUN },
  { "questionnaire_fin", FALSE, EMPLOYEUR_RIEN, PRIX_AUCUN },
  { "questionnaire_6_mois", FALSE, EMPLOYEUR_RIEN, PRIX_AUCUN },
  { "relance", FALSE, EMPLOYEUR_RIEN, PRIX_AUCUN },
};

static const RegleDocument *
find_regle (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (regles); i++)
    if (g_strcmp0 (regles[i].code, code) == 0)
      return &regles[i];

  return NULL;
}

/* Before the accord, the préalable and the diagnostic are the only meetings to be called to. */
static gboolean
needs_accord (DossierComplet      *dossier,
              const RegleDocument *regle)
{
  const Entretien *entretien;

  if (!g_str_equal (regle->code, "convocation"))
    return regle->accord;

  entretien = rendez_vous_find (dossier, jour_today ());
  return entretien != NULL && g_strcmp0 (entretien->genre, "prealable") != 0 &&
         g_strcmp0 (entretien->genre, "diagnostic") != 0;
}

/* Who signs besides the employer: without the agent, a convention would have one party. */
static gboolean
is_agent_party (const Prestation *prestation)
{
  return prestation->convention != NULL &&
         g_strv_contains ((const char * const *) prestation->convention->parties, "agent");
}

static gboolean
is_for_employer (const RegleDocument *regle,
                 const Prestation    *prestation)
{
  return regle->employeur == EMPLOYEUR_DESTINATAIRE ||
         (regle->employeur == EMPLOYEUR_PARTIE && !is_agent_party (prestation));
}

/* A price that the dossier keeps was an answer of its day. */
static gboolean
check_price (DossierComplet  *dossier,
             Prix             prix,
             GError         **error)
{
  g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT;

  if (prix == PRIX_AUCUN || dossier->dossier->prix_centimes != CHAMP_ABSENT)
    return TRUE;

  prix_find_tarif (dossier, &reponse);
  if (reponse.resultat == TARIF_REFUS || (reponse.resultat == TARIF_ERREUR && prix == PRIX_DU))
    {
      const gboolean incomplet =
        reponse.conditions_manquantes != NULL && *reponse.conditions_manquantes != NULL;

      return operation_refuse (error,
                               incomplet ? OPERATIONS_ERROR_CONDITIONS : OPERATIONS_ERROR_FORBIDDEN,
                               reponse.motif != NULL
                                 ? reponse.motif
                                 : _("The price of this dossier cannot be known."));
    }

  return TRUE;
}

/* What is read to the employer is what the agent agreed to, paragraph by paragraph (rule 7). */
static gboolean
check_consent (DossierComplet  *dossier,
               const char      *code,
               GError         **error)
{
  if (!g_str_equal (code, "restitution"))
    return TRUE;
  for (guint i = 0; i < dossier->sections->len; i++)
    {
      const Section *section = dossier->sections->pdata[i];

      if (section->partage_employeur == 1 && !texte_is_blank (section->texte))
        return TRUE;
    }

  return operation_refuse (error, OPERATIONS_ERROR_FORBIDDEN,
                           _("No passage is shared with the employer yet: there is nothing to "
                             "hand over. Tick with the employee what may be shared."));
}

/**
 * rendus_check_rules:
 * @dossier: a dossier with its prestation
 * @code: one of codes_document, whether this version can make it or not
 *
 * Tells whether the rules let a document be made of a dossier as it stands: it is one of the
 * prestation's, the agent's accord is recorded where it has to be (prestations, rule 1), nothing
 * is made for an employer that is not informed, nor handed to one what the agent has not agreed
 * to (rule 7), and the grid allows the mission and knows its price where the price is due.
 */
gboolean
rendus_check_rules (DossierComplet  *dossier,
                    const char      *code,
                    GError         **error)
{
  const RegleDocument *regle = find_regle (code);

  if (document_is_interne (code))
    return TRUE;
  if (regle == NULL || dossier->prestation == NULL ||
      !prestation_has_document (dossier->prestation, code))
    return operation_refuse (error, OPERATIONS_ERROR_PRESTATION,
                             _("This document is not one of those of the service."));
  if (prestation_requires_accord (dossier->prestation) &&
      dossier->dossier->accord_le == CHAMP_ABSENT && needs_accord (dossier, regle))
    return operation_refuse (error, OPERATIONS_ERROR_ACCORD,
                             _("The employee’s consent is not recorded: this document cannot be "
                               "made."));
  if (dossier->dossier->employeur_informe == 0 && is_for_employer (regle, dossier->prestation))
    return operation_refuse (error, OPERATIONS_ERROR_NOT_INFORMED,
                             _("The employer is not informed of this dossier: nothing is made "
                               "for it."));

  return check_consent (dossier, code, error) && check_price (dossier, regle->prix, error);
}

/* Those that print who pays and who is paid. */
static gboolean
prints_siret (const char *code)
{
  static const char * const codes[] = { "devis", "convention", "convention_prealable",
                                        "etat_liquidatif", "fiche_renseignement", NULL };

  return g_strv_contains (codes, code);
}

/**
 * rendus_describe_doubts:
 * @code: a document that was made
 * @alertes: (array zero-terminated=1): what its fonts could not draw
 *
 * Returns: (transfer full) (nullable): what to tell the user of a document that was made all the
 *   same, one sentence a line: letters that are missing, a SIRET that cannot be right
 */
char *
rendus_describe_doubts (DossierComplet     *dossier,
                        const char         *code,
                        const char * const *alertes)
{
  g_autoptr (GPtrArray) phrases = g_ptr_array_new_with_free_func (g_free);
  const Centre *centre = dossier->centre;
  const Collectivite *collectivite = dossier->collectivite;

  for (guint i = 0; alertes[i] != NULL; i++)
    g_ptr_array_add (phrases, g_strdup (alertes[i]));
  if (prints_siret (code))
    {
      char *avis[] = {
        centre != NULL ? siret_avis (centre->nom, centre->siret) : NULL,
        collectivite != NULL ? siret_avis (collectivite->nom, collectivite->siret) : NULL,
      };

      for (guint i = 0; i < G_N_ELEMENTS (avis); i++)
        if (avis[i] != NULL)
          g_ptr_array_add (phrases, avis[i]);
    }
  if (phrases->len == 0)
    return NULL;

  g_ptr_array_add (phrases, NULL);
  return g_strjoinv ("\n", (char **) phrases->pdata);
}
