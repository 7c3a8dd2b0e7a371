/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-examen-private.h"

#include "base/instant.h"
#include "base/jour.h"
#include "base/recherche.h"
#include "model/statuts.h"

#include <string.h>

/* The words that a row must have, as their numbers. */
static void
find_words (ApercuExamen *self)
{
  const ApercuRequete *requete = self->requete;
  const char * const mots[APERCU_N_MOTS] = {
    [APERCU_MOT_PRESTATION] = requete->prestation,
    [APERCU_MOT_CONSEILLER] = requete->conseiller,
    [APERCU_MOT_COLLECTIVITE] = requete->collectivite,
    [APERCU_MOT_CONVENTION] = requete->convention,
  };

  for (guint i = 0; i < APERCU_N_MOTS; i++)
    self->mots[i] = apercu_mots_find (self->cliche->mots, mots[i]);
}

static void
find_statuts (ApercuExamen *self)
{
  if (self->requete->statuts == NULL)
    return;

  self->statuts = g_new0 (gboolean, apercu_mots_count (self->cliche->mots));
  for (char **statut = self->requete->statuts; *statut != NULL; statut++)
    {
      const guint32 numero = apercu_mots_find (self->cliche->mots, *statut);

      if (numero != APERCU_MOTS_INCONNU)
        self->statuts[numero] = TRUE;
    }
}

/* @requete and @cliche outlive it. */
void
apercu_examen_init (ApercuExamen        *self,
                    const ApercuRequete *requete,
                    const ApercuCliche  *cliche)
{
  const gint64 dimanche = requete->jour + 7 - jour_get_weekday (requete->jour);

  *self = (ApercuExamen) {
    .requete = requete,
    .cliche = cliche,
    .debut = instant_from_local (requete->jour, 0),
    .fin_semaine = instant_from_local (dimanche + 1, 0),
    .dimanche = dimanche,
  };
  find_words (self);
  find_statuts (self);
}

void
apercu_examen_clear (ApercuExamen *self)
{
  g_clear_pointer (&self->statuts, g_free);
}

static gboolean
is_late (const ApercuExamen      *self,
         const ApercuClicheLigne *ligne)
{
  return ligne->echeance != CHAMP_ABSENT && ligne->echeance < self->requete->jour;
}

gboolean
apercu_examen_admits (const ApercuExamen *self,
                      guint32             place)
{
  const ApercuClicheLigne *ligne = apercu_cliche_get_ligne (self->cliche, place);

  for (guint i = 0; i < APERCU_N_MOTS; i++)
    if (self->mots[i] != APERCU_MOTS_ABSENT && self->mots[i] != ligne->mots[i])
      return FALSE;
  if (self->statuts != NULL && !self->statuts[ligne->mots[APERCU_MOT_STATUT]])
    return FALSE;
  if (self->requete->en_retard && !is_late (self, ligne))
    return FALSE;
  return recherche_matches_words (apercu_cliche_get_texte (self->cliche, ligne->cle),
                                  (const char * const *) self->requete->mots);
}

static ApercuGroupe
find_groupe (const ApercuExamen      *self,
             const ApercuClicheLigne *ligne)
{
  const char *statut = apercu_mots_get_texte (self->cliche->mots, ligne->mots[APERCU_MOT_STATUT]);
  gint64 prochain;

  if (!self->requete->par_groupe || statut == NULL || !statut_is_open (statut))
    return APERCU_GROUPE_AUTRES;
  if (is_late (self, ligne))
    return APERCU_GROUPE_RETARD;
  prochain = apercu_cliche_get_prochain (self->cliche, ligne, self->debut);
  if ((ligne->echeance != CHAMP_ABSENT && ligne->echeance <= self->dimanche) ||
      (prochain != CHAMP_ABSENT && prochain < self->fin_semaine))
    return APERCU_GROUPE_SEMAINE;
  if (g_str_equal (statut, "conventionnement"))
    return APERCU_GROUPE_SIGNATURE;
  if (prochain == CHAMP_ABSENT && !g_str_equal (statut, "suspendu") &&
      !g_str_equal (statut, "conclu") && !g_str_equal (statut, "suivi"))
    return APERCU_GROUPE_A_PLANIFIER;
  return APERCU_GROUPE_AUTRES;
}

static void
take_number (ApercuPosition *position,
             gint64          nombre)
{
  position->absent = nombre == CHAMP_ABSENT;
  position->nombre = nombre;
}

static void
take_word (const ApercuExamen *self,
           ApercuPosition     *position,
           guint32             numero)
{
  position->absent = apercu_mots_is_empty (self->cliche->mots, numero);
  position->nombre = apercu_mots_get_rang (self->cliche->mots, numero);
}

static void
take_value (const ApercuExamen      *self,
            ApercuPosition          *position,
            const ApercuClicheLigne *ligne)
{
  switch (self->requete->ordre)
    {
    case APERCU_ORDRE_ECHEANCE:
      take_number (position, ligne->echeance);
      break;
    case APERCU_ORDRE_ENTRETIEN:
      take_number (position, apercu_cliche_get_prochain (self->cliche, ligne, self->debut));
      break;
    case APERCU_ORDRE_DEMANDE:
      take_number (position, ligne->demande);
      break;
    case APERCU_ORDRE_PRIX:
      take_number (position, ligne->prix);
      break;
    case APERCU_ORDRE_STATUT:
      position->nombre = apercu_mots_get_rang_statut (self->cliche->mots, ligne->mots[APERCU_MOT_STATUT]);
      break;
    case APERCU_ORDRE_MODIFICATION:
      position->nombre = -ligne->revision;
      break;
    case APERCU_ORDRE_COLLECTIVITE:
      take_word (self, position, ligne->mots[APERCU_MOT_COLLECTIVITE]);
      break;
    case APERCU_ORDRE_PRESTATION:
      take_word (self, position, ligne->mots[APERCU_MOT_PRESTATION]);
      break;
    case APERCU_ORDRE_CONSEILLER:
      take_word (self, position, ligne->mots[APERCU_MOT_CONSEILLER]);
      break;
    case APERCU_ORDRE_NOM:
    case APERCU_ORDRE_REFERENCE:
    default:
      break;
    }
}

/* @rang: which one by name is the row at @place */
ApercuPosition
apercu_examen_locate (const ApercuExamen *self,
                      guint32             place,
                      guint32             rang)
{
  const ApercuClicheLigne *ligne = apercu_cliche_get_ligne (self->cliche, place);
  ApercuPosition position = { .place = place, .rang = rang };

  position.groupe = (guint8) find_groupe (self, ligne);
  position.retard = is_late (self, ligne);
  take_value (self, &position, ligne);
  return position;
}

static int
compare_values (const ApercuExamen   *self,
                const ApercuPosition *a,
                const ApercuPosition *b)
{
  const ApercuCliche *cliche = self->cliche;

  if (self->requete->ordre == APERCU_ORDRE_REFERENCE)
    return strcmp (apercu_cliche_get_texte (cliche, apercu_cliche_get_ligne (cliche, a->place)->ref),
                   apercu_cliche_get_texte (cliche, apercu_cliche_get_ligne (cliche, b->place)->ref));
  return (a->nombre > b->nombre) - (a->nombre < b->nombre);
}

/* In an order that words or the life of a dossier give, the names stay the right way round. */
static gboolean
turns_names (const ApercuRequete *requete)
{
  return requete->decroissant && requete->ordre != APERCU_ORDRE_STATUT &&
         requete->ordre != APERCU_ORDRE_COLLECTIVITE && requete->ordre != APERCU_ORDRE_PRESTATION &&
         requete->ordre != APERCU_ORDRE_CONSEILLER;
}

int
apercu_examen_compare (const ApercuExamen   *self,
                       const ApercuPosition *a,
                       const ApercuPosition *b)
{
  int signe;

  if (a->groupe != b->groupe)
    return a->groupe < b->groupe ? -1 : 1;
  if (a->absent != b->absent)
    return a->absent - b->absent;
  signe = a->absent ? 0 : compare_values (self, a, b);
  if (signe != 0)
    return self->requete->decroissant ? -signe : signe;
  signe = (a->rang > b->rang) - (a->rang < b->rang);
  return turns_names (self->requete) ? -signe : signe;
}
