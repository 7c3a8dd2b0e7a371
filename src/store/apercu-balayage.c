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

/* @rangs: one for each row, less than @n_rangs
 * @envers: whether those of one rank are turned round, rather than in the order they had
 * Returns: the same rows by rank */
ApercuBalayage *
apercu_balayage_sort (ApercuBalayage *self,
                      const guint32  *rangs,
                      guint           n_rangs,
                      gboolean        envers)
{
  ApercuBalayage *triee = apercu_balayage_new ();
  const guint n = self->ids->len;
  g_autofree guint *places = g_new0 (guint, n_rangs + 1);
  g_autofree guint *ordre = g_new (guint, n + 1);

  for (guint i = 0; i < n; i++)
    places[rangs[i] + 1]++;
  for (guint rang = 1; rang <= n_rangs; rang++)
    places[rang] += places[rang - 1];
  for (guint k = 0; k < n; k++)
    {
      const guint i = envers ? n - 1 - k : k;

      ordre[places[rangs[i]]++] = i;
    }
  for (guint i = 0; i < n; i++)
    append_from (triee, self, ordre[i]);

  g_byte_array_unref (triee->textes);
  triee->textes = g_byte_array_ref (self->textes);
  return triee;
}

static GByteArray *
copy_bytes (const GByteArray *octets)
{
  return g_byte_array_append (g_byte_array_sized_new (octets->len), octets->data, octets->len);
}

/* (transfer full): @self (transfer full) if nobody else has it, or a copy, to be changed */
ApercuBalayage *
apercu_balayage_own (ApercuBalayage *self)
{
  ApercuBalayage *copie;

  if (g_atomic_ref_count_compare (&self->references, 1))
    return self;

  copie = g_new0 (ApercuBalayage, 1);
  g_atomic_ref_count_init (&copie->references);
  copie->ids = g_array_copy (self->ids);
  copie->cles = g_array_copy (self->cles);
  copie->textes = copy_bytes (self->textes);
  copie->groupes = copy_bytes (self->groupes);
  copie->retards = copy_bytes (self->retards);
  apercu_balayage_unref (self);
  return copie;
}

/* The text of its key stays behind: a session does not change enough of them to matter. */
void
apercu_balayage_remove (ApercuBalayage *self,
                        gint64          id)
{
  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      {
        g_array_remove_index (self->ids, i);
        g_array_remove_index (self->cles, i);
        g_byte_array_remove_index (self->groupes, i);
        g_byte_array_remove_index (self->retards, i);
        return;
      }
}

static void
insert_byte (GByteArray *octets,
             guint       position,
             guint8      octet)
{
  g_byte_array_append (octets, &octet, 1);
  memmove (octets->data + position + 1, octets->data + position, octets->len - 1 - position);
  octets->data[position] = octet;
}

void
apercu_balayage_insert (ApercuBalayage *self,
                        guint           position,
                        gint64          id,
                        const char     *cle,
                        ApercuGroupe    groupe,
                        gboolean        retard)
{
  const guint32 debut = self->textes->len;

  if (cle == NULL)
    cle = "";
  g_byte_array_append (self->textes, (const guint8 *) cle, (guint) strlen (cle) + 1);
  g_array_insert_val (self->ids, position, id);
  g_array_insert_val (self->cles, position, debut);
  insert_byte (self->groupes, position, (guint8) groupe);
  insert_byte (self->retards, position, retard ? 1 : 0);
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
