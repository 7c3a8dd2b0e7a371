/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-page.h"
#include "dossier/documents-page.h"
#include "dossier/synthese-page.h"
#include "support.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <locale.h>

/* Shows the pages on the demonstration base, to be looked at. Not installed.
 *   demo-redaction PAGE AGENT WIDTH HEIGHT [PART]      PAGE: synthese, documents, agenda */

static Banc banc;
static char **mots;

static GtkWidget *
create_page (void)
{
  g_autoptr (DossierCourant) courant = dossier_courant_new (banc.repository);
  g_autofree char *uuid = banc_find_agent (&banc, mots[2]);
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  if (g_strcmp0 (mots[1], "agenda") == 0)
    {
      page = agenda_page_new (banc.repository);
      agenda_page_set_miens (JALONS_AGENDA_PAGE (page), mots[5] == NULL);
      return page;
    }
  dossier_courant_set_uuid (courant, uuid, &error);
  g_assert_no_error (error);
  if (g_strcmp0 (mots[1], "documents") == 0)
    {
      page = documents_page_new (courant);
      if (mots[5] != NULL)
        documents_page_generate (JALONS_DOCUMENTS_PAGE (page), mots[5]);
    }
  else
    {
      page = synthese_page_new (courant);
      if (mots[5] != NULL)
        synthese_page_show_part (JALONS_SYNTHESE_PAGE (page), mots[5]);
    }
  return page;
}

static void
activate_cb (GtkApplication *application)
{
  banc_init (&banc);
  banc_show (&banc, create_page (), (int) g_ascii_strtoll (mots[3], NULL, 10),
             (int) g_ascii_strtoll (mots[4], NULL, 10));
  gtk_window_set_application (GTK_WINDOW (banc.window), application);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;
  const char *locale_dir = g_getenv ("JALONS_LOCALEDIR");

  g_return_val_if_fail (argc >= 5, 2);
  setlocale (LC_ALL, "");
  if (locale_dir != NULL)
    bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  mots = argv;
  application = adw_application_new ("fr.jalons.Jalons.Demo", G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/fr/jalons/Jalons");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
