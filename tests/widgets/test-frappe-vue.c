/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/frappe-vue.h"

#include <locale.h>

static char *
read_all (GtkTextBuffer *buffer)
{
  GtkTextIter debut, fin;

  gtk_text_buffer_get_bounds (buffer, &debut, &fin);
  return gtk_text_buffer_get_text (buffer, &debut, &fin, TRUE);
}

static void
assert_text (GtkTextBuffer *buffer,
             const char    *attendu)
{
  g_autofree char *texte = read_all (buffer);

  g_assert_cmpstr (texte, ==, attendu);
}

/* As the view does for one key. */
static void
type_keys (GtkTextBuffer *buffer,
           const char    *texte)
{
  for (const char *c = texte; *c != '\0'; c = g_utf8_next_char (c))
    {
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_insert_interactive_at_cursor (buffer, c, g_utf8_next_char (c) - c, TRUE);
      gtk_text_buffer_end_user_action (buffer);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static GtkTextView *
create_view (void)
{
  GtkTextView *vue = GTK_TEXT_VIEW (g_object_ref_sink (gtk_text_view_new ()));

  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (vue), TRUE);
  frappe_vue_attach (vue);

  return vue;
}

static void
test_typed (void)
{
  g_autoptr (GtkTextView) vue = create_view ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);

  type_keys (buffer, "L'agente : \"oui\" !\nÀ 9:30");
  assert_text (buffer, "L’agente\302\240: «\302\240oui\302\240»\342\200\257!\nÀ 9:30");
}

static void
test_undo (void)
{
  g_autoptr (GtkTextView) vue = create_view ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);

  type_keys (buffer, "Bonjour !");
  assert_text (buffer, "Bonjour\342\200\257!");
  gtk_text_buffer_undo (buffer);
  assert_text (buffer, "Bonjour !");
  gtk_text_buffer_redo (buffer);
  assert_text (buffer, "Bonjour\342\200\257!");
}

static gboolean
press_backspace (GtkTextView *vue)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (vue));
  gboolean pris = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !pris; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", GDK_KEY_BackSpace, 0, 0, &pris);
    }

  return pris;
}

static void
test_backspace (void)
{
  g_autoptr (GtkTextView) vue = create_view ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);

  type_keys (buffer, "Oui ...");
  assert_text (buffer, "Oui …");
  g_assert_true (press_backspace (vue));
  assert_text (buffer, "Oui ...");
  /* Only once, and only at once. */
  g_assert_false (press_backspace (vue));
  type_keys (buffer, " Non ?");
  type_keys (buffer, "x");
  g_assert_false (press_backspace (vue));
  assert_text (buffer, "Oui ... Non\342\200\257?x");
}

/* What comes from elsewhere is not touched. */
static void
test_pasted (void)
{
  g_autoptr (GtkTextView) vue = create_view ();
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);

  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, "l'un ! l'autre ?", -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  assert_text (buffer, "l'un ! l'autre ?");
  gtk_text_buffer_set_text (buffer, "'", -1);
  assert_text (buffer, "'");
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/frappe-vue/typed", test_typed);
  g_test_add_func ("/frappe-vue/undo", test_undo);
  g_test_add_func ("/frappe-vue/backspace", test_backspace);
  g_test_add_func ("/frappe-vue/pasted", test_pasted);
  return g_test_run ();
}
