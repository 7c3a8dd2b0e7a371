/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-liste-private.h"
#include "store/premices-private.h"

/* What one asks of a list besides its items. */

Projection *
apercu_liste_get_projection (ApercuListe *self)
{
  Projection *premices = self->progressive ? repository_get_premices (self->repository) : NULL;

  if (premices != NULL)
    return premices;
  return repository_get_projection (self->repository, TYPE_APERCU, NULL);
}

/* (nullable): what the list is made from */
ApercuCliche *
apercu_liste_get_cliche (ApercuListe *self)
{
  Projection *projection = apercu_liste_get_projection (self);

  return projection != NULL ? projection_get_cliche (projection, NULL) : NULL;
}

/* (nullable): the dossier of a row that shows; NULL for a row that is going away */
static const guint8 *
get_dossier (ApercuListe        *self,
             const ApercuCliche *cliche,
             guint               position)
{
  guint32 place;

  return apercu_cliche_find (cliche, g_array_index (self->ids, gint64, position), &place)
           ? apercu_cliche_get_ligne (cliche, place)->portee : NULL;
}

static void
add_dossier (GStrvBuilder *dossiers,
             const guint8 *dossier)
{
  g_autofree char *uuid = uuid_format (dossier);

  g_strv_builder_add (dossiers, uuid);
}

/**
 * apercu_liste_find:
 * @dossier: the uuid of a dossier
 * @position: (out) (optional): where it is in the list
 *
 * Returns: whether the list shows it
 */
gboolean
apercu_liste_find (ApercuListe *self,
                   const char  *dossier,
                   guint       *position)
{
  const ApercuCliche *cliche;
  guint8 portee[UUID_LENGTH];
  gint64 id;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), FALSE);

  cliche = self->ids->len > 0 ? apercu_liste_get_cliche (self) : NULL;
  if (cliche == NULL || !uuid_parse (dossier, portee) ||
      !apercu_cliche_find_dossier (cliche, portee, &id))
    return FALSE;

  for (guint i = 0; i < self->ids->len; i++)
    if (g_array_index (self->ids, gint64, i) == id)
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * apercu_liste_is_whole:
 *
 * Returns: whether every dossier of the base was looked at, rather than those that showed first the
 *   last time
 */
gboolean
apercu_liste_is_whole (ApercuListe *self)
{
  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), TRUE);

  return repository_is_loaded (self->repository, NIVEAU_LISTE) &&
         (self->reponse == NULL || self->entiere);
}

/**
 * apercu_liste_is_base_empty:
 *
 * Returns: whether the base holds no dossier at all, filters apart
 */
gboolean
apercu_liste_is_base_empty (ApercuListe *self)
{
  const ApercuCliche *cliche;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), FALSE);

  cliche = apercu_liste_is_whole (self) ? apercu_liste_get_cliche (self) : NULL;
  return cliche != NULL && cliche->lignes->len == 0;
}

/**
 * apercu_liste_complete:
 *
 * Waits for the dossiers that are still being read or looked through, for what is done to them all.
 */
void
apercu_liste_complete (ApercuListe *self)
{
  g_return_if_fail (JALONS_IS_APERCU_LISTE (self));

  repository_require (self->repository, NIVEAU_LISTE, NULL);
  apercu_liste_answer (self);
}

/**
 * apercu_liste_print_premices:
 *
 * Returns: (transfer full) (nullable): what is to be kept under %APERCU_LISTE_PREMICES for the next
 *   opening to begin with the rows that the list begins with, words apart; NULL when it does not
 *   know them
 */
char *
apercu_liste_print_premices (ApercuListe *self)
{
  char *aucun[] = { NULL };
  ApercuRequete sans_mots = self->requete;
  g_autoptr (ApercuReponse) sans = NULL;
  const ApercuCliche *cliche;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), NULL);

  cliche = apercu_liste_is_whole (self) ? apercu_liste_get_cliche (self) : NULL;
  if (cliche == NULL || self->reponse == NULL || self->recherche != NULL)
    return NULL;
  if (!apercu_requete_has_words (&self->requete))
    return premices_print (self->reponse->ids);

  sans_mots.mots = aucun;
  sans = apercu_requete_run (&sans_mots, cliche, NULL);
  return premices_print (sans->ids);
}

/**
 * apercu_liste_count_overdue:
 *
 * Counts the dossiers that are shown whose deadline is before the day of the filter.
 *
 * Returns: how many
 */
guint
apercu_liste_count_overdue (ApercuListe *self)
{
  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), 0);

  return self->reponse != NULL && apercu_liste_get_projection (self) != NULL
           ? self->reponse->n_retards : 0;
}

/**
 * apercu_liste_list_dossiers:
 * @position: of the first
 * @n: how many
 *
 * Names dossiers that are shown, without making their overviews.
 *
 * Returns: (transfer full): their uuids, in the order of the list
 */
char **
apercu_liste_list_dossiers (ApercuListe *self,
                            guint        position,
                            guint        n)
{
  g_autoptr (GStrvBuilder) dossiers = g_strv_builder_new ();
  const ApercuCliche *cliche;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), NULL);

  cliche = apercu_liste_get_cliche (self);
  for (guint i = position; cliche != NULL && i < self->ids->len && i - position < n; i++)
    {
      const guint8 *dossier = get_dossier (self, cliche, i);

      if (dossier != NULL)
        add_dossier (dossiers, dossier);
    }
  return g_strv_builder_end (dossiers);
}

/* Calls @montrer with each of @dossiers that shows, in the order of the list: it is looked for by the
 * bytes that the rows have. */
static void
foreach_among (ApercuListe  *self,
               GHashTable   *dossiers,
               void        (*montrer) (const guint8 *dossier,
                                       gpointer      data),
               gpointer      data)
{
  const guint n = g_hash_table_size (dossiers);
  g_autofree guint8 *octets = g_malloc ((n + 1) * UUID_LENGTH);
  g_autoptr (GHashTable) voulus = g_hash_table_new (uuid_hash, uuid_equal);
  const ApercuCliche *cliche = n > 0 ? apercu_liste_get_cliche (self) : NULL;
  guint8 *ici = octets;
  GHashTableIter iter;
  gpointer uuid;

  g_hash_table_iter_init (&iter, dossiers);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    if (uuid_parse (uuid, ici))
      {
        g_hash_table_add (voulus, ici);
        ici += UUID_LENGTH;
      }
  for (guint i = 0; cliche != NULL && i < self->ids->len; i++)
    {
      const guint8 *dossier = get_dossier (self, cliche, i);

      if (dossier != NULL && g_hash_table_contains (voulus, dossier))
        montrer (dossier, data);
    }
}

static void
count_cb (const guint8 *dossier,
          gpointer      n)
{
  (*(guint *) n)++;
}

static void
list_cb (const guint8 *dossier,
         gpointer      dossiers)
{
  add_dossier (dossiers, dossier);
}

/**
 * apercu_liste_count_among:
 * @dossiers: (element-type utf8 utf8): a set of uuids
 *
 * Returns: how many of them are shown
 */
guint
apercu_liste_count_among (ApercuListe *self,
                          GHashTable  *dossiers)
{
  guint n = 0;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), 0);

  foreach_among (self, dossiers, count_cb, &n);
  return n;
}

/**
 * apercu_liste_list_among:
 * @dossiers: (element-type utf8 utf8): a set of uuids
 *
 * Returns: (transfer full): those of them that are shown, in the order of the list
 */
char **
apercu_liste_list_among (ApercuListe *self,
                         GHashTable  *dossiers)
{
  g_autoptr (GStrvBuilder) montres = g_strv_builder_new ();

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), NULL);

  foreach_among (self, dossiers, list_cb, montres);
  return g_strv_builder_end (montres);
}

/**
 * apercu_liste_get_groupe:
 * @position: a place of the list
 *
 * Returns: what that dossier asks for, when the filter is by group
 */
ApercuGroupe
apercu_liste_get_groupe (ApercuListe *self,
                         guint        position)
{
  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), APERCU_GROUPE_AUTRES);

  return self->reponse != NULL && position < self->reponse->groupes->len
           ? (ApercuGroupe) self->reponse->groupes->data[position] : APERCU_GROUPE_AUTRES;
}

/**
 * apercu_liste_get_groupe_size:
 *
 * Returns: how many of the dossiers that are shown are in @groupe
 */
guint
apercu_liste_get_groupe_size (ApercuListe  *self,
                              ApercuGroupe  groupe)
{
  guint n = 0;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), 0);

  for (guint i = 0; self->reponse != NULL && i < self->reponse->groupes->len; i++)
    n += self->reponse->groupes->data[i] == groupe;
  return n;
}

/**
 * apercu_liste_count_conventions:
 * @attente: what conventions wait for, one of parcours_get_convention_wait()
 *
 * Counts among the dossiers of the conseiller and of the prestation that the filter asks for, whatever
 * else it asks for.
 *
 * Returns: how many of them have such a convention
 */
guint
apercu_liste_count_conventions (ApercuListe *self,
                                const char  *attente)
{
  const ApercuCliche *cliche;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), 0);

  cliche = apercu_liste_get_cliche (self);
  return cliche != NULL ? apercu_requete_count_convention (&self->requete, cliche, attente) : 0;
}
