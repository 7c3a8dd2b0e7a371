/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "operations/rivaux.h"

#include "base/uuid.h"
#include "model/parcours.h"

#include <string.h>

/* What is told of a few entretiens among very many: nothing is read of the others but what they take. */

typedef struct
{
  guint8 uuid[UUID_LENGTH];
  Creneau creneau;
} Rival;

struct _Rivaux
{
  Repository *repository;
  GStringChunk *textes;
  GHashTable *lieux;    /* a place as it was typed → its key, "" for none */
  GArray *rivaux;       /* Rival, in any order */
  GPtrArray *absences;  /* AgendaTemps */
};

/* One key for one room, however it was typed: the same key is the same text. */
static const char *
find_lieu (Rivaux     *self,
           const char *lieu)
{
  const char *cle = g_hash_table_lookup (self->lieux, lieu);

  if (cle == NULL)
    {
      g_autofree char *faite = conflit_make_lieu_key (lieu);

      cle = g_string_chunk_insert_const (self->textes, faite != NULL ? faite : "");
      g_hash_table_insert (self->lieux, (gpointer) lieu, (gpointer) cle);
    }

  return *cle != '\0' ? cle : NULL;
}

static void
add_dispute (Rivaux              *self,
             const MomentDispute *dispute)
{
  Rival rival = { .creneau = {
    .debut = dispute->moment.debut, .fin = dispute->moment.debut,
    .conseiller = dispute->conseiller, .agent = dispute->agent, .seance = dispute->seance } };

  if (!statut_entretien_counts (dispute->statut) || dispute->duree_minutes <= 0)
    return;

  rival.creneau.fin = dispute->moment.fin;
  /* Only people in one room need it. */
  if (dispute->lieu != NULL && g_strcmp0 (dispute->mode, "presentiel") == 0)
    rival.creneau.lieu = find_lieu (self, dispute->lieu);
  memcpy (rival.uuid, dispute->moment.uuid, UUID_LENGTH);
  g_array_append_val (self->rivaux, rival);
}

/**
 * rivaux_new:
 * @instants: a range of instants
 *
 * Reads who and what place are taken in it.
 *
 * Returns: (transfer full) (nullable): to ask with rivaux_describe()
 */
Rivaux *
rivaux_new (Repository  *repository,
            Plage        instants,
            GError     **error)
{
  g_autoptr (Rivaux) self = g_new0 (Rivaux, 1);
  g_autoptr (GArray) disputes = NULL;

  self->repository = g_object_ref (repository);
  self->textes = g_string_chunk_new (4096);
  self->lieux = g_hash_table_new (NULL, NULL);
  self->rivaux = g_array_new (FALSE, FALSE, sizeof (Rival));
  self->absences = g_ptr_array_new_with_free_func ((GDestroyNotify) agenda_temps_free);
  disputes = repository_list_disputes (repository, instants, self->textes, error);
  if (disputes == NULL || !agendas_add_absences (repository, self->absences, instants, NULL, error))
    return NULL;

  for (guint i = 0; i < disputes->len; i++)
    add_dispute (self, &g_array_index (disputes, MomentDispute, i));

  return g_steal_pointer (&self);
}

/**
 * rivaux_free:
 *
 * Frees what was read.
 */
void
rivaux_free (Rivaux *self)
{
  g_clear_object (&self->repository);
  g_clear_pointer (&self->textes, g_string_chunk_free);
  g_clear_pointer (&self->lieux, g_hash_table_unref);
  g_clear_pointer (&self->rivaux, g_array_unref);
  g_clear_pointer (&self->absences, g_ptr_array_unref);
  g_free (self);
}

/* Texts that are equal are one pointer: what conflit_compare() tells, without reading them. */
static ConflitNature
compare (const Creneau *a,
         const Creneau *b)
{
  ConflitNature nature = CONFLIT_AUCUN;

  if (a->debut >= b->fin || b->debut >= a->fin || (a->seance != NULL && a->seance == b->seance))
    return CONFLIT_AUCUN;

  if (a->conseiller != NULL && a->conseiller == b->conseiller)
    nature |= CONFLIT_CONSEILLER;
  if (a->agent != NULL && a->agent == b->agent)
    nature |= CONFLIT_AGENT;
  if (a->lieu != NULL && a->lieu == b->lieu)
    nature |= CONFLIT_LIEU;

  return nature;
}

static const Rival *
find (Rivaux     *self,
      const char *uuid)
{
  guint8 octets[UUID_LENGTH];

  if (!uuid_parse (uuid, octets))
    return NULL;
  for (guint i = 0; i < self->rivaux->len; i++)
    {
      const Rival *rival = &g_array_index (self->rivaux, Rival, i);

      if (memcmp (rival->uuid, octets, UUID_LENGTH) == 0)
        return rival;
    }

  return NULL;
}

static void
say_rival (Rivaux        *self,
           const Rival   *rival,
           ConflitNature  nature,
           GPtrArray     *dits)
{
  g_autofree char *uuid = uuid_format (rival->uuid);
  g_autoptr (AgendaTemps) temps = agendas_read (self->repository, uuid, NULL);

  if (temps != NULL)
    g_ptr_array_add (dits, agendas_format_conflit (temps, nature));
}

/**
 * rivaux_describe:
 * @uuid: of an entretien of that time
 *
 * Returns: (transfer full) (nullable): what it is in conflict with, as agendas_join_conflits() says it;
 *   %NULL where there is nothing
 */
char *
rivaux_describe (Rivaux     *self,
                 const char *uuid)
{
  const Rival *sien = find (self, uuid);
  g_autoptr (GPtrArray) dits = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  for (guint i = 0; sien != NULL && i < self->rivaux->len; i++)
    {
      const Rival *rival = &g_array_index (self->rivaux, Rival, i);
      const ConflitNature nature = rival != sien ? compare (&sien->creneau, &rival->creneau)
                                                 : CONFLIT_AUCUN;

      if (nature != CONFLIT_AUCUN && n++ < AGENDAS_CONFLITS_DITS)
        say_rival (self, rival, nature, dits);
    }
  for (guint i = 0; sien != NULL && i < self->absences->len; i++)
    {
      const AgendaTemps *absence = self->absences->pdata[i];
      const ConflitNature nature = conflit_compare (&sien->creneau, &absence->creneau);

      if (nature != CONFLIT_AUCUN && n++ < AGENDAS_CONFLITS_DITS)
        g_ptr_array_add (dits, agendas_format_conflit (absence, nature));
    }

  return agendas_join_conflits (dits, n);
}

/**
 * rivaux_describe_absence:
 * @absence: an unavailability, of any length
 * @instants: the range of instants that is shown
 *
 * Reads what its conseiller holds meanwhile: that is few, where everybody’s times are very many.
 *
 * Returns: (transfer full) (nullable): what it is in conflict with, as agendas_join_conflits() says it;
 *   %NULL where there is nothing
 */
char *
rivaux_describe_absence (Repository        *repository,
                         const AgendaTemps *absence,
                         Plage              instants)
{
  const Plage siens = { MAX (absence->creneau.debut, instants.debut),
                        MIN (absence->creneau.fin, instants.fin) };
  g_autoptr (GPtrArray) temps = agendas_list (repository, siens, absence->creneau.conseiller, NULL);
  g_autoptr (GPtrArray) dits = g_ptr_array_new_with_free_func (g_free);
  guint n = 0;

  for (guint i = 0; temps != NULL && i < temps->len; i++)
    {
      const AgendaTemps *autre = temps->pdata[i];
      const ConflitNature nature = conflit_compare (&absence->creneau, &autre->creneau);

      if (nature != CONFLIT_AUCUN && n++ < AGENDAS_CONFLITS_DITS)
        g_ptr_array_add (dits, agendas_format_conflit (autre, nature));
    }

  return agendas_join_conflits (dits, n);
}
