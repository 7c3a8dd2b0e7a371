/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "documents/modele-private.h"

#include "base/recherche.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What may stand in a block. */
typedef enum {
  NO_CONTENTS,
  TEXT_CONTENTS,
  BLOC_CONTENTS,
} Contents;

/* Names are those of the search: without accents or capitals. */
static const struct {
  const char *nom, *cle;
  Contents contents;
  guint min, max; /* how many numbers follow the name */
  double largest;
} directives[N_DIRECTIVES] = {
  [DIRECTIVE_ENTETE] = { "en-tête", "en tete", NO_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_SOUS_TITRE] = { "sous-titre", "sous titre", TEXT_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_FICHE] = { "fiche", "fiche", TEXT_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_CHIFFRES] = { "chiffres", "chiffres", TEXT_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_ENCADRE] = { "encadré", "encadre", TEXT_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_DESTINATAIRE] = { "destinataire", "destinataire", TEXT_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_SIGNATURES] = { "signatures", "signatures", TEXT_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_PASSAGE] = { "passage", "passage", BLOC_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_ENSEMBLE] = { "ensemble", "ensemble", BLOC_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_PETIT] = { "petit", "petit", TEXT_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_LIGNES] = { "lignes", "lignes", NO_CONTENTS, 1, 1, 40 },
  [DIRECTIVE_PAGE] = { "page", "page", NO_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_CLOTURE] = { "clôture", "cloture", NO_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_COLONNES] = { "colonnes", "colonnes", NO_CONTENTS, 1, BLOC_MAX_COLUMNS, 1000 },
  [DIRECTIVE_SOMMAIRE] = { "sommaire", "sommaire", NO_CONTENTS, 0, 1, 3 },
  [DIRECTIVE_COUVERTURE] = { "couverture", "couverture", NO_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_FRISE] = { "frise", "frise", NO_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_DUREES] = { "durées", "durees", NO_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_CALENDRIER] = { "calendrier", "calendrier", NO_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_BARRES] = { "barres", "barres", TEXT_CONTENTS, 0, 0, 0 },
  [DIRECTIVE_RADAR] = { "radar", "radar", TEXT_CONTENTS, 0, 0, 0 },
};

/**
 * directive_get_name:
 *
 * Returns: (transfer none): what it is called, with its accents
 */
const char *
directive_get_name (DirectiveKind kind)
{
  return directives[kind].nom;
}

/**
 * directive_write_example:
 *
 * Returns: (transfer full): its name, and the numbers that it cannot do without
 */
char *
directive_write_example (DirectiveKind kind)
{
  GString *ordre = g_string_new (directives[kind].nom);

  if (kind == DIRECTIVE_COLONNES)
    g_string_append (ordre, " 50 50");
  else if (directives[kind].min > 0)
    g_string_append (ordre, " 3");
  return g_string_free (ordre, FALSE);
}

/**
 * directive_has_contents:
 *
 * Returns: whether `fin` ends it
 */
gboolean
directive_has_contents (DirectiveKind kind)
{
  return directives[kind].contents != NO_CONTENTS;
}

/**
 * directive_takes_blocs:
 *
 * Returns: whether other blocks may stand in it
 */
gboolean
directive_takes_blocs (DirectiveKind kind)
{
  return directives[kind].contents == BLOC_CONTENTS;
}

/**
 * directive_list_names:
 *
 * Returns: (transfer full): the names of the blocks, for a message
 */
char *
directive_list_names (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < N_DIRECTIVES; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", directives[i].nom);
  return g_string_free (names, FALSE);
}

/* The longest name that starts the order: "sous-titre" has two words once its hyphen is gone. */
static int
find_directive (const char *first_word)
{
  g_autofree char *key = recherche_key (first_word);

  for (guint i = 0; i < N_DIRECTIVES; i++)
    if (strcmp (directives[i].cle, key) == 0)
      return (int) i;
  return -1;
}

/* Numbers and `sans vide`, up to `si`. */
static gboolean
read_arguments (char **words, Directive *directive)
{
  guint i = 1;

  for (; words[i] != NULL && strcmp (words[i], "si") != 0; i++)
    {
      gint64 number = 0;

      if (*words[i] == '\0')
        continue;
      if (directive->kind == DIRECTIVE_COLONNES && strcmp (words[i], "sans") == 0
          && g_strcmp0 (words[i + 1], "vide") == 0)
        {
          directive->sans_vide = TRUE;
          i++;
          continue;
        }
      if (directive->n_nombres >= directives[directive->kind].max
          || !g_ascii_string_to_signed (words[i], 10, 1,
                                        (gint64) directives[directive->kind].largest, &number,
                                        NULL))
        return FALSE;
      directive->nombres[directive->n_nombres++] = (double) number;
    }
  if (words[i] != NULL)
    directive->condition = g_strjoinv (" ", words + i + 1);
  return directive->n_nombres >= directives[directive->kind].min;
}

/**
 * directive_parse:
 * @ordre: what is between {% and %}, neither a condition nor a loop
 * @directive: (out): what it says
 *
 * Reads the order of a block. A fault is added where it is none.
 *
 * Returns: whether @ordre is a block, with or without a fault
 */
gboolean
directive_parse (const char *ordre, guint ligne, Directive *directive, GPtrArray *fautes)
{
  g_auto (GStrv) words = g_strsplit_set (ordre, " \t", -1);
  int kind = words[0] != NULL ? find_directive (words[0]) : -1;

  *directive = (Directive) { 0 };
  if (kind < 0)
    {
      g_autofree char *names = directive_list_names ();

      modele_add_faute (fautes, ligne,
                        g_strdup_printf (_ ("there is no block “%s”. Blocks: %s"), ordre, names));
      return FALSE;
    }
  directive->kind = kind;
  if (!read_arguments (words, directive))
    modele_add_faute (fautes, ligne,
                      g_strdup_printf (directives[kind].max == 0
                                           ? _ ("nothing but “si” follows “%s”")
                                           : _ ("“%s” is followed by whole numbers"),
                                       directives[kind].nom));
  else if (directive->condition != NULL && !directive_has_contents (kind))
    modele_add_faute (fautes, ligne,
                      g_strdup_printf (_ ("“%s” has no contents: put it between “si” and “fin”"),
                                       directives[kind].nom));
  return TRUE;
}
