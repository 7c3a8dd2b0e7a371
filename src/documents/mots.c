/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/mots.h"

#include "base/formats.h"
#include "base/jour.h"

#include <string.h>

/* Printed documents are in French whatever the language of the desk: these words are not
 * translated. */
typedef struct {
  const char *code;
  const char *mot;
} Mot;

static const char *
find (const Mot *mots, guint n, const char *code, const char *otherwise)
{
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (mots[i].code, code) == 0)
      return mots[i].mot;
  return otherwise;
}

/**
 * mots_agent:
 * @civilite: (nullable): "Mme", "M." or unknown
 *
 * Returns: what the beneficiary is called, in a word that is right for anybody when nothing is
 * known
 */
const char *
mots_agent (const char *civilite)
{
  static const Mot mots[] = { { "Mme", "agente" }, { "M.", "agent" } };

  return find (mots, G_N_ELEMENTS (mots), civilite, "bénéficiaire");
}

/**
 * mots_l_agent:
 * @civilite: (nullable): "Mme", "M." or unknown
 *
 * Returns: the same after its article: "l’agente", "le ou la bénéficiaire"
 */
const char *
mots_l_agent (const char *civilite)
{
  static const Mot mots[] = { { "Mme", "l’agente" }, { "M.", "l’agent" } };

  return find (mots, G_N_ELEMENTS (mots), civilite, "le ou la bénéficiaire");
}

/**
 * mots_statut_agent:
 * @statut: (nullable): a code
 * @civilite: (nullable): "Mme", "M." or unknown
 *
 * Returns: the status of an agent, agreed; "" when it is not known
 */
const char *
mots_statut_agent (const char *statut, const char *civilite)
{
  static const Mot mots[] = {
    { "titulaire", "titulaire" },
    { "stagiaire", "stagiaire" },
  };
  static const Mot contractuels[] = { { "Mme", "contractuelle" }, { "M.", "contractuel" } };

  if (g_strcmp0 (statut, "contractuel") == 0)
    return find (contractuels, G_N_ELEMENTS (contractuels), civilite, "contractuel ou contractuelle");
  return find (mots, G_N_ELEMENTS (mots), statut, "");
}

/**
 * mots_de_l_agent:
 * @civilite: (nullable): "Mme", "M." or unknown
 *
 * Returns: the same after "de": "de l’agente", "du ou de la bénéficiaire"
 */
const char *
mots_de_l_agent (const char *civilite)
{
  static const Mot mots[] = { { "Mme", "de l’agente" }, { "M.", "de l’agent" } };

  return find (mots, G_N_ELEMENTS (mots), civilite, "du ou de la bénéficiaire");
}

static char *
join (const char *first, const char *second, const char *third)
{
  const char *parts[] = { first, second, third };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", parts[i]);
  return g_string_free (text, FALSE);
}

/**
 * mots_personne:
 *
 * Returns: (transfer full): "Mme Solène Brissac-Faure", without what is not known
 */
char *
mots_personne (const char *civilite, const char *prenom, const char *nom)
{
  return join (civilite, prenom, nom);
}

/**
 * mots_personne_breve:
 *
 * Returns: (transfer full): "Mme Brissac-Faure"; with the first name where the civilité is not
 * known
 */
char *
mots_personne_breve (const char *civilite, const char *prenom, const char *nom)
{
  return join (civilite, civilite != NULL && *civilite != '\0' ? NULL : prenom, nom);
}

/**
 * mots_minuscule:
 *
 * Returns: (transfer full): @texte with a small first letter, unless its first word is an acronym
 */
char *
mots_minuscule (const char *texte)
{
  gunichar first = g_utf8_get_char (texte);
  const char *rest = *texte != '\0' ? g_utf8_next_char (texte) : texte;
  char small[7] = "";

  if (*texte == '\0' || g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (texte);
  small[g_unichar_to_utf8 (g_unichar_tolower (first), small)] = '\0';
  return g_strconcat (small, rest, NULL);
}

/* How a name is met after "à" and "de". */
typedef enum {
  STRUCTURE_NOM_PROPRE,
  STRUCTURE_FEMININE,
  STRUCTURE_MASCULINE,
  STRUCTURE_ELIDEE,
} Structure;

static Structure
find_structure (const char *nom)
{
  static const char *feminine[]
      = { "Commune", "Communauté", "Ville", "Mairie", "Métropole", "Région",
          "Caisse",  "Régie",      "Collectivité" };
  static const char *masculine[]
      = { "Syndicat", "Département", "Centre", "Conseil", "CCAS", "SIVOM",
          "SIVU",     "CIAS",        "Pôle",   "Parc",    "SDIS", "Service" };
  static const char *elided[] = { "Agence", "Office", "Établissement" };

  for (guint i = 0; i < G_N_ELEMENTS (feminine); i++)
    if (g_str_has_prefix (nom, feminine[i]))
      return STRUCTURE_FEMININE;
  for (guint i = 0; i < G_N_ELEMENTS (masculine); i++)
    if (g_str_has_prefix (nom, masculine[i]))
      return STRUCTURE_MASCULINE;
  for (guint i = 0; i < G_N_ELEMENTS (elided); i++)
    if (g_str_has_prefix (nom, elided[i]))
      return STRUCTURE_ELIDEE;
  return STRUCTURE_NOM_PROPRE;
}

/**
 * mots_a_la_structure:
 * @nom: the name of an employer
 *
 * Returns: (transfer full): @nom after "à": "à la commune de Vico", "au syndicat des eaux", "à
 * l’office…"
 */
char *
mots_a_la_structure (const char *nom)
{
  static const char *before[] = { "à ", "à la ", "au ", "à l’" };
  Structure structure = find_structure (nom);
  g_autofree char *small = mots_minuscule (nom);

  return g_strconcat (before[structure], structure == STRUCTURE_NOM_PROPRE ? nom : small, NULL);
}

/**
 * mots_de_nom:
 *
 * Returns: (transfer full): a proper name after "de": "de Claire", "d’Élodie"
 */
char *
mots_de_nom (const char *nom)
{
  g_autofree char *first = g_utf8_normalize (nom, -1, G_NORMALIZE_NFD);
  gboolean vowel = *first != '\0' && strchr ("AEIOUYaeiouy", *first) != NULL;

  return g_strconcat (vowel ? "d’" : "de ", nom, NULL);
}

/**
 * mots_de_la_structure:
 * @nom: the name of an employer
 *
 * Returns: (transfer full): @nom after "de": "de la commune de Vico", "du syndicat des eaux", "de
 * l’office…", "d’Espace 2M"
 */
char *
mots_de_la_structure (const char *nom)
{
  static const char *before[] = { "de ", "de la ", "du ", "de l’" };
  Structure structure = find_structure (nom);
  g_autofree char *small = mots_minuscule (nom);

  if (structure == STRUCTURE_NOM_PROPRE)
    return mots_de_nom (nom);
  return g_strconcat (before[structure], small, NULL);
}

/**
 * mots_periode:
 * @du: a day, or %CHAMP_ABSENT
 * @au: a day, or %CHAMP_ABSENT
 *
 * Returns: (transfer full): "du 12 mars au 9 juillet 2026", "depuis le 12 mars 2026", "" when
 * nothing is known
 */
char *
mots_periode (gint64 du, gint64 au)
{
  g_autofree char *debut = format_jour (du, FORMAT_JOUR_DATE);
  g_autofree char *fin = format_jour (au, FORMAT_JOUR_DATE);
  gint year, month, day, last_year, last_month;

  if (du == CHAMP_ABSENT && au == CHAMP_ABSENT)
    return g_strdup ("");
  if (du == CHAMP_ABSENT)
    return g_strdup_printf ("jusqu’au %s", fin);
  if (au == CHAMP_ABSENT)
    return g_strdup_printf ("depuis le %s", debut);
  if (du == au)
    return g_strdup_printf ("le %s", debut);

  /* What the two dates share is said once. */
  jour_to_ymd (au, &last_year, &last_month, &day);
  jour_to_ymd (du, &year, &month, &day);
  if (year != last_year)
    return g_strdup_printf ("du %s au %s", debut, fin);
  return g_strdup_printf ("du %d%s%s%s au %s", day, day == 1 ? "er" : "",
                          month == last_month ? "" : " ",
                          month == last_month ? "" : format_mois (month), fin);
}

/**
 * mots_section:
 * @code: of a section
 *
 * Returns: its title where nobody gave one
 */
const char *
mots_section (const char *code)
{
  static const Mot mots[] = {
    { "demande", "Demande et attentes croisées" },
    { "parcours", "Situation et parcours" },
    { "competences", "Compétences" },
    { "moteurs", "Intérêts, valeurs et motivations" },
    { "contraintes", "Contraintes à prendre en compte" },
    { "hypotheses", "Hypothèses explorées" },
    { "projet", "Projet professionnel" },
    { "conclusion", "Conclusion" },
  };

  return find (mots, G_N_ELEMENTS (mots), code, "Complément");
}

/**
 * mots_entretien:
 *
 * Returns: what a genre of entretien is called
 */
const char *
mots_entretien (const char *genre)
{
  static const Mot mots[] = {
    { "prealable", "Entretien préalable" },
    { "diagnostic", "Entretien de diagnostic" },
    { "individuel", "Entretien individuel" },
    { "collectif", "Réunion collective" },
    { "tripartite_demarrage", "Réunion de démarrage, à trois" },
    { "mi_parcours", "Échange de mi-parcours" },
    { "tripartite_synthese", "Réunion de synthèse, à trois" },
    { "restitution_rh", "Restitution au service des ressources humaines" },
    { "suivi", "Entretien de suivi" },
  };

  return find (mots, G_N_ELEMENTS (mots), genre, "Entretien");
}

/**
 * mots_mode:
 *
 * Returns: how an entretien was held, "" when there is nothing to say: in person, or not known
 */
const char *
mots_mode (const char *mode)
{
  static const Mot mots[] = {
    { "visio", "en visioconférence" },
    { "telephone", "au téléphone" },
  };

  return find (mots, G_N_ELEMENTS (mots), mode, "");
}

/**
 * mots_initiative:
 *
 * Returns: who asked, after "à l’initiative": "" when it is not known
 */
const char *
mots_initiative (const char *initiative)
{
  static const Mot mots[] = {
    { "employeur", "de l’employeur" },
    { "cme", "de la commission Maintien dans l’emploi" },
  };

  return find (mots, G_N_ELEMENTS (mots), initiative, "");
}

/**
 * mots_demarche:
 *
 * Returns: what a genre of démarche is called
 */
const char *
mots_demarche (const char *genre)
{
  static const Mot mots[] = {
    { "enquete_metier", "Enquête métier" },
    { "recherche_documentaire", "Recherche documentaire" },
    { "immersion", "Immersion" },
  };

  return find (mots, G_N_ELEMENTS (mots), genre, "Démarche");
}

/**
 * mots_statut_action:
 *
 * Returns: how far an action of the plan is
 */
const char *
mots_statut_action (const char *statut)
{
  static const Mot mots[] = {
    { "a_faire", "à faire" },
    { "en_cours", "en cours" },
    { "fait", "fait" },
    { "abandonne", "abandonnée" },
    { "change", "modifiée" },
  };

  return find (mots, G_N_ELEMENTS (mots), statut, "");
}

/**
 * mots_document:
 *
 * Returns: what a document is called, in a sentence
 */
const char *
mots_document (const char *document)
{
  static const Mot mots[] = {
    { "synthese", "synthèse" },
    { "livret", "livret individuel" },
    { "restitution", "restitution à la collectivité" },
    { "plan_action", "plan d’action" },
    { "fiche_renseignement", "fiche de renseignement" },
    { "devis", "devis" },
    { "convention_prealable", "convention préalable" },
    { "convention", "convention" },
    { "avenant", "avenant" },
    { "convocation", "convocation" },
    { "emargement", "feuille d’émargement" },
    { "attestation", "attestation" },
    { "mi_parcours", "échange à mi-parcours" },
    { "etat_liquidatif", "état liquidatif" },
    { "cahier_des_charges", "cahier des charges" },
    { "avis_restitution", "avis sur la restitution" },
    { "questionnaire_fin", "questionnaire de fin" },
    { "questionnaire_6_mois", "questionnaire à six mois" },
    { "relance", "courrier de relance" },
  };

  return find (mots, G_N_ELEMENTS (mots), document, "document");
}

/**
 * mots_statut_dossier:
 *
 * Returns: where a dossier stands
 */
const char *
mots_statut_dossier (const char *statut)
{
  static const Mot mots[] = {
    { "demande", "Demande" },
    { "entretien_prealable", "Entretien préalable" },
    { "conventionnement", "Conventionnement" },
    { "en_cours", "En cours" },
    { "suspendu", "Suspendu" },
    { "conclu", "Conclu" },
    { "suivi", "Suivi" },
    { "refuse", "Refusé" },
    { "non_engage", "Non engagé" },
    { "rompu", "Rompu" },
    { "clos", "Clos" },
  };

  return find (mots, G_N_ELEMENTS (mots), statut, "");
}

/**
 * mots_echeance:
 *
 * Returns: what an échéance is about
 */
const char *
mots_echeance (const char *code)
{
  static const Mot mots[] = {
    { "premier_rdv", "Premier rendez-vous" },
    { "fin_de_periode", "Fin de la période" },
    { "mi_parcours", "Échange à mi-parcours" },
    { "reunion_synthese", "Réunion de synthèse" },
    { "signature_convention", "Signature de la convention" },
    { "suivi", "Entretien de suivi" },
  };

  return find (mots, G_N_ELEMENTS (mots), code, "Échéance");
}

/**
 * mots_echange:
 *
 * Returns: what a call or a mail is called
 */
const char *
mots_echange (const char *genre)
{
  static const Mot mots[] = {
    { "appel", "Appel" },
    { "courriel", "Courriel" },
    { "courrier", "Courrier" },
  };

  return find (mots, G_N_ELEMENTS (mots), genre, "Échange");
}

/**
 * mots_manque:
 * @statut: of an entretien that was not held
 *
 * Returns: what became of it
 */
const char *
mots_manque (const char *statut)
{
  static const Mot mots[] = {
    { "reporte", "Entretien reporté" },
    { "annule", "Entretien annulé" },
    { "absent_excuse", "Absence excusée" },
  };

  return find (mots, G_N_ELEMENTS (mots), statut, "Absence");
}
