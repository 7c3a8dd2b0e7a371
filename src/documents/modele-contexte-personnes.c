/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte-private.h"

#include "documents/mots.h"

static void
read_service (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Centre *centre = sujet;
  const Prestation *prestation = contexte->source->complet->prestation;
  const char *service = prestation != NULL && prestation->centre != NULL
                            ? prestation->centre->service
                            : NULL;

  valeur->texte = g_strdup (modele_has_text (service) ? service : centre->commune);
}

static const ModeleVariable centre[] = {
  TEXTE ("code", Centre, code),
  TEXTE ("sigle", Centre, sigle),
  TEXTE ("nom", Centre, nom),
  LU ("service", MODELE_TEXTE, read_service),
  TEXTE ("adresse", Centre, adresse),
  TEXTE ("code_postal", Centre, code_postal),
  TEXTE ("commune", Centre, commune),
  TEXTE ("siret", Centre, siret),
  TEXTE ("courriel", Centre, courriel),
  TEXTE ("telephone", Centre, telephone),
  TEXTE ("signataire_nom", Centre, signataire_nom),
  TEXTE ("signataire_qualite", Centre, signataire_qualite),
  TEXTE ("referent_handicap", Centre, referent_handicap),
};

CLASSE (modele_classe_centre, "centre", centre);

static void
read_nom_complet (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Agent *self = sujet;

  valeur->texte = mots_personne (self->civilite, self->prenom, self->nom);
}

static void
read_prenom_nom (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Agent *self = sujet;

  valeur->texte = mots_personne (NULL, self->prenom, self->nom);
}

static void
read_nom_bref (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Agent *self = sujet;

  valeur->texte = mots_personne_breve (self->civilite, self->prenom, self->nom);
}

/* What is under the title: what one does, or else what one is. */
static void
read_metier (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Agent *self = sujet;

  valeur->texte = g_strdup (modele_has_text (self->fonction) ? self->fonction : self->grade);
}

static void
read_signataire (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const char *civilite = ((const Agent *) sujet)->civilite;

  valeur->texte = g_strdup (g_strcmp0 (civilite, "Mme") == 0  ? "L’agente"
                            : g_strcmp0 (civilite, "M.") == 0 ? "L’agent"
                                                              : "Bénéficiaire");
}

static void
read_statut (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Agent *self = sujet;

  valeur->texte = g_strdup (mots_statut_agent (self->statut, self->civilite));
}

/* "bénéficiaire" is right for anybody, also for somebody of whom nothing is known. */
static void
read_appellation (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (mots_agent (((const Agent *) sujet)->civilite));
}

static void
read_l_appellation (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (mots_l_agent (((const Agent *) sujet)->civilite));
}

static void
read_de_l_appellation (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (mots_de_l_agent (((const Agent *) sujet)->civilite));
}

static void
read_feminin (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = g_strcmp0 (((const Agent *) sujet)->civilite, "Mme") == 0;
}

static void
read_masculin (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = g_strcmp0 (((const Agent *) sujet)->civilite, "M.") == 0;
}

static const ModeleVariable agent[] = {
  TEXTE ("civilite", Agent, civilite),
  TEXTE ("nom", Agent, nom),
  TEXTE ("prenom", Agent, prenom),
  LU ("nom_complet", MODELE_TEXTE, read_nom_complet),
  LU ("prenom_nom", MODELE_TEXTE, read_prenom_nom),
  LU ("nom_bref", MODELE_TEXTE, read_nom_bref),
  LU ("statut", MODELE_TEXTE, read_statut),
  TEXTE ("categorie", Agent, categorie),
  TEXTE ("cadre_emplois", Agent, cadre_emplois),
  TEXTE ("grade", Agent, grade),
  TEXTE ("fonction", Agent, fonction),
  TEXTE ("service", Agent, service),
  TEXTE ("courriel", Agent, courriel),
  TEXTE ("telephone", Agent, telephone),
  TEXTE ("adresse", Agent, adresse),
  DATE ("naissance", Agent, naissance_le),
  LU ("metier", MODELE_TEXTE, read_metier),
  LU ("signataire", MODELE_TEXTE, read_signataire),
  LU ("appellation", MODELE_TEXTE, read_appellation),
  LU ("l_appellation", MODELE_TEXTE, read_l_appellation),
  LU ("de_l_appellation", MODELE_TEXTE, read_de_l_appellation),
  LU ("feminin", MODELE_BOOLEEN, read_feminin),
  LU ("masculin", MODELE_BOOLEEN, read_masculin),
};

CLASSE (modele_classe_agent, "agent", agent);

static const ModeleVariable collectivite[] = {
  TEXTE ("nom", Collectivite, nom),
  TEXTE ("siret", Collectivite, siret),
  CHAMP ("affiliee", MODELE_BOOLEEN, Collectivite, affiliee),
  TEXTE ("adresse", Collectivite, adresse),
  TEXTE ("code_postal", Collectivite, code_postal),
  TEXTE ("commune", Collectivite, commune),
  TEXTE ("code_service", Collectivite, code_service),
  TEXTE ("engagement", Collectivite, engagement),
};

CLASSE (modele_classe_collectivite, "collectivite", collectivite);

static void
read_conseiller_nom (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (contexte->source->complet->dossier->conseiller);
}

/* What was handed over, or what the base knows of the person. */
static void
read_conseiller_fonction (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const DocumentSource *source = contexte->source;
  const Utilisateur *conseiller = source->complet->conseiller;

  valeur->texte = g_strdup (modele_has_text (source->conseiller_fonction)
                                ? source->conseiller_fonction
                            : conseiller != NULL ? conseiller->fonction
                                                 : NULL);
}

static const ModeleVariable conseiller[] = {
  LU ("nom", MODELE_TEXTE, read_conseiller_nom),
  LU ("fonction", MODELE_TEXTE, read_conseiller_fonction),
};

CLASSE (modele_classe_conseiller, "conseiller", conseiller);

static const ModeleVariable contact[] = {
  TEXTE ("role", Contact, role),
  TEXTE ("nom", Contact, nom),
  TEXTE ("qualite", Contact, qualite),
  TEXTE ("courriel", Contact, courriel),
  TEXTE ("telephone", Contact, telephone),
};

CLASSE (modele_classe_contact, "contact", contact);
