/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include "base/recherche.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *const cles[N_ENTETES] = {
  [ENTETE_TITRE] = "titre",
  [ENTETE_COURANT] = "courant",
  [ENTETE_REFERENCE] = "reference",
  [ENTETE_PIED] = "pied",
};

static gboolean
is_rule (const char *line, const char *end)
{
  g_autofree char *text = g_strndup (line, end - line);

  return strcmp (g_strchomp (text), "---") == 0;
}

static void
read_version (const char *value, guint ligne, char **version, GPtrArray *fautes)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (value, 10, 1, G_MAXUINT32, &number, NULL))
    modele_add_faute (fautes, ligne, g_strdup (_ ("“version” is a whole number")));
  else if (*version == NULL)
    *version = g_strdup_printf ("%" G_GUINT64_FORMAT, number);
}

static void
read_key (Modele *self, const char *line, guint ligne, char **version, GPtrArray *fautes)
{
  const char *colon = strchr (line, ':');
  g_autofree char *name = g_strndup (line, colon != NULL ? (gsize) (colon - line) : 0);
  g_autofree char *key = recherche_key (name);
  g_autofree char *value = g_strstrip (g_strdup (colon != NULL ? colon + 1 : ""));
  g_autoptr (GPtrArray) jetons = NULL;

  if (strcmp (key, "version") == 0)
    {
      read_version (value, ligne, version, fautes);
      return;
    }
  for (guint i = 0; i < N_ENTETES; i++)
    if (strcmp (key, cles[i]) == 0 && self->entetes[i] == NULL)
      {
        jetons = jetons_read (value, ligne, fautes);
        self->entetes[i] = modele_lecture (jetons, self->racine, FALSE, fautes);
        return;
      }
  modele_add_faute (fautes, ligne,
                    g_strdup (_ ("between the two lines “---”, each line is “titre”, “courant”, "
                                 "“référence”, “pied” or “version”, once, a colon and a text")));
}

/**
 * preambule_read:
 * @texte: (inout): the text of a template; moves after its preamble
 * @version: (out): the number that the template gives itself
 *
 * Reads what a template says of itself before its text.
 *
 * Returns: the number of the line that @texte is then at
 */
guint
preambule_read (Modele *self, const char **texte, char **version, GPtrArray *fautes)
{
  const char *line = *texte, *end = strchrnul (line, '\n');
  guint ligne = 1;

  if (!is_rule (line, end))
    return 1;
  while (*end != '\0')
    {
      g_autofree char *content = NULL;

      line = end + 1;
      end = strchrnul (line, '\n');
      ligne++;
      if (is_rule (line, end))
        {
          *texte = *end != '\0' ? end + 1 : end;
          return ligne + 1;
        }
      content = g_strstrip (g_strndup (line, end - line));
      if (*content != '\0')
        read_key (self, content, ligne, version, fautes);
    }
  modele_add_faute (fautes, 1, g_strdup (_ ("the first line “---” is not closed by another one")));
  *texte = end;
  return ligne;
}
