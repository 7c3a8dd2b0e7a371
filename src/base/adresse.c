/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/adresse.h"

#include "base/formats.h"

#include <string.h>

/* The street, the postcode, the town. */
#define LOCALITE "^(.*?)[\\s,;–-]*\\b([0-9]{5}|[0-9]{2} ?[0-9]{3})\\s+(\\p{L}[^,;]*)$"

static gboolean
is_blank (const char *texte)
{
  return texte == NULL || texte[strspn (texte, " \t\r\n")] == '\0';
}

/* Words with one space between them; commas and spaces at the ends are left out. */
static char *
tidy (const char *texte)
{
  GString *propre = g_string_new (NULL);
  gboolean espace = FALSE;

  for (const char *p = texte; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || (propre->len == 0 && (c == ',' || c == ';')))
        {
          espace = TRUE;
          continue;
        }
      if (espace && propre->len > 0)
        g_string_append_c (propre, ' ');
      espace = FALSE;
      g_string_append_unichar (propre, c);
    }
  while (propre->len > 0 && strchr (" ,;", propre->str[propre->len - 1]) != NULL)
    g_string_truncate (propre, propre->len - 1);

  return g_string_free (propre, FALSE);
}

/* Capitals without accents, digits and single spaces: what sorting machines read. */
static char *
to_postal (const char *texte)
{
  g_autofree char *capitales = g_utf8_strup (texte, -1);
  g_autofree char *decompose = g_utf8_normalize (capitales, -1, G_NORMALIZE_NFD);
  GString *simple = g_string_new (NULL);
  char *propre;

  for (const char *p = decompose; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (c == 0x0152)
        g_string_append (simple, "OE");
      else if (c == 0x00c6)
        g_string_append (simple, "AE");
      else if (g_unichar_isalnum (c))
        g_string_append_unichar (simple, c);
      else if (!g_unichar_ismark (c))
        g_string_append_c (simple, ' ');
    }

  propre = tidy (simple->str);
  g_string_free (simple, TRUE);

  return propre;
}

/* As many words as a line takes. A word alone is never cut. */
static void
append_lines (GPtrArray  *lignes,
              const char *texte)
{
  g_auto (GStrv) mots = g_strsplit (texte, " ", -1);
  GString *ligne = g_string_new (NULL);

  for (guint i = 0; mots[i] != NULL; i++)
    {
      const glong longueur = g_utf8_strlen (ligne->str, -1) + 1 + g_utf8_strlen (mots[i], -1);

      if (ligne->len > 0 && longueur > ADRESSE_N_CARACTERES)
        {
          g_ptr_array_add (lignes, g_strdup (ligne->str));
          g_string_truncate (ligne, 0);
        }
      g_string_append_printf (ligne, "%s%s", ligne->len > 0 ? " " : "", mots[i]);
    }
  if (ligne->len > 0)
    g_ptr_array_add (lignes, g_strdup (ligne->str));
  g_string_free (ligne, TRUE);
}

/* Where nobody gave the town apart, it often ends the address: "12 rue des Lilas, 42300 Roanne". */
static gboolean
cut_town (char  *ligne,
          char **avant,
          char **code_postal,
          char **commune)
{
  g_autoptr (GRegex) motif = g_regex_new (LOCALITE, 0, 0, NULL);
  g_autoptr (GMatchInfo) trouve = NULL;
  g_auto (GStrv) morceaux = NULL;
  g_autofree char *code = NULL;

  if (!g_regex_match (motif, ligne, 0, &trouve))
    return FALSE;

  *avant = g_match_info_fetch (trouve, 1);
  code = g_match_info_fetch (trouve, 2);
  morceaux = g_strsplit (code, " ", -1);
  *code_postal = g_strjoinv ("", morceaux);
  *commune = g_match_info_fetch (trouve, 3);
  return TRUE;
}

/* The lines of the street, and apart the postcode with the town, wherever they are written. */
static GPtrArray *
split_place (const Adresse  *adresse,
             char          **code_postal,
             char          **commune)
{
  GPtrArray *rues = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) lignes = g_strsplit_set (adresse->voie != NULL ? adresse->voie : "", "\r\n", -1);
  g_autofree char *avant = NULL;

  for (guint i = 0; lignes[i] != NULL; i++)
    if (!is_blank (lignes[i]))
      g_ptr_array_add (rues, tidy (lignes[i]));

  *code_postal = *commune = NULL;
  if (is_blank (adresse->code_postal) && is_blank (adresse->commune) && rues->len > 0 &&
      cut_town (rues->pdata[rues->len - 1], &avant, code_postal, commune))
    {
      g_ptr_array_remove_index (rues, rues->len - 1);
      if (!is_blank (avant))
        g_ptr_array_add (rues, g_steal_pointer (&avant));
      return rues;
    }

  *code_postal = tidy (adresse->code_postal != NULL ? adresse->code_postal : "");
  *commune = tidy (adresse->commune != NULL ? adresse->commune : "");
  return rues;
}

static char *
join_place (const char *code_postal,
            const char *commune)
{
  return g_strconcat (code_postal, *code_postal != '\0' && *commune != '\0' ? " " : "", commune,
                      NULL);
}

/**
 * adresse_lines:
 *
 * Writes an address for the window of an envelope (NF Z10-011): at most %ADRESSE_N_LIGNES lines
 * of %ADRESSE_N_CARACTERES characters, nothing but capitals without accents, digits and spaces
 * from the street on, the postcode and the town last. Nothing is ever left out: an address that
 * is too long has more lines, and a word that is too long its own.
 *
 * Returns: (transfer full) (array zero-terminated=1): its lines, none of them empty
 */
char **
adresse_lines (const Adresse *adresse)
{
  GPtrArray *lignes = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *code_postal = NULL;
  g_autofree char *commune = NULL;
  g_autofree char *localite = NULL;
  g_autofree char *derniere = NULL;
  g_autoptr (GPtrArray) rues = split_place (adresse, &code_postal, &commune);
  const char *tetes[] = { adresse->destinataire, adresse->service };

  for (guint i = 0; i < G_N_ELEMENTS (tetes); i++)
    if (!is_blank (tetes[i]))
      {
        g_autofree char *tete = tidy (tetes[i]);

        append_lines (lignes, tete);
      }
  for (guint i = 0; i < rues->len; i++)
    {
      g_autofree char *rue = to_postal (rues->pdata[i]);

      append_lines (lignes, rue);
    }
  localite = join_place (code_postal, commune);
  derniere = to_postal (localite);
  append_lines (lignes, derniere);
  g_ptr_array_add (lignes, NULL);

  return (char **) g_ptr_array_free (lignes, FALSE);
}

/**
 * adresse_one_line:
 *
 * Writes an address within a sentence, as it was typed: "2, place des Tisseurs, 42300 Roanne".
 *
 * Returns: (transfer full): the street and the town, "" when neither is known
 */
char *
adresse_one_line (const Adresse *adresse)
{
  g_autofree char *code_postal = NULL;
  g_autofree char *commune = NULL;
  g_autofree char *localite = NULL;
  g_autoptr (GPtrArray) rues = split_place (adresse, &code_postal, &commune);

  if (*code_postal != '\0' && *commune != '\0')
    localite = g_strdup_printf ("%s" ESPACE_INSECABLE "%s", code_postal, commune);
  else
    localite = join_place (code_postal, commune);
  if (*localite != '\0')
    g_ptr_array_add (rues, g_steal_pointer (&localite));
  g_ptr_array_add (rues, NULL);

  return g_strjoinv (", ", (char **) rues->pdata);
}
