/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ctl/commande.h"
#include "ctl/phrase-saisie.h"
#include "ctl/sortie.h"

#include "base/instant.h"
#include "base/jour.h"
#include "coffre/coffre.h"
#include "operations/bases.h"
#include "operations/operations-error.h"
#include "store/store.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#define SORTIE_REFUS 1
#define SORTIE_USAGE 2

static void
print_help (void)
{
  guint n;
  const Commande *commandes = commandes_list (&n);

  printf ("%s\n\n", _("Usage: jalonsctl COMMAND [OPTION…]"));
  for (guint i = 0; i < n; i++)
    printf ("  %s %s\n      %s\n", commandes[i].nom, commandes[i].usage, _(commandes[i].aide));
  printf ("\n%s\n", _("Everywhere:"));
  printf ("  --base FILE             %s\n", _("the base; the user’s own by default"));
  printf ("  --passphrase-file FILE  %s\n", _("its passphrase, on the first line; asked for otherwise"));
  printf ("  --json                  %s\n", _("answer with one JSON document"));
  printf ("  --date DATE             %s\n", _("the day that is today, as 2026-11-22"));
  printf ("  --help, --version\n");
}

static const Commande *
find_command (const char *nom)
{
  guint n;
  const Commande *commandes = commandes_list (&n);

  for (guint i = 0; nom != NULL && i < n; i++)
    if (strcmp (commandes[i].nom, nom) == 0)
      return &commandes[i];

  return NULL;
}

static int
refuse_usage (const Options *options,
              const char    *message)
{
  sortie_print_refus (options, NULL, "usage", message);
  fprintf (stderr, "%s\n", _("“jalonsctl --help” lists the commands."));

  return SORTIE_USAGE;
}

static gboolean
check_line (const Commande  *commande,
            Execution       *execution,
            GError         **error)
{
  const guint n = g_strv_length (execution->arguments);
  g_autofree char *autre = options_find_extra (execution->options, commande->options);

  if (autre != NULL)
    {
      g_set_error (error, CTL_ERROR, CTL_ERROR_USAGE, _("“%s” does not take %s."), commande->nom,
                   autre);
      return FALSE;
    }
  if (n < commande->minimum || n > commande->maximum)
    {
      g_set_error (error, CTL_ERROR, CTL_ERROR_USAGE, _("Usage: jalonsctl %s %s"), commande->nom,
                   commande->usage);
      return FALSE;
    }
  if (execution->options->date != NULL &&
      !execution_parse_day (execution->options->date, "--date", &execution->jour, error))
    return FALSE;
  if (execution->options->date != NULL)
    instant_set_today (execution->jour);
  else
    execution->jour = jour_today ();

  return TRUE;
}

/* Without a base of one’s own, what is shipped can still be asked about. */
static gboolean
is_base_needed (const Commande *commande,
                Execution      *execution)
{
  if (commande->acces == ACCES_FACULTATIF)
    return execution->options->base != NULL || g_file_test (execution->path, G_FILE_TEST_EXISTS);

  return commande->acces != ACCES_AUCUN;
}

static gboolean
open_base (const Commande  *commande,
           Execution       *execution,
           GError         **error)
{
  RepositoryPorte porte;

  if (execution->options->passphrase_file != NULL)
    {
      execution->phrase = phrase_read_file (execution->options->passphrase_file, error);
      if (execution->phrase == NULL)
        return FALSE;
    }
  if (!is_base_needed (commande, execution))
    return TRUE;

  if (!repository_peek (execution->path, &porte, error))
    return FALSE;
  if (porte == REPOSITORY_PORTE_PHRASE && execution->phrase == NULL)
    {
      execution->phrase = phrase_prompt (_("Passphrase of the base:"), error);
      if (execution->phrase == NULL)
        return FALSE;
    }
  execution->repository =
    repository_open (execution->path,
                     commande->acces == ACCES_ECRITURE ? REPOSITORY_READ_WRITE : REPOSITORY_READ_ONLY,
                     porte == REPOSITORY_PORTE_PHRASE ? execution->phrase : NULL, error);

  return execution->repository != NULL;
}

static int
run (const Commande *commande,
     Execution      *execution)
{
  g_autoptr (GError) error = NULL;

  if (!check_line (commande, execution, &error) || !open_base (commande, execution, &error) ||
      !commande->run (execution, &error))
    {
      if (g_error_matches (error, CTL_ERROR, CTL_ERROR_USAGE))
        return refuse_usage (execution->options, error->message);
      sortie_print_refus (execution->options, execution, operations_error_get_code (error),
                          error->message);
      return SORTIE_REFUS;
    }

  if (execution->options->json)
    sortie_print_json (execution);
  else
    commande->print (execution);

  if (execution->echec == NULL)
    return 0;

  sortie_print_echec (execution->echec);
  return SORTIE_REFUS;
}

static void
execution_clear (Execution *self)
{
  g_clear_object (&self->repository);
  g_clear_pointer (&self->donnees, json_node_unref);
  g_clear_pointer (&self->echec, g_free);
  g_clear_pointer (&self->conditions, g_ptr_array_unref);
  g_clear_pointer (&self->fautes, g_ptr_array_unref);
  g_clear_pointer (&self->phrase, phrase_free);
  g_clear_pointer (&self->path, g_free);
}

static int
run_line (const Options *options,
          char         **ligne)
{
  const Commande *commande = find_command (ligne[1]);
  Execution execution = { .options = options, .arguments = ligne + 2 };
  int sortie;

  if (commande == NULL)
    return refuse_usage (options, ligne[1] == NULL ? _("Which command?")
                                                   : _("There is no such command."));

  if (options->base != NULL)
    execution.path = g_strdup (options->base);
  else
    execution.path = strcmp (commande->nom, "demo") == 0 ? bases_get_demo_path ()
                                                         : bases_get_default_path ();
  sortie = run (commande, &execution);
  execution_clear (&execution);

  return sortie;
}

int
main (int   argc,
      char *argv[])
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) ligne = g_strdupv (argv);
  g_autoptr (GError) error = NULL;
  const char *locales = g_getenv ("JALONS_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales != NULL ? locales : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  /* What is in memory is confidential: not in a core dump, not to a debugger. */
  coffre_harden_process ();
  if (!store_init_process ())
    {
      fprintf (stderr, "jalonsctl: %s\n", _("The cryptographic library cannot be used here."));
      return SORTIE_REFUS;
    }
  if (!options_parse (&options, &ligne, &error))
    {
      options.json = g_strv_contains ((const char * const *) argv, "--json");
      return refuse_usage (&options, error->message);
    }
  if (options.version)
    {
      printf ("jalonsctl %s\n", PACKAGE_VERSION);
      return 0;
    }
  if (options.aide)
    {
      print_help ();
      return 0;
    }

  return run_line (&options, ligne);
}
