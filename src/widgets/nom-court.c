/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/nom-court.h"

#include <string.h>

static void
append_initial (GString    *texte,
                const char *mot)
{
  g_string_append_unichar (texte, g_unichar_toupper (g_utf8_get_char (mot)));
  g_string_append_c (texte, '.');
}

/* "Jean-Noël" gives "J.-N.". */
static void
append_initials (GString    *texte,
                 const char *prenom)
{
  g_auto (GStrv) mots = g_strsplit_set (prenom, "- ", -1);
  gboolean premier = TRUE;

  for (char **mot = mots; *mot != NULL; mot++)
    if (**mot != '\0')
      {
        g_string_append (texte, premier ? "" : "-");
        append_initial (texte, *mot);
        premier = FALSE;
      }
}

/**
 * nom_court:
 * @nom: (nullable): the surname
 * @prenom: (nullable): the first name
 * @forme: how short
 *
 * Says a name in less room without cutting it: a name is never ellipsised.
 *
 * Returns: (transfer full): the name
 */
char *
nom_court (const char *nom,
           const char *prenom,
           NomCourt    forme)
{
  GString *texte = g_string_new (NULL);
  const char *tiret = nom != NULL ? strchr (nom, '-') : NULL;

  if (nom != NULL && tiret != NULL && tiret[1] != '\0' && forme != NOM_COURT_INITIALE)
    {
      g_string_append_len (texte, nom, tiret - nom + 1);
      append_initial (texte, tiret + 1);
    }
  else if (nom != NULL)
    {
      g_string_append (texte, nom);
    }

  if (prenom != NULL && *prenom != '\0' && (forme != NOM_COURT_SEUL || texte->len == 0))
    {
      g_string_append (texte, texte->len > 0 ? "\302\240" : "");
      append_initials (texte, prenom);
    }

  return g_string_free (texte, FALSE);
}
