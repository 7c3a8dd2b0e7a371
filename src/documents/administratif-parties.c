/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/administratif.h"

#include "base/adresse.h"
#include "base/siret.h"
#include "documents/mots.h"
#include "documents/modele-contexte-private.h"
#include "model/codes.h"
#include "model/parcours.h"

/* Who takes part: names as they are signed, addresses as they are posted. */

static const char *
find_mot (const CodeLibelle *mots, guint n, const char *code)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (mots[i].code, code) == 0)
      return mots[i].libelle;
  return "";
}

/* Texts with a separator between those that say something. */
static char *
join (const char *separator, const char *const *texts, guint n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (modele_has_text (texts[i]))
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? separator : "", texts[i]);
  return g_string_free (joined, FALSE);
}

static const Contact *
find_contact (const DossierComplet *complet, const char *role)
{
  for (guint i = 0; i < complet->contacts->len; i++)
    {
      const Contact *contact = complet->contacts->pdata[i];

      if (g_strcmp0 (contact->role, role) == 0 && modele_has_text (contact->nom))
        return contact;
    }
  return NULL;
}

/**
 * administratif_signataire:
 * @partie: "collectivite" or "centre"
 *
 * Who signs for a party: whoever signed already, else the one who signs for it as a rule.
 *
 * Returns: the name and the position, NULL where they are not known
 */
Signataire
administratif_signataire (const DossierComplet *complet, const char *partie)
{
  const Signature *signature = dossier_complet_get_signature ((DossierComplet *) complet, partie);
  const Contact *contact = NULL;

  if (signature != NULL && modele_has_text (signature->nom))
    return (Signataire) { signature->nom, signature->qualite };
  if (g_str_equal (partie, "centre"))
    return complet->centre != NULL
               ? (Signataire) { complet->centre->signataire_nom, complet->centre->signataire_qualite }
               : (Signataire) { NULL, NULL };

  contact = find_contact (complet, "signataire");
  if (contact == NULL)
    contact = find_contact (complet, "elu");
  return contact != NULL ? (Signataire) { contact->nom, contact->qualite }
                         : (Signataire) { NULL, NULL };
}

/**
 * administratif_signataire_mention:
 *
 * Returns: (transfer full): "Odile Marquenterre, présidente du centre de gestion"
 */
char *
administratif_signataire_mention (const Signataire *signataire)
{
  g_autofree char *small
      = mots_minuscule (signataire->qualite != NULL ? signataire->qualite : "");

  return join (", ", (const char *[]) { signataire->nom, small }, 2);
}

/**
 * administratif_centre_adresse:
 *
 * Returns: (transfer full): the address of the centre on one line
 */
char *
administratif_centre_adresse (const Centre *centre)
{
  if (centre == NULL)
    return g_strdup ("");
  return adresse_one_line (&(Adresse) { NULL, NULL, centre->adresse, centre->code_postal,
                                        centre->commune });
}

/**
 * administratif_centre_contact:
 *
 * Returns: (transfer full): where the centre is reached: "mobilites@cdg34.fr, 04 67 04 38 81"
 */
char *
administratif_centre_contact (const Centre *centre)
{
  if (centre == NULL)
    return g_strdup ("");
  return join (", ", (const char *[]) { centre->courriel, centre->telephone }, 2);
}

/**
 * administratif_centre_pied:
 *
 * Returns: (transfer full): the footer of what is posted: acronym, SIRET, contact
 */
char *
administratif_centre_pied (const Centre *centre)
{
  g_autofree char *siret = centre != NULL ? administratif_siret_mention (centre->siret) : NULL;
  g_autofree char *contact = administratif_centre_contact (centre);
  const char *name = centre == NULL                        ? NULL
                     : modele_has_text (centre->sigle) ? centre->sigle
                                                        : centre->nom;

  return join (" – ", (const char *[]) { name, siret, contact }, 3);
}

/**
 * administratif_siret_mention:
 * @siret: (nullable): as it was typed
 *
 * Returns: (transfer full): "SIRET 210 034 995 00012"
 */
char *
administratif_siret_mention (const char *siret)
{
  g_autofree char *figures = siret_format (siret);

  return *figures != '\0' ? g_strconcat ("SIRET ", figures, NULL) : g_strdup ("");
}

/**
 * administratif_collectivite_adresse:
 *
 * Returns: (transfer full): the address of the employer on one line
 */
char *
administratif_collectivite_adresse (const Collectivite *collectivite)
{
  if (collectivite == NULL)
    return g_strdup ("");
  return adresse_one_line (&(Adresse) { NULL, NULL, collectivite->adresse,
                                        collectivite->code_postal, collectivite->commune });
}

/**
 * administratif_collectivite_lignes:
 *
 * Returns: (transfer full): the address of the employer as it is posted, to its department of
 *   human resources where one is known
 */
char **
administratif_collectivite_lignes (const DossierComplet *complet)
{
  const Collectivite *collectivite = complet->collectivite;
  const Contact *rh = find_contact (complet, "rh");
  g_autofree char *of = rh != NULL && rh->nom != NULL ? mots_de_nom (rh->nom) : NULL;
  g_autofree char *attention = of != NULL ? g_strconcat ("À l’attention ", of, NULL) : NULL;

  if (collectivite == NULL)
    return g_new0 (char *, 1);
  return adresse_lines (&(Adresse) { collectivite->nom, attention, collectivite->adresse,
                                     collectivite->code_postal, collectivite->commune });
}

/**
 * administratif_agent_lignes:
 *
 * Returns: (transfer full): the address of the agent as it is posted; the name alone where it is
 *   not known
 */
char **
administratif_agent_lignes (const Agent *agent)
{
  g_autofree char *name
      = agent != NULL ? mots_personne (agent->civilite, agent->prenom, agent->nom) : NULL;

  return adresse_lines (&(Adresse) { name, NULL, agent != NULL ? agent->adresse : NULL, NULL, NULL });
}

/**
 * administratif_agent_situation:
 *
 * Returns: (transfer full): what the agent is in the service, the employer left out where it is not
 *   informed
 */
char *
administratif_agent_situation (const DossierComplet *complet)
{
  static const CodeLibelle statuts[] = {
    { "titulaire", "fonctionnaire titulaire" },
    { "stagiaire", "fonctionnaire stagiaire" },
    { "contractuel", "en contrat" },
  };
  const Agent *agent = complet->agent;
  g_autofree char *job = NULL;
  g_autofree char *grade = NULL;
  const char *employer = complet->dossier->employeur_informe != 0 && complet->collectivite != NULL
                             ? complet->collectivite->nom : NULL;

  if (agent == NULL)
    return g_strdup ("");
  job = mots_minuscule (agent->fonction != NULL ? agent->fonction : "");
  grade = mots_minuscule (agent->grade != NULL ? agent->grade : "");
  return join (", ",
               (const char *[]) { job, g_strcmp0 (job, grade) != 0 ? grade : NULL,
                                  find_mot (statuts, G_N_ELEMENTS (statuts), agent->statut),
                                  agent->service, employer },
               5);
}

/**
 * administratif_le_la:
 *
 * Returns: what the agent is called after "le ou la"
 */
const char *
administratif_le_la (const Agent *agent)
{
  const char *civilite = agent != NULL ? agent->civilite : NULL;

  return g_strcmp0 (civilite, "Mme") == 0 ? "l’agente" : "l’agent";
}

/**
 * administratif_madame_monsieur:
 *
 * Returns: how a letter to the agent begins
 */
const char *
administratif_madame_monsieur (const Agent *agent)
{
  const char *civilite = agent != NULL ? agent->civilite : NULL;

  return g_strcmp0 (civilite, "Mme") == 0  ? "Madame"
         : g_strcmp0 (civilite, "M.") == 0 ? "Monsieur"
                                           : "Madame, Monsieur";
}

/**
 * administratif_conseiller_mention:
 *
 * Returns: (transfer full): "Hélène Vaugrenard, psychologue du travail"; where nobody is chosen
 *   yet, who accompanies as the prestation says
 */
char *
administratif_conseiller_mention (const DocumentSource *source)
{
  const char *name = source->complet->dossier->conseiller;
  g_autofree char *function
      = mots_minuscule (source->conseiller_fonction != NULL ? source->conseiller_fonction : "");

  if (!modele_has_text (name))
    return g_strdup ("un conseiller du centre");
  return join (", ", (const char *[]) { name, function }, 2);
}

/**
 * administratif_initiative:
 *
 * Returns: (transfer full): whose initiative it is, after "à l’initiative": "de l’agente"
 */
char *
administratif_initiative (const DossierComplet *complet)
{
  const char *initiative = complet->dossier->initiative;
  const char *civilite = complet->agent != NULL ? complet->agent->civilite : NULL;

  if (g_strcmp0 (initiative, "agent") == 0)
    return g_strdup (mots_de_l_agent (civilite));
  if (g_strcmp0 (initiative, "employeur") == 0)
    return g_strdup ("de la collectivité");
  return g_strdup (mots_initiative (initiative));
}

/**
 * administratif_motif:
 *
 * Returns: (transfer full): the motif in the words of the prestation, else of the field
 */
char *
administratif_motif (const DossierComplet *complet)
{
  static const CodeLibelle motifs[] = {
    { "mobilite_interne", "mobilité interne" },
    { "mobilite_externe", "mobilité externe" },
    { "mobilite_subie", "mobilité subie" },
    { "mobilite_preventive", "mobilité préventive" },
    { "reclassement", "reclassement" },
    { "inaptitude", "inaptitude" },
    { "usure", "usure professionnelle" },
    { "reorganisation", "réorganisation de services" },
    { "situation_difficile", "situation professionnelle difficile" },
    { "changement_metier", "changement de métier" },
    { "evolution", "évolution professionnelle" },
    { "maintien_emploi", "maintien dans l’emploi" },
  };
  const char *code = complet->dossier->motif;

  for (guint i = 0; complet->prestation != NULL && i < complet->prestation->motifs->len; i++)
    {
      const PrestationChoix *choix = complet->prestation->motifs->pdata[i];

      if (g_strcmp0 (choix->code, code) == 0 && modele_has_text (choix->libelle))
        return mots_minuscule (choix->libelle);
    }
  return g_strdup (find_mot (motifs, G_N_ELEMENTS (motifs), code));
}
