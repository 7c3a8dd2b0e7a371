/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte-private.h"

#include "base/instant.h"
#include "documents/mots.h"
#include "model/parcours.h"

/* "du bilan professionnel", after "Synthèse". */
static void
read_de_la_prestation (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Prestation *self = sujet;
  g_autofree char *small = mots_minuscule (self->libelle != NULL ? self->libelle : "");

  if (g_str_has_prefix (small, "bilan"))
    valeur->texte = g_strdup_printf ("du %s", small);
  else if (*small != '\0')
    valeur->texte = g_strdup_printf ("– %s", small);
}

static const ModeleVariable prestation[] = {
  TEXTE ("code", Prestation, code),
  TEXTE ("libelle", Prestation, libelle),
  LU ("de_la_prestation", MODELE_TEXTE, read_de_la_prestation),
};

CLASSE (modele_classe_prestation, "prestation", prestation);

static void
read_initiative (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Dossier *self = sujet;
  const Agent *agent = contexte->source->complet->agent;

  valeur->texte = g_strdup (g_strcmp0 (self->initiative, "agent") == 0
                                ? mots_de_l_agent (agent != NULL ? agent->civilite : NULL)
                                : mots_initiative (self->initiative));
}

/* Whoever does not say otherwise is informed: a dossier without an employer's name says so. */
static void
read_employeur_informe (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = ((const Dossier *) sujet)->employeur_informe != 0;
}

static void
read_mode (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (mots_mode (((const Dossier *) sujet)->mode));
}

/* From the first entretien held to the last one, the follow-up apart. */
static void
read_periode (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const GPtrArray *entretiens = contexte->source->complet->entretiens;
  gint64 first = CHAMP_ABSENT, last = CHAMP_ABSENT;

  for (guint i = 0; i < entretiens->len; i++)
    {
      const Entretien *entretien = entretiens->pdata[i];

      if (g_strcmp0 (entretien->statut, "realise") != 0
          || g_strcmp0 (entretien->genre, "suivi") == 0 || entretien->debut == CHAMP_ABSENT)
        continue;
      if (first == CHAMP_ABSENT)
        first = instant_get_jour (entretien->debut);
      last = instant_get_jour (entretien->debut);
    }
  valeur->texte = mots_periode (first, last);
}

static void
read_partage (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const GPtrArray *sections = contexte->source->complet->sections;

  valeur->nombre = 0;
  for (guint i = 0; i < sections->len; i++)
    {
      const Section *section = sections->pdata[i];

      if (section->partage_employeur == 1 && modele_has_text (section->texte)
          && ((const Dossier *) sujet)->employeur_informe != 0)
        valeur->nombre = 1;
    }
}

/* What an employer that is not informed would have said is nothing to print. */
static void
read_attentes_collectivite (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Dossier *self = sujet;

  if (self->employeur_informe != 0)
    valeur->texte = g_strdup (self->attentes_collectivite);
}

static void
read_a_l_employeur (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Collectivite *collectivite = contexte->source->complet->collectivite;
  gboolean known = collectivite != NULL && modele_has_text (collectivite->nom);

  valeur->texte = mots_a_la_structure (known ? collectivite->nom : "l’employeur");
}

static void
read_entretiens_tenus (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const GPtrArray *entretiens = contexte->source->complet->entretiens;

  valeur->nombre = 0;
  for (guint i = 0; i < entretiens->len; i++)
    valeur->nombre
        += entretien_is_held (entretiens->pdata[i]);
}

static void
read_plan_commence (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const GPtrArray *actions = contexte->source->complet->actions;

  valeur->nombre = 0;
  for (guint i = 0; i < actions->len; i++)
    if (modele_is_started (actions->pdata[i]))
      valeur->nombre = 1;
}

static void
read_demarches_restantes (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const GPtrArray *demarches = contexte->source->complet->demarches;

  valeur->nombre = 0;
  for (guint i = 0; i < demarches->len; i++)
    valeur->nombre += modele_is_left (demarches->pdata[i]);
}

static const ModeleVariable dossier[] = {
  TEXTE ("ref", Dossier, ref),
  LU ("initiative", MODELE_TEXTE, read_initiative),
  DATE ("demande", Dossier, demande_le),
  DATE ("prescription", Dossier, prescription_le),
  DATE ("accord", Dossier, accord_le),
  TEXTE ("accord_comment", Dossier, accord_comment),
  LU ("employeur_informe", MODELE_BOOLEEN, read_employeur_informe),
  CHAMP ("suivi_cme", MODELE_BOOLEEN, Dossier, suivi_cme),
  TEXTE ("lieu", Dossier, lieu),
  LU ("mode", MODELE_TEXTE, read_mode),
  LU ("periode", MODELE_TEXTE, read_periode),
  LU ("partage", MODELE_BOOLEEN, read_partage),
  LU ("a_l_employeur", MODELE_TEXTE, read_a_l_employeur),
  LU ("entretiens_tenus", MODELE_NOMBRE, read_entretiens_tenus),
  LU ("plan_commence", MODELE_BOOLEEN, read_plan_commence),
  LU ("demarches_restantes", MODELE_NOMBRE, read_demarches_restantes),
  TEXTE ("attentes_agent", Dossier, attentes_agent),
  LU ("attentes_collectivite", MODELE_TEXTE, read_attentes_collectivite),
  CHAMP ("points_appui", MODELE_LISTE, Dossier, points_appui),
  CHAMP ("points_vigilance", MODELE_LISTE, Dossier, points_vigilance),
  CHAMP ("facteurs_favorables", MODELE_LISTE, Dossier, livret_facteurs_favorables),
  CHAMP ("contraintes", MODELE_LISTE, Dossier, livret_contraintes),
  CHAMP ("etapes", MODELE_LISTE, Dossier, livret_etapes),
};

CLASSE (modele_classe_dossier, "dossier", dossier);

static void
read_total (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Heures *self = sujet;

  valeur->nombre = self->entretiens_minutes + self->travail_personnel_minutes
                   + self->preparation_minutes;
}

static const ModeleVariable heures[] = {
  LU ("total", MODELE_DUREE, read_total),
  CHAMP ("entretiens", MODELE_DUREE, Heures, entretiens_minutes),
  CHAMP ("hors_compte", MODELE_DUREE, Heures, hors_compte_minutes),
  CHAMP ("travail_personnel", MODELE_DUREE, Heures, travail_personnel_minutes),
  CHAMP ("preparation", MODELE_DUREE, Heures, preparation_minutes),
};

CLASSE (modele_classe_heures, "heures", heures);

static void
read_signatures (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Fiche *convention = sujet;
  const GPtrArray *signatures = contexte->source->complet->signatures;

  valeur->elements = g_ptr_array_new ();
  for (guint i = 0; i < signatures->len; i++)
    {
      Signature *signature = signatures->pdata[i];

      if (g_strcmp0 (signature->convention, fiche_get_uuid ((Fiche *) convention)) == 0)
        g_ptr_array_add (valeur->elements, signature);
    }
}

static const ModeleVariable convention[] = {
  DATE ("envoyee", Convention, envoyee_le),
  CHAMP ("heures", MODELE_DUREE, Convention, heures_minutes),
  LISTE ("signatures", read_signatures, &modele_classe_signature),
};

CLASSE (modele_classe_convention, "convention", convention);

static const ModeleVariable signature[] = {
  TEXTE ("partie", Signature, partie),
  TEXTE ("nom", Signature, nom),
  TEXTE ("qualite", Signature, qualite),
  DATE ("date", Signature, le),
};

CLASSE (modele_classe_signature, "signature", signature);
