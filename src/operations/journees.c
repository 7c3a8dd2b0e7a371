/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/journees.h"

#include "base/instant.h"
#include "documents/preparation-textes.h"
#include "model/parcours.h"
#include "operations/agendas.h"

/* The entretiens of a day and what has to be ready for each. */

#define JOURS_A_VENIR 21

static void
journee_ligne_free (JourneeLigne *self)
{
  g_object_unref (self->entretien);
  g_free (self->dossier);
  g_free (self->nom);
  g_free (self->prenom);
  g_free (self->lieu);
  g_free (self->arret);
  g_free (self);
}

/* What is promised for later is not to be ready yet. */
static gboolean
has_due_promise (const Preparation *preparation)
{
  for (guint i = 0; i < preparation->promesses->len; i++)
    {
      const PreparationPoint *point = preparation->promesses->pdata[i];

      if (point->le != CHAMP_ABSENT && point->le <= preparation->jour)
        return TRUE;
    }

  return FALSE;
}

/**
 * journees_mark:
 *
 * Returns: what there is to prepare, #JourneeMarque added up
 */
guint
journees_mark (const Preparation *preparation)
{
  static const struct
  {
    PreparationNature nature;
    JourneeMarque marque;
  } natures[] = {
    { PREPARATION_COMPTE_RENDU, JOURNEE_NOTES }, { PREPARATION_NOTER, JOURNEE_NOTES },
    { PREPARATION_REMISE, JOURNEE_REMISE },      { PREPARATION_SIGNATURE, JOURNEE_SIGNATURE },
    { PREPARATION_CONVENTION, JOURNEE_SIGNATURE }, { PREPARATION_ACCORD, JOURNEE_ACCORD },
    { PREPARATION_ECHEANCE, JOURNEE_ECHEANCE },
  };
  guint marques = has_due_promise (preparation) ? JOURNEE_PROMESSE : 0;

  for (guint i = 0; i < G_N_ELEMENTS (natures); i++)
    if (preparation_has (preparation, natures[i].nature))
      marques |= natures[i].marque;

  return marques;
}

static JourneeLigne *
create_ligne (const AgendaTemps *temps)
{
  JourneeLigne *ligne = g_new0 (JourneeLigne, 1);

  ligne->entretien = g_object_ref (JALONS_ENTRETIEN (temps->fiche));
  ligne->dossier = g_strdup (fiche_get_portee (temps->fiche));
  ligne->nom = g_strdup (temps->apercu != NULL ? temps->apercu->nom : NULL);
  ligne->prenom = g_strdup (temps->apercu != NULL ? temps->apercu->prenom : NULL);
  ligne->lieu = g_strdup (ligne->entretien->lieu);

  return ligne;
}

/**
 * journee_ligne_prepare:
 * @jour: the day it is prepared for
 *
 * Says where the dossier stopped and what has to be ready: it is read whole.
 *
 * Returns: %FALSE with @error where the dossier cannot be read
 */
gboolean
journee_ligne_prepare (JourneeLigne  *self,
                       Repository    *repository,
                       gint64         jour,
                       GError       **error)
{
  g_autoptr (DossierComplet) dossier = repository_get_dossier (repository, self->dossier, error);
  g_autoptr (Preparation) preparation = NULL;

  if (dossier == NULL)
    return FALSE;

  preparation = preparation_compute (dossier, jour, PREPARATION_CONSEILLER);
  if (self->lieu == NULL)
    self->lieu = g_strdup (dossier->dossier->lieu);
  g_free (self->arret);
  self->arret = preparation_write_arret (preparation);
  self->marques = journees_mark (preparation);

  return TRUE;
}

static gboolean
is_listed (const AgendaTemps *temps)
{
  return JALONS_IS_ENTRETIEN (temps->fiche) && entretien_counts (JALONS_ENTRETIEN (temps->fiche));
}

static gint
compare_starts (gconstpointer a,
                gconstpointer b)
{
  const JourneeLigne *une = *(JourneeLigne * const *) a;
  const JourneeLigne *autre = *(JourneeLigne * const *) b;

  if (une->entretien->debut != autre->entretien->debut)
    return une->entretien->debut < autre->entretien->debut ? -1 : 1;

  return g_strcmp0 (une->nom, autre->nom);
}

/* @maximum times of everybody’s day at most: @autres says how many others there are. */
static GPtrArray *
list_day (Repository  *repository,
          Plage        instants,
          const char  *conseiller,
          guint        maximum,
          guint       *autres,
          GError     **error)
{
  g_autoptr (GPtrArray) temps = NULL;
  g_autoptr (GArray) moments = NULL;

  *autres = 0;
  if (conseiller == NULL)
    {
      moments = repository_list_moments (repository, instants, error);
      if (moments == NULL)
        return NULL;
    }
  if (moments == NULL || moments->len <= maximum)
    return agendas_list (repository, instants, conseiller, error);

  *autres = moments->len - maximum;
  temps = g_ptr_array_new_with_free_func ((GDestroyNotify) agenda_temps_free);
  for (guint i = 0; i < maximum; i++)
    {
      g_autofree char *uuid = uuid_format (g_array_index (moments, Moment, i).uuid);
      AgendaTemps *un = agendas_read (repository, uuid, error);

      if (un == NULL)
        return NULL;
      g_ptr_array_add (temps, un);
    }

  return g_steal_pointer (&temps);
}

/**
 * journees_list:
 * @conseiller: (nullable): only those of this conseiller
 * @maximum: how many at most, where @conseiller is %NULL
 * @autres: (out): how many others the day has then
 *
 * Lists what is held or planned on a day, in order; journee_ligne_prepare() then says of each what
 * has to be ready.
 *
 * Returns: (transfer full) (element-type JourneeLigne) (nullable): the day
 */
GPtrArray *
journees_list (Repository   *repository,
               gint64        jour,
               const char   *conseiller,
               guint         maximum,
               guint        *autres,
               GError      **error)
{
  const Plage jours = { jour, jour + 1 };
  g_autoptr (GPtrArray) temps =
    list_day (repository, plage_to_instants (jours), conseiller, maximum, autres, error);
  g_autoptr (GPtrArray) lignes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) journee_ligne_free);

  if (temps == NULL)
    return NULL;

  for (guint i = 0; i < temps->len; i++)
    if (is_listed (temps->pdata[i]))
      g_ptr_array_add (lignes, create_ligne (temps->pdata[i]));
  g_ptr_array_sort (lignes, compare_starts);

  return g_steal_pointer (&lignes);
}

static gboolean
is_held_in (Entretien *entretien,
            Plage      instants)
{
  return entretien_counts (entretien) && plage_contains (instants, entretien->debut);
}

/* Everybody’s day may have hundreds: the first one that counts is enough. */
static gboolean
has_entretien_of_anybody (Repository *repository,
                          Plage       instants)
{
  g_autoptr (GArray) moments = repository_list_moments (repository, instants, NULL);
  gboolean trouve = FALSE;

  for (guint i = 0; moments != NULL && i < moments->len && !trouve; i++)
    {
      g_autofree char *uuid = uuid_format (g_array_index (moments, Moment, i).uuid);
      g_autoptr (Fiche) fiche = repository_get_row (repository, TYPE_ENTRETIEN, uuid, NULL);

      trouve = fiche != NULL && is_held_in (JALONS_ENTRETIEN (fiche), instants);
    }

  return trouve;
}

static gboolean
has_entretien (Repository *repository,
               gint64      jour,
               const char *conseiller)
{
  const Plage instants = plage_to_instants ((Plage) { jour, jour + 1 });
  g_autoptr (GPtrArray) entretiens = NULL;

  if (conseiller == NULL)
    return has_entretien_of_anybody (repository, instants);

  entretiens = repository_list_entretiens_during (repository, ENTRETIENS_CONSEILLER, conseiller, NULL,
                                                  instants, NULL);
  for (guint i = 0; entretiens != NULL && i < entretiens->len; i++)
    if (is_held_in (entretiens->pdata[i], instants))
      return TRUE;

  return FALSE;
}

/**
 * journees_find_next:
 * @jour: a day
 * @conseiller: (nullable): whose agenda
 *
 * Returns: the first day of the weeks that come, from @jour on, that has an entretien; @jour where
 *   none has, or where the base cannot tell
 */
gint64
journees_find_next (Repository *repository,
                    gint64      jour,
                    const char *conseiller)
{
  for (gint64 un = jour; un < jour + JOURS_A_VENIR; un++)
    if (has_entretien (repository, un, conseiller))
      return un;

  return jour;
}
