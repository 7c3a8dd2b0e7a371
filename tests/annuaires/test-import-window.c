/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parcours-focus.h"
#include "support-app.h"

#include "annuaires/import-window.h"
#include "model/tables.h"
#include "operations/annuaires.h"
#include "widgets/travail-bar.h"

#include <string.h>

/* A long table, stopped by its button, by its window, and then let come in. */

#define LIGNES 300

typedef enum
{
  ARRET_BOUTON,
  ARRET_FENETRE,
  ARRET_AUCUN,
} Arret;

static guint
count_agents (Repository *repository)
{
  g_autoptr (GPtrArray) agents = repository_list (repository, TYPE_AGENT, NULL);

  return agents->len;
}

static GBytes *
make_table (void)
{
  GString *texte = g_string_new ("Nom;Prénom\n");

  for (guint i = 0; i < LIGNES; i++)
    g_string_append_printf (texte, "Nom%u;Paul\n", i);

  return g_string_free_to_bytes (texte);
}

static gboolean
is_idle_cb (gpointer data)
{
  GtkWidget **window = data;

  return *window == NULL ||
         travail_bar_get (JALONS_TRAVAIL_BAR (ESSAI_CHILD (*window, TYPE_IMPORT_WINDOW,
                                                           "travail"))) == NULL;
}

static void
test_import (void)
{
  g_autoptr (Repository) repository = essai_open_empty ("cdg34");
  g_autoptr (GBytes) table = make_table ();

  for (Arret arret = ARRET_BOUTON; arret <= ARRET_AUCUN; arret++)
    {
      g_autoptr (GError) error = NULL;
      GtkWidget *window = import_window_new (repository, TYPE_AGENT, table, &error);

      g_assert_no_error (error);
      g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
      gtk_window_present (GTK_WINDOW (window));
      essai_iterate ();
      gtk_widget_activate_action (window, "import.run", NULL);
      g_assert_false (is_idle_cb (&window));
      g_assert_false (gtk_widget_get_sensitive (ESSAI_CHILD (window, TYPE_IMPORT_WINDOW, "corps")));
      if (arret == ARRET_BOUTON)
        g_signal_emit_by_name (essai_find_button (window, "_Stop"), "clicked");
      else if (arret == ARRET_FENETRE)
        gtk_window_close (GTK_WINDOW (window));
      g_assert_nonnull (window);
      g_assert_true (essai_wait_for (is_idle_cb, &window));
      essai_iterate ();
      g_assert_cmpuint (count_agents (repository), ==, arret == ARRET_AUCUN ? LIGNES : 0);
      if (arret == ARRET_BOUTON)
        {
          g_assert_true (essai_has_text (window, "Import stopped: nothing was added"));
          gtk_window_destroy (GTK_WINDOW (window));
          essai_iterate ();
        }
      g_assert_null (window);
    }
  repository_close (repository);
}

/* Whose contact each one is, is seen before anything is written; the lines that name nobody are first. */
static void
test_contacts (void)
{
  static const char fichier[] = "Collectivit\351;Nom;Pr\351nom;R\364le\n"
                                "Ville de Br\351gnac;Fabre;Chlo\351;DRH\n"
                                "Ville de Null\351e;Perdu;Jean;DRH\n";
  g_autoptr (Repository) repository = essai_open_empty ("cdg34");
  g_autoptr (Fiche) ville = g_object_new (TYPE_COLLECTIVITE, "nom", "Ville de Brégnac", NULL);
  g_autoptr (GBytes) octets = g_bytes_new_static (fichier, strlen (fichier));
  g_autoptr (GPtrArray) contacts = NULL;
  g_autoptr (GError) error = NULL;
  GtkWidget *window;

  g_assert_true (annuaires_save (repository, ville, &error));
  window = import_window_new (repository, TYPE_CONTACT, octets, &error);
  g_assert_no_error (error);
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_present (GTK_WINDOW (window));
  essai_iterate ();
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Import contacts");
  g_assert_true (essai_has_text (window, "1 line to import · 0 already known · 1 with a fault"));
  g_assert_true (essai_has_text (window, "Line 2 · Chloé Fabre (Ville de Brégnac)"));
  g_assert_true (essai_has_text (window, "Line 3 · Jean Perdu: no employer of the directory is called"
                                         " “Ville de Nullée”"));
  parcours_check (window, "import of contacts");
  gtk_widget_activate_action (window, "import.run", NULL);
  g_assert_true (essai_wait_for (is_idle_cb, &window));
  essai_iterate ();
  g_assert_null (window);
  contacts = annuaires_list_contacts (repository, fiche_get_uuid (ville), &error);
  g_assert_cmpuint (contacts->len, ==, 1);
  g_assert_cmpstr (((Contact *) contacts->pdata[0])->role, ==, "rh");
  repository_close (repository);
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add_func ("/annuaires/import-window", test_import);
  g_test_add_func ("/annuaires/import-window/contacts", test_contacts);

  return essai_run ();
}
