/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support-liste.h"

#include "app/window-private.h"
#include "base/jour.h"
#include "dossiers/filtres-bar.h"
#include "dossiers/signatures-popover.h"
#include "model/codes.h"
#include "model/tables.h"

/* What conventions wait for: the filters that show them, and the signatures that come back. */

static GtkApplication *application = NULL;

typedef struct
{
  EssaiListe liste;
  JalonsWindow *window;
} Essai;

static const char * const parties[] = { "agent", "collectivite", "centre", NULL };

static gboolean
has_rows (gpointer data)
{
  return g_list_model_get_n_items (essai_liste_get_model (data)) > 0 &&
         dossiers_vue_get_row (essai_liste_get_vue (data), 0) != NULL;
}

static void
set_up (Essai         *essai,
        gconstpointer  data)
{
  essai->liste.repository = essai_open_demo ();
  g_assert_true (repository_require (essai->liste.repository, NIVEAU_STRUCTURE, NULL));
  essai->window = JALONS_WINDOW (jalons_window_new (application));
  jalons_window_show_base (essai->window, essai->liste.repository);
  gtk_window_present (GTK_WINDOW (essai->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (essai->window));
  essai->liste.window = GTK_WIDGET (essai->window);
  essai->liste.list = essai_find (essai->liste.window, JALONS_TYPE_DOSSIERS_LIST, 0);
  essai_liste_show_all (&essai->liste);
  g_assert_true (essai_wait_for (has_rows, &essai->liste));
}

static void
tear_down (Essai         *essai,
           gconstpointer  data)
{
  essai_liste_tear_down (&essai->liste, data);
}

static GtkWidget *
get_bar (Essai *essai)
{
  return ESSAI_CHILD (essai->liste.list, JALONS_TYPE_DOSSIERS_LIST, "filtres");
}

static GtkWidget *
get_leave (Essai *essai)
{
  return ESSAI_CHILD (get_bar (essai), JALONS_TYPE_FILTRES_BAR, "quitter");
}

static const char *
get_statut (Essai *essai)
{
  return filtres_bar_get_filtres (JALONS_FILTRES_BAR (get_bar (essai)))->statut;
}

/* The dossiers that show. */
static char **
list_shown (Essai *essai)
{
  return apercu_liste_list_dossiers (JALONS_APERCU_LISTE (essai_liste_get_model (&essai->liste)), 0,
                                     G_MAXINT);
}

static gboolean
is_signed (Essai      *essai,
           const char *uuid,
           const char *partie)
{
  g_autoptr (DossierComplet) dossier =
    repository_get_dossier (essai->liste.repository, uuid, NULL);
  const Signature *signature = dossier_complet_get_signature (dossier, partie);

  return signature != NULL && signature->le != CHAMP_ABSENT;
}

static void
press (Essai           *essai,
       guint            keyval,
       GdkModifierType  state)
{
  g_assert_true (essai_press (essai->liste.window, keyval, state));
}

static gboolean
is_popover_shown (gpointer data)
{
  GtkWidget *popover = essai_find (data, JALONS_TYPE_SIGNATURES_POPOVER, 0);

  return popover != NULL && gtk_widget_get_mapped (popover);
}

/* Ctrl+R on what is open or chosen. */
static GtkWidget *
ask (Essai *essai)
{
  dossiers_list_focus_rows (JALONS_DOSSIERS_LIST (essai->liste.list));
  press (essai, GDK_KEY_r, GDK_CONTROL_MASK);
  g_assert_true (essai_wait_for (is_popover_shown, essai->liste.list));

  return essai_find (essai->liste.list, JALONS_TYPE_SIGNATURES_POPOVER, 0);
}

/* (nullable): the box of a party, by what a screen reader hears */
static GtkWidget *
find_case (GtkWidget  *popover,
           const char *partie)
{
  const char *nom = code_libelle_find (codes_partie, partie);
  GtkWidget *une;

  for (guint i = 0; (une = essai_find (popover, GTK_TYPE_CHECK_BUTTON, i)) != NULL; i++)
    {
      g_autofree char *autre =
        gtk_test_accessible_check_property (GTK_ACCESSIBLE (une), GTK_ACCESSIBLE_PROPERTY_LABEL, nom);

      if (autre == NULL)
        return une;
    }
  return NULL;
}

/* With the keyboard on @partie. */
static void
tick (GtkWidget  *popover,
      const char *partie)
{
  GtkWidget *une = find_case (popover, partie);

  g_assert_nonnull (une);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (une), TRUE);
  gtk_widget_grab_focus (une);
}

/* Those that have not signed are offered, and no other; Enter records. */
static void
test_one (Essai         *essai,
          gconstpointer  data)
{
  g_auto (GStrv) attendus = NULL;
  GtkWidget *popover;
  guint offertes = 0;
  const char *derniere = NULL;

  press (essai, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (get_statut (essai), ==, FILTRE_STATUT_SIGNATURES);
  attendus = list_shown (essai);
  g_assert_cmpuint (g_strv_length (attendus), >, 0);
  dossiers_list_select (JALONS_DOSSIERS_LIST (essai->liste.list), attendus[0]);
  popover = ask (essai);
  for (guint i = 0; parties[i] != NULL; i++)
    {
      const gboolean offerte = find_case (popover, parties[i]) != NULL;

      g_assert_true (offerte != is_signed (essai, attendus[0], parties[i]));
      offertes += offerte;
      derniere = offerte ? parties[i] : derniere;
    }
  g_assert_cmpuint (offertes, >, 0);

  /* Nobody is said to have signed yet. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_case (popover, derniere)), FALSE);
  gtk_widget_grab_focus (find_case (popover, derniere));
  press (essai, GDK_KEY_Return, 0);
  g_assert_true (gtk_widget_get_visible (popover));
  g_assert_false (is_signed (essai, attendus[0], derniere));

  tick (popover, derniere);
  press (essai, GDK_KEY_Return, 0);
  g_assert_true (is_signed (essai, attendus[0], derniere));
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_true (essai_has_text (essai->liste.window, "1 signature noted."));
}

/* Of several, those where nobody awaits it are counted and said; one undo takes all back. */
static void
test_several (Essai         *essai,
              gconstpointer  data)
{
  SelectionDossier *selection = essai_liste_get_selection (&essai->liste);
  g_autoptr (GPtrArray) clos =
    repository_list_where (essai->liste.repository, TYPE_DOSSIER, "statut", "clos", NULL);
  g_autofree char *passe = g_strdup (fiche_get_uuid (clos->pdata[0]));
  g_auto (GStrv) attendus = NULL;
  g_autoptr (GPtrArray) signes = g_ptr_array_new ();
  g_autofree char *dit = NULL;
  GtkWidget *popover;

  press (essai, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (get_statut (essai), ==, FILTRE_STATUT_A_IMPRIMER);
  attendus = list_shown (essai);
  g_assert_cmpuint (g_strv_length (attendus), >=, 1);
  selection_dossier_choose_all (selection);
  selection_dossier_toggle (selection, passe);
  g_assert_true (selection_dossier_is_chosen (selection, passe));

  popover = ask (essai);
  tick (popover, "centre");
  for (guint i = 0; attendus[i] != NULL; i++)
    if (!is_signed (essai, attendus[i], "centre"))
      g_ptr_array_add (signes, attendus[i]);
  g_assert_cmpuint (signes->len, >, 0);
  press (essai, GDK_KEY_Return, 0);
  dit = g_strdup_printf ("%u signature%s noted. 1 dossier passed over: this signature is not awaited.",
                         signes->len, signes->len > 1 ? "s" : "");
  g_assert_true (essai_has_text (essai->liste.window, dit));
  for (guint i = 0; i < signes->len; i++)
    g_assert_true (is_signed (essai, signes->pdata[i], "centre"));

  g_assert_true (gtk_widget_activate_action (essai->liste.window, "win.undo", NULL));
  for (guint i = 0; i < signes->len; i++)
    g_assert_false (is_signed (essai, signes->pdata[i], "centre"));
}

/* On, off by the same key and by the mouse; what showed before shows again. */
static void
test_filters (Essai         *essai,
              gconstpointer  data)
{
  SelectionDossier *selection = essai_liste_get_selection (&essai->liste);
  GtkWidget *statut = ESSAI_CHILD (get_bar (essai), JALONS_TYPE_FILTRES_BAR, "statut");
  GtkWidget *recherche = ESSAI_CHILD (essai->liste.list, JALONS_TYPE_DOSSIERS_LIST, "recherche");
  const guint n = g_list_model_get_n_items (essai_liste_get_model (&essai->liste));
  guint attendus;

  g_assert_true (gtk_widget_activate_action (get_bar (essai), "liste.statut", "s",
                                             FILTRE_STATUT_OUVERTS));
  g_assert_false (gtk_widget_get_visible (get_leave (essai)));
  press (essai, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  attendus = g_list_model_get_n_items (essai_liste_get_model (&essai->liste));
  g_assert_cmpuint (attendus, <, n);
  g_assert_true (gtk_widget_get_visible (get_leave (essai)));
  g_assert_true (gtk_widget_has_css_class (statut, "active"));
  /* From one to the other, then back to what showed before both. */
  press (essai, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (get_statut (essai), ==, FILTRE_STATUT_A_IMPRIMER);
  press (essai, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_cmpstr (get_statut (essai), ==, FILTRE_STATUT_OUVERTS);
  g_assert_false (gtk_widget_has_css_class (statut, "active"));

  /* From the menu, the choice of several ends as by key, and as many show as it says. */
  selection_dossier_choose_all (selection);
  gtk_editable_set_text (GTK_EDITABLE (recherche), "a");
  g_assert_true (gtk_widget_activate_action (get_bar (essai), "liste.statut", "s",
                                             FILTRE_STATUT_SIGNATURES));
  g_assert_false (selection_dossier_is_choosing (selection));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (recherche)), ==, "");
  g_assert_cmpuint (g_list_model_get_n_items (essai_liste_get_model (&essai->liste)), ==, attendus);

  /* Its own choice stays, whatever else is asked for; and leaving is one click. */
  selection_dossier_choose_all (selection);
  g_assert_true (gtk_widget_activate_action (get_bar (essai), "liste.ordre", "s", "nom"));
  g_assert_true (selection_dossier_is_choosing (selection));
  gtk_widget_grab_focus (get_leave (essai));
  g_signal_emit_by_name (get_leave (essai), "clicked");
  g_assert_cmpstr (get_statut (essai), ==, FILTRE_STATUT_OUVERTS);
  g_assert_false (selection_dossier_is_choosing (selection));
  g_assert_false (gtk_widget_get_visible (get_leave (essai)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (essai->window)), statut));
}

static int
measure_bar (Essai *essai)
{
  int minimum;

  gtk_widget_measure (get_bar (essai), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

/* The cross beside the filter takes no width that the list would have to find. */
static void
test_width (Essai         *essai,
            gconstpointer  data)
{
  int avant;

  g_assert_true (gtk_widget_activate_action (get_bar (essai), "liste.statut", "s",
                                             FILTRE_STATUT_OUVERTS));
  avant = measure_bar (essai);
  press (essai, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK);
  g_assert_true (gtk_widget_get_mapped (get_leave (essai)));
  g_assert_cmpint (measure_bar (essai), <=, avant);
}

#define AJOUTER(path, fonction) \
  g_test_add ("/signatures/" path, Essai, NULL, set_up, fonction, tear_down)

int
main (int   argc,
      char *argv[])
{
  int status;

  essai_init (&argc, &argv);
  application = essai_application_new ();
  AJOUTER ("one", test_one);
  AJOUTER ("several", test_several);
  AJOUTER ("filters", test_filters);
  AJOUTER ("width", test_width);
  status = essai_run ();
  g_clear_object (&application);

  return status;
}
