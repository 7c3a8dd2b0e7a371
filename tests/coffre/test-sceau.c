/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/rangee.h"
#include "coffre/sceau.h"

#include <string.h>

typedef struct {
  CleTable   *table;
  const Cle  *cle;
  Entete      entete;
  GByteArray *clear;
  GByteArray *blob;
  GByteArray *opened;
} Fixture;

/* Each byte of each field differs from its neighbours, so that none can stand for another. */
static void
fill_entete (Entete *entete,
             guint8  first)
{
  guint8 *fields[] = { entete->service, entete->portee, entete->ligne, entete->version,
                       entete->parent,  entete->poste,  entete->membre };
  guint8 next = first;

  entete_init (entete);
  entete->espace = 1;
  entete->table = 0x0203;
  entete->hlc = G_GUINT64_CONSTANT (0x0102030405060708);
  for (gsize field = 0; field < G_N_ELEMENTS (fields); field++)
    for (gsize i = 0; i < COFFRE_UUID_SIZE; i++)
      fields[field][i] = next++;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  RangeeBuilder builder;

  fixture->table = cle_table_new ();
  fixture->cle = cle_table_generate (fixture->table, NULL);
  fixture->clear = g_byte_array_new ();
  fixture->blob = g_byte_array_new ();
  fixture->opened = g_byte_array_new ();
  fill_entete (&fixture->entete, 1);
  rangee_builder_begin (&builder, fixture->clear, RANGEE_NONE);
  rangee_builder_add (&builder, 1, 1, "Lefèvre", strlen ("Lefèvre"));
  g_assert_true (rangee_builder_end (&builder, NULL));
  sceau_seal (fixture->cle, &fixture->entete, fixture->clear->data, fixture->clear->len,
              fixture->blob);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_byte_array_unref (fixture->opened);
  g_byte_array_unref (fixture->blob);
  g_byte_array_unref (fixture->clear);
  cle_table_free (fixture->table);
}

static void
assert_refused (Fixture      *fixture,
                const Entete *entete,
                const guint8 *blob,
                gsize         length,
                CoffreError   code)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (sceau_open (fixture->cle, entete, blob, length, fixture->opened, &error));
  g_assert_error (error, COFFRE_ERROR, (gint) code);
  g_assert_cmpuint (fixture->opened->len, ==, 0);
}

static void
assert_opens (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (sceau_open (fixture->cle, &fixture->entete, fixture->blob->data,
                             fixture->blob->len, fixture->opened, &error));
  g_assert_no_error (error);
  g_assert_cmpmem (fixture->opened->data, fixture->opened->len,
                   fixture->clear->data, fixture->clear->len);
}

static void
test_round_trip (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GByteArray) again = g_byte_array_new ();

  g_assert_cmpuint (fixture->blob->len, ==, fixture->clear->len + SCEAU_OVERHEAD);
  g_assert_null (memmem (fixture->blob->data, fixture->blob->len, "Lef", 3));
  assert_opens (fixture);
  sceau_seal (fixture->cle, &fixture->entete, fixture->clear->data, fixture->clear->len, again);
  g_assert_cmpint (memcmp (again->data, fixture->blob->data, again->len), !=, 0);
}

/* Every byte of what is authenticated, found through the serialisation: a field that is left out of
 * it, or a byte of the struct that does not reach it, fails here. */
static void
test_header (Fixture       *fixture,
             gconstpointer  data)
{
  guint8 before[ENTETE_AAD_SIZE];
  gboolean reached[ENTETE_AAD_SIZE] = { FALSE };
  guint changed = 0;

  entete_serialize (&fixture->entete, before);
  for (gsize i = 0; i < sizeof (Entete); i++)
    for (guint bit = 0; bit < 8; bit++) {
      Entete entete = fixture->entete;
      guint8 after[ENTETE_AAD_SIZE];
      gboolean of_kid = i >= G_STRUCT_OFFSET (Entete, kid) &&
                        i < G_STRUCT_OFFSET (Entete, kid) + COFFRE_KID_SIZE;

      ((guint8 *) &entete)[i] ^= (guint8) (1 << bit);
      entete_serialize (&entete, after);
      if (memcmp (before, after, sizeof after) == 0)
        continue; /* the padding of the struct */
      changed++;
      for (gsize at = 0; at < sizeof after; at++)
        reached[at] |= before[at] != after[at];
      assert_refused (fixture, &entete, fixture->blob->data, fixture->blob->len,
                      of_kid ? COFFRE_ERROR_NO_KEY : COFFRE_ERROR_CORRUPT);
    }
  g_assert_cmpuint (changed, ==, 8 * (ENTETE_AAD_SIZE - 16));
  for (gsize at = 0; at < sizeof before; at++)
    g_assert_cmpint (reached[at], ==, at >= 16);
}

/* One row under the place of another, both ways, same key. */
static void
test_swap (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GByteArray) other_blob = g_byte_array_new ();
  Entete other = fixture->entete;

  other.ligne[15] ^= 1;
  sceau_seal (fixture->cle, &other, fixture->clear->data, fixture->clear->len, other_blob);
  assert_refused (fixture, &fixture->entete, other_blob->data, other_blob->len,
                  COFFRE_ERROR_CORRUPT);
  assert_refused (fixture, &other, fixture->blob->data, fixture->blob->len, COFFRE_ERROR_CORRUPT);
  assert_opens (fixture);
}

static void
test_bits (Fixture       *fixture,
           gconstpointer  data)
{
  for (gsize i = 0; i < fixture->blob->len; i++)
    for (guint bit = 0; bit < 8; bit++) {
      CoffreError code = COFFRE_ERROR_CORRUPT;

      fixture->blob->data[i] ^= (guint8) (1 << bit);
      if (i == 0)
        code = bit == 0 ? COFFRE_ERROR_MALFORMED : COFFRE_ERROR_TOO_NEW;
      assert_refused (fixture, &fixture->entete, fixture->blob->data, fixture->blob->len, code);
      fixture->blob->data[i] ^= (guint8) (1 << bit);
    }
  assert_opens (fixture);
}

static void
test_truncated (Fixture       *fixture,
                gconstpointer  data)
{
  guint length = fixture->blob->len;

  for (guint i = 0; i < length; i++)
    assert_refused (fixture, &fixture->entete, fixture->blob->data, i,
                    i < SCEAU_OVERHEAD ? COFFRE_ERROR_MALFORMED : COFFRE_ERROR_CORRUPT);
  assert_refused (fixture, &fixture->entete, NULL, 0, COFFRE_ERROR_MALFORMED);
  g_byte_array_append (fixture->blob, (const guint8 *) "", 1);
  assert_refused (fixture, &fixture->entete, fixture->blob->data, length + 1, COFFRE_ERROR_CORRUPT);
}

/* Under another key: told by the kid; and refused even where the kid of the header is the key's. */
static void
test_other_key (Fixture       *fixture,
                gconstpointer  data)
{
  const Cle *right = fixture->cle;
  Entete forged = fixture->entete;

  fixture->cle = cle_table_generate (fixture->table, NULL);
  assert_refused (fixture, &fixture->entete, fixture->blob->data, fixture->blob->len,
                  COFFRE_ERROR_NO_KEY);
  memcpy (forged.kid, cle_get_kid (fixture->cle), COFFRE_KID_SIZE);
  assert_refused (fixture, &forged, fixture->blob->data, fixture->blob->len, COFFRE_ERROR_CORRUPT);
  fixture->cle = right;
  assert_opens (fixture);
}

/* One array opens many rows: its storage is taken once. */
static void
test_storage (Fixture       *fixture,
              gconstpointer  data)
{
  guint8 *storage;

  assert_opens (fixture);
  storage = fixture->opened->data;
  for (guint i = 0; i < 1000; i++) {
    assert_opens (fixture);
    g_assert_true (fixture->opened->data == storage);
  }
}

int
main (int   argc,
      char *argv[])
{
  static const struct {
    const char *path;
    void      (*test) (Fixture *, gconstpointer);
  } tests[] = {
    { "/coffre/sceau/round-trip", test_round_trip }, { "/coffre/sceau/header", test_header },
    { "/coffre/sceau/swap", test_swap },             { "/coffre/sceau/bits", test_bits },
    { "/coffre/sceau/truncated", test_truncated },   { "/coffre/sceau/other-key", test_other_key },
    { "/coffre/sceau/storage", test_storage },
  };

  g_test_init (&argc, &argv, NULL);
  g_assert_true (coffre_init ());
  for (gsize i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);
  return g_test_run ();
}
