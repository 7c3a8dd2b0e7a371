/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "parcours-focus.h"
#include "support-app.h"

#include "app/dialogs.h"
#include "app/preferences-window.h"
#include "app/window-private.h"
#include "model/tables.h"

/* Text twice as large on a screen of 1024 by 700: nothing that one reads or presses is cut. */

#define LARGEUR 1024
#define HAUTEUR 700

static GtkApplication *application = NULL;

/* What is outside of where it can be seen */

typedef struct
{
  GtkWidget *window;
  gboolean across; /* whether one can scroll sideways to it */
  gboolean down;
} Zone;

static gboolean
is_read_or_pressed (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) || GTK_IS_BUTTON (widget) || GTK_IS_EDITABLE (widget) ||
         GTK_IS_TEXT_VIEW (widget) || GTK_IS_DROP_DOWN (widget) || GTK_IS_CHECK_BUTTON (widget);
}

static void
note_fault (GtkWidget  *widget,
            const Zone *zone,
            GString    *fautes)
{
  const graphene_rect_t fenetre =
    GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (zone->window),
                        gtk_widget_get_height (zone->window));
  g_autofree char *ou = NULL;
  graphene_rect_t place;
  const char *faute = NULL;

  if (!gtk_widget_compute_bounds (widget, zone->window, &place))
    return;
  if (!zone->across && (place.origin.x < -1 || place.origin.x + place.size.width >
                                                 fenetre.size.width + 1))
    faute = "sideways";
  else if (!zone->down && place.origin.y + place.size.height > fenetre.size.height + 1)
    faute = "below";
  if (faute == NULL)
    return;

  ou = parcours_describe (widget);
  g_string_append_printf (fautes, "  cut %s: %s\n", faute, ou);
}

static void
look (GtkWidget *widget,
      Zone       zone,
      GString   *fautes)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (is_read_or_pressed (widget))
    note_fault (widget, &zone, fautes);
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      GtkPolicyType across;
      GtkPolicyType down;

      gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (widget), &across, &down);
      zone.across = zone.across || across != GTK_POLICY_NEVER;
      zone.down = zone.down || down != GTK_POLICY_NEVER;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (!GTK_IS_NATIVE (child))
      look (child, zone, fautes);
}

static char *
list_faults (GtkWidget *window)
{
  g_autoptr (GString) fautes = g_string_new (NULL);
  int largeur;
  int hauteur;

  gtk_widget_measure (window, GTK_ORIENTATION_HORIZONTAL, -1, &largeur, NULL, NULL, NULL);
  gtk_widget_measure (window, GTK_ORIENTATION_VERTICAL, -1, &hauteur, NULL, NULL, NULL);
  if (largeur > LARGEUR || hauteur > HAUTEUR)
    g_string_append_printf (fautes, "  the window needs %d by %d\n", largeur, hauteur);
  look (window, (Zone) { window, FALSE, FALSE }, fautes);

  return g_string_free (g_steal_pointer (&fautes), FALSE);
}

static gboolean
is_faultless_cb (gpointer data)
{
  g_autofree char *fautes = list_faults (data);

  return *fautes == '\0';
}

/* The layout follows the width, a frame or two later. */
static void
check_whole (GtkWidget  *window,
             const char *lieu)
{
  g_autofree char *fautes = NULL;

  essai_wait (60);
  if (essai_wait_for (is_faultless_cb, window))
    return;

  fautes = list_faults (window);
  g_test_message ("%s:\n%s", lieu, fautes);
  g_test_fail ();
}

/* The places and pages */

typedef struct
{
  Repository *repository;
  JalonsWindow *window;
} Essai;

static JalonsWindow *
create_window (void)
{
  GtkWidget *window = jalons_window_new (application);

  gtk_window_set_default_size (GTK_WINDOW (window), LARGEUR, HAUTEUR);

  return JALONS_WINDOW (window);
}

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  essai->repository = essai_open_demo ();
  essai->window = create_window ();
  jalons_window_show_base (essai->window, essai->repository);
  gtk_window_present (GTK_WINDOW (essai->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (essai->window));
  g_assert_true (repository_require (essai->repository, NIVEAU_STRUCTURE, NULL));
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  essai_close_base (GTK_WIDGET (essai->window), essai->repository);
}

static void
test_place (Essai         *essai,
            gconstpointer  data)
{
  gtk_widget_activate_action (GTK_WIDGET (essai->window), "win.show-place", "s", data);
  check_whole (GTK_WIDGET (essai->window), data);
}

static void
test_dossier (Essai         *essai,
              gconstpointer  data)
{
  static const char * const pages[] = { "suivi", "entretiens", "synthese", "documents",
                                        "historique", "preparation" };
  g_autoptr (GPtrArray) dossiers =
    repository_list_where (essai->repository, TYPE_DOSSIER, "statut", data, NULL);

  g_assert_cmpuint (dossiers->len, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_assert_true (jalons_window_open_dossier (
        essai->window, fiche_get_uuid (g_ptr_array_index (dossiers, 0)), pages[i]));
      check_whole (GTK_WIDGET (essai->window), pages[i]);
    }
}

/* The list and the dossier show one at a time, and each leads to the other. */
static void
test_fold (Essai         *essai,
           gconstpointer  data)
{
  GtkWidget *window = GTK_WIDGET (essai->window);
  DossiersPlace *place =
    workspace_get_dossiers (jalons_window_get_workspace (essai->window));
  g_autoptr (GPtrArray) dossiers =
    repository_list_where (essai->repository, TYPE_DOSSIER, "statut", "en_cours", NULL);

  g_assert_true (jalons_window_open_dossier (
    essai->window, fiche_get_uuid (g_ptr_array_index (dossiers, 0)), "suivi"));
  check_whole (window, "fold");
  g_assert_false (dossiers_place_is_list_visible (place));
  gtk_widget_activate_action (window, "win.toggle-list", NULL);
  check_whole (window, "list");
  g_assert_true (dossiers_place_is_list_visible (place));
  gtk_widget_activate_action (window, "win.toggle-list", NULL);
  g_assert_false (dossiers_place_is_list_visible (place));
  gtk_widget_activate_action (window, "win.search", NULL);
  g_assert_true (dossiers_place_is_list_visible (place));
}

/* Windows */

static void
test_windows (Essai         *essai,
              gconstpointer  data)
{
  GtkWidget *autre;

  if (g_str_equal (data, "win.plan-entretien"))
    gtk_widget_activate_action (GTK_WIDGET (essai->window), data, "s", "||");
  else
    gtk_widget_activate_action (GTK_WIDGET (essai->window), data, NULL);
  autre = parcours_find_other_window (GTK_WIDGET (essai->window));
  g_assert_nonnull (autre);
  /* As a small screen would have it, whatever it asks for. */
  gtk_test_widget_wait_for_draw (autre);
  gtk_window_set_default_size (GTK_WINDOW (autre), MIN (gtk_widget_get_width (autre), LARGEUR),
                               MIN (gtk_widget_get_height (autre), HAUTEUR));
  check_whole (autre, data);
  gtk_window_destroy (GTK_WINDOW (autre));
  essai_iterate ();
}

static guint
count_type (GtkWidget *widget,
            GType      type)
{
  guint n = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_type (child, type);

  return n;
}

/* A window of GTK as large as what it tells: it is made to scroll, in one column. */
static void
test_shortcuts (Essai         *essai,
                gconstpointer  data)
{
  GtkWidget *autre;

  dialogs_show_shortcuts (GTK_WINDOW (essai->window));
  autre = parcours_find_other_window (GTK_WIDGET (essai->window));
  g_assert_nonnull (autre);
  check_whole (autre, "shortcuts");
  g_assert_cmpuint (count_type (autre, GTK_TYPE_SHORTCUTS_GROUP), ==, 9);
  g_assert_cmpuint (count_type (autre, GTK_TYPE_SHORTCUTS_SECTION), ==, 9);
  gtk_window_destroy (GTK_WINDOW (autre));
  essai_iterate ();
}

static void
test_preferences (Essai         *essai,
                  gconstpointer  data)
{
  GtkWidget *autre = preferences_window_new (essai->repository);

  gtk_window_set_transient_for (GTK_WINDOW (autre), GTK_WINDOW (essai->window));
  gtk_window_present (GTK_WINDOW (autre));
  gtk_test_widget_wait_for_draw (autre);
  check_whole (autre, "preferences");
  gtk_window_destroy (GTK_WINDOW (autre));
  essai_iterate ();
}

static void
test_before (void)
{
  JalonsWindow *window = create_window ();

  gtk_window_present (GTK_WINDOW (window));
  jalons_window_show_first_run (window);
  check_whole (GTK_WIDGET (window), "first run");
  jalons_window_show_lock (window, "essai.jalons");
  check_whole (GTK_WIDGET (window), "lock");
  jalons_window_show_failure (window, "Le fichier est abîmé : il a été laissé tel quel.");
  check_whole (GTK_WIDGET (window), "failure");
  essai_close (GTK_WIDGET (window));
}

#define AJOUTER(path, donnee, fonction) \
  g_test_add ("/grand-texte/" path, Essai, donnee, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  essai_init (&argc, &argv);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  application = essai_application_new ();
  AJOUTER ("place/dossiers", PLACE_DOSSIERS, test_place);
  AJOUTER ("place/agenda", PLACE_AGENDA, test_place);
  AJOUTER ("place/annuaires", PLACE_ANNUAIRES, test_place);
  AJOUTER ("dossier/demande", "demande", test_dossier);
  AJOUTER ("dossier/en-cours", "en_cours", test_dossier);
  AJOUTER ("dossier/clos", "clos", test_dossier);
  AJOUTER ("fold", NULL, test_fold);
  AJOUTER ("window/new-dossier", "win.new-dossier", test_windows);
  AJOUTER ("window/plan-entretien", "win.plan-entretien", test_windows);
  AJOUTER ("window/centre", "win.edit-centre", test_windows);
  AJOUTER ("window/prestations", "win.prestations", test_windows);
  AJOUTER ("window/modeles", "win.modeles", test_windows);
  AJOUTER ("window/help", "win.help", test_windows);
  AJOUTER ("window/shortcuts", NULL, test_shortcuts);
  AJOUTER ("window/preferences", NULL, test_preferences);
  g_test_add_func ("/grand-texte/before", test_before);
  status = essai_run ();
  g_clear_object (&application);

  return status;
}
