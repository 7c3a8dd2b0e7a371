/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte-private.h"

#include "documents/administratif.h"
#include "model/prix.h"

#include <string.h>

/* What the prestation offers and at what price. */

static void
read_la_prestation (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = administratif_la_prestation (sujet);
}

static void
read_livrable (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (administratif_livrable (sujet));
}

static void
read_le_livrable (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (administratif_le_livrable (sujet));
}

static void
read_accord_requis (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = prestation_requires_accord (sujet);
}

static void
read_avec_convention (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = ((const Prestation *) sujet)->convention != NULL;
}

static void
read_enonce (ModeleValeur *valeur, const PrestationEnonce *enonce)
{
  valeur->elements = g_ptr_array_new ();
  for (guint i = 0; enonce != NULL && enonce->libelles[i] != NULL; i++)
    g_ptr_array_add (valeur->elements, enonce->libelles[i]);
}

#define ENONCE(nom) \
  static void read_##nom (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur) \
  { \
    read_enonce (valeur, ((const Prestation *) sujet)->enonces->nom); \
  }

ENONCE (public_vise)
ENONCE (buts)
ENONCE (rythme)
ENONCE (outils)
ENONCE (livrables)
ENONCE (engagements_centre)
ENONCE (engagements_agent)
ENONCE (engagements_collectivite)

static void
read_etapes (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->elements = g_ptr_array_ref (((const Prestation *) sujet)->phases);
}

static void
read_objectifs (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const PrestationPhase *phase = sujet;

  valeur->elements = g_ptr_array_new ();
  for (guint i = 0; i < phase->objectifs->len; i++)
    g_ptr_array_add (valeur->elements,
                     ((const PrestationObjectif *) phase->objectifs->pdata[i])->libelle);
}

static const ModeleVariable etape[] = {
  TEXTE ("libelle", PrestationPhase, libelle),
  LISTE ("objectifs", read_objectifs, NULL),
};

static CLASSE (classe_etape, "etape", etape);

static const ModeleVariable offre[] = {
  LU ("la_prestation", MODELE_TEXTE, read_la_prestation),
  LU ("livrable", MODELE_TEXTE, read_livrable),
  LU ("le_livrable", MODELE_TEXTE, read_le_livrable),
  LU ("accord_requis", MODELE_BOOLEEN, read_accord_requis),
  LU ("avec_convention", MODELE_BOOLEEN, read_avec_convention),
  LISTE ("public", read_public_vise, NULL),
  LISTE ("buts", read_buts, NULL),
  LISTE ("rythme", read_rythme, NULL),
  LISTE ("outils", read_outils, NULL),
  LISTE ("livrables", read_livrables, NULL),
  LISTE ("engagements_centre", read_engagements_centre, NULL),
  LISTE ("engagements_agent", read_engagements_agent, NULL),
  LISTE ("engagements_collectivite", read_engagements_collectivite, NULL),
  LISTE ("etapes", read_etapes, &classe_etape),
};

CLASSE (modele_classe_offre, "offre", offre);

static gint64
get_amount (ModeleContexte *contexte)
{
  return prix_get_amount (contexte->source->complet);
}

static void
read_montant (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = get_amount (contexte);
}

static void
read_connu (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = get_amount (contexte) != CHAMP_ABSENT;
}

static void
read_gratuit (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = get_amount (contexte) == 0;
}

static void
read_sur_devis (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Dossier *dossier = contexte->source->complet->dossier;

  valeur->nombre = dossier->prix_centimes == CHAMP_ABSENT
                   && dossier->devis_montant_centimes != CHAMP_ABSENT;
}

/* The rule of the grid, where it is still the one that made the price of the dossier. */
static void
find_tarif (ModeleContexte *contexte, TarifReponse *reponse)
{
  const Dossier *dossier = contexte->source->complet->dossier;

  prix_find_tarif (contexte->source->complet, reponse);
  if (reponse->montant_centimes != dossier->prix_centimes)
    {
      tarif_reponse_clear (reponse);
      *reponse = (TarifReponse) TARIF_REPONSE_INIT;
    }
}

#define TARIF(nom, instruction) \
  static void read_##nom (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur) \
  { \
    g_auto (TarifReponse) reponse = TARIF_REPONSE_INIT; \
\
    find_tarif (contexte, &reponse); \
    instruction; \
  }

TARIF (vote, valeur->texte = administratif_vote (&reponse))
TARIF (regle, valeur->texte = g_strdup (reponse.regle))
TARIF (avertissement, valeur->texte = g_strdup (reponse.avertissement))
TARIF (valide_du, valeur->nombre = reponse.valide_du)

/* What the amount of a devis pays for goes within a sentence. */
static void
read_justification (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const char *text = contexte->source->complet->dossier->devis_justification;
  gsize length;

  if (text == NULL)
    return;
  valeur->texte = g_strstrip (g_strdup (text));
  length = strlen (valeur->texte);
  if (length > 0 && valeur->texte[length - 1] == '.')
    valeur->texte[length - 1] = '\0';
}

static const ModeleVariable tarif[] = {
  LU ("montant", MODELE_MONTANT, read_montant),
  LU ("connu", MODELE_BOOLEEN, read_connu),
  LU ("gratuit", MODELE_BOOLEEN, read_gratuit),
  LU ("sur_devis", MODELE_BOOLEEN, read_sur_devis),
  LU ("vote", MODELE_TEXTE, read_vote),
  LU ("regle", MODELE_TEXTE, read_regle),
  LU ("valide_du", MODELE_DATE, read_valide_du),
  LU ("avertissement", MODELE_TEXTE, read_avertissement),
  LU ("justification", MODELE_TEXTE, read_justification),
};

CLASSE (modele_classe_tarif, "tarif", tarif);
