/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-app.h"

#include "app/garde.h"
#include "app/mots-personnels.h"
#include "app/preferences-window.h"
#include "app/preferences.h"
#include "app/veille.h"
#include "app/window.h"
#include "base/instant.h"
#include "base/jour.h"
#include "operations/agendas.h"
#include "widgets/frappe-vue.h"
#include "widgets/orthographe.h"

#include <string.h>

/* Every row of the preferences changes its setting, and the setting changes the program at once. */

static GSettings *
get_settings (void)
{
  g_assert_nonnull (preferences_get ());

  return preferences_get ();
}

static GtkWidget *
find_row (GtkWidget  *window,
          GType       type,
          const char *nom)
{
  GtkWidget *child = GTK_WIDGET (gtk_widget_get_template_child (window, JALONS_TYPE_PREFERENCES_WINDOW,
                                                                nom));

  g_assert_true (G_TYPE_CHECK_INSTANCE_TYPE (child, type));

  return child;
}

static GtkWidget *
open_window (Repository *repository)
{
  GtkWidget *window = preferences_window_new (repository);

  gtk_window_present (GTK_WINDOW (window));
  essai_iterate ();

  return window;
}

/* Both ways, each value of each row. */
static void
test_rows (void)
{
  static const struct
  {
    const char *row;
    const char *cle;
    const char *attendus[6];
  } lignes[] = {
    { "couleurs", "color-scheme", { "'system'", "'light'", "'dark'" } },
    { "densite", "density", { "'comfortable'", "'dense'" } },
    { "depart", "start-place", { "'dossiers'", "'agenda'", "'last'" } },
    { "delai", "lock-delay", { "1", "2", "5", "10", "15", "30" } },
    { "avance", "notify-before", { "5", "10", "15", "30", "60" } },
    { "sauvegarde", "backup-days", { "0", "1", "7", "14", "30" } },
  };
  static const char * const bascules[][2] = {
    { "sommeil", "lock-on-sleep" },
    { "ecran", "lock-on-screen" },
    { "annonce_entretiens", "notify-entretiens" },
    { "annonce_echeances", "notify-echeances" },
    { "annonce_rappels", "notify-rappels" },
  };
  GtkWidget *window = open_window (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lignes); i++)
    {
      GtkWidget *row = find_row (window, ADW_TYPE_COMBO_ROW, lignes[i].row);
      const guint n = g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (row)));

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GVariant) valeur = NULL;
          g_autofree char *texte = NULL;

          adw_combo_row_set_selected (ADW_COMBO_ROW (row), j);
          valeur = g_settings_get_value (get_settings (), lignes[i].cle);
          texte = g_variant_print (valeur, FALSE);
          g_assert_cmpstr (texte, ==, lignes[i].attendus[j]);
        }
      g_settings_reset (get_settings (), lignes[i].cle);
      adw_combo_row_set_selected (ADW_COMBO_ROW (row),
                                  adw_combo_row_get_selected (ADW_COMBO_ROW (row)));
    }
  for (guint i = 0; i < G_N_ELEMENTS (bascules); i++)
    {
      GtkWidget *bascule = find_row (window, GTK_TYPE_SWITCH, bascules[i][0]);

      g_assert_true (gtk_switch_get_active (GTK_SWITCH (bascule)));
      gtk_switch_set_active (GTK_SWITCH (bascule), FALSE);
      g_assert_false (g_settings_get_boolean (get_settings (), bascules[i][1]));
      g_settings_reset (get_settings (), bascules[i][1]);
      g_assert_true (gtk_switch_get_active (GTK_SWITCH (bascule)));
    }
  essai_close (window);
}

/* What the window of the application does of them. */
static void
test_window (void)
{
  GtkApplication *application =
    GTK_APPLICATION (adw_application_new ("fr.jalons.Essai", G_APPLICATION_NON_UNIQUE));
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkWidget *window;

  g_application_register (G_APPLICATION (application), NULL, NULL);
  window = jalons_window_new (application);
  g_settings_set_string (get_settings (), "color-scheme", "dark");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_DARK);
  g_settings_set_string (get_settings (), "color-scheme", "light");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_FORCE_LIGHT);
  g_settings_reset (get_settings (), "color-scheme");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);

  g_assert_false (gtk_widget_has_css_class (window, "dense"));
  g_settings_set_string (get_settings (), "density", "dense");
  g_assert_true (gtk_widget_has_css_class (window, "dense"));
  g_settings_reset (get_settings (), "density");
  g_assert_false (gtk_widget_has_css_class (window, "dense"));
  gtk_window_destroy (GTK_WINDOW (window));
  essai_iterate ();
  g_object_unref (application);
}

/* Where one starts: the place asked for, or the one that was left. */
static void
test_start (void)
{
  static const char * const cas[][3] = {
    { "dossiers", "agenda", "dossiers" },
    { "agenda", "dossiers", "agenda" },
    { "last", "agenda", "agenda" },
    { "last", "annuaires", "annuaires" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autofree char *lieu = NULL;

      g_settings_set_string (get_settings (), "start-place", cas[i][0]);
      g_settings_set_string (get_settings (), "last-place", cas[i][1]);
      lieu = preferences_get_start ();
      g_assert_cmpstr (lieu, ==, cas[i][2]);
    }
  g_settings_reset (get_settings (), "start-place");
  g_settings_reset (get_settings (), "last-place");
}

static void
test_lock (void)
{
  g_autoptr (Garde) garde = garde_new ();

  g_assert_cmpuint (garde_get_limit (garde), ==, 5 * 60);
  g_settings_set_int (get_settings (), "lock-delay", 2);
  g_assert_cmpuint (garde_get_limit (garde), ==, 2 * 60);
  g_settings_reset (get_settings (), "lock-delay");
}

/* What is of the base: words, typography, the hours of the agenda. */
static void
test_base (void)
{
  g_autoptr (Repository) repository = essai_open_empty ("cdg34");
  Orthographe *orthographe = orthographe_get_default ();
  g_autofree char *mots = NULL;
  GtkWidget *window;
  GtkWidget *mot;

  mots_personnels_attach (repository);
  window = open_window (repository);
  gtk_switch_set_active (GTK_SWITCH (find_row (window, GTK_TYPE_SWITCH, "orthographe")), FALSE);
  g_assert_false (orthographe_get_active (orthographe));
  gtk_switch_set_active (GTK_SWITCH (find_row (window, GTK_TYPE_SWITCH, "orthographe")), TRUE);
  g_assert_true (orthographe_get_active (orthographe));

  g_assert_true (frappe_vue_get_active ());
  gtk_switch_set_active (GTK_SWITCH (find_row (window, GTK_TYPE_SWITCH, "typographie")), FALSE);
  g_assert_false (frappe_vue_get_active ());

  g_assert_cmpint (agendas_get_debut (repository), ==, 8);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_row (window, ADW_TYPE_COMBO_ROW, "agenda_debut")),
                              3);
  g_assert_cmpint (agendas_get_debut (repository), ==, 9);

  mot = find_row (window, ADW_TYPE_ENTRY_ROW, "mot");
  gtk_editable_set_text (GTK_EDITABLE (mot), "  Thérain ");
  g_signal_emit_by_name (mot, "apply");
  mots = orthographe_get_words (orthographe);
  g_assert_cmpstr (mots, ==, "Thérain\n");
  g_assert_true (essai_has_text (window, "Thérain"));
  essai_close (window);

  /* The next opening finds them again, and takes the word away. */
  frappe_vue_set_active (TRUE);
  mots_personnels_attach (repository);
  g_assert_false (frappe_vue_get_active ());
  window = open_window (repository);
  g_assert_false (
    gtk_switch_get_active (GTK_SWITCH (find_row (window, GTK_TYPE_SWITCH, "typographie"))));
  g_assert_cmpuint (
    adw_combo_row_get_selected (ADW_COMBO_ROW (find_row (window, ADW_TYPE_COMBO_ROW,
                                                         "agenda_debut"))), ==, 3);
  {
    GtkWidget *groupe = find_row (window, ADW_TYPE_PREFERENCES_GROUP, "groupe_mots");
    GtkWidget *oublier = NULL;

    for (guint i = 0; (oublier = essai_find (groupe, GTK_TYPE_BUTTON, i)) != NULL; i++)
      if (g_strcmp0 (gtk_button_get_icon_name (GTK_BUTTON (oublier)), "corbeille-symbolic") == 0)
        break;
    g_assert_nonnull (oublier);
    g_signal_emit_by_name (oublier, "clicked");
  }
  g_clear_pointer (&mots, g_free);
  mots = orthographe_get_words (orthographe);
  g_assert_cmpstr (mots, ==, "");
  g_assert_false (essai_has_text (window, "Thérain"));
  frappe_vue_set_active (TRUE);
  essai_close (window);
  repository_close (repository);
}

static void
test_folder (void)
{
  GtkWidget *window = open_window (NULL);
  GtkWidget *row = find_row (window, ADW_TYPE_ACTION_ROW, "dossier");
  GtkWidget *oublier = find_row (window, GTK_TYPE_BUTTON, "dossier_oublier");

  g_assert_false (gtk_widget_get_visible (oublier));
  g_settings_set_string (get_settings (), "export-folder", g_get_tmp_dir ());
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, g_get_tmp_dir ());
  g_assert_true (gtk_widget_get_visible (oublier));
  g_signal_emit_by_name (oublier, "clicked");
  {
    g_autofree char *dossier = g_settings_get_string (get_settings (), "export-folder");

    g_assert_cmpstr (dossier, ==, "");
  }
  essai_close (window);
}

static void
count_cb (GSettings *settings,
          char      *cle,
          guint     *n)
{
  (*n)++;
}

/* A backup is called for once it is too old; making one is enough. */
static void
test_backup (void)
{
  g_autofree char *path = essai_make_path ("chiffree.jalons");
  g_autoptr (Repository) demonstration = essai_open_demo ();
  g_autoptr (Repository) repository = NULL;
  g_autoptr (GError) error = NULL;
  gint64 jour = jour_today ();
  guint ecrits = 0;
  gulong id;

  repository_create (path, "une phrase de quatre mots", &error);
  g_assert_no_error (error);
  repository = repository_open (path, REPOSITORY_READ_WRITE, "une phrase de quatre mots", &error);
  g_assert_no_error (error);

  /* What listens to the settings asks, and asking writes nothing: it would never end. */
  id = g_signal_connect (get_settings (), "changed::last-backups", G_CALLBACK (count_cb), &ecrits);
  g_assert_false (preferences_wants_backup (repository));
  g_assert_cmpuint (ecrits, ==, 0);
  preferences_note_opening (repository);
  preferences_note_opening (repository);
  g_assert_cmpuint (ecrits, ==, 1);
  g_signal_handler_disconnect (get_settings (), id);
  g_assert_cmpint (preferences_backup_age (repository), ==, -1);
  instant_set_today (jour + 7);
  g_assert_true (preferences_wants_backup (repository));
  g_assert_false (preferences_wants_backup (demonstration));
  preferences_keep_backup (repository);
  g_assert_false (preferences_wants_backup (repository));
  g_assert_cmpint (preferences_backup_age (repository), ==, 0);
  instant_set_today (jour + 10);
  g_assert_false (preferences_wants_backup (repository));
  g_settings_set_int (get_settings (), "backup-days", 1);
  g_assert_true (preferences_wants_backup (repository));
  g_settings_set_int (get_settings (), "backup-days", 0);
  g_assert_false (preferences_wants_backup (repository));
  g_settings_reset (get_settings (), "backup-days");
  instant_set_today (jour);
  repository_close (repository);
  repository_close (demonstration);
}

int
main (int   argc,
      char *argv[])
{
  essai_init (&argc, &argv);
  g_test_add_func ("/preferences/rows", test_rows);
  g_test_add_func ("/preferences/window", test_window);
  g_test_add_func ("/preferences/start", test_start);
  g_test_add_func ("/preferences/lock", test_lock);
  g_test_add_func ("/preferences/base", test_base);
  g_test_add_func ("/preferences/folder", test_folder);
  g_test_add_func ("/preferences/backup", test_backup);

  return essai_run ();
}
