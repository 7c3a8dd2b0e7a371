/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/trousseau.h"
#include "coffre/cle-private.h"
#include "coffre/trousseau-private.h"

#include <string.h>

static void
test_table (void)
{
  g_autoptr (CleTable) table = cle_table_new ();
  guint8 secret[CLE_SIZE] = { 7 };
  guint8 kids[1000][COFFRE_KID_SIZE];
  const Cle *cles[1000];
  const Cle *twice;

  for (guint i = 0; i < G_N_ELEMENTS (cles); i++) {
    cles[i] = cle_table_generate (table, NULL);
    memcpy (kids[i], cle_get_kid (cles[i]), COFFRE_KID_SIZE);
  }
  for (guint i = 0; i < G_N_ELEMENTS (cles); i++)
    g_assert_true (cle_table_lookup (table, kids[i]) == cles[i]);
  twice = cle_table_add (table, secret, NULL);
  g_assert_true (cle_table_add (table, secret, NULL) == twice);
  g_assert_cmpuint (cle_table_get_size (table), ==, 1001);

  /* A purge: the others stay where they are, the place is used again. */
  for (guint i = 0; i < G_N_ELEMENTS (cles); i += 2)
    g_assert_true (cle_table_remove (table, cle_get_kid (cles[i])));
  g_assert_false (cle_table_remove (table, kids[0]));
  g_assert_null (cle_table_lookup (table, kids[0]));
  g_assert_true (sodium_is_zero (cles[0]->secret, CLE_SIZE)); /* the slab is still there */
  g_assert_true (cle_table_lookup (table, kids[1]) == cles[1]);
  g_assert_cmpuint (cle_table_get_size (table), ==, 501);
  g_assert_nonnull (cle_table_generate (table, NULL));
  g_assert_cmpuint (cle_table_get_size (table), ==, 502);
}

/* One guarded mapping a key would exhaust the mappings of a process at about 16 000. */
static void
test_many_keys (void)
{
  g_autoptr (CleTable) table = cle_table_new ();

  for (guint i = 0; i < 60000; i++)
    g_assert_nonnull (cle_table_generate (table, NULL));
  g_assert_cmpuint (cle_table_get_size (table), ==, 60000);
}

static void
test_public (void)
{
  g_autoptr (Trousseau) one = trousseau_new (NULL);
  g_autoptr (Trousseau) other = trousseau_new (NULL);
  guint8 box[3][TROUSSEAU_PUBLIC_SIZE];
  guint8 sign[3][TROUSSEAU_PUBLIC_SIZE];

  trousseau_get_public (one, box[0], sign[0]);
  trousseau_get_public (one, box[1], sign[1]);
  trousseau_get_public (other, box[2], sign[2]);
  g_assert_cmpmem (box[0], sizeof box[0], box[1], sizeof box[1]);
  g_assert_cmpmem (sign[0], sizeof sign[0], sign[1], sizeof sign[1]);
  g_assert_cmpint (memcmp (box[0], box[2], sizeof box[0]), !=, 0);
  g_assert_cmpint (memcmp (sign[0], sign[2], sizeof sign[0]), !=, 0);
  g_assert_cmpint (memcmp (box[0], sign[0], sizeof box[0]), !=, 0);
}

static void
assert_not_unwrapped (const Trousseau   *trousseau,
                      const CleContexte *contexte,
                      const guint8      *blob,
                      gsize              length,
                      CoffreError        code)
{
  g_autoptr (CleTable) table = cle_table_new ();
  g_autoptr (GError) error = NULL;

  g_assert_null (trousseau_unwrap (trousseau, contexte, blob, length, table, &error));
  g_assert_error (error, COFFRE_ERROR, (gint) code);
  g_assert_cmpuint (cle_table_get_size (table), ==, 0);
}

static CleContexte
make_contexte (void)
{
  CleContexte contexte;

  memset (&contexte, 0, sizeof contexte);
  for (guint8 i = 0; i < COFFRE_UUID_SIZE; i++) {
    contexte.service[i] = (guint8) (1 + i);
    contexte.portee[i] = (guint8) (50 + i);
    contexte.membre[i] = (guint8) (100 + i);
  }
  contexte.espace = 2;
  contexte.epoque = 0x01020304;
  return contexte;
}

static void
test_wrap (void)
{
  g_autoptr (Trousseau) trousseau = trousseau_new (NULL);
  g_autoptr (Trousseau) stranger = trousseau_new (NULL);
  g_autoptr (CleTable) table = cle_table_new ();
  g_autoptr (CleTable) again = cle_table_new ();
  CleContexte contexte = make_contexte ();
  guint8 blob[TROUSSEAU_CLE_SIZE + 1] = { 0 };
  guint changed = 0;

  trousseau_wrap (trousseau, cle_table_generate (table, NULL), &contexte, blob);
  g_assert_nonnull (cle_table_lookup (table, contexte.kid));
  g_assert_nonnull (trousseau_unwrap (trousseau, &contexte, blob, TROUSSEAU_CLE_SIZE, again, NULL));
  g_assert_nonnull (cle_table_lookup (again, contexte.kid));
  assert_not_unwrapped (stranger, &contexte, blob, TROUSSEAU_CLE_SIZE, COFFRE_ERROR_CORRUPT);

  /* Every byte of the context; the struct has 3 bytes of alignment before the époque. */
  for (gsize i = 0; i < sizeof contexte; i++) {
    CleContexte other = contexte;

    if (i > G_STRUCT_OFFSET (CleContexte, espace) && i < G_STRUCT_OFFSET (CleContexte, epoque))
      continue;
    ((guint8 *) &other)[i] ^= 1;
    assert_not_unwrapped (trousseau, &other, blob, TROUSSEAU_CLE_SIZE, COFFRE_ERROR_CORRUPT);
    changed++;
  }
  g_assert_cmpuint (changed, ==, 4 * 16 + 1 + 4);
}

static void
test_wrap_altered (void)
{
  g_autoptr (Trousseau) trousseau = trousseau_new (NULL);
  g_autoptr (CleTable) table = cle_table_new ();
  CleContexte contexte = make_contexte ();
  guint8 blob[TROUSSEAU_CLE_SIZE + 1] = { 0 };

  trousseau_wrap (trousseau, cle_table_generate (table, NULL), &contexte, blob);
  for (gsize i = 1; i < TROUSSEAU_CLE_SIZE; i++)
    for (guint bit = 0; bit < 8; bit++) {
      blob[i] ^= (guint8) (1 << bit);
      assert_not_unwrapped (trousseau, &contexte, blob, TROUSSEAU_CLE_SIZE, COFFRE_ERROR_CORRUPT);
      blob[i] ^= (guint8) (1 << bit);
    }
  for (gsize i = 0; i < TROUSSEAU_CLE_SIZE; i++)
    assert_not_unwrapped (trousseau, &contexte, blob, i, COFFRE_ERROR_MALFORMED);
  assert_not_unwrapped (trousseau, &contexte, blob, sizeof blob, COFFRE_ERROR_MALFORMED);
  blob[0] = 2;
  assert_not_unwrapped (trousseau, &contexte, blob, TROUSSEAU_CLE_SIZE, COFFRE_ERROR_TOO_NEW);
  blob[0] = 0;
  assert_not_unwrapped (trousseau, &contexte, blob, TROUSSEAU_CLE_SIZE, COFFRE_ERROR_MALFORMED);
}

/* Whoever holds the keyring wraps one key under the id of another: told by computing it again. */
static void
test_wrap_other_kid (void)
{
  g_autoptr (Trousseau) trousseau = trousseau_new (NULL);
  CleContexte contexte = make_contexte ();
  const guint8 nonce[COFFRE_NONCE_SIZE] = { 0 };
  guint8 blob[TROUSSEAU_CLE_SIZE];
  Cle liar;

  memset (&liar, 0x2a, sizeof liar);
  trousseau_wrap_with_nonce (trousseau, &liar, &contexte, nonce, blob);
  assert_not_unwrapped (trousseau, &contexte, blob, sizeof blob, COFFRE_ERROR_CORRUPT);
  cle_compute_kid (liar.secret, liar.kid);
  trousseau_wrap_with_nonce (trousseau, &liar, &contexte, nonce, blob);
  g_assert_cmpmem (contexte.kid, COFFRE_KID_SIZE, liar.kid, COFFRE_KID_SIZE);
}

static void
assert_no_secret (const Trousseau *trousseau,
                  const char      *purpose,
                  const guint8    *blob,
                  gsize            length,
                  CoffreError      code)
{
  g_autoptr (GByteArray) secret = g_byte_array_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (trousseau_open_secret (trousseau, purpose, blob, length, secret, &error));
  g_assert_error (error, COFFRE_ERROR, (gint) code);
  g_assert_cmpuint (secret->len, ==, 0);
}

static void
test_secret (void)
{
  g_autoptr (Trousseau) trousseau = trousseau_new (NULL);
  g_autoptr (Trousseau) stranger = trousseau_new (NULL);
  g_autoptr (GByteArray) blob = g_byte_array_new ();
  g_autoptr (GByteArray) secret = g_byte_array_new ();

  trousseau_seal_secret (trousseau, "hub", (const guint8 *) "sésame", strlen ("sésame"), blob);
  g_assert_true (trousseau_open_secret (trousseau, "hub", blob->data, blob->len, secret, NULL));
  g_assert_cmpmem (secret->data, secret->len, "sésame", strlen ("sésame"));
  assert_no_secret (trousseau, "hub2", blob->data, blob->len, COFFRE_ERROR_CORRUPT);
  assert_no_secret (trousseau, "", blob->data, blob->len, COFFRE_ERROR_CORRUPT);
  assert_no_secret (stranger, "hub", blob->data, blob->len, COFFRE_ERROR_CORRUPT);
  for (guint i = 0; i < blob->len; i++) {
    assert_no_secret (trousseau, "hub", blob->data, i,
                      i < 41 ? COFFRE_ERROR_MALFORMED : COFFRE_ERROR_CORRUPT);
    blob->data[i] ^= 0x10;
    assert_no_secret (trousseau, "hub", blob->data, blob->len,
                      i == 0 ? COFFRE_ERROR_TOO_NEW : COFFRE_ERROR_CORRUPT);
    blob->data[i] ^= 0x10;
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (coffre_init ());
  g_test_add_func ("/coffre/cle/table", test_table);
  g_test_add_func ("/coffre/cle/many", test_many_keys);
  g_test_add_func ("/coffre/trousseau/public", test_public);
  g_test_add_func ("/coffre/trousseau/wrap", test_wrap);
  g_test_add_func ("/coffre/trousseau/wrap-altered", test_wrap_altered);
  g_test_add_func ("/coffre/trousseau/wrap-other-kid", test_wrap_other_kid);
  g_test_add_func ("/coffre/trousseau/secret", test_secret);
  return g_test_run ();
}
