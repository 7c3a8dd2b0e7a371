/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-balayage-private.h"

#include <string.h>

/* How many rows between two looks at whether the answer is still awaited. */
#define PAS 1024

ApercuBalayage *
apercu_balayage_new (void)
{
  ApercuBalayage *self = g_new0 (ApercuBalayage, 1);

  g_atomic_ref_count_init (&self->references);
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cles = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->textes = g_byte_array_new ();
  self->groupes = g_byte_array_new ();
  self->retards = g_byte_array_new ();
  return self;
}

ApercuBalayage *
apercu_balayage_ref (ApercuBalayage *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
apercu_balayage_unref (ApercuBalayage *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->references))
    return;

  g_array_unref (self->ids);
  g_array_unref (self->cles);
  g_byte_array_unref (self->textes);
  g_byte_array_unref (self->groupes);
  g_byte_array_unref (self->retards);
  g_free (self);
}

void
apercu_balayage_append (ApercuBalayage *self,
                        gint64          id,
                        const char     *cle,
                        ApercuGroupe    groupe,
                        gboolean        retard)
{
  const guint32 debut = self->textes->len;
  const guint8 octets[] = { (guint8) groupe, retard ? 1 : 0 };

  if (cle == NULL)
    cle = "";
  g_array_append_val (self->ids, id);
  g_array_append_val (self->cles, debut);
  g_byte_array_append (self->textes, (const guint8 *) cle, (guint) strlen (cle) + 1);
  g_byte_array_append (self->groupes, &octets[0], 1);
  g_byte_array_append (self->retards, &octets[1], 1);
}

static void
append_from (ApercuBalayage       *self,
             const ApercuBalayage *source,
             guint                 i)
{
  g_array_append_val (self->ids, g_array_index (source->ids, gint64, i));
  g_array_append_val (self->cles, g_array_index (source->cles, guint32, i));
  g_byte_array_append (self->groupes, &source->groupes->data[i], 1);
  g_byte_array_append (self->retards, &source->retards->data[i], 1);
}

/* @rangs: one for each row. The same rows by rank, those of one rank in the order they had. */
ApercuBalayage *
apercu_balayage_sort (ApercuBalayage *self,
                      const guint8   *rangs)
{
  ApercuBalayage *triee = apercu_balayage_new ();
  guint places[G_MAXUINT8 + 2] = { 0 };
  g_autofree guint *ordre = g_new (guint, self->ids->len + 1);

  for (guint i = 0; i < self->ids->len; i++)
    places[rangs[i] + 1]++;
  for (guint rang = 1; rang < G_N_ELEMENTS (places); rang++)
    places[rang] += places[rang - 1];
  for (guint i = 0; i < self->ids->len; i++)
    ordre[places[rangs[i]]++] = i;
  for (guint i = 0; i < self->ids->len; i++)
    append_from (triee, self, ordre[i]);

  g_byte_array_unref (triee->textes);
  triee->textes = g_byte_array_ref (self->textes);
  return triee;
}

/* Every word begins a word of the key. */
static gboolean
has_words (const char  *cle,
           char       **mots)
{
  for (char **mot = mots; *mot != NULL; mot++)
    {
      const char *ici = cle;

      if (**mot == '\0')
        continue;
      while ((ici = strstr (ici, *mot)) != NULL && ici != cle && ici[-1] != ' ')
        ici++;
      if (ici == NULL)
        return FALSE;
    }
  return TRUE;
}

/* (nullable): NULL once cancelled */
ApercuReponse *
apercu_balayage_find (const ApercuBalayage  *self,
                      char                 **mots,
                      GCancellable          *cancellable)
{
  ApercuReponse *reponse = g_new0 (ApercuReponse, 1);

  reponse->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  reponse->groupes = g_byte_array_new ();
  for (guint i = 0; i < self->ids->len; i++)
    {
      if (i % PAS == 0 && g_cancellable_is_cancelled (cancellable))
        {
          apercu_reponse_free (reponse);
          return NULL;
        }
      if (!has_words ((const char *) self->textes->data + g_array_index (self->cles, guint32, i),
                      mots))
        continue;
      g_array_append_val (reponse->ids, g_array_index (self->ids, gint64, i));
      g_byte_array_append (reponse->groupes, &self->groupes->data[i], 1);
      reponse->retards += self->retards->data[i];
    }
  return reponse;
}

void
apercu_reponse_free (ApercuReponse *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->ids);
  g_byte_array_unref (self->groupes);
  g_free (self);
}
