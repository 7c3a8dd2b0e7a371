/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte-private.h"

#include "base/siret.h"
#include "documents/administratif.h"

/* What the documents of a secretariat say of a dossier: who signs, at what price. */

#define ACTE(nom, texte_) \
  static void read_##nom (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur) \
  { \
    const DossierComplet *complet = contexte->source->complet; \
\
    valeur->texte = texte_; \
  }
#define PARTIE(nom, partie) \
  static void read_partie_##nom (ModeleContexte *contexte, gconstpointer sujet, \
                                 ModeleValeur *valeur) \
  { \
    valeur->nombre = administratif_is_party (contexte->source->complet, partie); \
  }
#define SIGNATAIRE(nom, partie, texte_) \
  static void read_##nom (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur) \
  { \
    const Signataire qui = administratif_signataire (contexte->source->complet, partie); \
\
    valeur->texte = texte_; \
  }

ACTE (titre, administratif_convention_titre (complet))
ACTE (exemplaires, g_strdup (administratif_exemplaires (complet)))
ACTE (duree_type, administratif_duree_type (complet->prestation))
ACTE (periode_type, administratif_periode_type (complet->prestation))
ACTE (duree, administratif_duree (complet))
ACTE (periode, administratif_periode (complet))
ACTE (entretiens, administratif_entretiens (complet))
ACTE (reunions, administratif_reunions (complet))
ACTE (lieu, administratif_lieu (complet))
ACTE (motif, administratif_motif (complet))
ACTE (initiative, administratif_initiative (complet))
ACTE (situation, administratif_agent_situation (complet))
ACTE (l_agent, g_strdup (administratif_le_la (complet->agent)))
ACTE (madame_monsieur, g_strdup (administratif_madame_monsieur (complet->agent)))
ACTE (centre_adresse, administratif_centre_adresse (complet->centre))
ACTE (centre_siret,
      administratif_siret_mention (complet->centre != NULL ? complet->centre->siret : NULL))
ACTE (centre_contact, administratif_centre_contact (complet->centre))
ACTE (centre_pied, administratif_centre_pied (complet->centre))
ACTE (reglement, g_strdup (complet->centre != NULL ? complet->centre->reglement : NULL))
ACTE (mention_tva, g_strdup (complet->centre != NULL ? complet->centre->mention_tva : NULL))
ACTE (collectivite_adresse, administratif_collectivite_adresse (complet->collectivite))
ACTE (collectivite_siret,
      siret_format (complet->collectivite != NULL ? complet->collectivite->siret : NULL))
ACTE (conseiller, complet != NULL ? administratif_conseiller_mention (contexte->source) : NULL)
ACTE (numero_devis, complet != NULL ? administratif_numero (contexte->source, "devis") : NULL)

ACTE (duree_initiale, administratif_heures (complet, "tripartite"))
ACTE (duree_avenant, administratif_heures (complet, "avenant"))

PARTIE (agent, "agent")
PARTIE (collectivite, "collectivite")

SIGNATAIRE (centre_signataire, "centre", g_strdup (qui.nom))
SIGNATAIRE (centre_qualite, "centre", g_strdup (qui.qualite))
SIGNATAIRE (centre_represente, "centre", administratif_signataire_mention (&qui))
SIGNATAIRE (collectivite_signataire, "collectivite", g_strdup (qui.nom))
SIGNATAIRE (collectivite_qualite, "collectivite", g_strdup (qui.qualite))
SIGNATAIRE (collectivite_represente, "collectivite", administratif_signataire_mention (&qui))

static void
own_lines (ModeleContexte *contexte, ModeleValeur *valeur, char **lines)
{
  valeur->elements = g_ptr_array_new ();
  for (guint i = 0; lines[i] != NULL; i++)
    g_ptr_array_add (valeur->elements, modele_contexte_own (contexte, lines[i]));
  g_free (lines);
}

static void
read_agent_lignes (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  own_lines (contexte, valeur, administratif_agent_lignes (contexte->source->complet->agent));
}

static void
read_collectivite_lignes (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  own_lines (contexte, valeur, administratif_collectivite_lignes (contexte->source->complet));
}

/* Whom a reminder goes to: the employer, where it may know and the agent has signed already. */
static void
read_relance_collectivite (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = administratif_is_for_employer (contexte->source->complet);
}

static void
read_manque_signature (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  DossierComplet *complet = contexte->source->complet;
  const char *partie = administratif_is_for_employer (complet) ? "collectivite" : "agent";
  const Convention *convention = dossier_complet_get_convention (complet);
  const Signature *signature = dossier_complet_get_signature (complet, partie);

  valeur->nombre = convention != NULL && convention->envoyee_le != CHAMP_ABSENT
                   && (signature == NULL || signature->le == CHAMP_ABSENT);
}

static void
read_devis_limite (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = administratif_devis_limite (contexte->source);
}

static const ModeleVariable acte[] = {
  LU ("titre", MODELE_TEXTE, read_titre),
  LU ("avec_agent", MODELE_BOOLEEN, read_partie_agent),
  LU ("avec_collectivite", MODELE_BOOLEEN, read_partie_collectivite),
  LU ("exemplaires", MODELE_TEXTE, read_exemplaires),
  LU ("duree", MODELE_TEXTE, read_duree),
  LU ("periode", MODELE_TEXTE, read_periode),
  LU ("duree_type", MODELE_TEXTE, read_duree_type),
  LU ("periode_type", MODELE_TEXTE, read_periode_type),
  LU ("entretiens", MODELE_TEXTE, read_entretiens),
  LU ("reunions", MODELE_TEXTE, read_reunions),
  LU ("lieu", MODELE_TEXTE, read_lieu),
  LU ("motif", MODELE_TEXTE, read_motif),
  LU ("initiative", MODELE_TEXTE, read_initiative),
  LU ("situation", MODELE_TEXTE, read_situation),
  LU ("l_agent", MODELE_TEXTE, read_l_agent),
  LU ("madame_monsieur", MODELE_TEXTE, read_madame_monsieur),
  LISTE ("agent_lignes", read_agent_lignes, NULL),
  LU ("conseiller", MODELE_TEXTE, read_conseiller),
  LU ("centre_adresse", MODELE_TEXTE, read_centre_adresse),
  LU ("centre_siret", MODELE_TEXTE, read_centre_siret),
  LU ("centre_contact", MODELE_TEXTE, read_centre_contact),
  LU ("centre_pied", MODELE_TEXTE, read_centre_pied),
  LU ("centre_signataire", MODELE_TEXTE, read_centre_signataire),
  LU ("centre_qualite", MODELE_TEXTE, read_centre_qualite),
  LU ("centre_represente", MODELE_TEXTE, read_centre_represente),
  LU ("reglement", MODELE_TEXTE, read_reglement),
  LU ("mention_tva", MODELE_TEXTE, read_mention_tva),
  LU ("collectivite_adresse", MODELE_TEXTE, read_collectivite_adresse),
  LU ("collectivite_siret", MODELE_TEXTE, read_collectivite_siret),
  LISTE ("collectivite_lignes", read_collectivite_lignes, NULL),
  LU ("collectivite_signataire", MODELE_TEXTE, read_collectivite_signataire),
  LU ("collectivite_qualite", MODELE_TEXTE, read_collectivite_qualite),
  LU ("collectivite_represente", MODELE_TEXTE, read_collectivite_represente),
  LU ("duree_initiale", MODELE_TEXTE, read_duree_initiale),
  LU ("duree_avenant", MODELE_TEXTE, read_duree_avenant),
  LU ("relance_collectivite", MODELE_BOOLEEN, read_relance_collectivite),
  LU ("manque_signature", MODELE_BOOLEEN, read_manque_signature),
  LU ("numero_devis", MODELE_TEXTE, read_numero_devis),
  LU ("devis_limite", MODELE_DATE, read_devis_limite),
};

CLASSE (modele_classe_acte, "acte", acte);
