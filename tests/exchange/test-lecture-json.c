/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/lecture-json.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

/* A JSON text: where each value stands, and what is said of a text that is none. */

/* What is not JSON is told in one sentence, with the line of what was not understood. */
static void
test_phrases (void)
{
  static const struct
  {
    const char *texte;
    guint ligne;
    const char *message;
  } cas[] = {
    { "{\"a\": 1,\n\n", 3, "The text stops too early." },
    { "{\"a\":\n\"b}", 2, "The text stops too early." },
    { "", 1, "The text stops too early." },
    { "{}\n\n12", 3, "Something follows the end of the document." },
    { "{\n1: 2}", 2, "A key in double quotes was expected here." },
    { "{\"a\"\n\n\"b\"}", 3, "A colon was expected after the key." },
    { "{\"a\": \"b\"\n\n\"c\": 1}", 3, "A comma or a closing brace was expected here." },
    { "{\"a\": 1\n]", 2, "A comma or a closing brace was expected here." },
    { "[1\n:2]", 2, "A comma or a closing bracket was expected here." },
    { "[\n\"a\\x\"]", 2, "This escape does not exist in JSON." },
    { "[\n\"a\\u12g4\"]", 2, "This escape does not exist in JSON." },
    { "[\"a\n\"]", 1, "A text must be closed on its line; write \\n for a new line." },
    { "[1,\n-]", 2, "This is not a number." },
    { "[1,\n2.]", 2, "This is not a number." },
    { "[1,\n2e]", 2, "This is not a number." },
    { "[1,\n\ntru]", 3, "A value was expected here." },
    { "[1,\n// 2\n]", 2, "A value was expected here." },
    { "[1,\n,2]", 2, "A value was expected here." },
    { "\ntru", 2, "A value was expected here." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (GPtrArray) fautes = fautes_new ();
      g_autoptr (GBytes) octets = g_bytes_new_static (cas[i].texte, strlen (cas[i].texte));
      g_autoptr (LectureJson) json = lecture_json_new (octets, fautes);
      const Faute *faute;

      g_assert_null (json->racine);
      g_assert_cmpuint (fautes->len, ==, 1);
      faute = fautes->pdata[0];
      g_assert_cmpstr (faute->message, ==, _(cas[i].message));
      g_assert_cmpstr (faute->code, ==, FAUTE_JSON);
      g_assert_cmpuint (faute->ligne, ==, cas[i].ligne);
    }
}

/* Lines, numbers and texts are those of the file, whatever stands between the values. */
static void
test_places (void)
{
  static const char texte[] =
    "\xef\xbb\xbf\n{ \"a\" :\r\n\t[ -9223372036854775807 ,\n\n true,null\n, 1e2,9223372036854775808],\n"
    "\"b\"\n:\n{\"c\": \"\\ud83d\\udea7 \\\\ud83d \\n\\\"\",\n\"d\": {}}}\n\n";
  static const guint lignes[] = { 3, 5, 5, 6, 6 };
  g_autoptr (GPtrArray) fautes = fautes_new ();
  g_autoptr (GBytes) octets = g_bytes_new_static (texte, strlen (texte));
  g_autoptr (LectureJson) json = lecture_json_new (octets, fautes);
  JsonObject *racine, *b;
  JsonArray *a;

  g_assert_cmpuint (fautes->len, ==, 0);
  g_assert_cmpuint (lecture_json_get_ligne (json, json->racine), ==, 2);
  racine = json_node_get_object (json->racine);
  a = json_object_get_array_member (racine, "a");
  g_assert_cmpuint (json_array_get_length (a), ==, G_N_ELEMENTS (lignes));
  for (guint i = 0; i < G_N_ELEMENTS (lignes); i++)
    g_assert_cmpuint (lecture_json_get_ligne (json, json_array_get_element (a, i)), ==, lignes[i]);
  g_assert_cmpint (json_array_get_int_element (a, 0), ==, -G_MAXINT64);
  g_assert_true (json_array_get_boolean_element (a, 1));
  g_assert_true (json_array_get_null_element (a, 2));
  g_assert_true (json_node_get_value_type (json_array_get_element (a, 3)) == G_TYPE_DOUBLE);
  g_assert_true (json_node_get_value_type (json_array_get_element (a, 4)) == G_TYPE_DOUBLE);

  g_assert_cmpuint (lecture_json_get_ligne (json, json_object_get_member (racine, "b")), ==, 9);
  b = json_object_get_object_member (racine, "b");
  g_assert_cmpstr (json_object_get_string_member (b, "c"), ==, "🚧 \\ud83d \n\"");
  g_assert_cmpuint (lecture_json_get_ligne (json, json_object_get_member (b, "d")), ==, 10);
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/lecture-json/phrases", test_phrases);
  g_test_add_func ("/lecture-json/places", test_places);

  return g_test_run ();
}
