/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "coffre/rangee.h"
#include "vecteurs.h"

#include <string.h>

#define DIGITS "0123456789012345678901234567890123456789"

static void
test_padding (void)
{
  /* flags and fields → padded; the limits of docs/format.md, “Payload” (m is one more) */
  static const struct {
    gsize length;
    gsize padded;
  } sizes[] = {
    { 0, 32 },      { 1, 32 },        { 31, 32 },       { 32, 64 },           { 63, 64 },
    { 64, 96 },     { 255, 256 },     { 256, 272 },     { 271, 272 },         { 272, 288 },
    { 999, 1024 },  { 1023, 1024 },   { 1024, 1088 },   { 99999, 100352 },    { 65535, 65536 },
    { 65536, 67584 }, { 1048576, 1081344 }, { 16777215, 16777216 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    g_assert_cmpuint (rangee_padded_size (sizes[i].length), ==, sizes[i].padded);
}

/* Always room for the mark, never more than 12 % above 256, never a step back. */
static void
test_padding_bounds (void)
{
  gsize last = 0;

  for (gsize length = 0; length < 300000; length++) {
    gsize padded = rangee_padded_size (length);

    g_assert_cmpuint (padded, >, length);
    g_assert_cmpuint (padded, >=, last);
    if (length < 256)
      g_assert_cmpuint (padded % 32, ==, 0);
    else
      g_assert_cmpuint ((padded - length - 1) * 100, <=, (length + 1) * 12);
    last = padded;
  }
}

typedef struct {
  const char *what;
  const char *hex;
  gint        code; /* a CoffreError, or -1 if the payload is good */
} Case;

/* flags, then number (2), type (1), length (4), bytes; little-endian; then 80 00… */
static const Case cases[] = {
  { "nothing at all", "''", COFFRE_ERROR_MALFORMED },
  { "one zero", "00", COFFRE_ERROR_MALFORMED },
  { "zeros only", "0000000000000000", COFFRE_ERROR_MALFORMED },
  { "the mark without flags", "80", COFFRE_ERROR_MALFORMED },
  { "the mark without flags, padded", "80000000", COFFRE_ERROR_MALFORMED },
  { "no mark", "0001", COFFRE_ERROR_MALFORMED },
  { "another byte than the mark", "007f00", COFFRE_ERROR_MALFORMED },
  { "an unknown flag", "0280", COFFRE_ERROR_TOO_NEW },
  { "all flags", "ff80", COFFRE_ERROR_TOO_NEW },
  { "half a number", "000180", COFFRE_ERROR_MALFORMED },
  { "no type", "00010080", COFFRE_ERROR_MALFORMED },
  { "half a length", "00010001040080", COFFRE_ERROR_MALFORMED },
  { "a length of one too many", "000100010300000061628000", COFFRE_ERROR_MALFORMED },
  { "the mark counted as content", "00010001020000006180", COFFRE_ERROR_MALFORMED },
  { "the largest length", "00010001ffffffff616280", COFFRE_ERROR_MALFORMED },
  { "a length that wraps to the start", "00010001f8ffffff616280", COFFRE_ERROR_MALFORMED },
  { "bytes after the last field", "0001000101000000616280", COFFRE_ERROR_MALFORMED },
  { "twice the same number", "0001000100000000010001000000008000", COFFRE_ERROR_MALFORMED },
  { "not in order", "0002000100000000010001000000008000", COFFRE_ERROR_MALFORMED },
  { "no field", "0080", -1 },
  { "a tombstone", "018000", -1 },
  { "an empty field", "000100010000000080", -1 },
  { "number 0 and number 65535", "00000001010000006bffffff0000000080", -1 },
  { "content that looks like padding", "00010001020000008000800000", -1 },
};

static void
test_malformed (gconstpointer data)
{
  const Case *expected = data;
  g_autoptr (GByteArray) payload = octets_from_hex (expected->hex);
  g_autoptr (GError) error = NULL;
  RangeeChamp champ;
  Rangee rangee;

  if (expected->code < 0) {
    g_assert_true (rangee_parse (&rangee, payload->data, payload->len, &error));
    g_assert_no_error (error);
  } else {
    g_assert_false (rangee_parse (&rangee, payload->data, payload->len, &error));
    g_assert_error (error, COFFRE_ERROR, expected->code);
    g_assert_false (rangee_next (&rangee, &champ));
  }
}

static void
add_text (RangeeBuilder *builder,
          guint16        number,
          const char    *text)
{
  rangee_builder_add (builder, number, 1, text, strlen (text));
}

static void
build_sample (GByteArray *bytes)
{
  RangeeBuilder builder;

  rangee_builder_begin (&builder, bytes, RANGEE_NONE);
  add_text (&builder, 1, "Mme");
  add_text (&builder, 2, "Lefèvre");
  add_text (&builder, 9, "");
  add_text (&builder, 4242, "champ d'une version plus récente");
  rangee_builder_add (&builder, 5000, 250, "\0\200\0", 3);
  g_assert_true (rangee_builder_end (&builder, NULL));
}

/* Read and write back without knowing any field: the same bytes. */
static void
test_unknown_fields (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GByteArray) copy = g_byte_array_new ();
  RangeeBuilder builder;
  RangeeChamp champ;
  Rangee rangee;

  build_sample (bytes);
  g_assert_true (rangee_parse (&rangee, bytes->data, bytes->len, NULL));
  rangee_builder_begin (&builder, copy, rangee.flags);
  while (rangee_next (&rangee, &champ)) {
    g_assert_true (champ.bytes >= bytes->data);
    g_assert_true (champ.bytes + champ.length < bytes->data + bytes->len);
    rangee_builder_add (&builder, champ.number, champ.type, champ.bytes, champ.length);
  }
  g_assert_true (rangee_builder_end (&builder, NULL));
  g_assert_cmpmem (copy->data, copy->len, bytes->data, bytes->len);
}

/* Whatever the order in which fields are added, the bytes are the same. */
static void
test_any_order (void)
{
  g_autoptr (GByteArray) expected = g_byte_array_new ();
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  RangeeBuilder builder;

  rangee_builder_begin (&builder, expected, RANGEE_NONE);
  for (guint number = 0; number < 40; number++)
    add_text (&builder, (guint16) number, DIGITS + number);
  g_assert_true (rangee_builder_end (&builder, NULL));

  for (guint round = 0; round < 200; round++) {
    guint order[40];

    for (guint i = 0; i < 40; i++)
      order[i] = i;
    for (guint i = 39; i > 0; i--) {
      guint other = (guint) g_test_rand_int_range (0, (gint) i + 1);
      guint kept = order[i];

      order[i] = order[other];
      order[other] = kept;
    }
    rangee_builder_begin (&builder, bytes, RANGEE_NONE);
    for (guint i = 0; i < 40; i++)
      add_text (&builder, (guint16) order[i], DIGITS + order[i]);
    g_assert_true (rangee_builder_end (&builder, NULL));
    g_assert_cmpmem (bytes->data, bytes->len, expected->data, expected->len);
  }
}

/* The same field twice is a mistake of the program. */
static void
test_twice (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  RangeeBuilder builder;

  rangee_builder_begin (&builder, bytes, RANGEE_NONE);
  add_text (&builder, 1, "a");
  add_text (&builder, 2, "b");
  for (guint16 number = 1; number <= 2; number++) {
    g_test_expect_message ("jalons", G_LOG_LEVEL_CRITICAL, "*place >= 0*");
    add_text (&builder, number, "c");
    g_test_assert_expected_messages ();
  }
  g_assert_cmpuint (bytes->len, ==, 1 + 2 * (7 + 1));
}

static void
test_too_large (void)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree guint8 *content = g_malloc0 (RANGEE_MAXIMUM + 1);
  RangeeBuilder builder;
  Rangee rangee;

  rangee_builder_begin (&builder, bytes, RANGEE_NONE);
  rangee_builder_add (&builder, 1, 11, content, RANGEE_MAXIMUM - 9);
  g_assert_true (rangee_builder_end (&builder, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (bytes->len, ==, RANGEE_MAXIMUM);
  g_assert_true (rangee_parse (&rangee, bytes->data, bytes->len, NULL));

  rangee_builder_begin (&builder, bytes, RANGEE_NONE);
  rangee_builder_add (&builder, 1, 11, content, RANGEE_MAXIMUM - 8);
  g_assert_false (rangee_builder_end (&builder, &error));
  g_assert_error (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED);
  g_clear_error (&error);

  rangee_builder_begin (&builder, bytes, RANGEE_NONE);
  rangee_builder_add (&builder, 1, 11, content, RANGEE_MAXIMUM + 1);
  add_text (&builder, 2, "small");
  g_assert_false (rangee_builder_end (&builder, &error));
  g_assert_error (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED);
  g_clear_error (&error);

  /* Good but for its size: no field, and much padding. */
  content[1] = 0x80;
  g_assert_true (rangee_parse (&rangee, content, RANGEE_MAXIMUM, NULL));
  g_assert_false (rangee_parse (&rangee, content, RANGEE_MAXIMUM + 1, &error));
  g_assert_error (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED);
}

static void
mutate (GByteArray *bytes)
{
  guint changes = (guint) g_test_rand_int_range (1, 5);

  for (guint i = 0; i < changes && bytes->len > 0; i++) {
    guint at = (guint) g_test_rand_int_range (0, (gint) bytes->len);

    switch (g_test_rand_int_range (0, 4)) {
    case 0:
      bytes->data[at] = (guint8) g_test_rand_int ();
      break;
    case 1:
      bytes->data[at] ^= (guint8) (1 << g_test_rand_int_range (0, 8));
      break;
    case 2:
      g_byte_array_set_size (bytes, at);
      break;
    default:
      g_byte_array_remove_index (bytes, at);
      break;
    }
  }
}

/* Nothing is read outside of the bytes given (each payload is its own block: ASan and valgrind see
 * one byte too far), and what is accepted stays inside and in order. */
static void
test_mutations (void)
{
  g_autoptr (GByteArray) sample = g_byte_array_new ();
  guint accepted = 0;
  guint refused = 0;

  build_sample (sample);
  for (guint i = 0; i < 100000; i++) {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    g_autofree guint8 *exact = NULL;
    g_autoptr (GError) error = NULL;
    RangeeChamp champ;
    Rangee rangee;
    gint32 last = -1;

    g_byte_array_append (bytes, sample->data, sample->len);
    mutate (bytes);
    exact = g_memdup2 (bytes->data, bytes->len);
    if (!rangee_parse (&rangee, exact, bytes->len, &error)) {
      g_assert_true (g_error_matches (error, COFFRE_ERROR, COFFRE_ERROR_MALFORMED) ||
                     g_error_matches (error, COFFRE_ERROR, COFFRE_ERROR_TOO_NEW));
      refused++;
      continue;
    }
    accepted++;
    while (rangee_next (&rangee, &champ)) {
      g_assert_cmpint (champ.number, >, last);
      g_assert_true (champ.bytes >= exact && champ.bytes + champ.length < exact + bytes->len);
      last = champ.number;
    }
  }
  g_assert_cmpuint (accepted, >, 1000);
  g_assert_cmpuint (refused, >, 1000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/coffre/rangee/padding", test_padding);
  g_test_add_func ("/coffre/rangee/padding-bounds", test_padding_bounds);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/coffre/rangee/malformed/", cases[i].what, NULL);

    g_test_add_data_func (path, &cases[i], test_malformed);
  }
  g_test_add_func ("/coffre/rangee/unknown-fields", test_unknown_fields);
  g_test_add_func ("/coffre/rangee/any-order", test_any_order);
  g_test_add_func ("/coffre/rangee/twice", test_twice);
  g_test_add_func ("/coffre/rangee/too-large", test_too_large);
  g_test_add_func ("/coffre/rangee/mutations", test_mutations);
  return g_test_run ();
}
