/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "support.h"

#include "widgets/barre-texte.h"
#include "widgets/texte-riche.h"
#include "widgets/texte-style.h"

#include <locale.h>
#include <string.h>

static TexteRiche *
create_text (const char *texte)
{
  TexteRiche *self = JALONS_TEXTE_RICHE (g_object_ref_sink (texte_riche_new ()));

  texte_riche_set_texte (self, texte);

  return self;
}

static void
assert_text (TexteRiche *self,
             const char *attendu)
{
  g_autofree char *texte = texte_riche_get_texte (self);

  g_assert_cmpstr (texte, ==, attendu);
}

static void
choose (TexteRiche *self,
        int         debut,
        int         fin)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iters[2];

  gtk_text_buffer_get_iter_at_offset (buffer, &iters[0], debut);
  gtk_text_buffer_get_iter_at_offset (buffer, &iters[1], fin);
  gtk_text_buffer_select_range (buffer, &iters[0], &iters[1]);
}

static void
test_actions (void)
{
  static const struct
  {
    const char *avant;
    int debut;
    int fin;
    const char *action;
    const char *apres;
  } cas[] = {
    { "un mot gras", 3, 6, "texte.gras", "un **mot** gras" },
    { "un **mot** gras", 5, 8, "texte.gras", "un mot gras" },
    { "un **mot** gras", 3, 10, "texte.gras", "un mot gras" },
    { "un **mot** gras", 5, 8, "texte.italique", "un ***mot*** gras" },
    { "un ***mot*** gras", 6, 9, "texte.gras", "un *mot* gras" },
    { "un ***mot*** gras", 6, 9, "texte.italique", "un **mot** gras" },
    { "un mot ", 2, 7, "texte.italique", "un *mot* " },
    { "un mot", 4, 4, "texte.gras", "un **mot**" },
    { "un ", 3, 3, "texte.gras", "un ****" },
    { "- un\n- deux", 0, 11, "texte.gras", "- **un**\n- **deux**" },
    { "", 0, 0, "texte.gras", "****" },
    { "Projet", 2, 2, "texte.titre", "## Projet" },
    { "## Projet", 2, 2, "texte.titre", "### Projet" },
    { "### Projet", 2, 2, "texte.titre", "Projet" },
    { "un\ndeux", 0, 7, "texte.puces", "- un\n- deux" },
    { "- un\n- deux", 0, 11, "texte.puces", "un\ndeux" },
    { "un\ndeux", 0, 7, "texte.numeros", "1. un\n2. deux" },
    { "- un\n- deux", 0, 11, "texte.numeros", "1. un\n2. deux" },
    { "## un", 3, 3, "texte.puces", "- un" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cas); i++)
    {
      g_autoptr (TexteRiche) self = create_text (cas[i].avant);

      g_test_message ("« %s » %s", cas[i].avant, cas[i].action);
      choose (self, cas[i].debut, cas[i].fin);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self), cas[i].action, NULL));
      assert_text (self, cas[i].apres);
      gtk_text_buffer_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));
      assert_text (self, cas[i].avant);
    }
}

static void
test_twice (void)
{
  g_autoptr (TexteRiche) self = create_text ("un mot gras");

  /* What is chosen stays chosen: the same key takes the mark back. */
  choose (self, 3, 6);
  gtk_widget_activate_action (GTK_WIDGET (self), "texte.gras", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "texte.italique", NULL);
  gtk_widget_activate_action (GTK_WIDGET (self), "texte.gras", NULL);
  assert_text (self, "un *mot* gras");
  gtk_widget_activate_action (GTK_WIDGET (self), "texte.italique", NULL);
  assert_text (self, "un mot gras");
}

static void
test_read_only (void)
{
  g_autoptr (TexteRiche) self = create_text ("mot");

  gtk_text_view_set_editable (GTK_TEXT_VIEW (self), FALSE);
  choose (self, 0, 3);
  gtk_widget_activate_action (GTK_WIDGET (self), "texte.gras", NULL);
  assert_text (self, "mot");
}

static gboolean
press (TexteRiche *self,
       guint       keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self));
  gboolean pris = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !pris; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller)
          && gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &pris);
    }

  return pris;
}

static void
test_enter (void)
{
  g_autoptr (TexteRiche) self = create_text ("- un");

  choose (self, 4, 4);
  g_assert_true (press (self, GDK_KEY_Return));
  assert_text (self, "- un\n- ");
  /* An item without text ends the list. */
  g_assert_true (press (self, GDK_KEY_Return));
  assert_text (self, "- un\n");
  g_assert_false (press (self, GDK_KEY_Return));

  texte_riche_set_texte (self, "9. neuf");
  choose (self, 7, 7);
  g_assert_true (press (self, GDK_KEY_KP_Enter));
  assert_text (self, "9. neuf\n10. ");
}

static void
insert (TexteRiche *self,
        int         place,
        const char *texte)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  choose (self, place, place);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, place);
  gtk_text_buffer_insert_interactive (buffer, &iter, texte, -1, TRUE);
}

static void
erase (TexteRiche *self,
       int         debut,
       int         fin)
{
  choose (self, debut, fin);
  gtk_text_buffer_delete_selection (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), TRUE, TRUE);
}

/* The numbers follow what one does, and Ctrl+Z takes both back at once. */
static void
test_numbers (void)
{
  g_autoptr (TexteRiche) self = create_text ("1. un\n2. deux\n3. trois");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter caret;

  choose (self, 5, 5);
  g_assert_true (press (self, GDK_KEY_Return));
  assert_text (self, "1. un\n2. \n3. deux\n4. trois");
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&caret), ==, 9);
  gtk_text_buffer_undo (buffer);
  assert_text (self, "1. un\n2. deux\n3. trois");
  gtk_text_buffer_redo (buffer);
  assert_text (self, "1. un\n2. \n3. deux\n4. trois");
  gtk_text_buffer_undo (buffer);

  erase (self, 0, 6);
  assert_text (self, "1. deux\n2. trois");
  gtk_text_buffer_undo (buffer);
  assert_text (self, "1. un\n2. deux\n3. trois");

  insert (self, 6, "1. a\n1. b\n");
  assert_text (self, "1. un\n2. a\n3. b\n4. deux\n5. trois");
  gtk_text_buffer_undo (buffer);
  assert_text (self, "1. un\n2. deux\n3. trois");

  /* What is written elsewhere changes no list. */
  texte_riche_set_texte (self, "1. un\n1. deux\n\nTexte");
  insert (self, 20, " encore");
  assert_text (self, "1. un\n1. deux\n\nTexte encore");
  texte_riche_set_texte (self, "un\r1. deux\r1. trois");
  insert (self, 10, "x");
  assert_text (self, "un\r1. deuxx\r2. trois");
}

static void
test_indent (void)
{
  g_autoptr (TexteRiche) self = create_text ("1. un\n2. deux\n3. trois\n4. quatre");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  choose (self, 8, 16);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self), "texte.imbriquer", NULL));
  assert_text (self, "1. un\n   1. deux\n   2. trois\n2. quatre");
  choose (self, 13, 13);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self), "texte.sortir", NULL));
  assert_text (self, "1. un\n2. deux\n   1. trois\n3. quatre");
  gtk_text_buffer_undo (buffer);
  gtk_text_buffer_undo (buffer);
  assert_text (self, "1. un\n2. deux\n3. trois\n4. quatre");
  choose (self, 0, 0);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self), "texte.sortir", NULL));
  assert_text (self, "1. un\n2. deux\n3. trois\n4. quatre");
}

static gboolean
has_style (TexteRiche *self,
           const char *style,
           int         place)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, place);
  return gtk_text_iter_has_tag (
    &iter, gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), style));
}

static void
test_style (void)
{
  g_autoptr (TexteRiche) self = create_text ("## Titre\nun **mot** *là*\n- point");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter debut, fin;

  g_assert_true (has_style (self, STYLE_TITRE, 4));
  g_assert_true (has_style (self, STYLE_MARQUE, 0));
  g_assert_false (has_style (self, STYLE_MARQUE, 4));
  g_assert_true (has_style (self, STYLE_GRAS, 15));
  g_assert_true (has_style (self, STYLE_MARQUE, 13));
  g_assert_true (has_style (self, STYLE_ITALIQUE, 21));
  g_assert_false (has_style (self, STYLE_GRAS, 21));
  g_assert_true (has_style (self, STYLE_LISTE, 26));

  /* Without its mark the line is plain again. */
  gtk_text_buffer_get_start_iter (buffer, &debut);
  fin = debut;
  gtk_text_iter_forward_chars (&fin, 3);
  gtk_text_buffer_delete (buffer, &debut, &fin);
  g_assert_false (has_style (self, STYLE_TITRE, 1));
}

/* Whatever is kept comes back letter for letter, and styles and undo do not change it. */
static void
test_identical (void)
{
  static const char * const pieces[] = { "**", "*", "_", "## ", "- ", "1. ", "\n", "mot", " ", "é",
                                         "\\", "`", "\t", "\302\240", "🙂", "#", "[a](b)", ">" };

  for (guint n = 0; n < 400; n++)
    {
      g_autoptr (GString) texte = g_string_new (NULL);
      g_autoptr (TexteRiche) self = NULL;
      GtkTextBuffer *buffer;
      GtkTextIter fin;

      for (int i = g_test_rand_int_range (0, 30); i > 0; i--)
        g_string_append (texte, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      self = create_text (texte->str);
      assert_text (self, texte->str);

      buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
      gtk_text_buffer_get_end_iter (buffer, &fin);
      gtk_text_buffer_begin_user_action (buffer);
      gtk_text_buffer_insert (buffer, &fin, "x **y**\nz", -1);
      gtk_text_buffer_end_user_action (buffer);
      gtk_text_buffer_undo (buffer);
      assert_text (self, texte->str);
    }
}

/* As a text processor puts it there: the form as HTML, and the words alone. */
static void
set_clipboard (GtkWidget *widget)
{
  g_autoptr (GBytes) html = g_bytes_new_static (
    "<h2>Titre</h2><ul><li>un <b>mot</b></li></ul>", strlen ("<h2>Titre</h2><ul><li>un <b>mot</b></li></ul>"));
  GdkContentProvider *parts[] = { gdk_content_provider_new_for_bytes ("text/html", html),
                                  gdk_content_provider_new_typed (G_TYPE_STRING, "Titre un mot") };
  g_autoptr (GdkContentProvider) union_ =
    gdk_content_provider_new_union (parts, G_N_ELEMENTS (parts));

  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), union_);
}

static void
wait_text (TexteRiche *self,
           const char *attendu)
{
  g_autofree char *texte = NULL;

  for (guint i = 0; i < 400 && g_strcmp0 (texte, attendu) != 0; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
      g_free (texte);
      texte = texte_riche_get_texte (self);
    }
  g_assert_cmpstr (texte, ==, attendu);
}

static void
test_paste (void)
{
  g_autoptr (TexteRiche) self = create_text ("");
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  set_clipboard (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "paste-clipboard");
  wait_text (self, "## Titre\n\n- un **mot**");
  gtk_text_buffer_undo (buffer);
  assert_text (self, "");

  gtk_widget_activate_action (GTK_WIDGET (self), "texte.coller-mots", NULL);
  wait_text (self, "Titre un mot");
  texte_riche_set_texte (self, "");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), "simple");
  g_signal_emit_by_name (self, "paste-clipboard");
  wait_text (self, "simple");
}

typedef struct
{
  GtkWidget *fenetre;
  GtkWidget *autre;
  TexteRiche *vue;
  GtkWidget *barre;
} Outils;

static void
wait_sensitive (GtkWidget *widget,
                gboolean   attendu)
{
  while (gtk_widget_get_sensitive (widget) != attendu)
    g_main_context_iteration (NULL, TRUE);
}

static Outils
open_tools (void)
{
  Outils self = { gtk_window_new (), gtk_button_new_with_label ("x"),
                  JALONS_TEXTE_RICHE (texte_riche_new ()), NULL };
  GtkWidget *boite = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self.barre = g_object_new (TYPE_BARRE_TEXTE, "vue", self.vue, NULL);
  gtk_box_append (GTK_BOX (boite), self.autre);
  gtk_box_append (GTK_BOX (boite), GTK_WIDGET (self.vue));
  gtk_box_append (GTK_BOX (boite), self.barre);
  gtk_window_set_child (GTK_WINDOW (self.fenetre), boite);
  gtk_window_present (GTK_WINDOW (self.fenetre));
  while (!gtk_window_is_active (GTK_WINDOW (self.fenetre)))
    g_main_context_iteration (NULL, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self.vue));
  wait_sensitive (self.barre, TRUE);

  return self;
}

static void
test_tools (void)
{
  Outils self = open_tools ();
  GtkWidget *gras = gtk_widget_get_first_child (self.barre);

  gtk_test_accessible_assert_role (self.barre, GTK_ACCESSIBLE_ROLE_TOOLBAR);
  gtk_test_accessible_assert_property (gras, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       gtk_widget_get_tooltip_text (gras));

  texte_riche_set_texte (self.vue, "mot");
  choose (self.vue, 0, 3);
  g_signal_emit_by_name (gras, "clicked");
  assert_text (self.vue, "**mot**");

  gtk_widget_grab_focus (self.autre);
  wait_sensitive (self.barre, FALSE);
  gtk_window_destroy (GTK_WINDOW (self.fenetre));
}

/* The two tools of the lists are there where there is a list to go to, and only there. */
static void
test_indent_tools (void)
{
  static const struct
  {
    int place;
    gboolean imbriquer;
    gboolean sortir;
  } lieux[] = {
    { 2, FALSE, FALSE }, { 8, TRUE, FALSE }, { 15, FALSE, TRUE }, { 23, FALSE, FALSE }, { 8, TRUE, FALSE },
  };
  Outils self = open_tools ();
  GtkWidget *sortir = gtk_widget_get_last_child (self.barre);
  GtkWidget *imbriquer = gtk_widget_get_prev_sibling (sortir);

  texte_riche_set_texte (self.vue, "- un\n- deux\n  - trois\nmot");
  for (guint i = 0; i < G_N_ELEMENTS (lieux); i++)
    {
      choose (self.vue, lieux[i].place, lieux[i].place);
      wait_sensitive (imbriquer, lieux[i].imbriquer);
      wait_sensitive (sortir, lieux[i].sortir);
    }
  gtk_test_accessible_assert_property (imbriquer, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Put the item within the one before (Alt+Shift+→)");
  g_signal_emit_by_name (imbriquer, "clicked");
  assert_text (self.vue, "- un\n  - deux\n    - trois\nmot");
  wait_sensitive (imbriquer, FALSE);
  wait_sensitive (sortir, TRUE);
  g_signal_emit_by_name (sortir, "clicked");
  assert_text (self.vue, "- un\n- deux\n  - trois\nmot");
  wait_sensitive (imbriquer, TRUE);
  gtk_window_destroy (GTK_WINDOW (self.fenetre));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  setlocale (LC_ALL, "");
  g_test_add_func ("/texte-riche/actions", test_actions);
  g_test_add_func ("/texte-riche/twice", test_twice);
  g_test_add_func ("/texte-riche/read-only", test_read_only);
  g_test_add_func ("/texte-riche/enter", test_enter);
  g_test_add_func ("/texte-riche/numbers", test_numbers);
  g_test_add_func ("/texte-riche/indent", test_indent);
  g_test_add_func ("/texte-riche/style", test_style);
  g_test_add_func ("/texte-riche/identical", test_identical);
  g_test_add_func ("/texte-riche/paste", test_paste);
  g_test_add_func ("/texte-riche/tools", test_tools);
  g_test_add_func ("/texte-riche/indent-tools", test_indent_tools);
  return g_test_run ();
}
