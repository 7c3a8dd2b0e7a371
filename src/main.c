/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/application.h"
#include "app/restart.h"
#include "coffre/coffre.h"
#include "store/store.h"

#include <glib/gi18n.h>
#include <locale.h>

static void
set_up_language (void)
{
  /* A build that is not installed finds its catalogue where it was made. */
  const char *localedir = g_getenv ("JALONS_LOCALEDIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (JalonsApplication) application = NULL;
  g_auto (GStrv) restart = NULL;
  int status;

  coffre_harden_process ();
  set_up_language ();
  if (!store_init_process ())
    {
      g_critical (_("The cryptographic library cannot be used here."));
      return 1;
    }

  application = jalons_application_new ();
  status = g_application_run (G_APPLICATION (application), argc, argv);
  restart = jalons_application_get_restart (application);
  if (restart != NULL && !restart_process ((const char * const *) restart))
    g_critical (_("The locked window could not be started again."));

  return status;
}
