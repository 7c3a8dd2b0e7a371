/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "arbre.h"
#include "support-app.h"

#include "app/aide-window.h"
#include "app/aide.h"
#include "app/window-private.h"
#include "model/tables.h"

#include <string.h>

static GtkApplication *application = NULL;

/* Each link of each page leads to a page, and each page begins with its title. */
static void
test_links (void)
{
  g_auto (GStrv) pages = aide_list_pages ();
  guint n = 0;

  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_autofree char *texte = aide_get_texte (pages[i]);

      g_assert_true (g_str_has_prefix (texte, "# "));
      for (const char *lien = strstr (texte, AIDE_LIEN); lien != NULL; lien = strstr (lien + 1, AIDE_LIEN))
        {
          const char *nom = lien + strlen (AIDE_LIEN);
          g_autofree char *cible = g_strndup (nom, strcspn (nom, ")"));

          g_test_message ("%s → %s", pages[i], cible);
          g_assert_true (g_strv_contains ((const char * const *) pages, cible));
          n++;
        }
    }
  g_assert_cmpuint (n, >, 10);
}

static void
test_search (void)
{
  g_assert_true (aide_matches ("sauvegarde", "chiffree"));
  g_assert_true (aide_matches ("agenda", "Fériés"));
  g_assert_false (aide_matches ("agenda", "chiffrée"));
}

static void
check_help (JalonsWindow *window,
            const char   *page)
{
  AideWindow *aide;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.help", NULL);
  aide = arbre_find_window (JALONS_TYPE_AIDE_WINDOW);
  g_assert_nonnull (aide);
  g_assert_cmpstr (aide_window_get_page (aide), ==, page);
  g_assert_nonnull (essai_find (GTK_WIDGET (aide), GTK_TYPE_SEARCH_ENTRY, 0));
  gtk_window_destroy (GTK_WINDOW (aide));
  essai_iterate ();
}

/* Each place and each page of a dossier has its own page of help. */
static void
test_places (void)
{
  static const char * const onglets[] = { "suivi", "entretiens", "synthese", "documents",
                                          "historique", "preparation" };
  Repository *repository = essai_open_demo ();
  JalonsWindow *window = JALONS_WINDOW (jalons_window_new (application));
  g_autoptr (GPtrArray) dossiers = NULL;
  g_autoptr (GtkSelectionModel) places = NULL;
  GtkWidget *pile;

  check_help (window, AIDE_SOMMAIRE);
  jalons_window_show_base (window, repository);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  pile = ESSAI_CHILD (jalons_window_get_workspace (window), JALONS_TYPE_WORKSPACE, "places");
  dossiers = repository_list_where (repository, TYPE_DOSSIER, "statut", "en_cours", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (onglets); i++)
    {
      jalons_window_open_dossier (window, fiche_get_uuid (dossiers->pdata[0]), onglets[i]);
      essai_iterate ();
      check_help (window, onglets[i]);
    }
  places = adw_view_stack_get_pages (ADW_VIEW_STACK (pile));
  for (guint i = 1; i < g_list_model_get_n_items (G_LIST_MODEL (places)); i++)
    {
      g_autoptr (AdwViewStackPage) place = g_list_model_get_item (G_LIST_MODEL (places), i);
      const char *nom = adw_view_stack_page_get_name (place);

      adw_view_stack_set_visible_child_name (ADW_VIEW_STACK (pile), nom);
      check_help (window, nom);
    }
  essai_close (GTK_WIDGET (window));
  repository_close (repository);
  g_assert_finalize_object (repository);
}

int
main (int   argc,
      char *argv[])
{
  int status;

  essai_init (&argc, &argv);
  application = essai_application_new ();
  g_test_add_func ("/aide/links", test_links);
  g_test_add_func ("/aide/search", test_search);
  g_test_add_func ("/aide/places", test_places);
  status = essai_run ();
  g_clear_object (&application);

  return status;
}
