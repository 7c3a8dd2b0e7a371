/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/fente.h"
#include "coffre/trousseau-private.h"

#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#define PHRASE "tulipe violon gare neige"

/* The offsets of docs/format.md, “Slot”, written again here on purpose. */
#define GENRE_AT 8
#define PASSES_AT 41
#define MEMORY_AT 45
#define SALT_AT 49
#define KID_AT 65
#define BOX_AT 81
#define SUM_AT 217

static Fente
make_fente (FenteGenre genre)
{
  Fente fente = { .genre = genre };

  memset (fente.service, 0x51, COFFRE_UUID_SIZE);
  memset (fente.membre, 0x3e, COFFRE_UUID_SIZE);
  if (genre == FENTE_PHRASE) {
    fente.passes = FENTE_PASSES_FLOOR;
    fente.memory = FENTE_MEMORY_FLOOR;
  }
  return fente;
}

static void
assert_same (const Trousseau *one,
             const Trousseau *other)
{
  g_assert_cmpmem (trousseau_get_secrets (one), TROUSSEAU_SIZE,
                   trousseau_get_secrets (other), TROUSSEAU_SIZE);
}

static void
assert_refused (GByteArray *slot,
                const char *secret,
                CoffreError code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (fente_open (slot->data, slot->len, secret, &error));
  g_assert_error (error, COFFRE_ERROR, (gint) code);
}

/* What somebody who knows the format would do after changing a byte. */
static void
repair_sum (GByteArray *slot)
{
  guint8 digest[16];

  coffre_derive (digest, sizeof digest, "JALONS/SOMME/1", NULL, 0, slot->data, SUM_AT);
  memcpy (slot->data + SUM_AT, digest, 8);
}

static void
make_slot (FenteGenre  genre,
           const char *secret,
           Trousseau **trousseau,
           GByteArray *slot)
{
  Fente fente = make_fente (genre);
  g_autoptr (GError) error = NULL;

  *trousseau = trousseau_new (&error);
  g_assert_true (fente_create (&fente, *trousseau, secret, slot, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (slot->len, ==, FENTE_SIZE);
}

static void
test_open (void)
{
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;
  g_autoptr (Trousseau) opened = NULL;
  Fente read;

  make_slot (FENTE_OUVERTE, NULL, &trousseau, slot);
  g_assert_true (fente_read (&read, slot->data, slot->len, NULL));
  g_assert_cmpint (read.genre, ==, FENTE_OUVERTE);
  g_assert_cmpint (read.service[3], ==, 0x51);
  g_assert_cmpint (read.membre[15], ==, 0x3e);
  opened = fente_open (slot->data, slot->len, NULL, NULL);
  assert_same (opened, trousseau);
}

static void
test_phrase (void)
{
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;
  g_autoptr (Trousseau) opened = NULL;
  Fente read;

  make_slot (FENTE_PHRASE, PHRASE, &trousseau, slot);
  g_assert_true (fente_read (&read, slot->data, slot->len, NULL));
  g_assert_cmpuint (read.passes, ==, FENTE_PASSES_FLOOR);
  g_assert_cmpuint (read.memory, ==, FENTE_MEMORY_FLOOR);
  opened = fente_open (slot->data, slot->len, PHRASE, NULL);
  assert_same (opened, trousseau);
  assert_refused (slot, "Tulipe violon gare neige", COFFRE_ERROR_WRONG_PASSPHRASE);
  assert_refused (slot, PHRASE " ", COFFRE_ERROR_WRONG_PASSPHRASE);
  assert_refused (slot, "", COFFRE_ERROR_WRONG_PASSPHRASE);
  assert_refused (slot, "\xff", COFFRE_ERROR_MALFORMED);
}

/* é typed as one character or as e and an accent is the same phrase. */
static void
test_phrase_normal_form (void)
{
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;
  g_autoptr (Trousseau) opened = NULL;

  make_slot (FENTE_PHRASE, "for\xc3\xaat", &trousseau, slot);
  opened = fente_open (slot->data, slot->len, "fore\xcc\x82t", NULL);
  assert_same (opened, trousseau);
}

static void
test_printed (void)
{
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;
  g_autoptr (Trousseau) opened = NULL;
  g_autofree char *text = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *other = NULL;
  guint8 key[CLE_IMPRIMEE_SIZE];

  cle_imprimee_generate (key);
  text = cle_imprimee_format (key);
  lower = g_ascii_strdown (text, -1);
  key[0] ^= 1;
  other = cle_imprimee_format (key);

  make_slot (FENTE_IMPRIMEE, text, &trousseau, slot);
  opened = fente_open (slot->data, slot->len, lower, NULL);
  assert_same (opened, trousseau);
  assert_refused (slot, other, COFFRE_ERROR_WRONG_PASSPHRASE);
  assert_refused (slot, PHRASE, COFFRE_ERROR_MALFORMED);
}

static void
test_floors (void)
{
  static const struct {
    FenteGenre genre;
    guint32    passes;
    guint32    memory;
  } outside[] = {
    { FENTE_PHRASE, 2, FENTE_MEMORY_FLOOR },     { FENTE_PHRASE, 0, FENTE_MEMORY_FLOOR },
    { FENTE_PHRASE, 17, FENTE_MEMORY_FLOOR },    { FENTE_PHRASE, G_MAXUINT32, FENTE_MEMORY_FLOOR },
    { FENTE_PHRASE, 3, 64 * 1024 - 1 },          { FENTE_PHRASE, 3, 0 },
    { FENTE_PHRASE, 3, 1024 * 1024 + 1 },        { FENTE_PHRASE, 3, G_MAXUINT32 },
    { FENTE_OUVERTE, 3, 0 },                     { FENTE_IMPRIMEE, 0, FENTE_MEMORY_FLOOR },
  };
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (GByteArray) made = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;

  make_slot (FENTE_PHRASE, PHRASE, &trousseau, slot);
  for (gsize i = 0; i < G_N_ELEMENTS (outside); i++) {
    g_autoptr (GError) error = NULL;
    Fente fente = make_fente (outside[i].genre);

    fente.passes = outside[i].passes;
    fente.memory = outside[i].memory;
    g_assert_false (fente_create (&fente, trousseau, PHRASE, made, &error));
    g_assert_error (error, COFFRE_ERROR, COFFRE_ERROR_PARAMETERS);
    g_assert_cmpuint (made->len, ==, 0);

    /* and in a base that says so */
    slot->data[GENRE_AT] = (guint8) fente.genre;
    coffre_put_u32 (slot->data + PASSES_AT, fente.passes);
    coffre_put_u32 (slot->data + MEMORY_AT, fente.memory);
    repair_sum (slot);
    assert_refused (slot, PHRASE, COFFRE_ERROR_PARAMETERS);
  }
}

/* Parameters inside the bounds but not those of the slot: another key comes out. */
static void
test_changed_parameters (void)
{
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;

  make_slot (FENTE_PHRASE, PHRASE, &trousseau, slot);
  slot->data[PASSES_AT] = 4;
  assert_refused (slot, PHRASE, COFFRE_ERROR_CORRUPT);
  repair_sum (slot);
  assert_refused (slot, PHRASE, COFFRE_ERROR_WRONG_PASSPHRASE);
  slot->data[PASSES_AT] = 3;
  slot->data[MEMORY_AT] ^= 1;
  repair_sum (slot);
  assert_refused (slot, PHRASE, COFFRE_ERROR_WRONG_PASSPHRASE);
}

/* Decay: every bit of the slot. */
static void
test_bits (void)
{
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;

  make_slot (FENTE_OUVERTE, NULL, &trousseau, slot);
  for (guint i = 0; i < slot->len; i++)
    for (guint bit = 0; bit < 8; bit++) {
      g_autoptr (GError) error = NULL;

      slot->data[i] ^= (guint8) (1 << bit);
      g_assert_null (fente_open (slot->data, slot->len, PHRASE, &error));
      if (i >= 8)
        g_assert_error (error, COFFRE_ERROR, COFFRE_ERROR_CORRUPT);
      else if (i < 7)
        g_assert_error (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED);
      slot->data[i] ^= (guint8) (1 << bit);
    }
}

/* Forgery: every byte of the slot, the sum made right again, genre by genre without Argon2id. */
static void
test_forged (void)
{
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;
  g_autofree char *text = NULL;
  guint8 key[CLE_IMPRIMEE_SIZE];

  cle_imprimee_generate (key);
  text = cle_imprimee_format (key);
  make_slot (FENTE_IMPRIMEE, text, &trousseau, slot);
  for (guint i = GENRE_AT; i < SUM_AT; i++) {
    CoffreError code = COFFRE_ERROR_CORRUPT;

    if (i == GENRE_AT)
      code = COFFRE_ERROR_TOO_NEW;
    else if (i >= PASSES_AT && i < SALT_AT)
      code = COFFRE_ERROR_PARAMETERS;
    else if (i >= SALT_AT && i < BOX_AT)
      code = COFFRE_ERROR_WRONG_PASSPHRASE;
    slot->data[i] ^= 0x40;
    repair_sum (slot);
    assert_refused (slot, text, code);
    slot->data[i] ^= 0x40;
  }
  slot->data[GENRE_AT] = FENTE_OUVERTE;
  repair_sum (slot);
  assert_refused (slot, text, COFFRE_ERROR_CORRUPT);
}

static void
test_versions (void)
{
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (GByteArray) longer = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;

  make_slot (FENTE_OUVERTE, NULL, &trousseau, slot);
  for (guint i = 0; i < slot->len; i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (fente_open (slot->data, i, "", &error));
    g_assert_error (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED);
  }
  /* A newer slot may have another size. */
  g_byte_array_append (longer, slot->data, slot->len);
  g_byte_array_append (longer, slot->data, slot->len);
  assert_refused (longer, "", COFFRE_ERROR_MALFORMED);
  longer->data[7] = '2';
  assert_refused (longer, "", COFFRE_ERROR_TOO_NEW);
  longer->data[7] = '0';
  assert_refused (longer, "", COFFRE_ERROR_MALFORMED);
}

static int
open_without_memory (GByteArray *slot)
{
  const struct rlimit little = { 48u << 20, 48u << 20 };
  g_autoptr (GError) error = NULL;

  if (setrlimit (RLIMIT_AS, &little) != 0)
    return 1;
  if (fente_open (slot->data, slot->len, PHRASE, &error) != NULL)
    return 2;
  return g_error_matches (error, COFFRE_ERROR, COFFRE_ERROR_MEMORY) ? 0 : 3;
}

/* A machine without 64 MiB to spare: a message, not a crash. */
static void
test_memory (void)
{
  g_autoptr (GByteArray) slot = g_byte_array_new ();
  g_autoptr (Trousseau) trousseau = NULL;
  int status = -1;
  pid_t child;

#if defined(__SANITIZE_ADDRESS__)
  g_test_skip ("the address sanitizer needs the address space for itself");
  return;
#endif
  make_slot (FENTE_PHRASE, PHRASE, &trousseau, slot);
  child = fork ();
  if (child == 0)
    _exit (open_without_memory (slot));
  g_assert_cmpint (child, >, 0);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_assert_true (coffre_init ());
  g_test_add_func ("/coffre/fente/open", test_open);
  g_test_add_func ("/coffre/fente/phrase", test_phrase);
  g_test_add_func ("/coffre/fente/phrase-normal-form", test_phrase_normal_form);
  g_test_add_func ("/coffre/fente/printed", test_printed);
  g_test_add_func ("/coffre/fente/floors", test_floors);
  g_test_add_func ("/coffre/fente/changed-parameters", test_changed_parameters);
  g_test_add_func ("/coffre/fente/bits", test_bits);
  g_test_add_func ("/coffre/fente/forged", test_forged);
  g_test_add_func ("/coffre/fente/versions", test_versions);
  g_test_add_func ("/coffre/fente/memory", test_memory);
  return g_test_run ();
}
