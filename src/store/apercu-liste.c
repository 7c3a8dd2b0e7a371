/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/apercu-liste.h"

#include "store/apercu-requete-private.h"
#include "store/repository-private.h"

#include <string.h>

struct _ApercuListe
{
  GObject parent_instance;

  Repository *repository;
  ApercuRequete requete;
  GArray *ids;      /* gint64: what was announced, at every moment */
  guint64 serie;    /* of the projection when it was asked */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ApercuListe, apercu_liste, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static Projection *
get_projection (ApercuListe *self)
{
  return repository_get_projection (self->repository, TYPE_APERCU, NULL);
}

static GType
get_item_type (GListModel *model)
{
  return TYPE_APERCU;
}

static guint
get_n_items (GListModel *model)
{
  return JALONS_APERCU_LISTE (model)->ids->len;
}

static Fiche *
read_live (ApercuListe *self,
           Projection  *projection,
           Statement   *statement)
{
  guint8 octets[UUID_LENGTH];
  g_autofree char *uuid = NULL;
  Fiche *vivante;

  statement_read_uuid (statement, PROJECTION_UUID, octets);
  uuid = uuid_format (octets);
  vivante = vivants_lookup (self->repository->vivants, TYPE_APERCU, uuid);
  if (vivante != NULL)
    return g_object_ref (vivante);
  return vivants_adopt (self->repository->vivants,
                        projection_read (projection, TYPE_APERCU, statement));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  ApercuListe *self = JALONS_APERCU_LISTE (model);
  Projection *projection;
  g_autoptr (Statement) statement = NULL;

  if (position >= self->ids->len)
    return NULL;

  projection = get_projection (self);
  if (projection != NULL)
    statement = projection_select (projection, TYPE_APERCU, "WHERE \"_id\"=?1", NULL);
  if (statement != NULL)
    {
      sqlite3_bind_int64 (statement, 1, g_array_index (self->ids, gint64, position));
      if (statement_step (statement) == SQLITE_ROW)
        return read_live (self, projection, statement);
    }
  /* The base was closed, or the row is going away: a model has an item at each of its places. */
  return g_object_new (TYPE_APERCU, NULL);
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* Takes rows out, then puts rows in, as two announcements: told at once, GTK 4 asks for every row
 * that was put in as soon as one that it follows has gone. */
static void
splice (ApercuListe  *self,
        guint         position,
        guint         retires,
        const gint64 *ajoutes,
        guint         n_ajoutes)
{
  if (retires > 0)
    {
      g_array_remove_range (self->ids, position, retires);
      g_list_model_items_changed (G_LIST_MODEL (self), position, retires, 0);
    }
  if (n_ajoutes > 0)
    {
      g_array_insert_vals (self->ids, position, ajoutes, n_ajoutes);
      g_list_model_items_changed (G_LIST_MODEL (self), position, 0, n_ajoutes);
    }
}

static gint64
at (const GArray *ids,
    guint         i)
{
  return g_array_index (ids, gint64, i);
}

static gboolean
same_run (const GArray *a,
          guint         de_a,
          const GArray *b,
          guint         de_b,
          guint         n)
{
  return n == 0 ||
         memcmp (&g_array_index (a, gint64, de_a), &g_array_index (b, gint64, de_b),
                 n * sizeof (gint64)) == 0;
}

/* Announces the least: the rows before and after the change keep their place, and one row that has
 * moved is one row. */
static void
change_to (ApercuListe  *self,
           const GArray *nouveaux)
{
  const guint communs = MIN (self->ids->len, nouveaux->len);
  guint debut = 0;
  guint fin = 0;
  guint retires;
  guint ajoutes;

  while (debut < communs && at (self->ids, debut) == at (nouveaux, debut))
    debut++;
  while (fin < communs - debut &&
         at (self->ids, self->ids->len - 1 - fin) == at (nouveaux, nouveaux->len - 1 - fin))
    fin++;
  retires = self->ids->len - debut - fin;
  ajoutes = nouveaux->len - debut - fin;

  if (retires == ajoutes && retires > 1)
    {
      const guint dernier = debut + retires - 1;

      if (same_run (self->ids, debut + 1, nouveaux, debut, retires - 1))
        {
          splice (self, debut, 1, NULL, 0);
          splice (self, dernier, 0, &g_array_index (nouveaux, gint64, dernier), 1);
          return;
        }
      if (same_run (self->ids, debut, nouveaux, debut + 1, retires - 1))
        {
          splice (self, dernier, 1, NULL, 0);
          splice (self, debut, 0, &g_array_index (nouveaux, gint64, debut), 1);
          return;
        }
    }
  splice (self, debut, retires, &g_array_index (nouveaux, gint64, debut), ajoutes);
}

/* (nullable): what the filter answers now */
static GArray *
ask (ApercuListe *self)
{
  Projection *projection = get_projection (self);

  if (projection == NULL)
    return NULL;
  self->serie = projection_get_table (projection, TYPE_APERCU)->serie;
  return apercu_requete_run (&self->requete, projection, NULL);
}

static void
committed_cb (Repository  *repository,
              ApercuListe *self)
{
  Projection *projection = get_projection (self);
  g_autoptr (GArray) nouveaux = NULL;

  if (projection != NULL &&
      projection_get_table (projection, TYPE_APERCU)->serie == self->serie)
    return;
  nouveaux = ask (self);
  if (nouveaux != NULL)
    change_to (self, nouveaux);
}

static void
apercu_liste_dispose (GObject *object)
{
  ApercuListe *self = JALONS_APERCU_LISTE (object);

  if (self->repository != NULL)
    g_signal_handlers_disconnect_by_data (self->repository, self);
  g_clear_object (&self->repository);

  G_OBJECT_CLASS (apercu_liste_parent_class)->dispose (object);
}

static void
apercu_liste_finalize (GObject *object)
{
  ApercuListe *self = JALONS_APERCU_LISTE (object);

  apercu_requete_clear (&self->requete);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (apercu_liste_parent_class)->finalize (object);
}

static void
apercu_liste_class_init (ApercuListeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = apercu_liste_dispose;
  object_class->finalize = apercu_liste_finalize;
}

static void
apercu_liste_init (ApercuListe *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * apercu_liste_new:
 *
 * The list of dossiers: live overviews, made when they are asked for. It begins with all of them, by
 * deadline, and follows the commits.
 *
 * Returns: (transfer full): a #GListModel of #Apercu
 */
ApercuListe *
apercu_liste_new (Repository *repository)
{
  const ApercuFiltre tous = { .jour = CHAMP_ABSENT };
  ApercuListe *self = g_object_new (TYPE_APERCU_LISTE, NULL);

  g_return_val_if_fail (JALONS_IS_REPOSITORY (repository), self);

  self->repository = g_object_ref (repository);
  g_signal_connect (repository, "committed", G_CALLBACK (committed_cb), self);
  apercu_liste_set_filtre (self, &tous);
  return self;
}

/**
 * apercu_liste_set_filtre:
 * @filtre: what to show; copied
 *
 * Shows what answers to a filter, in its order. The list is emptied and filled again: a selection is
 * to be found again with apercu_liste_find().
 */
void
apercu_liste_set_filtre (ApercuListe        *self,
                         const ApercuFiltre *filtre)
{
  g_autoptr (GArray) nouveaux = NULL;

  g_return_if_fail (JALONS_IS_APERCU_LISTE (self));
  g_return_if_fail (filtre != NULL);

  apercu_requete_clear (&self->requete);
  apercu_requete_init (&self->requete, filtre);
  nouveaux = ask (self);
  if (nouveaux == NULL ||
      (nouveaux->len == self->ids->len && same_run (nouveaux, 0, self->ids, 0, nouveaux->len)))
    return;
  splice (self, 0, self->ids->len, (const gint64 *) (gpointer) nouveaux->data, nouveaux->len);
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
  Projection *projection;
  g_autoptr (Statement) statement = NULL;
  guint8 portee[UUID_LENGTH];

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), FALSE);

  projection = get_projection (self);
  if (projection == NULL || !uuid_parse (dossier, portee) ||
      !projection_ensure_index (projection, TYPE_APERCU, "\"_portee\"", NULL))
    return FALSE;
  statement = database_prepare (projection->database,
                                "SELECT \"_id\" FROM \"apercu\" WHERE \"_portee\"=?1", NULL);
  if (statement == NULL)
    return FALSE;
  statement_bind_uuid (statement, 1, portee);
  if (statement_step (statement) != SQLITE_ROW)
    return FALSE;

  for (guint i = 0; i < self->ids->len; i++)
    if (at (self->ids, i) == sqlite3_column_int64 (statement, 0))
      {
        if (position != NULL)
          *position = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * apercu_liste_count_overdue:
 *
 * Counts the dossiers whose deadline is before the day of the filter, among those that its other
 * criteria admit.
 *
 * Returns: how many
 */
guint
apercu_liste_count_overdue (ApercuListe *self)
{
  Projection *projection;

  g_return_val_if_fail (JALONS_IS_APERCU_LISTE (self), 0);

  projection = get_projection (self);
  return projection != NULL ? apercu_requete_count_overdue (&self->requete, projection) : 0;
}
