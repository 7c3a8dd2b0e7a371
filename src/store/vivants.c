/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/vivants-private.h"

/* A view keeps its record alive and hears of it; the map alone keeps nothing. */

struct _Vivants
{
  GHashTable *fiches; /* Cle → itself */
};

typedef struct
{
  GType type;
  const char *uuid; /* the record's own */
  Fiche *fiche;     /* weak */
  Vivants *map;
} Cle;

static guint
cle_hash (gconstpointer cle)
{
  return g_str_hash (((const Cle *) cle)->uuid);
}

static gboolean
cle_equal (gconstpointer a,
           gconstpointer b)
{
  const Cle *ca = a;
  const Cle *cb = b;

  return ca->type == cb->type && g_str_equal (ca->uuid, cb->uuid);
}

/* The record's uuid is still there: weak references are told at dispose. */
static void
gone_cb (gpointer  data,
         GObject  *object)
{
  Cle *cle = data;

  cle->fiche = NULL;
  g_hash_table_remove (cle->map->fiches, cle);
}

static void
cle_free (Cle *cle)
{
  if (cle->fiche != NULL)
    g_object_weak_unref (G_OBJECT (cle->fiche), gone_cb, cle);
  g_free (cle);
}

Vivants *
vivants_new (void)
{
  Vivants *self = g_new0 (Vivants, 1);

  self->fiches = g_hash_table_new_full (cle_hash, cle_equal, (GDestroyNotify) cle_free, NULL);
  return self;
}

void
vivants_free (Vivants *self)
{
  g_hash_table_unref (self->fiches);
  g_free (self);
}

/* (transfer none) (nullable) */
Fiche *
vivants_lookup (Vivants    *self,
                GType       type,
                const char *uuid)
{
  const Cle question = { type, uuid, NULL, NULL };
  Cle *cle = g_hash_table_lookup (self->fiches, &question);

  return cle != NULL ? cle->fiche : NULL;
}

void
vivants_add (Vivants *self,
             Fiche   *fiche)
{
  Cle *cle = g_new0 (Cle, 1);

  cle->type = G_OBJECT_TYPE (fiche);
  cle->uuid = fiche_get_uuid (fiche);
  cle->fiche = fiche;
  cle->map = self;
  g_object_weak_ref (G_OBJECT (fiche), gone_cb, cle);
  g_hash_table_replace (self->fiches, cle, cle);
}

/* A deleted record lives on where it is shown, but is no row any more. */
void
vivants_remove (Vivants    *self,
                GType       type,
                const char *uuid)
{
  const Cle question = { type, uuid, NULL, NULL };

  g_hash_table_remove (self->fiches, &question);
}

/* (transfer full): the live instance of the row that @fraiche (transfer full) was read from: the one
 * there is, brought up to date and completed, or @fraiche itself. */
Fiche *
vivants_adopt (Vivants *self,
               Fiche   *fraiche)
{
  g_autoptr (Fiche) lue = fraiche;
  Fiche *vivante = vivants_lookup (self, G_OBJECT_TYPE (lue), fiche_get_uuid (lue));

  if (vivante == NULL)
    {
      vivants_add (self, lue);
      return g_steal_pointer (&lue);
    }
  /* What is whole is not replaced by a part of itself. */
  if (!fiche_is_partielle (lue) || (fiche_is_partielle (vivante) &&
                                    fiche_get_revision (lue) > fiche_get_revision (vivante)))
    fiche_assign (vivante, lue);
  return g_object_ref (vivante);
}
