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

/* The dossier of a row that shows; %FALSE for a row that is going away. */
static gboolean
read_dossier (ApercuListe        *self,
              const ApercuCliche *cliche,
              guint               position,
              char               *dossier)
{
  guint32 place;

  if (!apercu_cliche_find (cliche, g_array_index (self->ids, gint64, position), &place))
    return FALSE;
  uuid_write (apercu_cliche_get_ligne (cliche, place)->portee, dossier);
  return TRUE;
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
  char dossier[UUID_TEXTE_LENGTH + 1];

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), NULL);

  cliche = apercu_liste_get_cliche (self);
  for (guint i = position; cliche != NULL && i < self->ids->len && i - position < n; i++)
    if (read_dossier (self, cliche, i, dossier))
      g_strv_builder_add (dossiers, dossier);
  return g_strv_builder_end (dossiers);
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
  const ApercuCliche *cliche;
  char dossier[UUID_TEXTE_LENGTH + 1];
  guint n = 0;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), 0);

  cliche = g_hash_table_size (dossiers) > 0 ? apercu_liste_get_cliche (self) : NULL;
  for (guint i = 0; cliche != NULL && i < self->ids->len; i++)
    n += read_dossier (self, cliche, i, dossier) && g_hash_table_contains (dossiers, dossier);
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
  const ApercuCliche *cliche;
  char dossier[UUID_TEXTE_LENGTH + 1];

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), NULL);

  cliche = apercu_liste_get_cliche (self);
  for (guint i = 0; cliche != NULL && i < self->ids->len; i++)
    if (read_dossier (self, cliche, i, dossier) && g_hash_table_contains (dossiers, dossier))
      g_strv_builder_add (montres, dossier);
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
