/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "agenda/agenda-ligne.h"
#include "agenda/agenda-liste.h"
#include "support.h"
#include "widgets/agenda-suite.h"

#include <adwaita.h>

#define N 1000
#define DEMI_HEURE 1800
#define ROWS_MAX 60

typedef struct
{
  AgendaSuite *suite;
  GtkWidget *window;
  GtkWidget *liste;
  GtkAdjustment *vertical;
  guint faits;   /* items that were made */
  guint ouverte; /* the row that was activated */
} Essai;

static AgendaItem *
make_cb (gpointer      data,
         const Moment *moment)
{
  const AgendaDonnees donnees = { .uuid = (char *) "un", .debut = moment->debut, .duree_minutes = 30,
                                  .nom = (char *) "Delattre", .statut = (char *) "prevu" };

  (*(guint *) data)++;
  return agenda_item_new (&donnees);
}

static void
activate_cb (GtkWidget *liste,
             guint      position,
             guint     *ouverte)
{
  *ouverte = position;
}

static void
open_list (Essai *essai)
{
  GArray *tous = g_array_new (FALSE, FALSE, sizeof (Moment));
  GtkWidget *defilement = gtk_scrolled_window_new (), *vue;
  g_autoptr (AgendaMoments) moments = NULL;

  *essai = (Essai) { .suite = agenda_suite_new () };
  for (guint i = 0; i < N; i++)
    {
      const gint64 debut = (gint64) i * DEMI_HEURE;
      const Moment moment = { .debut = debut, .fin = debut + DEMI_HEURE, .uuid = { i % 256, i / 256 } };

      g_array_append_val (tous, moment);
    }
  moments = agenda_moments_new (tous, make_cb, &essai->faits, NULL);
  agenda_suite_set_moments (essai->suite, moments);
  essai->vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (defilement));
  essai->liste = agenda_liste_new (essai->vertical);
  vue = gtk_viewport_new (NULL, essai->vertical);
  gtk_viewport_set_scroll_to_focus (GTK_VIEWPORT (vue), FALSE);
  gtk_viewport_set_child (GTK_VIEWPORT (vue), essai->liste);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), vue);
  g_signal_connect (essai->liste, "activate", G_CALLBACK (activate_cb), &essai->ouverte);
  essai->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (essai->window), 1000, 600);
  gtk_window_set_child (GTK_WINDOW (essai->window), defilement);
  gtk_window_present (GTK_WINDOW (essai->window));
  gtk_test_widget_wait_for_draw (essai->window);
  agenda_liste_set_items (JALONS_AGENDA_LISTE (essai->liste), G_LIST_MODEL (essai->suite));
}

static void
close_list (Essai *essai)
{
  gtk_window_destroy (GTK_WINDOW (essai->window));
  g_clear_object (&essai->suite);
}

static AgendaLigne *
find_row (Essai *essai,
          guint  position)
{
  GtkWidget *row = gtk_widget_get_first_child (essai->liste);

  while (row != NULL && agenda_ligne_get_position (JALONS_AGENDA_LIGNE (row)) != position)
    row = gtk_widget_get_next_sibling (row);

  return row != NULL ? JALONS_AGENDA_LIGNE (row) : NULL;
}

static gboolean
is_seen (Essai *essai,
         guint  position)
{
  AgendaLigne *row = find_row (essai, position);
  graphene_rect_t place;

  return row != NULL && gtk_widget_get_height (GTK_WIDGET (row)) > 0
         && gtk_widget_compute_bounds (GTK_WIDGET (row), essai->window, &place)
         && place.origin.y >= -1 && place.origin.y + place.size.height <= 601;
}

static void
wait_for_row (Essai *essai,
              guint  position)
{
  while (!is_seen (essai, position))
    g_main_context_iteration (NULL, TRUE);
}

static void
press (Essai *essai,
       guint  touche)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (essai->liste);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean fait;

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", touche, 0, 0, &fait);
    }
}

static guint
count_rows (Essai *essai)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (essai->liste); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;

  return n;
}

/* Of a thousand, those that show are made, wherever one goes. */
static void
test_rows (void)
{
  Essai essai;

  open_list (&essai);
  wait_for_row (&essai, 5);
  g_assert_cmpuint (count_rows (&essai), <, ROWS_MAX);
  g_assert_cmpuint (essai.faits, <, ROWS_MAX);
  gtk_adjustment_set_value (essai.vertical, gtk_adjustment_get_upper (essai.vertical));
  wait_for_row (&essai, N - 1);
  g_assert_null (find_row (&essai, 5));
  g_assert_cmpuint (count_rows (&essai), <, ROWS_MAX);
  g_assert_cmpuint (essai.faits, <, 2 * ROWS_MAX);
  /* Beginning somewhere chooses nothing. */
  agenda_liste_begin (JALONS_AGENDA_LISTE (essai.liste), 300);
  g_assert_null (agenda_liste_get_focus_item (JALONS_AGENDA_LISTE (essai.liste)));
  agenda_liste_show (JALONS_AGENDA_LISTE (essai.liste), 500);
  wait_for_row (&essai, 500);
  g_assert_true (agenda_liste_get_focus_item (JALONS_AGENDA_LISTE (essai.liste))
                 == agenda_moments_peek_item (agenda_suite_get_moments (essai.suite), 500));
  close_list (&essai);
}

static void
test_keyboard (void)
{
  static const struct { guint touche, position; } cas[] = {
    { GDK_KEY_Down, 1 },    { GDK_KEY_Down, 2 },     { GDK_KEY_Up, 1 },     { GDK_KEY_End, N - 1 },
    { GDK_KEY_Down, N - 1 }, { GDK_KEY_KP_Up, N - 2 }, { GDK_KEY_Home, 0 }, { GDK_KEY_Up, 0 },
  };
  Essai essai;

  open_list (&essai);
  wait_for_row (&essai, 5);
  gtk_widget_grab_focus (essai.liste);
  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      press (&essai, cas[i].touche);
      wait_for_row (&essai, cas[i].position);
      g_assert_true (gtk_window_get_focus (GTK_WINDOW (essai.window))
                     == GTK_WIDGET (find_row (&essai, cas[i].position)));
    }
  press (&essai, GDK_KEY_Page_Down);
  press (&essai, GDK_KEY_Return);
  g_assert_cmpuint (essai.ouverte, >, 5);
  wait_for_row (&essai, essai.ouverte);

  /* The row that has the keyboard stays while others are looked at. */
  gtk_adjustment_set_value (essai.vertical, gtk_adjustment_get_upper (essai.vertical));
  wait_for_row (&essai, N - 1);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (essai.window))
                 == GTK_WIDGET (find_row (&essai, essai.ouverte)));
  close_list (&essai);
}

/* The first of a day names it; what becomes known of a row is written there. */
static void
test_texts (void)
{
  Essai essai;
  const AgendaDonnees donnees = { .uuid = (char *) "un", .debut = DEMI_HEURE, .duree_minutes = 30,
                                  .nom = (char *) "Carpentier", .statut = (char *) "prevu" };
  g_autoptr (AgendaItem) su = agenda_item_new (&donnees);
  GtkWidget *jour, *nom;

  open_list (&essai);
  wait_for_row (&essai, 1);
  gtk_test_accessible_assert_role (essai.liste, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_role (find_row (&essai, 0), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  jour = gtk_widget_get_first_child (GTK_WIDGET (find_row (&essai, 0)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (jour)), !=, "");
  jour = gtk_widget_get_first_child (GTK_WIDGET (find_row (&essai, 1)));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (jour)), ==, "");
  agenda_suite_replace (essai.suite, 1, su);
  nom = banc_find_widget (GTK_WIDGET (find_row (&essai, 1)), GTK_TYPE_LABEL, 3);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (nom)), ==, "Delattre");
  while (g_strcmp0 (gtk_label_get_text (GTK_LABEL (nom)), "Carpentier") != 0)
    g_main_context_iteration (NULL, TRUE);
  close_list (&essai);
}

static void
set_padding (GtkCssProvider *style,
             int             padding)
{
  g_autofree char *css = g_strdup_printf (".agenda-liste > row { padding: %dpx; }", padding);

  gtk_css_provider_load_from_data (style, css, -1);
}

/* It hangs where the list is never that high. */
static void
wait_for_upper (Essai *essai,
                double  upper)
{
  while (!G_APPROX_VALUE (gtk_adjustment_get_upper (essai->vertical), upper, 0.5))
    g_main_context_iteration (NULL, TRUE);
}

/* The row that began what is seen begins it still. */
static void
wait_for_first (Essai *essai,
                guint  position)
{
  while (!G_APPROX_VALUE (gtk_adjustment_get_value (essai->vertical),
                          position * gtk_adjustment_get_upper (essai->vertical) / N, 1.5))
    g_main_context_iteration (NULL, TRUE);
}

/* Rows become as low, and as high again, as the style and the letters want them. */
static void
test_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();
  GtkSettings *reglages = gtk_settings_get_default ();
  Essai essai;
  double hauteur;
  int dpi;

  set_padding (style, 30);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  open_list (&essai);
  wait_for_row (&essai, 2);
  hauteur = gtk_adjustment_get_upper (essai.vertical);
  agenda_liste_begin (JALONS_AGENDA_LISTE (essai.liste), 500);
  for (guint tour = 0; tour < 2; tour++)
    {
      set_padding (style, 3);
      wait_for_upper (&essai, hauteur - N * 2 * (30 - 3));
      wait_for_first (&essai, 500);
      set_padding (style, 30);
      wait_for_upper (&essai, hauteur);
      wait_for_first (&essai, 500);
    }

  g_object_get (reglages, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (reglages, "gtk-xft-dpi", 2 * dpi, NULL);
  while (gtk_adjustment_get_upper (essai.vertical) <= hauteur)
    g_main_context_iteration (NULL, TRUE);
  g_object_set (reglages, "gtk-xft-dpi", dpi, NULL);
  wait_for_upper (&essai, hauteur);
  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (style));
  close_list (&essai);
}

int
main (int   argc,
      char *argv[])
{
  banc_start (&argc, &argv);

  g_test_add_func ("/agenda-liste/rows", test_rows);
  g_test_add_func ("/agenda-liste/keyboard", test_keyboard);
  g_test_add_func ("/agenda-liste/texts", test_texts);
  g_test_add_func ("/agenda-liste/style", test_style);

  return g_test_run ();
}
