/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-requete-private.h"

#include "base/jour.h"
#include "base/recherche.h"
#include "store/apercu-examen-private.h"

#include <string.h>

/* The list of dossiers as a function of a cliché and of a filter, in any thread. */

/* How many rows between two looks at whether the answer is still awaited. */
#define PAS 1024

void
apercu_requete_init (ApercuRequete      *self,
                     const ApercuFiltre *filtre)
{
  g_autofree char *texte = recherche_key (filtre->texte);

  *self = (ApercuRequete) {
    .mots = g_strsplit (texte, " ", -1),
    .statuts = g_strdupv ((char **) filtre->statuts),
    .prestation = g_strdup (filtre->prestation),
    .conseiller = g_strdup (filtre->conseiller),
    .collectivite = g_strdup (filtre->collectivite),
    .convention = g_strdup (filtre->convention),
    .en_retard = filtre->en_retard,
    .par_groupe = filtre->par_groupe,
    .jour = filtre->jour != 0 && filtre->jour != CHAMP_ABSENT ? filtre->jour : jour_today (),
    .ordre = filtre->ordre < APERCU_N_ORDRES ? filtre->ordre : APERCU_ORDRE_ECHEANCE,
    .decroissant = filtre->decroissant,
  };
}

void
apercu_requete_copy (ApercuRequete       *self,
                     const ApercuRequete *source)
{
  *self = *source;
  self->mots = g_strdupv (source->mots);
  self->statuts = g_strdupv (source->statuts);
  self->prestation = g_strdup (source->prestation);
  self->conseiller = g_strdup (source->conseiller);
  self->collectivite = g_strdup (source->collectivite);
  self->convention = g_strdup (source->convention);
}

void
apercu_requete_clear (ApercuRequete *self)
{
  g_clear_pointer (&self->mots, g_strfreev);
  g_clear_pointer (&self->statuts, g_strfreev);
  g_clear_pointer (&self->prestation, g_free);
  g_clear_pointer (&self->conseiller, g_free);
  g_clear_pointer (&self->collectivite, g_free);
  g_clear_pointer (&self->convention, g_free);
}

static gboolean
same_words (char **a,
            char **b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_strv_equal ((const char * const *) a, (const char * const *) b);
}

gboolean
apercu_requete_equal (const ApercuRequete *self,
                      const ApercuRequete *autre)
{
  return self->jour == autre->jour && self->ordre == autre->ordre &&
         self->en_retard == autre->en_retard && self->par_groupe == autre->par_groupe &&
         self->decroissant == autre->decroissant && same_words (self->mots, autre->mots) &&
         same_words (self->statuts, autre->statuts) &&
         g_strcmp0 (self->prestation, autre->prestation) == 0 &&
         g_strcmp0 (self->conseiller, autre->conseiller) == 0 &&
         g_strcmp0 (self->collectivite, autre->collectivite) == 0 &&
         g_strcmp0 (self->convention, autre->convention) == 0;
}

gboolean
apercu_requete_has_words (const ApercuRequete *self)
{
  for (char **mot = self->mots; *mot != NULL; mot++)
    if (**mot != '\0')
      return TRUE;
  return FALSE;
}

/* Answers */

static ApercuReponse *
reponse_new (guint n)
{
  ApercuReponse *self = g_new0 (ApercuReponse, 1);

  self->ids = g_array_sized_new (FALSE, FALSE, sizeof (gint64), n);
  self->groupes = g_byte_array_sized_new (n);
  self->retards = g_byte_array_sized_new (n);
  return self;
}

void
apercu_reponse_free (ApercuReponse *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ids);
  g_byte_array_unref (self->groupes);
  g_byte_array_unref (self->retards);
  g_free (self);
}

static void
insert_byte (GByteArray *octets,
             guint       ici,
             guint8      octet)
{
  g_byte_array_append (octets, &octet, 1);
  memmove (octets->data + ici + 1, octets->data + ici, octets->len - 1 - ici);
  octets->data[ici] = octet;
}

static void
reponse_insert (ApercuReponse        *self,
                guint                 ici,
                gint64                id,
                const ApercuPosition *position)
{
  g_array_insert_val (self->ids, ici, id);
  insert_byte (self->groupes, ici, position->groupe);
  insert_byte (self->retards, ici, position->retard);
  self->n_retards += position->retard;
}

static void
reponse_remove (ApercuReponse *self,
                gint64         id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      {
        self->n_retards -= self->retards->data[i];
        g_array_remove_index (self->ids, i);
        g_byte_array_remove_index (self->groupes, i);
        g_byte_array_remove_index (self->retards, i);
        return;
      }
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      examen)
{
  return apercu_examen_compare (examen, a, b);
}

/* (transfer full) (nullable): NULL once cancelled */
static GArray *
locate_all (const ApercuExamen *examen,
            GCancellable       *cancellable)
{
  const GArray *noms = examen->cliche->noms;
  g_autoptr (GArray) positions = g_array_new (FALSE, FALSE, sizeof (ApercuPosition));

  for (guint rang = 0; rang < noms->len; rang++)
    {
      const guint32 place = g_array_index (noms, guint32, rang);

      if (rang % PAS == 0 && g_cancellable_is_cancelled (cancellable))
        return NULL;
      if (apercu_examen_admits (examen, place))
        {
          const ApercuPosition position = apercu_examen_locate (examen, place, rang);

          g_array_append_val (positions, position);
        }
    }
  return g_steal_pointer (&positions);
}

/* (transfer full) (nullable): NULL once cancelled */
ApercuReponse *
apercu_requete_run (const ApercuRequete *self,
                    const ApercuCliche  *cliche,
                    GCancellable        *cancellable)
{
  g_auto (ApercuExamen) examen = { 0 };
  g_autoptr (GArray) positions = NULL;
  ApercuReponse *reponse;

  apercu_examen_init (&examen, self, cliche);
  positions = locate_all (&examen, cancellable);
  if (positions == NULL)
    return NULL;

  g_qsort_with_data (positions->data, (gint) positions->len, sizeof (ApercuPosition), compare,
                     &examen);
  reponse = reponse_new (positions->len);
  for (guint i = 0; i < positions->len; i++)
    {
      const ApercuPosition *position = &g_array_index (positions, ApercuPosition, i);

      reponse_insert (reponse, i, apercu_cliche_get_ligne (cliche, position->place)->id, position);
    }
  return reponse;
}

static ApercuPosition
locate (const ApercuExamen *examen,
        guint32             place)
{
  return apercu_examen_locate (examen, place, apercu_cliche_find_rang (examen->cliche, place));
}

/* A commit changes a few dossiers of a hundred thousand: each is put where it belongs by comparing it
 * to some fifteen others. */
static void
insert_row (const ApercuExamen *examen,
            ApercuReponse      *reponse,
            guint32             place)
{
  const ApercuPosition position = locate (examen, place);
  guint debut = 0;
  guint fin = reponse->ids->len;

  while (debut < fin)
    {
      const guint milieu = debut + (fin - debut) / 2;
      guint32 la;
      ApercuPosition autre;

      apercu_cliche_find (examen->cliche, g_array_index (reponse->ids, gint64, milieu), &la);
      autre = locate (examen, la);
      if (apercu_examen_compare (examen, &autre, &position) < 0)
        debut = milieu + 1;
      else
        fin = milieu;
    }
  reponse_insert (reponse, debut, apercu_cliche_get_ligne (examen->cliche, place)->id, &position);
}

/* @reponse: what @self answered before; then what it answers now
 * @changes: (element-type gint64): the rows that are no longer what they were then */
void
apercu_requete_update (const ApercuRequete *self,
                       const ApercuCliche  *cliche,
                       ApercuReponse       *reponse,
                       const GArray        *changes)
{
  g_auto (ApercuExamen) examen = { 0 };

  apercu_examen_init (&examen, self, cliche);
  for (guint i = 0; i < changes->len; i++)
    reponse_remove (reponse, g_array_index (changes, gint64, i));
  for (guint i = 0; i < changes->len; i++)
    {
      guint32 place;

      if (apercu_cliche_find (cliche, g_array_index (changes, gint64, i), &place) &&
          apercu_examen_admits (&examen, place))
        insert_row (&examen, reponse, place);
    }
}

/* Of whose dossiers and of what prestation @self is, whatever their statut. */
guint
apercu_requete_count_convention (const ApercuRequete *self,
                                 const ApercuCliche  *cliche,
                                 const char          *attente)
{
  char *aucun[] = { NULL };
  const ApercuRequete seule = { .mots = aucun, .prestation = self->prestation,
                                .conseiller = self->conseiller, .convention = (char *) attente,
                                .jour = self->jour };
  g_auto (ApercuExamen) examen = { 0 };
  guint n = 0;

  apercu_examen_init (&examen, &seule, cliche);
  for (guint i = 0; i < cliche->lignes->len; i++)
    n += apercu_examen_admits (&examen, i);
  return n;
}
