/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "demo-frise.h"
#include "demo-pages.h"

#include "base/jour.h"
#include "widgets/frise-panneau.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <locale.h>

/* Shows the widgets with the data of the intended screens, to be looked at. Not installed.
 *   demo-widgets PAGE WIDTH HEIGHT      PAGE: dossier, frise, mois, divers */

typedef struct
{
  const char *page;
  int largeur;
  int hauteur;
} Choix;

/* A dossier of two years, and one in which nothing is yet. */
static GtkWidget *
create_frises (void)
{
  const gint64 jour = jour_from_ymd (2026, 11, 12);
  g_autoptr (FriseContenu) dense = demo_frise_new_dense (jour);
  g_autoptr (FriseContenu) rien = frise_contenu_new (jour);
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 24);
  GtkWidget *frises[] = { frise_panneau_new (), frise_panneau_new () };

  frise_panneau_set_contenu (JALONS_FRISE_PANNEAU (frises[0]), "dense", dense);
  frise_panneau_set_contenu (JALONS_FRISE_PANNEAU (frises[1]), "rien", rien);
  for (guint i = 0; i < G_N_ELEMENTS (frises); i++)
    {
      gtk_widget_add_css_class (frises[i], "card");
      gtk_box_append (GTK_BOX (boite), frises[i]);
    }
  return boite;
}

static GtkWidget *
create_page (const char *nom)
{
  if (g_strcmp0 (nom, "frise") == 0)
    return create_frises ();
  if (g_strcmp0 (nom, "mois") == 0)
    return demo_mois_new ();

  return g_strcmp0 (nom, "divers") == 0 ? demo_divers_new () : demo_dossier_new ();
}

static void
activate_cb (GtkApplication *application,
             gpointer        data)
{
  const Choix *choix = data;
  GtkWidget *window = gtk_application_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), choix->largeur, choix->hauteur);
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_child (GTK_WINDOW (window), create_page (choix->page));
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  Choix choix = { argc > 1 ? argv[1] : "dossier", 1440, 900 };
  g_autoptr (AdwApplication) application = NULL;
  const char *locale_dir = g_getenv ("JALONS_LOCALEDIR");

  setlocale (LC_ALL, "");
  if (locale_dir != NULL)
    bindtextdomain (GETTEXT_PACKAGE, locale_dir);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  if (argc > 3)
    {
      choix.largeur = (int) g_ascii_strtoll (argv[2], NULL, 10);
      choix.hauteur = (int) g_ascii_strtoll (argv[3], NULL, 10);
    }
  application = adw_application_new ("fr.jalons.Jalons.Demo", G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/fr/jalons/Jalons");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &choix);
  return g_application_run (G_APPLICATION (application), 1, argv);
}
