/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/cle-imprimee.h"

#include <string.h>

#define TEXT "Q17G-TR2H-0044-K3M2-CTK0-MSZW-T55J-Q7DA-8FDC"

static const guint8 expected[CLE_IMPRIMEE_SIZE] = {
  0xb8, 0x4f, 0x0d, 0x60, 0x51, 0x00, 0x08, 0x49, 0x8e, 0x82,
  0x66, 0xa6, 0x0a, 0x67, 0xfc, 0xd1, 0x4b, 0x2b, 0x9d, 0xaa,
};

static void
test_tolerant (void)
{
  static const char *const ways[] = {
    TEXT,
    "q17g-tr2h-0044-k3m2-ctk0-mszw-t55j-q7da-8fdc",
    "Q17GTR2H0044K3M2CTK0MSZWT55JQ7DA8FDC",
    "  Q17G TR2H 0044 K3M2\nCTK0 MSZW T55J Q7DA\t8FDC ",
    "Qi7g-TR2H-oO44-K3M2-CTKO-MSZW-T55J-Q7DA-8FDC",
    "QL7G-TR2H-0o44-K3M2-CTK0-MSZW-T55J-Q7DA-8FDC",
    "Q-1-7-G-TR2H--0044-K3M2-CTK0-MSZW-T55J-Q7DA-8FDC-",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++) {
    g_autoptr (GError) error = NULL;
    guint8 key[CLE_IMPRIMEE_SIZE];

    g_assert_true (cle_imprimee_parse (ways[i], key, &error));
    g_assert_no_error (error);
    g_assert_cmpmem (key, sizeof key, expected, sizeof expected);
  }
}

static void
assert_refused (const char *text)
{
  static const guint8 zeros[CLE_IMPRIMEE_SIZE] = { 0 };
  g_autoptr (GError) error = NULL;
  guint8 key[CLE_IMPRIMEE_SIZE];

  g_assert_false (cle_imprimee_parse (text, key, &error));
  g_assert_error (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED);
  g_assert_cmpmem (key, sizeof key, zeros, sizeof zeros);
}

static void
test_malformed (void)
{
  assert_refused ("");
  assert_refused ("-");
  assert_refused ("Q17G");
  assert_refused ("Q17G-TR2H-0044-K3M2-CTK0-MSZW-T55J-Q7DA");
  assert_refused ("Q17G-TR2H-0044-K3M2-CTK0-MSZW-T55J-Q7DA-8FD");
  assert_refused (TEXT "0");
  assert_refused ("U17G-TR2H-0044-K3M2-CTK0-MSZW-T55J-Q7DA-8FDC");
  assert_refused ("Q17G_TR2H-0044-K3M2-CTK0-MSZW-T55J-Q7DA-8FDC");
  assert_refused ("Q17G–TR2H-0044-K3M2-CTK0-MSZW-T55J-Q7DA-8FDC");
}

/* Every single wrong symbol, every pair of neighbours exchanged. */
static void
test_typing_errors (void)
{
  static const char alphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  for (gsize i = 0; i < strlen (TEXT); i++) {
    g_autofree char *text = g_strdup (TEXT);

    if (TEXT[i] == '-')
      continue;
    for (const char *symbol = alphabet; *symbol != '\0'; symbol++) {
      text[i] = *symbol;
      if (*symbol != TEXT[i])
        assert_refused (text);
    }
    text[i] = TEXT[i + 1];
    text[i + 1] = TEXT[i];
    if (text[i] != '-' && TEXT[i + 1] != '\0' && text[i] != TEXT[i])
      assert_refused (text);
  }
}

static void
test_random (void)
{
  g_assert_true (coffre_init ());
  for (guint i = 0; i < 1000; i++) {
    g_autofree char *text = NULL;
    guint8 key[CLE_IMPRIMEE_SIZE];
    guint8 parsed[CLE_IMPRIMEE_SIZE];

    cle_imprimee_generate (key);
    text = cle_imprimee_format (key);
    g_assert_cmpuint (strlen (text), ==, 44);
    g_assert_true (cle_imprimee_parse (text, parsed, NULL));
    g_assert_cmpmem (parsed, sizeof parsed, key, sizeof key);
  }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coffre/imprimee/tolerant", test_tolerant);
  g_test_add_func ("/coffre/imprimee/malformed", test_malformed);
  g_test_add_func ("/coffre/imprimee/typing-errors", test_typing_errors);
  g_test_add_func ("/coffre/imprimee/random", test_random);
  return g_test_run ();
}
