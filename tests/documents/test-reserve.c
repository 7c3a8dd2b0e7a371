/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "galerie.h"

#include "documents/pdf.h"
#include "documents/reserve.h"

#include <string.h>

/* What is kept shaped gives the same pages as what is shaped anew. */

#define ROOM 400000

static guint n_destroyed;

static void
count_destroyed (gpointer chose)
{
  n_destroyed++;
  g_free (chose);
}

static GBytes *
new_key (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
put (Reserve *reserve, const char *key, const char *what)
{
  g_autoptr (GBytes) cle = new_key (key);

  reserve_put (reserve, cle, g_strdup (what), 10);
}

static char *
take (Reserve *reserve, const char *key)
{
  g_autoptr (GBytes) cle = new_key (key);

  return reserve_take (reserve, cle);
}

static void
test_take (void)
{
  Reserve *reserve = reserve_new (100, count_destroyed);
  g_autofree char *last = NULL;
  g_autofree char *first = NULL;

  n_destroyed = 0;
  put (reserve, "a", "one");
  put (reserve, "b", "other");
  put (reserve, "a", "two");
  last = take (reserve, "a");
  first = take (reserve, "a");
  g_assert_cmpstr (last, ==, "two");
  g_assert_cmpstr (first, ==, "one");
  g_assert_null (take (reserve, "a"));
  g_assert_null (take (reserve, "c"));
  reserve_free (reserve);
  g_assert_cmpuint (n_destroyed, ==, 1);
}

static void
test_limit (void)
{
  Reserve *reserve = reserve_new (30, count_destroyed);
  g_autofree char *kept = NULL;

  n_destroyed = 0;
  for (const char *key = "abcde"; *key != '\0'; key++)
    put (reserve, key, key);
  g_assert_cmpuint (n_destroyed, ==, 2);
  g_assert_null (take (reserve, "abcde"));
  kept = take (reserve, "cde");
  g_assert_cmpstr (kept, ==, "cde");
  reserve_free (reserve);
  g_assert_cmpuint (n_destroyed, ==, 4);
}

static Theme *
new_theme (ThemeVariante variante)
{
  g_autoptr (GError) error = NULL;
  Theme *theme = theme_new_variante (variante, NULL, &error);

  g_assert_no_error (error);
  return theme;
}

static GBytes *
write_pages (Theme *theme, Bloc *document)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (MiseEnPage) pages = mise_en_page_new (document, theme, &error);
  GBytes *pdf;

  g_assert_no_error (error);
  pdf = pdf_write (pages, "Essai", "Centre", 0, &error);
  g_assert_no_error (error);
  return pdf;
}

static void
test_same_pages (void)
{
  for (ThemeVariante variante = 0; variante < N_THEMES; variante++)
    {
      g_autoptr (Theme) plain = new_theme (variante);
      g_autoptr (Theme) keeping = new_theme (variante);
      g_autoptr (GBytes) wanted = write_pages (plain, galerie_document ());

      texte_keep (keeping, ROOM);
      for (guint i = 0; i < 3; i++)
        {
          g_autoptr (GBytes) pdf = write_pages (keeping, galerie_document ());

          g_assert_true (g_bytes_equal (pdf, wanted));
        }
    }
}

static Bloc *
one_paragraph (const char *before, const char *word, InlineStyle style, const char *uri)
{
  Bloc *document = bloc_new (BLOC_DOCUMENT);
  Inline *text = inline_new (before);

  if (uri != NULL)
    inline_append_link (text, word, style, uri);
  else
    inline_append (text, word, style);
  bloc_append_text (document, BLOC_PARAGRAPH, text);
  return document;
}

/* The same letters with another style or another link are another text. */
static void
test_styles (void)
{
  static const struct {
    const char *before, *word;
    InlineStyle style;
    const char *uri;
  } texts[] = {
    { "Un 1er mot : ", "fini", INLINE_PLAIN, NULL },
    { "Un 1er mot : ", "fini", INLINE_BOLD, NULL },
    { "Un 1er mot : fi", "ni", INLINE_BOLD, NULL },
    { "Un 1er mot : ", "fini", INLINE_ITALIC, NULL },
    { "Un 1er mot : ", "fini", INLINE_PLAIN, "https://example.org/" },
    { "Un 1er mot : ", "fini", INLINE_PLAIN, "https://example.org/2" },
  };
  g_autoptr (Theme) plain = new_theme (THEME_INSTITUTIONNEL);
  g_autoptr (Theme) keeping = new_theme (THEME_INSTITUTIONNEL);

  texte_keep (keeping, ROOM);
  for (guint i = 0; i < 3 * G_N_ELEMENTS (texts); i++)
    {
      const guint which = i % G_N_ELEMENTS (texts);
      g_autoptr (GBytes) wanted = write_pages (
          plain, one_paragraph (texts[which].before, texts[which].word, texts[which].style,
                                texts[which].uri));
      g_autoptr (GBytes) pdf = write_pages (
          keeping, one_paragraph (texts[which].before, texts[which].word, texts[which].style,
                                  texts[which].uri));

      g_assert_true (g_bytes_equal (pdf, wanted));
    }
}

static void
assert_alerte (Theme *theme, const char *text, const char *wanted)
{
  Bloc *document = one_paragraph ("", text, INLINE_PLAIN, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (MiseEnPage) pages = mise_en_page_new (document, theme, &error);
  const char *const *alertes = mise_en_page_get_alertes (pages);

  g_assert_no_error (error);
  g_assert_nonnull (alertes[0]);
  g_assert_nonnull (strstr (alertes[0], wanted));
}

/* What is wrong with a text is said each time. */
static void
test_alertes (void)
{
  g_autoptr (Theme) theme = new_theme (THEME_INSTITUTIONNEL);
  g_autofree char *wide = g_strnfill (140, 'm');

  texte_keep (theme, ROOM);
  for (guint i = 0; i < 3; i++)
    {
      assert_alerte (theme, "王", "U+738B");
      assert_alerte (theme, wide, wide);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/documents/reserve/take", test_take);
  g_test_add_func ("/documents/reserve/limit", test_limit);
  g_test_add_func ("/documents/reserve/same-pages", test_same_pages);
  g_test_add_func ("/documents/reserve/styles", test_styles);
  g_test_add_func ("/documents/reserve/alertes", test_alertes);
  return g_test_run ();
}
