/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "annuaires/import-window.h"
#include "model/tables.h"
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

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add_func ("/annuaires/import-window", test_import);

  return essai_run ();
}
