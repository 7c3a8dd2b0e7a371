/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/centre-window.h"
#include "base/champ.h"
#include "operations/dossiers.h"

typedef struct
{
  Repository *repository;
  GtkWidget *window;
  guint saved;
} Essai;

static const char svg[] = "<svg xmlns='http://www.w3.org/2000/svg' width='60' height='30'>"
                          "<rect width='60' height='30' fill='#124a8f'/></svg>";

static void
saved_cb (Essai *essai)
{
  essai->saved++;
}

static void
open_form (Essai *essai)
{
  essai->window = centre_window_new (essai->repository);
  g_signal_connect_swapped (essai->window, "saved", G_CALLBACK (saved_cb), essai);
  g_object_add_weak_pointer (G_OBJECT (essai->window), (gpointer *) &essai->window);
  gtk_window_present (GTK_WINDOW (essai->window));
  gtk_test_widget_wait_for_draw (essai->window);
}

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  essai->repository = essai_open_demo ();
  open_form (essai);
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  if (essai->window != NULL)
    gtk_window_destroy (GTK_WINDOW (essai->window));
  essai_iterate ();
  g_assert_null (essai->window);
  repository_close (essai->repository);
  g_assert_finalize_object (essai->repository);
}

static void
write_text (Essai      *essai,
            const char *champ,
            const char *texte)
{
  GtkWidget *row = centre_window_get_row (JALONS_CENTRE_WINDOW (essai->window), champ);

  gtk_editable_set_text (GTK_EDITABLE (row), texte);
}

static void
save (Essai *essai)
{
  gtk_widget_activate_action (essai->window, "centre.save", NULL);
  essai_iterate ();
}

static void
test_save (Essai         *essai,
           gconstpointer  data)
{
  g_autoptr (GBytes) logo = g_bytes_new_static (svg, sizeof svg - 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (Centre) avant = repository_get_centre (essai->repository);
  g_autoptr (Centre) centre = NULL;
  g_autoptr (Centre) defait = NULL;
  g_autofree char *nature = NULL;

  write_text (essai, "nom", " Centre de gestion du Bas-Pays ");
  write_text (essai, "siret", "732 829 320 00074");
  write_text (essai, "signataire_nom", "Odile Marquenterre");
  write_text (essai, "devis_validite_mois", "6");
  gtk_switch_set_active (GTK_SWITCH (ESSAI_CHILD (essai->window, TYPE_CENTRE_WINDOW,
                                                  "alsace_moselle")), TRUE);
  g_assert_true (centre_window_set_logo (JALONS_CENTRE_WINDOW (essai->window), logo));
  save (essai);
  g_assert_cmpuint (essai->saved, ==, 1);
  g_assert_null (essai->window);

  centre = repository_get_centre (essai->repository);
  g_assert_cmpstr (centre->nom, ==, "Centre de gestion du Bas-Pays");
  g_assert_cmpstr (centre->siret, ==, "732 829 320 00074");
  g_assert_cmpstr (centre->signataire_nom, ==, "Odile Marquenterre");
  g_assert_cmpint (centre->devis_validite_mois, ==, 6);
  g_assert_cmpint (centre->alsace_moselle, ==, 1);
  g_assert_true (g_bytes_equal (centre->logo, logo));

  /* One step back gives all of it back. */
  g_assert_true (operations_undo (essai->repository, NULL, &nature, &error));
  g_assert_cmpstr (nature, ==, "centre");
  defait = repository_get_centre (essai->repository);
  g_assert_true (fiche_equal (JALONS_FICHE (defait), JALONS_FICHE (avant)));
}

static void
test_again (Essai         *essai,
            gconstpointer  data)
{
  GtkWidget *row;

  write_text (essai, "signataire_qualite", "Présidente");
  save (essai);
  open_form (essai);
  row = centre_window_get_row (JALONS_CENTRE_WINDOW (essai->window), "signataire_qualite");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (row)), ==, "Présidente");
}

static void
test_refused (Essai         *essai,
              gconstpointer  data)
{
  CentreWindow *window = JALONS_CENTRE_WINDOW (essai->window);

  write_text (essai, "nom", "  ");
  save (essai);
  g_assert_cmpstr (centre_window_get_error (window), ==, "The centre needs a name.");
  write_text (essai, "nom", "Centre");
  write_text (essai, "devis_validite_mois", "toujours");
  save (essai);
  g_assert_cmpstr (centre_window_get_error (window), ==, "A quotation is valid for 1 to 24 months.");
  write_text (essai, "devis_validite_mois", "");
  write_text (essai, "couleur", "bleu");
  save (essai);
  g_assert_cmpstr (centre_window_get_error (window), ==,
                   "A colour is written as #124a8f: six digits after “#”.");
  g_assert_cmpuint (essai->saved, ==, 0);
  g_assert_nonnull (essai->window);
}

/* A doubtful number is said, and kept all the same. */
static void
test_siret (Essai         *essai,
            gconstpointer  data)
{
  CentreWindow *window = JALONS_CENTRE_WINDOW (essai->window);

  write_text (essai, "siret", "");
  g_assert_null (centre_window_get_avis (window));
  write_text (essai, "siret", "732 829");
  g_assert_cmpstr (centre_window_get_avis (window), ==, "A SIRET has fourteen digits.");
  write_text (essai, "siret", "73282932000074");
  g_assert_null (centre_window_get_avis (window));
  write_text (essai, "siret", "73282932000075");
  g_assert_cmpstr (centre_window_get_avis (window), ==,
                   "One digit of this SIRET is wrong: its key does not fit.");
  save (essai);
  g_assert_cmpuint (essai->saved, ==, 1);
}

static void
test_logo (Essai         *essai,
           gconstpointer  data)
{
  CentreWindow *window = JALONS_CENTRE_WINDOW (essai->window);
  g_autofree char *grand = g_strnfill (600 * 1024, ' ');
  g_autoptr (GBytes) texte = g_bytes_new_static ("Bonjour", 7);
  g_autoptr (GBytes) lourd = g_bytes_new (grand, 600 * 1024);
  g_autoptr (GBytes) logo = g_bytes_new_static (svg, sizeof svg - 1);

  g_assert_false (centre_window_set_logo (window, texte));
  g_assert_nonnull (centre_window_get_error (window));
  g_assert_false (centre_window_set_logo (window, lourd));
  g_assert_nonnull (centre_window_get_error (window));
  g_assert_true (centre_window_set_logo (window, logo));
  g_assert_null (centre_window_get_error (window));
  g_assert_true (gtk_widget_get_visible (ESSAI_CHILD (window, TYPE_CENTRE_WINDOW, "retirer")));
  gtk_widget_activate_action (essai->window, "centre.remove-logo", NULL);
  g_assert_false (gtk_widget_get_visible (ESSAI_CHILD (window, TYPE_CENTRE_WINDOW, "retirer")));
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add ("/app/centre/save", Essai, NULL, set_up, test_save, tear_down);
  g_test_add ("/app/centre/again", Essai, NULL, set_up, test_again, tear_down);
  g_test_add ("/app/centre/refused", Essai, NULL, set_up, test_refused, tear_down);
  g_test_add ("/app/centre/siret", Essai, NULL, set_up, test_siret, tear_down);
  g_test_add ("/app/centre/logo", Essai, NULL, set_up, test_logo, tear_down);
  return essai_run ();
}
