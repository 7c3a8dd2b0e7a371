/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/collage.h"

#include <string.h>

static void
test_table (void)
{
  static const struct { const char *html; const char *attendu; } cas[] = {
    { "<p>Un <b>mot</b> et <i>un autre</i></p>", "Un **mot** et *un autre*" },
    { "<p>Un <strong>mot </strong>collé</p>", "Un **mot** collé" },
    { "<p><b>Un</b><b> seul</b></p>", "**Un seul**" },
    { "<h1>Titre</h1><p>Texte</p>", "# Titre\n\nTexte" },
    { "<h2><b>Titre</b></h2>", "## Titre" },
    { "<ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul><p>fin</p>",
      "- un\n- deux\n   - trois\n\nfin" },
    { "<ol start=3><li><p>un</p></li><li><p>deux</p></li></ol>", "3. un\n4. deux" },
    { "<p>ligne<br>suivante</p>", "ligne\nsuivante" },
    { "<p>voir <a href='https://cdg.fr/x'>le site</a>.</p>", "voir [le site](https://cdg.fr/x)." },
    { "<a href='javascript:x()'>clic</a>", "clic" },
    { "<table><tr><td>Nom</td><td><p>Âge</p></td></tr><tr><td>A</td><td>4</td></tr></table>",
      "Nom · Âge\n\nA · 4" },
    { "<p>Fin&nbsp;: un&nbsp;mot</p>", "Fin\302\240: un mot" },
    { "<p>a * b et *c</p>", "a * b et \\*c" },
    { "<p># pas un titre</p>", "\\# pas un titre" },
    { "<p>- pas un point</p>", "\\- pas un point" },
    { "<html><head><style>p{color:red}</style><title>T</title></head><body><p>x</p></body></html>",
      "x" },
    { "<b style='font-weight:normal'><span style='font-weight:700'>Google</span> non</b>",
      "**Google** non" },
    { "<p class=MsoNormal><span style='font-family:Calibri'>Bonjour<o:p>&nbsp;</o:p></span></p>",
      "Bonjour" },
    { "<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'>"
      "<!--[if !supportLists]--><span><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span>"
      "</span></span><!--[endif]-->Un point</p>"
      "<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o"
      "</span>Dessous</p>", "- Un point\n   - Dessous" },
    { "<p style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>2.&nbsp;</span>Deux</p>",
      "2. Deux" },
    /* As Word itself writes it: marks in the open, and an element of its own in each paragraph. */
    { "<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span><span "
      "style='mso-list:Ignore'>·<span>&nbsp;&nbsp;</span></span></span><![endif]>Mobilité<o:p></o:p></p>",
      "- Mobilité" },
    { "<p>est <b style='mso-bidi-font-weight:normal'>agent de maîtrise</b>.<o:p></o:p></p>",
      "est **agent de maîtrise**." },
    { "<table><tr><td><p><b>Nom<o:p></o:p></b></p></td><td><p><b>Niveau</b></p></td></tr></table>",
      "**Nom** · **Niveau**" },
    { "<p>M<sup>me</sup> <st1:PersonName w:st='on'>Durand</st1:PersonName></p>", "Mme Durand" },
    { "<span style='white-space: pre-wrap'>ligne 1\nligne 2</span>", "ligne 1\nligne 2" },
    { "<pre>\nun\ndeux\n</pre>", "un\ndeux" },
    { "<dl><dt>Terme</dt><dd>Sens</dd></dl>", "Terme\n\nSens" },
    { "<!--[if gte mso 9]><xml>Word</xml><![endif]--><p>Texte</p>", "Texte" },
    { "<p></p><p>&nbsp;</p>", "" },
    { "texte seul", "texte seul" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *obtenu = collage_read_html (cas[i].html, strlen (cas[i].html));

      g_test_message ("%s", cas[i].html);
      g_assert_cmpstr (obtenu, ==, cas[i].attendu);
    }
}

static void
test_utf16 (void)
{
  static const char html[] = "\xFF\xFE<\0p\0>\0\xE9\0t\0\xE9\0";
  g_autofree char *obtenu = collage_read_html (html, sizeof html - 1);

  g_assert_cmpstr (obtenu, ==, "été");
}

static char *
keep_letters (const char *texte)
{
  GString *lettres = g_string_new (NULL);

  for (const char *c = texte; *c != '\0'; c = g_utf8_next_char (c))
    if (g_unichar_isalpha (g_utf8_get_char (c)))
      g_string_append_unichar (lettres, g_utf8_get_char (c));

  return g_string_free (lettres, FALSE);
}

/* However the elements are nested, closed or not, no word is lost. */
static void
test_no_loss (void)
{
  static const char * const balises[] = { "<p>", "</p>", "<b>", "</b>", "<ul>", "<li>", "</li>",
                                          "</ul>", "<h2>", "</h2>", "<td>", "<tr>", "<table>",
                                          "</table>", "<br>", "<a href='http://x'>", "</a>", "<div>",
                                          "</div>", "<ol>", "</ol>", "<i>", "</i>", "<span>", " " };

  for (guint n = 0; n < 1500; n++)
    {
      g_autoptr (GString) html = g_string_new (NULL);
      g_autoptr (GString) mots = g_string_new (NULL);
      g_autofree char *obtenu = NULL;
      g_autofree char *lettres = NULL;

      for (int i = g_test_rand_int_range (1, 25); i > 0; i--)
        {
          const char lettre = (char) ('A' + g_test_rand_int_range (0, 26));

          g_string_append (html, balises[g_test_rand_int_range (0, G_N_ELEMENTS (balises))]);
          g_string_append_c (html, lettre);
          g_string_append_c (mots, lettre);
        }
      obtenu = collage_read_html (html->str, html->len);
      while (strstr (obtenu, "](http://x)") != NULL)
        memset (strstr (obtenu, "](http://x)"), ' ', strlen ("](http://x)"));
      lettres = keep_letters (obtenu);
      g_test_message ("%s", html->str);
      g_assert_cmpstr (lettres, ==, mots->str);
    }
}

/* Thousands of elements deep, and no end: read all the same. */
static void
test_deep (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autofree char *obtenu = NULL;

  for (guint i = 0; i < 240; i++)
    g_string_append (html, "<div>");
  g_string_append (html, "fond");
  obtenu = collage_read_html (html->str, html->len);
  g_assert_cmpstr (obtenu, ==, "fond");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/collage/table", test_table);
  g_test_add_func ("/collage/utf-16", test_utf16);
  g_test_add_func ("/collage/no-loss", test_no_loss);
  g_test_add_func ("/collage/deep", test_deep);
  return g_test_run ();
}
