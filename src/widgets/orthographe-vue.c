/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/orthographe-vue.h"

#include "widgets/orthographe.h"
#include "widgets/orthographe-mots.h"

#include <glib/gi18n.h>

/* Carried by the lines that are checked; it shows nothing. */
#define VU "orthographe-vu"
#define DELAI_MS 120
#define BUDGET_US 4000

/* The spelling of one text. */
typedef struct
{
  GtkTextView *vue; /* not owned: it owns this */
  GtkTextBuffer *buffer;
  GtkTextTag *faute;
  GtkTextTag *vu;
  GMenu *propositions;
  GSimpleActionGroup *actions;
  GtkAdjustment *defilement; /* of the page, while the text is shown */
  guint check_id;
  gboolean attente; /* the word under the caret is not judged yet */
} OrthographeVue;

static void schedule (OrthographeVue *self);

/* Lines */

static void
invalidate (OrthographeVue    *self,
            const GtkTextIter *debut,
            const GtkTextIter *fin)
{
  GtkTextIter premier = *debut, dernier = *fin;

  gtk_text_iter_set_line_offset (&premier, 0);
  if (!gtk_text_iter_ends_line (&dernier))
    gtk_text_iter_forward_to_line_end (&dernier);
  gtk_text_buffer_remove_tag (self->buffer, self->vu, &premier, &dernier);
  gtk_text_buffer_remove_tag (self->buffer, self->faute, &premier, &dernier);
  schedule (self);
}

static void
invalidate_all (OrthographeVue *self)
{
  GtkTextIter debut, fin;

  gtk_text_buffer_get_bounds (self->buffer, &debut, &fin);
  invalidate (self, &debut, &fin);
}

/* A word that is being typed is not wrong yet. */
static gboolean
is_under_caret (OrthographeVue *self,
                int             debut,
                int             fin)
{
  GtkTextIter caret;
  int place;

  if (!gtk_widget_has_focus (GTK_WIDGET (self->vue)))
    return FALSE;
  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  place = gtk_text_iter_get_offset (&caret);

  return place >= debut && place <= fin;
}

static char *
get_line (const GtkTextIter *ligne,
          GtkTextIter       *fin)
{
  *fin = *ligne;
  if (!gtk_text_iter_ends_line (fin))
    gtk_text_iter_forward_to_line_end (fin);

  return gtk_text_iter_get_slice (ligne, fin);
}

static void
check_line (OrthographeVue    *self,
            const GtkTextIter *ligne)
{
  const int depart = gtk_text_iter_get_offset (ligne);
  GtkTextIter fin;
  g_autofree char *texte = get_line (ligne, &fin);
  g_autoptr (GArray) mots = orthographe_find_words (texte);

  for (guint i = 0; i < mots->len; i++)
    {
      const MotPlace *place = &g_array_index (mots, MotPlace, i);
      g_autofree char *mot = g_utf8_substring (texte, place->debut, place->fin);
      GtkTextIter bornes[2];

      if (orthographe_accepts (orthographe_get_default (), mot))
        continue;
      if (is_under_caret (self, depart + (int) place->debut, depart + (int) place->fin))
        {
          self->attente = TRUE;
          continue;
        }
      gtk_text_buffer_get_iter_at_offset (self->buffer, &bornes[0], depart + (int) place->debut);
      gtk_text_buffer_get_iter_at_offset (self->buffer, &bornes[1], depart + (int) place->fin);
      gtk_text_buffer_apply_tag (self->buffer, self->faute, &bornes[0], &bornes[1]);
    }
  gtk_text_buffer_apply_tag (self->buffer, self->vu, ligne, &fin);
}

/* The part of the text that is seen: the page around may scroll, and the text itself. */
static gboolean
get_visible (OrthographeVue *self,
             GtkTextIter    *premier,
             GtkTextIter    *dernier)
{
  GtkWidget *widget = GTK_WIDGET (self->vue);
  GtkWidget *fenetre = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  double haut = 0, bas = gtk_widget_get_height (widget);
  graphene_rect_t cadre;
  int y;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (fenetre != NULL && gtk_widget_compute_bounds (fenetre, widget, &cadre))
    {
      haut = MAX (haut, cadre.origin.y);
      bas = MIN (bas, cadre.origin.y + cadre.size.height);
    }
  if (bas <= haut)
    return FALSE;

  gtk_text_view_window_to_buffer_coords (self->vue, GTK_TEXT_WINDOW_WIDGET, 0, (int) haut, NULL, &y);
  gtk_text_view_get_line_at_y (self->vue, premier, y, NULL);
  gtk_text_view_window_to_buffer_coords (self->vue, GTK_TEXT_WINDOW_WIDGET, 0, (int) bas, NULL, &y);
  gtk_text_view_get_line_at_y (self->vue, dernier, y, NULL);

  return TRUE;
}

static gboolean
check_cb (gpointer data)
{
  OrthographeVue *self = data;
  const gint64 limite = g_get_monotonic_time () + BUDGET_US;
  GtkTextIter ligne, dernier;

  self->check_id = 0;
  if (!orthographe_is_ready (orthographe_get_default ()) || !get_visible (self, &ligne, &dernier))
    return G_SOURCE_REMOVE;

  gtk_text_iter_set_line_offset (&ligne, 0);
  do
    {
      if (!gtk_text_iter_ends_line (&ligne) && !gtk_text_iter_has_tag (&ligne, self->vu))
        check_line (self, &ligne);
      if (g_get_monotonic_time () > limite)
        {
          schedule (self);
          break;
        }
    }
  while (gtk_text_iter_get_line (&ligne) < gtk_text_iter_get_line (&dernier)
         && gtk_text_iter_forward_line (&ligne));

  return G_SOURCE_REMOVE;
}

static void
schedule (OrthographeVue *self)
{
  if (self->check_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self->vue)))
    self->check_id = g_timeout_add_full (G_PRIORITY_LOW, DELAI_MS, check_cb, self, NULL);
}

static void
inserted_cb (GtkTextBuffer  *buffer,
             GtkTextIter    *fin,
             char           *texte,
             int             longueur,
             OrthographeVue *self)
{
  GtkTextIter debut = *fin;

  gtk_text_iter_backward_chars (&debut, (int) g_utf8_strlen (texte, longueur));
  invalidate (self, &debut, fin);
}

static void
deleted_cb (GtkTextBuffer  *buffer,
            GtkTextIter    *debut,
            GtkTextIter    *fin,
            OrthographeVue *self)
{
  invalidate (self, debut, debut);
}

/* The caret has left a word: now it can be judged. */
static void
caret_cb (OrthographeVue *self)
{
  if (!self->attente)
    return;

  self->attente = FALSE;
  invalidate_all (self);
}

/* Shown and hidden */

static void
map_cb (OrthographeVue *self)
{
  GtkWidget *fenetre =
    gtk_widget_get_ancestor (GTK_WIDGET (self->vue), GTK_TYPE_SCROLLED_WINDOW);

  orthographe_load (orthographe_get_default ());
  if (fenetre != NULL)
    {
      self->defilement =
        g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (fenetre)));
      g_signal_connect_swapped (self->defilement, "value-changed", G_CALLBACK (schedule), self);
      g_signal_connect_swapped (self->defilement, "changed", G_CALLBACK (schedule), self);
    }
  schedule (self);
}

static void
unmap_cb (OrthographeVue *self)
{
  g_clear_handle_id (&self->check_id, g_source_remove);
  if (self->defilement != NULL)
    g_signal_handlers_disconnect_by_data (self->defilement, self);
  g_clear_object (&self->defilement);
}

/* Menu */

static gboolean
find_fault (OrthographeVue    *self,
            const GtkTextIter *place,
            GtkTextIter       *debut,
            GtkTextIter       *fin)
{
  *debut = *fin = *place;
  if (!gtk_text_iter_has_tag (place, self->faute) && !gtk_text_iter_ends_tag (place, self->faute))
    return FALSE;
  if (!gtk_text_iter_starts_tag (debut, self->faute))
    gtk_text_iter_backward_to_tag_toggle (debut, self->faute);
  if (!gtk_text_iter_ends_tag (fin, self->faute))
    gtk_text_iter_forward_to_tag_toggle (fin, self->faute);

  return TRUE;
}

static void
append_item (GMenu      *menu,
             const char *label,
             const char *action,
             const char *cible)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, action, cible != NULL ? "s" : NULL, cible);
  g_menu_append_item (menu, item);
}

/* The place of the fault goes with its word, in characters. */
static void
show_suggestions (OrthographeVue    *self,
                  const GtkTextIter *place)
{
  g_autoptr (GMenu) mots = g_menu_new ();
  g_autoptr (GMenu) gestes = g_menu_new ();
  g_auto (GStrv) propositions = NULL;
  g_autofree char *mot = NULL;
  GtkTextIter debut, fin;

  g_menu_remove_all (self->propositions);
  if (find_fault (self, place, &debut, &fin))
    {
      mot = gtk_text_iter_get_slice (&debut, &fin);
      propositions = orthographe_suggest (orthographe_get_default (), mot);
      gtk_text_buffer_create_mark (self->buffer, "orthographe-debut", &debut, TRUE);
      gtk_text_buffer_create_mark (self->buffer, "orthographe-fin", &fin, FALSE);
      for (char **proposition = propositions; *proposition != NULL; proposition++)
        append_item (mots, *proposition, "orthographe.remplacer", *proposition);
      if (*propositions == NULL)
        append_item (mots, _("No suggestion"), "orthographe.aucune", NULL);
      append_item (gestes, _("Add to the dictionary"), "orthographe.ajouter", mot);
      append_item (gestes, _("Ignore this word"), "orthographe.ignorer", mot);
      g_menu_append_section (self->propositions, NULL, G_MENU_MODEL (mots));
      g_menu_append_section (self->propositions, NULL, G_MENU_MODEL (gestes));
    }
  g_menu_append (self->propositions, _("Check the spelling"), "orthographe.verifier");
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n,
            double           x,
            double           y,
            OrthographeVue  *self)
{
  GtkTextIter place;
  int bx, by;

  gtk_text_view_window_to_buffer_coords (self->vue, GTK_TEXT_WINDOW_WIDGET, (int) x, (int) y, &bx,
                                         &by);
  gtk_text_view_get_iter_at_location (self->vue, &place, bx, by);
  show_suggestions (self, &place);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                OrthographeVue        *self)
{
  GtkTextIter caret;

  if (keyval != GDK_KEY_Menu && !(keyval == GDK_KEY_F10 && (state & GDK_SHIFT_MASK) != 0))
    return GDK_EVENT_PROPAGATE;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &caret,
                                    gtk_text_buffer_get_insert (self->buffer));
  show_suggestions (self, &caret);

  return GDK_EVENT_PROPAGATE;
}

static void
replace_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       data)
{
  OrthographeVue *self = data;
  GtkTextMark *marques[] = { gtk_text_buffer_get_mark (self->buffer, "orthographe-debut"),
                             gtk_text_buffer_get_mark (self->buffer, "orthographe-fin") };
  GtkTextIter debut, fin;

  if (marques[0] == NULL || marques[1] == NULL || !gtk_text_view_get_editable (self->vue))
    return;

  gtk_text_buffer_get_iter_at_mark (self->buffer, &debut, marques[0]);
  gtk_text_buffer_get_iter_at_mark (self->buffer, &fin, marques[1]);
  gtk_text_buffer_begin_user_action (self->buffer);
  gtk_text_buffer_delete (self->buffer, &debut, &fin);
  gtk_text_buffer_insert (self->buffer, &debut, g_variant_get_string (parameter, NULL), -1);
  gtk_text_buffer_end_user_action (self->buffer);
}

static void
learn_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       data)
{
  orthographe_learn (orthographe_get_default (), g_variant_get_string (parameter, NULL));
}

static void
ignore_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       data)
{
  orthographe_ignore (orthographe_get_default (), g_variant_get_string (parameter, NULL));
}

static void
set_active_cb (GSimpleAction *action,
               GVariant      *state,
               gpointer       data)
{
  orthographe_set_active (orthographe_get_default (), g_variant_get_boolean (state));
}

static void
spelling_changed_cb (OrthographeVue *self)
{
  const gboolean active = orthographe_get_active (orthographe_get_default ());
  GAction *verifier = g_action_map_lookup_action (G_ACTION_MAP (self->actions), "verifier");

  g_simple_action_set_state (G_SIMPLE_ACTION (verifier), g_variant_new_boolean (active));
  invalidate_all (self);
}

static void
free_vue (gpointer data)
{
  OrthographeVue *self = data;

  unmap_cb (self);
  g_signal_handlers_disconnect_by_data (orthographe_get_default (), self);
  g_signal_handlers_disconnect_by_data (self->buffer, self);
  g_object_unref (self->buffer);
  g_object_unref (self->propositions);
  g_object_unref (self->actions);
  g_free (self);
}

static void
add_actions (OrthographeVue *self)
{
  static const GActionEntry entries[] = {
    { "remplacer", replace_cb, "s" },
    { "ajouter", learn_cb, "s" },
    { "ignorer", ignore_cb, "s" },
    { "verifier", NULL, NULL, "true", set_active_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self->vue), "orthographe",
                                  G_ACTION_GROUP (self->actions));
}

static void
add_controllers (OrthographeVue *self)
{
  GtkGesture *clic = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (clic), GDK_BUTTON_SECONDARY);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (clic), GTK_PHASE_CAPTURE);
  g_signal_connect (clic, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->vue), GTK_EVENT_CONTROLLER (clic));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->vue), keys);
}

/**
 * orthographe_vue_attach:
 * @vue: a text in French
 *
 * Underlines the words that are not in the dictionary, where the text is seen and after the keys
 * are served; its menu offers other words and lets the user add theirs.
 */
void
orthographe_vue_attach (GtkTextView *vue)
{
  static const GdkRGBA rouge = { 0.88, 0.11, 0.14, 1 };
  OrthographeVue *self = g_new0 (OrthographeVue, 1);

  self->vue = vue;
  self->buffer = g_object_ref (gtk_text_view_get_buffer (vue));
  self->vu = gtk_text_buffer_create_tag (self->buffer, VU, NULL);
  self->faute = gtk_text_buffer_create_tag (self->buffer, ORTHOGRAPHE_FAUTE, "underline",
                                            PANGO_UNDERLINE_ERROR, "underline-rgba", &rouge, NULL);
  self->propositions = g_menu_new ();
  add_actions (self);
  add_controllers (self);
  gtk_text_view_set_extra_menu (vue, G_MENU_MODEL (self->propositions));

  g_signal_connect_after (self->buffer, "insert-text", G_CALLBACK (inserted_cb), self);
  g_signal_connect_after (self->buffer, "delete-range", G_CALLBACK (deleted_cb), self);
  g_signal_connect_swapped (self->buffer, "notify::cursor-position", G_CALLBACK (caret_cb), self);
  g_signal_connect_swapped (orthographe_get_default (), "changed",
                            G_CALLBACK (spelling_changed_cb), self);
  g_signal_connect_swapped (vue, "map", G_CALLBACK (map_cb), self);
  g_signal_connect_swapped (vue, "unmap", G_CALLBACK (unmap_cb), self);
  g_object_set_data_full (G_OBJECT (vue), "jalons-orthographe", self, free_vue);
}
