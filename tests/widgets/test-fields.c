/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "base/jour.h"
#include "widgets/date-entry.h"
#include "widgets/formulaire-window.h"
#include "widgets/heures-bar.h"
#include "widgets/phase-square.h"
#include "widgets/statut-pill.h"
#include "widgets/time-entry.h"

static void
count_cb (GObject    *object,
          GParamSpec *pspec,
          guint      *n)
{
  (*n)++;
}

static GtkEditable *
get_editable (GtkWidget *field)
{
  return GTK_EDITABLE (gtk_widget_get_first_child (field));
}

static void
test_date (void)
{
  GtkWidget *field = date_entry_new ();
  GtkWidget *window = support_show (field, 300, 100);
  DateEntry *date = JALONS_DATE_ENTRY (field);
  guint n = 0;

  g_signal_connect (field, "notify::jour", G_CALLBACK (count_cb), &n);
  g_assert_cmpint (date_entry_get_jour (date), ==, CHAMP_ABSENT);
  g_assert_true (date_entry_is_valid (date));

  date_entry_set_jour (date, jour_from_ymd (2026, 11, 24));
  g_assert_cmpstr (gtk_editable_get_text (get_editable (field)), ==,
                   "mar. 24\302\240nov. 2026");
  date_entry_set_jour (date, jour_from_ymd (2026, 11, 24));
  g_assert_cmpuint (n, ==, 1);

  gtk_editable_set_text (get_editable (field), "12/11/2026");
  g_assert_cmpint (date_entry_get_jour (date), ==, jour_from_ymd (2026, 11, 12));
  g_assert_true (date_entry_is_valid (date));
  g_assert_cmpstr (gtk_editable_get_text (get_editable (field)), ==,
                   "jeu. 12\302\240nov. 2026");

  /* What is not a day stays, is said, and does not change the value. */
  gtk_editable_set_text (get_editable (field), "31/02/2026");
  g_assert_false (date_entry_is_valid (date));
  g_assert_cmpstr (gtk_editable_get_text (get_editable (field)), ==, "31/02/2026");
  g_assert_cmpint (date_entry_get_jour (date), ==, jour_from_ymd (2026, 11, 12));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (get_editable (field)), "error"));
  gtk_test_accessible_assert_state (GTK_WIDGET (get_editable (field)),
                                    GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  gtk_editable_set_text (get_editable (field), "");
  g_assert_true (date_entry_is_valid (date));
  g_assert_cmpint (date_entry_get_jour (date), ==, CHAMP_ABSENT);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (get_editable (field)), "error"));
  support_close (window);
}

static void
test_date_popup (void)
{
  GtkWidget *field = date_entry_new ();
  GtkWidget *window = support_show (field, 300, 100);
  DateEntry *date = JALONS_DATE_ENTRY (field);
  GtkWidget *popover, *calendar;
  g_autoptr (GDateTime) choisi = g_date_time_new_utc (2026, 12, 8, 0, 0, 0);

  date_entry_set_jour (date, jour_from_ymd (2026, 11, 24));
  gtk_widget_activate_action (field, "date.popup", NULL);
  support_iterate ();
  popover = gtk_widget_get_last_child (GTK_WIDGET (get_editable (field)));
  g_assert_true (GTK_IS_POPOVER (popover));
  calendar = gtk_popover_get_child (GTK_POPOVER (popover));
  /* Opening it shows the day and changes nothing. */
  g_assert_cmpint (date_entry_get_jour (date), ==, jour_from_ymd (2026, 11, 24));
  gtk_calendar_select_day (GTK_CALENDAR (calendar), choisi);
  g_assert_cmpint (date_entry_get_jour (date), ==, jour_from_ymd (2026, 12, 8));
  g_assert_cmpstr (gtk_editable_get_text (get_editable (field)), ==,
                   "mar. 8\302\240déc. 2026");
  support_close (window);
}

static void
test_time (void)
{
  GtkWidget *field = time_entry_new (TIME_ENTRY_HEURE);
  GtkWidget *window = support_show (field, 300, 100);
  TimeEntry *heure = JALONS_TIME_ENTRY (field);

  gtk_editable_set_text (get_editable (field), "0930");
  g_assert_true (time_entry_is_valid (heure));
  g_assert_cmpint (time_entry_get_minutes (heure), ==, 570);
  g_assert_cmpstr (gtk_editable_get_text (get_editable (field)), ==, "9\302\240h\302\24030");
  gtk_editable_set_text (get_editable (field), "25 h");
  g_assert_false (time_entry_is_valid (heure));
  g_assert_cmpint (time_entry_get_minutes (heure), ==, 570);
  support_close (window);

  field = time_entry_new (TIME_ENTRY_DUREE);
  window = support_show (field, 300, 100);
  gtk_editable_set_text (get_editable (field), "90 min");
  g_assert_true (time_entry_is_valid (JALONS_TIME_ENTRY (field)));
  g_assert_cmpint (time_entry_get_minutes (JALONS_TIME_ENTRY (field)), ==, 90);
  g_assert_cmpstr (gtk_editable_get_text (get_editable (field)), ==, "1\302\240h\302\24030");
  support_close (window);
}

static void
test_hours_text (void)
{
  static const struct { gint64 tenues, planifiees, prevues; const char *attendu; } cas[] = {
    { 630, 570, 1200, "9\302\240h\302\24030 left, all planned" },
    { 630, 0, 1200, "9\302\240h\302\24030 left, none planned" },
    { 630, 330, 1200, "9\302\240h\302\24030 left, 4\302\240h to plan" },
    { 1200, 0, 1200, "all held" }, { 1300, 60, 1200, "all held" },
    { 630, 570, CHAMP_ABSENT, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      const HeuresContenu contenu = { .tenues = cas[i].tenues, .planifiees = cas[i].planifiees,
                                      .prevues = cas[i].prevues };
      g_autofree char *texte = heures_texte_reste (&contenu);

      g_assert_cmpstr (texte, ==, cas[i].attendu);
    }
}

static GtkWidget *
find_meter (GtkWidget *root)
{
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *trouve = GTK_IS_DRAWING_AREA (child) ? child : find_meter (child);

      if (trouve != NULL)
        return trouve;
    }

  return NULL;
}

static void
test_hours_bar (void)
{
  const HeuresContenu contenu = { 630, 570, 1200, "20 h au devis", 150, CHAMP_ABSENT, FALSE,
                                  45, 60, TRUE };
  GtkWidget *bar = heures_bar_new ();
  GtkWidget *window, *barre;
  int large, etroite;

  heures_bar_set_contenu (JALONS_HEURES_BAR (bar), &contenu);
  window = support_show (bar, 1000, 200);
  gtk_test_accessible_assert_role (bar, GTK_ACCESSIBLE_ROLE_GROUP);
  barre = find_meter (bar);
  gtk_test_accessible_assert_role (barre, GTK_ACCESSIBLE_ROLE_METER);
  gtk_test_accessible_assert_property (barre, GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 630.0);
  gtk_test_accessible_assert_property (barre, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Meetings: 10\302\240h\302\24030 held, "
                                       "9\302\240h\302\24030 planned");
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, 1000, &large, NULL, NULL, NULL);
  gtk_widget_measure (bar, GTK_ORIENTATION_VERTICAL, 420, &etroite, NULL, NULL, NULL);
  /* The columns go under one another. */
  g_assert_cmpint (etroite, >, large + 20);
  support_close (window);
}

static void
test_pills (void)
{
  static const struct { const char *etat, *classe; } cas[] = {
    { "depassee", "late" }, { "proche", "near" }, { "a_venir", "plain" }, { "tenue", "plain" },
  };
  static const struct { const char *statut; PillGenre genre; } dossiers[] = {
    { "demande", PILL_NEUTRAL }, { "conventionnement", PILL_NEAR }, { "en_cours", PILL_ENCOURS },
    { "suspendu", PILL_NEAR },   { "conclu", PILL_GOOD },           { "suivi", PILL_GOOD },
    { "clos", PILL_NEUTRAL },    { "rompu", PILL_NEUTRAL },         { NULL, PILL_NEUTRAL },
  };
  GtkWidget *pill = statut_pill_new ();
  GtkWidget *window = support_show (pill, 200, 80);

  gtk_test_accessible_assert_role (pill, GTK_ACCESSIBLE_ROLE_STATUS);
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_auto (GStrv) classes = NULL;

      statut_pill_set_echeance (JALONS_STATUT_PILL (pill), cas[i].etat, "Retard 3 j");
      classes = gtk_widget_get_css_classes (pill);
      g_assert_cmpuint (g_strv_length (classes), ==, 1);
      g_assert_cmpstr (classes[0], ==, cas[i].classe);
      gtk_test_accessible_assert_property (pill, GTK_ACCESSIBLE_PROPERTY_LABEL, "Retard 3 j");
    }
  statut_pill_set_phase (JALONS_STATUT_PILL (pill), 7, "8 · Suivi");
  g_assert_true (gtk_widget_has_css_class (pill, "phase3"));
  for (guint i = 0; i < G_N_ELEMENTS (dossiers); i++)
    g_assert_cmpint (pill_genre_of_dossier (dossiers[i].statut), ==, dossiers[i].genre);
  support_close (window);
}

static void
test_phase_square (void)
{
  GtkWidget *square = phase_square_new ();
  GtkWidget *window = support_show (square, 40, 40);
  GdkRGBA lu, bleu;
  guint n = 0;

  g_signal_connect (square, "notify::rang", G_CALLBACK (count_cb), &n);
  phase_square_set_rang (JALONS_PHASE_SQUARE (square), 0);
  phase_square_set_rang (JALONS_PHASE_SQUARE (square), 0);
  g_assert_cmpuint (n, ==, 1);
  gtk_test_widget_wait_for_draw (window);
  lu = support_get_pixel (square, gtk_widget_get_width (square) / 2,
                          gtk_widget_get_height (square) / 2);
  gdk_rgba_parse (&bleu, "#c6defb");
  g_assert_cmpfloat_with_epsilon (lu.red, bleu.red, 0.02);
  g_assert_cmpfloat_with_epsilon (lu.blue, bleu.blue, 0.02);
  support_close (window);
}

/* A form opens with all its fields in sight, the sentences that wrap too. */
static void
test_form_height (void)
{
  GtkWidget *window = support_show (gtk_label_new ("Fenêtre"), 500, 300);
  FormulaireWindow *formulaire = formulaire_window_new (window, "Finaliser", "_Finaliser");
  GtkAdjustment *hauteur;

  for (guint i = 0; i < 4; i++)
    formulaire_window_add_sentence (formulaire,
                                    "La version est conservée telle quelle : ni modifiée ni "
                                    "supprimée, par personne, et chacun la retrouve ici.");
  formulaire_window_add_field (formulaire, "_Jour", date_entry_new ());
  gtk_window_present (GTK_WINDOW (formulaire));
  hauteur = gtk_scrolled_window_get_vadjustment (
    GTK_SCROLLED_WINDOW (support_find_type (GTK_WIDGET (formulaire), GTK_TYPE_SCROLLED_WINDOW, 0)));
  while (gtk_adjustment_get_upper (hauteur) < 2)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpfloat (gtk_adjustment_get_upper (hauteur), >, 200);
  g_assert_cmpfloat (gtk_adjustment_get_page_size (hauteur), >=, gtk_adjustment_get_upper (hauteur));
  gtk_window_destroy (GTK_WINDOW (formulaire));
  support_close (window);
}

static gboolean
validate_cb (gpointer   data,
             GError   **error)
{
  (*(guint *) data)++;

  return FALSE;
}

/* Return in a field is the button of the form; in a search it chooses what is found. */
static void
test_form_return (void)
{
  GtkWidget *window = support_show (gtk_label_new ("Fenêtre"), 500, 300);
  FormulaireWindow *formulaire = formulaire_window_new (window, "Accord", "_Noter");
  GtkWidget *comment = gtk_entry_new (), *jour = date_entry_new (), *recherche = gtk_search_entry_new ();
  guint n = 0;

  formulaire_window_add_field (formulaire, "_Jour", jour);
  formulaire_window_add_field (formulaire, "_Comment", comment);
  formulaire_window_add_widget (formulaire, recherche);
  formulaire_window_set_validate (formulaire, validate_cb, &n, NULL);
  gtk_window_present (GTK_WINDOW (formulaire));
  g_assert_false (gtk_text_get_activates_default (
    GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (recherche)))));
  /* A button that a key presses is seen to go down before it acts. */
  gtk_widget_grab_focus (comment);
  g_signal_emit_by_name (gtk_editable_get_delegate (GTK_EDITABLE (comment)), "activate");
  while (n < 1)
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (jour);
  g_signal_emit_by_name (gtk_editable_get_delegate (get_editable (jour)), "activate");
  while (n < 2)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_destroy (GTK_WINDOW (formulaire));
  support_close (window);
}

/* Each icon that the code names is in the resource, and draws something; where some were drawn when
 * Jalons was built, all were. */
static void
test_icons (void)
{
  g_auto (GStrv) noms = g_resources_enumerate_children
    ("/fr/jalons/Jalons/icons/scalable/actions", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) dessins = g_resources_enumerate_children
    ("/fr/jalons/Jalons/icons/16x16/actions", G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gdk_display_get_default ());

  g_assert_cmpuint (g_strv_length (noms), >, 40);
  for (char **nom = noms; *nom != NULL; nom++)
    {
      g_autofree char *icon = g_strndup (*nom, strlen (*nom) - strlen (".svg"));
      g_autofree char *dessin = g_strconcat (icon, ".symbolic.png", NULL);

      g_assert_true (dessins == NULL || g_strv_contains ((const char * const *) dessins, dessin));
      g_assert_true (g_str_has_suffix (icon, "-symbolic"));
      g_assert_true (gtk_icon_theme_has_icon (theme, icon));
    }
}

int
main (int   argc,
      char *argv[])
{
  support_init (&argc, &argv);
  g_test_add_func ("/date-entry/typed", test_date);
  g_test_add_func ("/date-entry/popup", test_date_popup);
  g_test_add_func ("/time-entry/typed", test_time);
  g_test_add_func ("/heures-bar/text", test_hours_text);
  g_test_add_func ("/heures-bar/stacks", test_hours_bar);
  g_test_add_func ("/statut-pill/kinds", test_pills);
  g_test_add_func ("/phase-square/paints", test_phase_square);
  g_test_add_func ("/formulaire/height", test_form_height);
  g_test_add_func ("/formulaire/return", test_form_return);
  g_test_add_func ("/icons/present", test_icons);
  return g_test_run ();
}
