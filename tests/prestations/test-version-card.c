/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "outils.h"

#include "base/jour.h"
#include "dossier/version-card.h"
#include "operations/dossiers.h"

/* On Suivi: a newer version of the prestation, its differences, the move and the way back. */

static gint64
get_version (Repository *repository,
             const char *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (DossierComplet) complet = repository_get_dossier (repository, uuid, &error);

  g_assert_no_error (error);
  return complet->dossier->prestation_version;
}

static void
test_card (void)
{
  g_autoptr (Repository) repository = essai_open_empty ("tous");
  g_autofree char *uuid =
    outils_create_dossier (repository, "cdg34", jour_from_ymd (2026, 11, 2));
  g_autoptr (DossierCourant) courant = dossier_courant_new (repository);
  g_autoptr (GError) error = NULL;
  FormulaireWindow *formulaire;
  GtkWidget *card, *window, *bouton;

  dossier_courant_set_uuid (courant, uuid, &error);
  g_assert_no_error (error);
  card = version_card_new (courant);
  essai_show (card, &window);

  /* Nothing to say, until there is a newer one; and again when that is undone. */
  g_assert_false (gtk_widget_get_visible (card));
  outils_rework (repository);
  g_assert_true (gtk_widget_get_visible (card));
  operations_undo (repository, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_false (gtk_widget_get_visible (card));
  outils_rework (repository);
  g_assert_true (essai_has_text (card, "this dossier has version 1, new ones take version 2"));

  bouton = essai_find_button (card, "Differences…");
  g_assert_nonnull (bouton);
  g_signal_emit_by_name (bouton, "clicked");
  formulaire = outils_find_formulaire ();
  g_assert_nonnull (formulaire);
  g_assert_true (essai_has_text (GTK_WIDGET (formulaire), "“Phase de conclusion” is dropped"));
  g_assert_true (essai_has_text (GTK_WIDGET (formulaire), "keeps its own price"));
  outils_assert_named (GTK_WIDGET (formulaire));
  g_assert_cmpint (get_version (repository, uuid), ==, 1);
  formulaire_window_validate (formulaire);
  essai_iterate ();

  g_assert_null (outils_find_formulaire ());
  g_assert_cmpint (get_version (repository, uuid), ==, 2);
  g_assert_cmpint (outils_get_price (repository, uuid), ==, 98000);
  g_assert_false (gtk_widget_get_visible (card));
  operations_undo (repository, NULL, NULL, &error);
  g_assert_no_error (error);
  essai_iterate ();
  g_assert_cmpint (get_version (repository, uuid), ==, 1);
  g_assert_true (gtk_widget_get_visible (card));
  essai_close (window);
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add_func ("/dossier/version-card", test_card);

  return essai_run ();
}
