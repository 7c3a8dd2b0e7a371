/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/cle.h"
#include "coffre/cle-private.h"
#include "coffre/coffre-private.h"

#include <string.h>

#define CLES_PER_SLAB 256

struct _CleTable {
  GHashTable *by_kid; /* Cle → itself, by its kid */
  GPtrArray  *slabs;  /* of CLES_PER_SLAB Cle */
  GPtrArray  *vacant; /* places left by removed keys */
  guint       used;   /* places taken in the last slab */
  gboolean    locked;
};

/* A kid is the output of a hash: four of its bytes are as good as all of them. */
static guint
kid_hash (gconstpointer kid)
{
  guint32 hash;

  memcpy (&hash, kid, sizeof hash);
  return hash;
}

static gboolean
kid_equal (gconstpointer a,
           gconstpointer b)
{
  return memcmp (a, b, COFFRE_KID_SIZE) == 0;
}

/* The kid commits to the key: the cipher alone would let one blob open under two keys. */
void
cle_compute_kid (const guint8 secret[CLE_SIZE],
                 guint8       kid[COFFRE_KID_SIZE])
{
  coffre_derive (kid, COFFRE_KID_SIZE, "JALONS/KID/1", secret, CLE_SIZE, NULL, 0);
}

/**
 * cle_table_new:
 *
 * Makes an empty table of keys.
 *
 * Returns: (transfer full): the table
 */
CleTable *
cle_table_new (void)
{
  CleTable *self = g_new0 (CleTable, 1);

  /* The kid is the first member of a Cle, so that either can be looked up. */
  G_STATIC_ASSERT (G_STRUCT_OFFSET (Cle, kid) == 0);
  self->by_kid = g_hash_table_new (kid_hash, kid_equal);
  self->slabs = g_ptr_array_new_with_free_func (sodium_free);
  self->vacant = g_ptr_array_new ();
  self->used = CLES_PER_SLAB;
  self->locked = TRUE;
  return self;
}

/**
 * cle_table_free:
 * @self: (transfer full): a table
 *
 * Frees the table; its keys are wiped and every #Cle of it becomes invalid.
 */
void
cle_table_free (CleTable *self)
{
  g_hash_table_unref (self->by_kid);
  g_ptr_array_unref (self->vacant);
  g_ptr_array_unref (self->slabs);
  g_free (self);
}

static Cle *
cle_table_take_place (CleTable *self,
                      GError  **error)
{
  Cle *slab;

  if (self->vacant->len > 0)
    return g_ptr_array_steal_index_fast (self->vacant, self->vacant->len - 1);

  if (self->used == CLES_PER_SLAB) {
    slab = coffre_protect (CLES_PER_SLAB * sizeof (Cle), error);
    if (slab == NULL)
      return NULL;
    /* sodium_malloc() ignores the failure of its own mlock(): ask again to know. */
    if (sodium_mlock (slab, CLES_PER_SLAB * sizeof (Cle)) != 0)
      self->locked = FALSE;
    g_ptr_array_add (self->slabs, slab);
    self->used = 0;
  }
  slab = g_ptr_array_index (self->slabs, self->slabs->len - 1);
  return &slab[self->used++];
}

/* Adds a key whose kid was computed already; the one in the table if it is there. */
const Cle *
cle_table_insert (CleTable  *self,
                  const Cle *cle,
                  GError   **error)
{
  Cle *place = g_hash_table_lookup (self->by_kid, cle);

  if (place != NULL)
    return place;
  place = cle_table_take_place (self, error);
  if (place == NULL)
    return NULL;
  *place = *cle;
  g_hash_table_add (self->by_kid, place);
  return place;
}

/**
 * cle_table_generate:
 * @self: a table
 * @error: return location for a #CoffreError
 *
 * Makes a random key and adds it. Fails with %COFFRE_ERROR_MEMORY only.
 *
 * Returns: (transfer none) (nullable): the key
 */
const Cle *
cle_table_generate (CleTable *self,
                    GError  **error)
{
  guint8 secret[CLE_SIZE];
  const Cle *cle;

  g_return_val_if_fail (self != NULL, NULL);

  randombytes_buf (secret, sizeof secret);
  cle = cle_table_add (self, secret, error);
  sodium_memzero (secret, sizeof secret);
  return cle;
}

/**
 * cle_table_add:
 * @self: a table
 * @secret: the bytes of a key; copied, the caller wipes its own
 * @error: return location for a #CoffreError
 *
 * Adds a key; adding it twice gives the same #Cle. Fails with %COFFRE_ERROR_MEMORY only.
 *
 * Returns: (transfer none) (nullable): the key
 */
const Cle *
cle_table_add (CleTable     *self,
               const guint8  secret[CLE_SIZE],
               GError      **error)
{
  Cle cle;
  const Cle *added;

  g_return_val_if_fail (self != NULL, NULL);

  memcpy (cle.secret, secret, CLE_SIZE);
  cle_compute_kid (secret, cle.kid);
  added = cle_table_insert (self, &cle, error);
  sodium_memzero (&cle, sizeof cle);
  return added;
}

/**
 * cle_table_lookup:
 * @self: a table
 * @kid: id of a key
 *
 * Finds a key. A %NULL means that the reader has no right to what it seals, or that the key was
 * destroyed.
 *
 * Returns: (transfer none) (nullable): the key
 */
const Cle *
cle_table_lookup (const CleTable *self,
                  const guint8    kid[COFFRE_KID_SIZE])
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_hash_table_lookup (self->by_kid, kid);
}

/**
 * cle_table_remove:
 * @self: a table
 * @kid: id of a key; may be that of the key itself
 *
 * Wipes a key, for a purge. Its #Cle becomes invalid.
 *
 * Returns: whether it was there
 */
gboolean
cle_table_remove (CleTable     *self,
                  const guint8  kid[COFFRE_KID_SIZE])
{
  Cle *cle;

  g_return_val_if_fail (self != NULL, FALSE);

  cle = g_hash_table_lookup (self->by_kid, kid);
  if (cle == NULL)
    return FALSE;
  g_hash_table_remove (self->by_kid, cle);
  sodium_memzero (cle, sizeof *cle);
  g_ptr_array_add (self->vacant, cle);
  return TRUE;
}

/**
 * cle_table_get_size:
 * @self: a table
 *
 * Returns: how many keys it holds
 */
guint
cle_table_get_size (const CleTable *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->by_kid);
}

/**
 * cle_get_kid:
 * @self: a key
 *
 * Returns: (transfer none): its id, %COFFRE_KID_SIZE bytes
 */
const guint8 *
cle_get_kid (const Cle *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->kid;
}
