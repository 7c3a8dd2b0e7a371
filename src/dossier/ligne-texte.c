/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "dossier/ligne-texte.h"

#include "widgets/focus.h"

#include "widgets/frappe-vue.h"

#define MARGE_X 8
#define MARGE_Y 6
#define LARGEUR_MIN 80
#define LARGEUR_NAT 200

struct _LigneTexte
{
  GtkWidget parent_instance;

  GtkWidget *vue;
  gboolean loading;
};

enum
{
  SIGNAL_TYPED,
  SIGNAL_ACTIVATE,
  SIGNAL_LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (LigneTexte, ligne_texte, GTK_TYPE_WIDGET)

static char *
get_contenu (LigneTexte *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->vue));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* A text view knows its height only after it was laid out in some width: here the width comes first. */
static int
measure_height (LigneTexte *self,
                int         width)
{
  g_autofree char *texte = get_contenu (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->vue, texte);
  int height;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, MAX (width - 2 * MARGE_X, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);

  return height + 2 * MARGE_Y;
}

static GtkSizeRequestMode
ligne_texte_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
ligne_texte_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  LigneTexte *self = JALONS_LIGNE_TEXTE (widget);

  gtk_widget_measure (self->vue, orientation, -1, NULL, NULL, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LARGEUR_MIN;
      *natural = LARGEUR_NAT;
    }
  else
    {
      *minimum = *natural = measure_height (self, for_size);
    }
}

static void
ligne_texte_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  gtk_widget_size_allocate (JALONS_LIGNE_TEXTE (widget)->vue,
                            &(GtkAllocation) { 0, 0, width, height }, -1);
}

static void
buffer_changed_cb (LigneTexte *self)
{
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (!self->loading)
    g_signal_emit (self, signals[SIGNAL_TYPED], 0);
}

static void
leave_cb (LigneTexte *self)
{
  g_signal_emit (self, signals[SIGNAL_LEFT], 0);
}

static gboolean
key_pressed_cb (LigneTexte      *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  const gboolean entree = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter
                          || keyval == GDK_KEY_ISO_Enter;

  if (!entree || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[SIGNAL_ACTIVATE], 0);
  return GDK_EVENT_STOP;
}

static gboolean
ligne_texte_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (JALONS_LIGNE_TEXTE (widget)->vue);
}

static void
ligne_texte_dispose (GObject *object)
{
  LigneTexte *self = JALONS_LIGNE_TEXTE (object);

  g_clear_pointer (&self->vue, gtk_widget_unparent);

  G_OBJECT_CLASS (ligne_texte_parent_class)->dispose (object);
}

static void
ligne_texte_class_init (LigneTexteClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ligne_texte_dispose;
  widget_class->grab_focus = ligne_texte_grab_focus;
  widget_class->focus = focus_among_children;
  widget_class->get_request_mode = ligne_texte_get_request_mode;
  widget_class->measure = ligne_texte_measure;
  widget_class->size_allocate = ligne_texte_size_allocate;

  signals[SIGNAL_TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass),
                                           G_SIGNAL_RUN_LAST | G_SIGNAL_ACTION, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 0);
  signals[SIGNAL_LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "lignetexte");
}

static void
ligne_texte_init (LigneTexte *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->vue = gtk_text_view_new ();
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (self->vue), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (self->vue), FALSE);
  g_object_set (self->vue, "top-margin", MARGE_Y, "bottom-margin", MARGE_Y, "left-margin", MARGE_X,
                "right-margin", MARGE_X, NULL);
  gtk_widget_set_hexpand (self->vue, TRUE);
  gtk_widget_set_parent (self->vue, GTK_WIDGET (self));

  /* Before the text sees it: Enter ends the line, it is not part of it. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->vue, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->vue, focus);
  g_signal_connect_object (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->vue)), "changed",
                           G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  frappe_vue_attach (GTK_TEXT_VIEW (self->vue));
}

/**
 * ligne_texte_new:
 * @label: (nullable): the accessible name
 *
 * Returns: (transfer floating): an empty field
 */
GtkWidget *
ligne_texte_new (const char *label)
{
  LigneTexte *self = g_object_new (TYPE_LIGNE_TEXTE, NULL);

  if (label != NULL)
    ligne_texte_set_label (self, label);
  return GTK_WIDGET (self);
}

/**
 * ligne_texte_set_label:
 * @label: the accessible name
 *
 * Names the field.
 */
void
ligne_texte_set_label (LigneTexte *self,
                       const char *label)
{
  g_return_if_fail (JALONS_IS_LIGNE_TEXTE (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->vue), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

/**
 * ligne_texte_set_texte:
 * @texte: (nullable): what the record holds
 *
 * Shows @texte; nobody typed it, so that "typed" is silent. The caret stays where the text is the
 * same.
 */
void
ligne_texte_set_texte (LigneTexte *self,
                       const char *texte)
{
  g_autofree char *actuel = ligne_texte_get_texte (self);

  if (g_strcmp0 (actuel, texte != NULL ? texte : "") == 0)
    return;

  self->loading = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->vue)),
                            texte != NULL ? texte : "", -1);
  self->loading = FALSE;
}

/**
 * ligne_texte_get_texte:
 *
 * Returns: (transfer full): what is typed, without spaces around it; what was pasted on several
 *   lines is one line
 */
char *
ligne_texte_get_texte (LigneTexte *self)
{
  return g_strstrip (g_strdelimit (get_contenu (self), "\r\n\t", ' '));
}

/**
 * ligne_texte_set_editable:
 *
 * Sets whether one can type.
 */
void
ligne_texte_set_editable (LigneTexte *self,
                          gboolean    editable)
{
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->vue), editable);
}
