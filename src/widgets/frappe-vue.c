/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/frappe-vue.h"

#include "base/frappe.h"

#define FRAPPE_VUE "jalons-frappe"

/* Whether the user of the base that is open wants it, in all texts. */
static gboolean inactive = FALSE;

/* One text where one types. */
typedef struct
{
  gunichar tape;      /* the only character inserted by the action of the user, or 0 */
  guint n_insertions;
  guint apply_id;
  gboolean busy;
  char *avant;        /* what the last change replaced, as it was typed; NULL: nothing to go back to */
  int debut;          /* where the change starts and ends, in characters */
  int fin;
} FrappeVue;

static void
frappe_vue_free (gpointer data)
{
  FrappeVue *self = data;

  g_clear_handle_id (&self->apply_id, g_source_remove);
  g_free (self->avant);
  g_free (self);
}

static void
begin_cb (GtkTextBuffer *buffer,
          FrappeVue     *self)
{
  self->n_insertions = 0;
  self->tape = 0;
}

static void
insert_cb (GtkTextBuffer *buffer,
           GtkTextIter   *place,
           char          *texte,
           int            longueur,
           FrappeVue     *self)
{
  self->n_insertions++;
  self->tape = self->n_insertions == 1 && g_utf8_strlen (texte, longueur) == 1
                 ? g_utf8_get_char (texte) : 0;
}

static void
changed_cb (GtkTextBuffer *buffer,
            FrappeVue     *self)
{
  if (!self->busy)
    g_clear_pointer (&self->avant, g_free);
}

static void
replace (GtkTextBuffer *buffer,
         FrappeVue     *self,
         int            debut,
         int            fin,
         const char    *texte)
{
  GtkTextIter iters[2];

  gtk_text_buffer_get_iter_at_offset (buffer, &iters[0], debut);
  gtk_text_buffer_get_iter_at_offset (buffer, &iters[1], fin);
  self->busy = TRUE;
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &iters[0], &iters[1]);
  gtk_text_buffer_insert (buffer, &iters[0], texte, -1);
  gtk_text_buffer_end_user_action (buffer);
  self->busy = FALSE;
}

/* Nothing else may have come in between. */
static gboolean
get_typed (GtkTextBuffer *buffer,
           FrappeVue     *self,
           GtkTextIter   *debut,
           GtkTextIter   *caret)
{
  const gunichar tape = self->tape;

  self->tape = 0;
  gtk_text_buffer_get_iter_at_mark (buffer, caret, gtk_text_buffer_get_insert (buffer));
  *debut = *caret;

  return tape != 0 && gtk_text_iter_backward_char (debut)
         && gtk_text_iter_get_char (debut) == tape;
}

static gboolean
apply_cb (gpointer data)
{
  GtkTextBuffer *buffer = data;
  FrappeVue *self = g_object_get_data (G_OBJECT (buffer), FRAPPE_VUE);
  GtkTextIter caret, ligne, debut;
  g_autofree char *avant = NULL;
  g_autofree char *tape = NULL;
  Frappe frappe;

  self->apply_id = 0;
  if (!get_typed (buffer, self, &debut, &caret))
    return G_SOURCE_REMOVE;

  ligne = debut;
  gtk_text_iter_set_line_offset (&ligne, 0);
  avant = gtk_text_buffer_get_text (buffer, &ligne, &debut, TRUE);
  if (!frappe_francaise (avant, gtk_text_iter_get_char (&debut), &frappe))
    return G_SOURCE_REMOVE;

  debut = caret;
  gtk_text_iter_backward_chars (&debut, (int) frappe.retirer);
  tape = gtk_text_buffer_get_text (buffer, &debut, &caret, TRUE);
  self->debut = gtk_text_iter_get_offset (&debut);
  self->fin = self->debut + (int) g_utf8_strlen (frappe.texte, -1);
  replace (buffer, self, self->debut, gtk_text_iter_get_offset (&caret), frappe.texte);
  g_free (self->avant);
  self->avant = g_steal_pointer (&tape);

  return G_SOURCE_REMOVE;
}

/* The change is a step of its own, which Ctrl+Z takes back alone: the step of the key is over only
 * once this signal is. Before the next key all the same. */
static void
end_cb (GtkTextBuffer *buffer,
        FrappeVue     *self)
{
  if (!inactive && !self->busy && self->tape != 0 && self->apply_id == 0)
    self->apply_id = g_idle_add_full (G_PRIORITY_HIGH, apply_cb, buffer, NULL);
}

/* Backspace just after a change gives back what was typed. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                FrappeVue             *self)
{
  GtkTextView *vue =
    GTK_TEXT_VIEW (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (keys)));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);
  g_autofree char *avant = NULL;
  GtkTextIter caret;

  if (keyval != GDK_KEY_BackSpace || self->avant == NULL || !gtk_text_view_get_editable (vue)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0
      || gtk_text_buffer_get_has_selection (buffer))
    return GDK_EVENT_PROPAGATE;
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  if (gtk_text_iter_get_offset (&caret) != self->fin)
    return GDK_EVENT_PROPAGATE;

  avant = g_steal_pointer (&self->avant);
  replace (buffer, self, self->debut, self->fin, avant);

  return GDK_EVENT_STOP;
}

/**
 * frappe_vue_attach:
 * @vue: a text where one types French
 *
 * Sets what is typed by French typography, see frappe_francaise(). Ctrl+Z or Backspace, at once,
 * gives back what was typed. What is pasted or written by the program stays as it is.
 */
void
frappe_vue_attach (GtkTextView *vue)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (vue);
  GtkEventController *keys;
  FrappeVue *self;

  g_return_if_fail (g_object_get_data (G_OBJECT (buffer), FRAPPE_VUE) == NULL);

  keys = gtk_event_controller_key_new ();
  self = g_new0 (FrappeVue, 1);
  g_object_set_data_full (G_OBJECT (buffer), FRAPPE_VUE, self, frappe_vue_free);
  g_signal_connect (buffer, "begin-user-action", G_CALLBACK (begin_cb), self);
  g_signal_connect (buffer, "insert-text", G_CALLBACK (insert_cb), self);
  g_signal_connect (buffer, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_after (buffer, "end-user-action", G_CALLBACK (end_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (vue), keys);
}

/**
 * frappe_vue_set_active:
 * @active: whether French typography is set as one types
 *
 * Turns it on or off in all texts; on at first.
 */
void
frappe_vue_set_active (gboolean active)
{
  inactive = !active;
}

/**
 * frappe_vue_get_active:
 *
 * Returns: whether French typography is set as one types
 */
gboolean
frappe_vue_get_active (void)
{
  return !inactive;
}
