/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cible.h"

#include "coffre/rangee.h"

#include <string.h>

/* A payload that is taken lies within its bytes, and written again gives its fields again. */
static void
write_again (const Rangee  *lue,
             const uint8_t *octets,
             size_t         taille)
{
  g_autoptr (GByteArray) copie = g_byte_array_new ();
  g_autoptr (GError) error = NULL;
  Rangee rangee = *lue;
  Rangee relue;
  RangeeBuilder builder;
  RangeeChamp champ;
  RangeeChamp autre;

  rangee_builder_begin (&builder, copie, rangee.flags);
  while (rangee_next (&rangee, &champ))
    {
      g_assert_true (champ.bytes >= octets && champ.length <= taille);
      g_assert_true (champ.bytes + champ.length <= octets + taille);
      rangee_builder_add (&builder, champ.number, champ.type, champ.bytes, champ.length);
    }
  g_assert_true (rangee_builder_end (&builder, &error));
  g_assert_no_error (error);

  rangee = *lue;
  g_assert_true (rangee_parse (&relue, copie->data, copie->len, &error));
  g_assert_no_error (error);
  while (rangee_next (&rangee, &champ))
    {
      g_assert_true (rangee_next (&relue, &autre));
      g_assert_cmpuint (champ.number, ==, autre.number);
      g_assert_cmpuint (champ.type, ==, autre.type);
      g_assert_cmpmem (champ.bytes, champ.length, autre.bytes, autre.length);
    }
  g_assert_false (rangee_next (&relue, &autre));
}

int
LLVMFuzzerTestOneInput (const uint8_t *octets,
                        size_t         taille)
{
  g_autoptr (GError) error = NULL;
  Rangee rangee;

  if (rangee_parse (&rangee, octets, taille, &error))
    write_again (&rangee, octets, taille);
  else
    g_assert_nonnull (error);

  return 0;
}
