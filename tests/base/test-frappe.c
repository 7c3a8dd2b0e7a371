/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/frappe.h"

#include <string.h>

#define E "\302\240"   /* no-break space */
#define F "\342\200\257" /* narrow no-break space */

/* Types @frappes one character after the other, on one line. */
static char *
type_all (const char *frappes)
{
  GString *ligne = g_string_new (NULL);

  for (const char *place = frappes; *place != '\0'; place = g_utf8_next_char (place))
    {
      const gunichar c = g_utf8_get_char (place);
      Frappe frappe;
      const gboolean change = frappe_francaise (ligne->str, c, &frappe);

      g_string_append_unichar (ligne, c);
      if (!change)
        continue;
      g_assert_cmpuint (frappe.retirer, >, 0);
      for (guint i = 0; i < frappe.retirer; i++)
        g_string_truncate (ligne, g_utf8_find_prev_char (ligne->str, ligne->str + ligne->len)
                                    - ligne->str);
      g_string_append (ligne, frappe.texte);
    }

  return g_string_free (ligne, FALSE);
}

static void
test_table (void)
{
  static const struct { const char *tape; const char *attendu; } cas[] = {
    { "Bonjour !", "Bonjour" F "!" },
    { "Bonjour!", "Bonjour" F "!" },
    { "Vraiment ?!", "Vraiment" F "?!" },
    { "Un ; deux;", "Un" F "; deux" F ";" },
    { "Objectif :", "Objectif" E ":" },
    { "Objectif: oui", "Objectif" E ": oui" },
    { "En 2026 :", "En 2026" E ":" },
    { "Bonjour  !", "Bonjour" F "!" },
    { "Bonjour" F "!", "Bonjour" F "!" },
    { "**Projet** :", "**Projet**" E ":" },
    { "(fin) ;", "(fin)" F ";" },
    { "À 9:30", "À 9:30" },
    { "échelle 1:25", "échelle 1:25" },
    { "https://jalons.fr/?a=1;b=2!", "https://jalons.fr/?a=1;b=2!" },
    { "www.jalons.fr?x", "www.jalons.fr?x" },
    { "a.b@c.fr;", "a.b@c.fr;" },
    { "mailto:a@b.fr", "mailto:a@b.fr" },
    { "C:\\Bilans", "C:\\Bilans" },
    { "xmpp://", "xmpp://" },
    { "&nbsp;", "&nbsp;" },
    { ":", ":" },
    { "?", "?" },
    { "(?)", "(?)" },
    { "«oui»", "«" E "oui" E "»" },
    { "« oui »", "«" E "oui" E "»" },
    { "\"oui\"", "«" E "oui" E "»" },
    { "dit \"oui\" ou \"non\".", "dit «" E "oui" E "» ou «" E "non" E "»." },
    { "l'\"idée\"", "l’«" E "idée" E "»" },
    { "écran 24\"", "écran 24\"" },
    { "l'agente", "l’agente" },
    { "jusqu'à...", "jusqu’à…" },
    { "attendre....", "attendre…." },
    { "50 %", "50" E "%" },
    { "12 €", "12" E "€" },
    { "100%", "100%" },
    { "un % de", "un % de" },
    { "etc. ?", "etc." F "?" },
    { "- point", "- point" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *obtenu = type_all (cas[i].tape);

      g_test_message ("« %s »", cas[i].tape);
      g_assert_cmpstr (obtenu, ==, cas[i].attendu);
    }
}

/* Whatever is typed, what comes out is UTF-8, and letters stay as they are. */
static void
test_random (void)
{
  static const char * const pieces[] = { "a", "é", " ", E, F, ":", ";", "!", "?", "«", "»", "'",
                                         "\"", ".", "9", "/", "@", "*", "&", "%", "(", "…", "\t" };

  for (guint n = 0; n < 5000; n++)
    {
      g_autoptr (GString) tape = g_string_new (NULL);
      g_autofree char *obtenu = NULL;
      guint lettres = 0, gardees = 0;

      for (int i = g_test_rand_int_range (0, 14); i > 0; i--)
        g_string_append (tape, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      obtenu = type_all (tape->str);
      g_assert_true (g_utf8_validate (obtenu, -1, NULL));
      for (const char *c = tape->str; *c != '\0'; c = g_utf8_next_char (c))
        lettres += g_unichar_isalnum (g_utf8_get_char (c)) ? 1 : 0;
      for (const char *c = obtenu; *c != '\0'; c = g_utf8_next_char (c))
        gardees += g_unichar_isalnum (g_utf8_get_char (c)) ? 1 : 0;
      g_assert_cmpuint (gardees, ==, lettres);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/frappe/table", test_table);
  g_test_add_func ("/frappe/random", test_random);
  return g_test_run ();
}
