/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/orthographe.h"
#include "widgets/orthographe-mots.h"
#include "widgets/orthographe-vue.h"

#include <locale.h>

static void
test_words (void)
{
  static const struct { const char *ligne; const char *attendus; } cas[] = {
    { "L’agente parle.", "L’agente|parle" },
    { "**Jean-Noël** et _Zoé_", "Jean-Noël|et|Zoé" },
    { "## Le projet", "Le|projet" },
    { "écrire à a.b@c.fr ou www.cdg.fr", "écrire|ou" },
    { "le 12 h30 DRH du CDG34 à 9:30", "le|du" },
    { "oui et/ou non", "oui|et|ou|non" },
    { "fin\302\240: suite\342\200\257!", "fin|suite" },
    { "- a b", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (GArray) mots = orthographe_find_words (cas[i].ligne);
      g_autoptr (GString) trouves = g_string_new (NULL);

      for (guint j = 0; j < mots->len; j++)
        {
          const MotPlace *place = &g_array_index (mots, MotPlace, j);
          g_autofree char *mot = g_utf8_substring (cas[i].ligne, place->debut, place->fin);

          g_string_append_printf (trouves, "%s%s", j > 0 ? "|" : "", mot);
        }
      g_assert_cmpstr (trouves->str, ==, cas[i].attendus);
    }
}

static Orthographe *
get_ready (void)
{
  Orthographe *self = orthographe_get_default ();

  orthographe_load (self);
  for (guint i = 0; i < 200 && !orthographe_is_ready (self); i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (20000);
    }
  g_assert_true (orthographe_is_ready (self));

  return self;
}

static void
test_dictionary (void)
{
  static const char * const justes[] = { "bonjour", "l’agente", "aujourd’hui", "Bilan",
                                         "qu’elle", "compte-rendu", "cœur", "évaluée", "Co-rédaction",
                                         "pré-bilan" };
  static const char * const faux[] = { "bonjoure", "l’agentte", "Desmarchayis", "projjet", "rédaction-co",
                                       "co-rédactionn" };
  Orthographe *self = get_ready ();
  g_auto (GStrv) propositions = orthographe_suggest (self, "bonjoure");

  for (guint i = 0; i < G_N_ELEMENTS (justes); i++)
    if (!orthographe_accepts (self, justes[i]))
      g_error ("%s is refused", justes[i]);
  for (guint i = 0; i < G_N_ELEMENTS (faux); i++)
    if (orthographe_accepts (self, faux[i]))
      g_error ("%s is accepted", faux[i]);
  g_assert_true (g_strv_contains ((const char * const *) propositions, "bonjour"));
}

static void
count_cb (Orthographe *self,
          guint       *n)
{
  (*n)++;
}

/* The words of the user live in the object, and in no file of the desktop. */
static void
test_personal (void)
{
  Orthographe *self = get_ready ();
  g_autofree char *dossier = g_build_filename (g_get_user_config_dir (), "enchant", NULL);
  g_autofree char *fichier = g_build_filename (dossier, "fr_FR.dic", NULL);
  g_autofree char *mots = NULL;
  g_autofree char *contenu = NULL;
  guint appris = 0;
  gulong id = g_signal_connect (self, "learnt", G_CALLBACK (count_cb), &appris);

  orthographe_set_words (self, "Wattrelin\n");
  g_assert_cmpuint (appris, ==, 0);
  g_assert_true (orthographe_accepts (self, "Wattrelin"));
  g_assert_false (orthographe_accepts (self, "Quennesson"));
  orthographe_learn (self, "Quennesson");
  g_assert_cmpuint (appris, ==, 1);
  g_assert_true (orthographe_accepts (self, "Quennesson"));
  mots = orthographe_get_words (self);
  g_assert_cmpstr (mots, ==, "Quennesson\nWattrelin\n");
  if (g_file_get_contents (fichier, &contenu, NULL, NULL))
    g_assert_null (strstr (contenu, "Quennesson"));

  orthographe_ignore (self, "Marécaux");
  g_assert_cmpuint (appris, ==, 1);
  g_assert_true (orthographe_accepts (self, "Marécaux"));

  orthographe_set_words (self, NULL);
  g_assert_false (orthographe_accepts (self, "Quennesson"));
  g_assert_false (orthographe_accepts (self, "Marécaux"));
  g_signal_handler_disconnect (self, id);
}

/* The names of a dossier are not faults, nor are they kept. */
static void
test_names (void)
{
  Orthographe *self = get_ready ();
  guint changes = 0;
  gulong id = g_signal_connect (self, "changed", G_CALLBACK (count_cb), &changes);

  g_assert_false (orthographe_accepts (self, "Escoffier-Vallat"));
  orthographe_accept_names (self, "Escoffier\342\200\221Vallat Ludovic, Bédarieux-sous-Ventoux");
  g_assert_cmpuint (changes, ==, 1);
  orthographe_accept_names (self, "Escoffier-Vallat");
  g_assert_cmpuint (changes, ==, 1);
  g_assert_true (orthographe_accepts (self, "Escoffier-Vallat"));
  g_assert_true (orthographe_accepts (self, "d’Escoffier"));
  g_assert_true (orthographe_accepts (self, "Bédarieux"));
  g_assert_false (orthographe_accepts (self, "Escofier"));

  orthographe_set_words (self, NULL);
  g_assert_false (orthographe_accepts (self, "Escoffier-Vallat"));
  g_signal_handler_disconnect (self, id);
}

/* View */

static void
spin (guint ms)
{
  const gint64 fin = g_get_monotonic_time () + ms * 1000;

  while (g_get_monotonic_time () < fin)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (5000);
    }
}

static char *
list_faults (GtkTextBuffer *buffer)
{
  GtkTextTag *faute =
    gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), ORTHOGRAPHE_FAUTE);
  GString *fautes = g_string_new (NULL);
  GtkTextIter debut, fin;

  gtk_text_buffer_get_start_iter (buffer, &debut);
  if (!gtk_text_iter_starts_tag (&debut, faute))
    gtk_text_iter_forward_to_tag_toggle (&debut, faute);
  while (gtk_text_iter_starts_tag (&debut, faute))
    {
      g_autofree char *mot = NULL;

      fin = debut;
      gtk_text_iter_forward_to_tag_toggle (&fin, faute);
      mot = gtk_text_iter_get_slice (&debut, &fin);
      g_string_append_printf (fautes, "%s ", mot);
      debut = fin;
      if (!gtk_text_iter_forward_to_tag_toggle (&debut, faute))
        break;
    }

  return g_string_free (fautes, FALSE);
}

static void
wait_faults (GtkTextBuffer *buffer,
             const char    *attendues)
{
  g_autofree char *fautes = NULL;

  for (guint i = 0; i < 100; i++)
    {
      g_free (fautes);
      fautes = list_faults (buffer);
      if (g_str_equal (fautes, attendues))
        return;
      spin (50);
    }
  g_assert_cmpstr (fautes, ==, attendues);
}

static GtkWidget *
show_text (GtkTextView **vue)
{
  GtkWidget *fenetre = gtk_window_new ();
  GtkWidget *defilement = gtk_scrolled_window_new ();
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  *vue = GTK_TEXT_VIEW (gtk_text_view_new ());
  orthographe_vue_attach (*vue);
  gtk_widget_set_vexpand (GTK_WIDGET (*vue), TRUE);
  gtk_box_append (GTK_BOX (boite), gtk_button_new_with_label ("x"));
  gtk_box_append (GTK_BOX (boite), GTK_WIDGET (*vue));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (defilement), boite);
  gtk_window_set_child (GTK_WINDOW (fenetre), defilement);
  gtk_window_set_default_size (GTK_WINDOW (fenetre), 400, 300);
  gtk_window_present (GTK_WINDOW (fenetre));

  return fenetre;
}

static void
test_underlined (void)
{
  Orthographe *self = get_ready ();
  GtkTextView *vue;
  GtkWidget *fenetre = show_text (&vue);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);
  GtkTextIter fin;

  gtk_text_buffer_set_text (buffer, "Le projjet de Quennesson\nest bonn", -1);
  wait_faults (buffer, "projjet Quennesson bonn ");
  orthographe_learn (self, "Quennesson");
  wait_faults (buffer, "projjet bonn ");
  gtk_text_buffer_get_end_iter (buffer, &fin);
  gtk_text_buffer_backspace (buffer, &fin, FALSE, TRUE);
  wait_faults (buffer, "projjet ");
  orthographe_set_active (self, FALSE);
  wait_faults (buffer, "");
  orthographe_set_active (self, TRUE);
  wait_faults (buffer, "projjet ");
  orthographe_set_words (self, NULL);
  gtk_window_destroy (GTK_WINDOW (fenetre));
}

/* What is not seen is not checked; it is when one comes to it. */
static void
test_visible (void)
{
  GtkTextView *vue;
  GtkWidget *fenetre = show_text (&vue);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);
  GtkWidget *defilement = gtk_widget_get_ancestor (GTK_WIDGET (vue), GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *ajustement = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (defilement));
  g_autoptr (GString) texte = g_string_new ("Un motfaux\n");

  get_ready ();
  for (guint i = 0; i < 200; i++)
    g_string_append (texte, "Une ligne juste\n");
  g_string_append (texte, "La finn");
  gtk_text_buffer_set_text (buffer, texte->str, -1);
  wait_faults (buffer, "motfaux ");
  spin (400);
  wait_faults (buffer, "motfaux ");
  gtk_adjustment_set_value (ajustement, gtk_adjustment_get_upper (ajustement));
  wait_faults (buffer, "motfaux finn ");
  gtk_window_destroy (GTK_WINDOW (fenetre));
}

static void
test_menu (void)
{
  GtkTextView *vue;
  GtkWidget *fenetre = show_text (&vue);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (vue));
  g_autoptr (GMenuModel) mots = NULL;
  g_autofree char *texte = NULL;
  g_autofree char *label = NULL;
  g_autoptr (GVariant) cible = NULL;
  GMenuModel *menu;
  GtkTextIter debut, fin;
  gboolean pris;

  get_ready ();
  gtk_text_buffer_set_text (buffer, "bonjoure", -1);
  wait_faults (buffer, "bonjoure ");
  gtk_text_buffer_get_start_iter (buffer, &debut);
  gtk_text_buffer_place_cursor (buffer, &debut);
  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_Menu, 0, 0, &pris);
    }
  menu = gtk_text_view_get_extra_menu (vue);
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
  mots = g_menu_model_get_item_link (menu, 0, G_MENU_LINK_SECTION);
  g_assert_true (g_menu_model_get_item_attribute (mots, 0, G_MENU_ATTRIBUTE_LABEL, "s", &label));
  cible = g_menu_model_get_item_attribute_value (mots, 0, G_MENU_ATTRIBUTE_TARGET, NULL);
  gtk_widget_activate_action_variant (GTK_WIDGET (vue), "orthographe.remplacer", cible);
  gtk_text_buffer_get_bounds (buffer, &debut, &fin);
  texte = gtk_text_buffer_get_text (buffer, &debut, &fin, TRUE);
  g_assert_cmpstr (texte, ==, label);
  wait_faults (buffer, "");
  gtk_window_destroy (GTK_WINDOW (fenetre));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/orthographe/words", test_words);
  g_test_add_func ("/orthographe/dictionary", test_dictionary);
  g_test_add_func ("/orthographe/personal", test_personal);
  g_test_add_func ("/orthographe/names", test_names);
  g_test_add_func ("/orthographe/underlined", test_underlined);
  g_test_add_func ("/orthographe/visible", test_visible);
  g_test_add_func ("/orthographe/menu", test_menu);
  return g_test_run ();
}
