/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/options.h"

#include <string.h>

/* One set of options for all commands, so that they may stand anywhere on the line; each command
 * says which ones it takes. */

typedef struct
{
  const char *nom;
  char lettre;
  gboolean drapeau;
  gsize position;
} OptionCtl;

#define VALEUR(nom, lettre, membre) { nom, lettre, FALSE, G_STRUCT_OFFSET (Options, membre) }
#define DRAPEAU(nom, lettre, membre) { nom, lettre, TRUE, G_STRUCT_OFFSET (Options, membre) }

/* The first ones are those of every command. */
#define N_COMMUNES 6

static const OptionCtl options[] = {
  VALEUR ("base", 0, base),
  VALEUR ("passphrase-file", 0, passphrase_file),
  VALEUR ("date", 0, date),
  DRAPEAU ("json", 0, json),
  DRAPEAU ("help", 'h', aide),
  DRAPEAU ("version", 0, version),
  VALEUR ("centre", 0, centre),
  DRAPEAU ("sans-phrase", 0, sans_phrase),
  VALEUR ("dossiers", 0, dossiers),
  VALEUR ("seed", 0, seed),
  VALEUR ("affiliee", 0, affiliee),
  VALEUR ("cme", 0, cme),
  VALEUR ("fiphfp-cadre", 0, fiphfp_cadre),
  VALEUR ("fiphfp-collectivite", 0, fiphfp_collectivite),
  VALEUR ("fiphfp-contribution", 0, fiphfp_contribution),
  DRAPEAU ("remplacer", 0, remplacer),
  DRAPEAU ("essai", 0, essai),
  VALEUR ("output", 'o', sortie),
  VALEUR ("filtre", 0, filtre),
  VALEUR ("statut", 0, statut),
  VALEUR ("prestation", 0, prestation),
  DRAPEAU ("retard", 0, retard),
  VALEUR ("raison", 0, raison),
  VALEUR ("genre", 0, genre),
  VALEUR ("acces", 0, acces),
  DRAPEAU ("brouillon", 0, brouillon),
  VALEUR ("theme", 0, theme),
  VALEUR ("modele", 0, modele),
  VALEUR ("entretien", 0, entretien),
  VALEUR ("du", 0, du),
  VALEUR ("au", 0, au),
  VALEUR ("ics", 0, ics),
};

/**
 * options_parse:
 * @argv: (inout): the command line; what is left is the program, the command and its arguments
 *
 * Reads the options. An option that does not exist, or that lacks its value, is an error.
 */
gboolean
options_parse (Options   *self,
               char    ***argv,
               GError   **error)
{
  g_autoptr (GOptionContext) contexte = g_option_context_new (NULL);
  GOptionEntry entrees[G_N_ELEMENTS (options) + 1] = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      entrees[i].long_name = options[i].nom;
      entrees[i].short_name = options[i].lettre;
      entrees[i].arg = options[i].drapeau ? G_OPTION_ARG_NONE : G_OPTION_ARG_FILENAME;
      entrees[i].arg_data = G_STRUCT_MEMBER_P (self, options[i].position);
    }
  g_option_context_add_main_entries (contexte, entrees, NULL);
  g_option_context_set_help_enabled (contexte, FALSE);
  g_option_context_set_strict_posix (contexte, FALSE);

  return g_option_context_parse_strv (contexte, argv, error);
}

/**
 * options_clear:
 *
 * Frees the values.
 */
void
options_clear (Options *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    if (!options[i].drapeau)
      g_clear_pointer ((char **) G_STRUCT_MEMBER_P (self, options[i].position), g_free);
}

static gboolean
is_given (const Options   *self,
          const OptionCtl *option)
{
  if (option->drapeau)
    return G_STRUCT_MEMBER (gboolean, self, option->position);

  return G_STRUCT_MEMBER (char *, self, option->position) != NULL;
}

/**
 * options_find_extra:
 * @acceptees: the names of the options that a command takes beside the common ones, between
 *   spaces
 *
 * Returns: (transfer full) (nullable): an option that was given and that the command does not take
 */
char *
options_find_extra (const Options *self,
                    const char    *acceptees)
{
  g_auto (GStrv) noms = g_strsplit (acceptees, " ", -1);

  for (guint i = N_COMMUNES; i < G_N_ELEMENTS (options); i++)
    if (is_given (self, &options[i]) &&
        !g_strv_contains ((const char * const *) noms, options[i].nom))
      return g_strconcat ("--", options[i].nom, NULL);

  return NULL;
}
