/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-contexte-private.h"

#include "base/formats.h"
#include "base/instant.h"
#include "documents/mots.h"

static gboolean
is_held (const Entretien *entretien)
{
  return g_strcmp0 (entretien->statut, "realise") == 0;
}

static void
read_phase_libelle (ModeleContexte *contexte, const char *code, ModeleValeur *valeur)
{
  const Prestation *prestation = contexte->source->complet->prestation;
  const PrestationPhase *phase
      = prestation != NULL && code != NULL ? prestation_find_phase (prestation, code) : NULL;

  valeur->texte = g_strdup (phase != NULL ? phase->libelle : NULL);
}

static guint
count_held (ModeleContexte *contexte, const Phase *phase, gint64 *minutes)
{
  const GPtrArray *entretiens = contexte->source->complet->entretiens;
  guint held = 0;

  *minutes = 0;
  for (guint i = 0; i < entretiens->len; i++)
    {
      const Entretien *entretien = entretiens->pdata[i];

      if (!is_held (entretien) || g_strcmp0 (entretien->phase, phase->code) != 0)
        continue;
      held++;
      *minutes += entretien->duree_minutes != CHAMP_ABSENT ? entretien->duree_minutes : 0;
    }
  return held;
}

static void
read_libelle (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  read_phase_libelle (contexte, ((const Phase *) sujet)->code, valeur);
}

static void
read_phase_commencee (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Phase *self = sujet;
  gint64 minutes;

  valeur->nombre = self->debut != CHAMP_ABSENT || count_held (contexte, self, &minutes) > 0;
}

static void
read_phase_periode (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Phase *self = sujet;

  valeur->texte = mots_periode (self->debut, self->fin);
}

static void
read_entretiens_tenus (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  gint64 minutes;

  valeur->nombre = count_held (contexte, sujet, &minutes);
}

static void
read_phase_duree (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  count_held (contexte, sujet, &valeur->nombre);
}

static const ModeleVariable phase[] = {
  TEXTE ("code", Phase, code),
  LU ("libelle", MODELE_TEXTE, read_libelle),
  LU ("commencee", MODELE_BOOLEEN, read_phase_commencee),
  LU ("periode", MODELE_TEXTE, read_phase_periode),
  LU ("entretiens_tenus", MODELE_NOMBRE, read_entretiens_tenus),
  LU ("duree", MODELE_DUREE, read_phase_duree),
};

CLASSE (modele_classe_phase, "phase", phase);

static void
read_entretien_date (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Entretien *self = sujet;

  if (self->debut != CHAMP_ABSENT)
    valeur->nombre = instant_get_jour (self->debut);
}

static void
read_heure (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Entretien *self = sujet;

  if (self->debut != CHAMP_ABSENT)
    valeur->texte = format_heure (self->debut);
}

static void
read_heure_fin (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Entretien *self = sujet;

  if (self->debut != CHAMP_ABSENT && self->duree_minutes != CHAMP_ABSENT)
    valeur->texte = format_heure (self->debut + self->duree_minutes * 60);
}

static void
read_entretien_genre (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (mots_entretien (((const Entretien *) sujet)->genre));
}

static void
read_entretien_phase (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  read_phase_libelle (contexte, ((const Entretien *) sujet)->phase, valeur);
}

static void
read_entretien_mode (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (mots_mode (((const Entretien *) sujet)->mode));
}

static void
read_tenu (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const Entretien *self = sujet;

  valeur->nombre = is_held (self) && self->debut != CHAMP_ABSENT;
}

static const ModeleVariable entretien[] = {
  LU ("date", MODELE_DATE, read_entretien_date),
  LU ("heure", MODELE_TEXTE, read_heure),
  LU ("heure_fin", MODELE_TEXTE, read_heure_fin),
  CHAMP ("duree", MODELE_DUREE, Entretien, duree_minutes),
  LU ("genre", MODELE_TEXTE, read_entretien_genre),
  TEXTE ("genre_code", Entretien, genre),
  LU ("phase", MODELE_TEXTE, read_entretien_phase),
  TEXTE ("phase_code", Entretien, phase),
  LU ("mode", MODELE_TEXTE, read_entretien_mode),
  TEXTE ("lieu", Entretien, lieu),
  TEXTE ("statut", Entretien, statut),
  LU ("tenu", MODELE_BOOLEEN, read_tenu),
  TEXTE ("resume", Entretien, resume),
};

CLASSE (modele_classe_entretien, "entretien", entretien);

static const ModeleVariable temps[] = {
  DATE ("date", Temps, le),
  TEXTE ("nature", Temps, nature),
  CHAMP ("duree", MODELE_DUREE, Temps, minutes),
  TEXTE ("objet", Temps, objet),
};

CLASSE (modele_classe_temps, "temps", temps);

static void
read_demarche_genre (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (mots_demarche (((const Demarche *) sujet)->genre));
}

static void
read_demarche_statut (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (mots_statut_action (((const Demarche *) sujet)->statut));
}

gboolean
modele_is_left (const Demarche *demarche)
{
  return g_strcmp0 (demarche->statut, "a_faire") == 0
         || g_strcmp0 (demarche->statut, "en_cours") == 0;
}

static void
read_restante (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = modele_is_left (sujet);
}

static const ModeleVariable demarche[] = {
  LU ("genre", MODELE_TEXTE, read_demarche_genre),
  TEXTE ("intitule", Demarche, intitule),
  DATE ("echeance", Demarche, echeance_le),
  LU ("statut", MODELE_TEXTE, read_demarche_statut),
  LU ("restante", MODELE_BOOLEEN, read_restante),
  TEXTE ("compte_rendu", Demarche, compte_rendu),
};

CLASSE (modele_classe_demarche, "demarche", demarche);

/* A section with what the others around it make of it. */
typedef struct {
  const Section *section;
  gint64 nouvelle, numero, partagee, ouvre_partage;
} Passage;

static const char *
find_title (const Section *section)
{
  return modele_has_text (section->titre) ? section->titre : mots_section (section->code);
}

/* One section of the synthèse may be several records: they share one heading. */
static gboolean
continues (const Section *section, const Section *previous)
{
  if (previous == NULL || g_strcmp0 (section->code, previous->code) != 0)
    return FALSE;
  return !modele_has_text (section->titre) || g_strcmp0 (section->titre, previous->titre) == 0;
}

void
modele_read_sections (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  const DossierComplet *complet = contexte->source->complet;
  const Section *previous = NULL, *previous_shared = NULL;
  gint64 numero = 0;

  valeur->elements = g_ptr_array_new ();
  for (guint i = 0; i < complet->sections->len; i++)
    {
      const Section *section = complet->sections->pdata[i];
      Passage *passage;

      if (!modele_has_text (section->texte))
        continue;
      passage = modele_contexte_own (contexte, g_new0 (Passage, 1));
      passage->section = section;
      passage->nouvelle = !continues (section, previous);
      passage->numero = numero += passage->nouvelle;
      passage->partagee
          = section->partage_employeur == 1 && complet->dossier->employeur_informe != 0;
      g_ptr_array_add (valeur->elements, passage);
      passage->ouvre_partage = passage->partagee && !continues (section, previous_shared);
      if (passage->partagee)
        previous_shared = section;
      previous = section;
    }
}

static void
read_section_code (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (((const Passage *) sujet)->section->code);
}

static void
read_section_titre (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (find_title (((const Passage *) sujet)->section));
}

static void
read_titre_propre (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = modele_has_text (((const Passage *) sujet)->section->titre);
}

static void
read_section_texte (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (((const Passage *) sujet)->section->texte);
}

static const ModeleVariable section[] = {
  LU ("code", MODELE_TEXTE, read_section_code),
  LU ("titre", MODELE_TEXTE, read_section_titre),
  LU ("titre_propre", MODELE_BOOLEEN, read_titre_propre),
  CHAMP ("nouvelle", MODELE_BOOLEEN, Passage, nouvelle),
  CHAMP ("numero", MODELE_NOMBRE, Passage, numero),
  LU ("texte", MODELE_RICHE, read_section_texte),
  CHAMP ("partagee", MODELE_BOOLEEN, Passage, partagee),
  CHAMP ("ouvre_partage", MODELE_BOOLEEN, Passage, ouvre_partage),
};

CLASSE (modele_classe_section, "section", section);

static void
read_action_statut (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->texte = g_strdup (mots_statut_action (((const Action *) sujet)->statut));
}

gboolean
modele_is_started (const Action *action)
{
  return modele_has_text (action->statut) && g_strcmp0 (action->statut, "a_faire") != 0;
}

static void
read_action_commencee (ModeleContexte *contexte, gconstpointer sujet, ModeleValeur *valeur)
{
  valeur->nombre = modele_is_started (sujet);
}

static const ModeleVariable action[] = {
  TEXTE ("intitule", Action, intitule),
  TEXTE ("moyens", Action, moyens),
  TEXTE ("responsable", Action, responsable),
  DATE ("echeance", Action, echeance_le),
  LU ("statut", MODELE_TEXTE, read_action_statut),
  LU ("commencee", MODELE_BOOLEEN, read_action_commencee),
};

CLASSE (modele_classe_action, "action", action);
