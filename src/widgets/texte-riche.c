/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/texte-riche.h"

#include "base/marques.h"
#include "widgets/frappe-vue.h"
#include "widgets/orthographe-vue.h"
#include "widgets/texte-collage.h"
#include "widgets/texte-hauteur.h"
#include "widgets/texte-numeros.h"
#include "widgets/texte-style.h"

#define MARGE 12

struct _TexteRiche
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (TexteRiche, texte_riche, GTK_TYPE_TEXT_VIEW)

static GtkTextBuffer *
get_buffer (TexteRiche *self)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
}

static void
replace (GtkTextBuffer *buffer,
         int            debut,
         int            fin,
         const char    *texte)
{
  GtkTextIter iters[2];

  gtk_text_buffer_get_iter_at_offset (buffer, &iters[0], debut);
  gtk_text_buffer_get_iter_at_offset (buffer, &iters[1], fin);
  gtk_text_buffer_delete (buffer, &iters[0], &iters[1]);
  gtk_text_buffer_insert (buffer, &iters[0], texte, -1);
}

static void
select_range (GtkTextBuffer *buffer,
              int            debut,
              int            fin)
{
  GtkTextIter iters[2];

  gtk_text_buffer_get_iter_at_offset (buffer, &iters[0], debut);
  gtk_text_buffer_get_iter_at_offset (buffer, &iters[1], fin);
  gtk_text_buffer_select_range (buffer, &iters[0], &iters[1]);
}

/* Bold and italic */

static gboolean
is_mark (GtkTextBuffer *buffer,
         int            place)
{
  GtkTextIter iter;

  if (place < 0 || place >= gtk_text_buffer_get_char_count (buffer))
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, place);

  return gtk_text_iter_get_char (&iter) == '*';
}

/* How many marks stand on both sides of a range, inside it or outside. */
static guint
count_marks (GtkTextBuffer *buffer,
             int            debut,
             int            fin,
             gboolean       dedans)
{
  int n = 0;

  while (n < 3 && (!dedans || debut + n < fin - 1 - n)
         && is_mark (buffer, dedans ? debut + n : debut - 1 - n)
         && is_mark (buffer, dedans ? fin - 1 - n : fin + n))
    n++;

  return (guint) n;
}

static gboolean
has_width (guint marques,
           guint largeur)
{
  return largeur == 2 ? marques >= 2 : marques == 1 || marques == 3;
}

/* Spaces and the mark of the line stay outside: CommonMark has no emphasis that starts there. */
static void
trim (GtkTextBuffer *buffer,
      GtkTextIter   *debut,
      GtkTextIter   *fin)
{
  GtkTextIter ligne = *debut, bout = *debut;
  g_autofree char *texte = NULL;
  int contenu;

  gtk_text_iter_set_line_offset (&ligne, 0);
  if (!gtk_text_iter_ends_line (&bout))
    gtk_text_iter_forward_to_line_end (&bout);
  texte = gtk_text_iter_get_slice (&ligne, &bout);
  contenu = (int) marques_read (texte).contenu;
  if (gtk_text_iter_get_line_offset (debut) < contenu && gtk_text_iter_get_line_offset (&bout) >= contenu)
    gtk_text_iter_set_line_offset (debut, contenu);

  while (gtk_text_iter_compare (debut, fin) < 0
         && g_unichar_isspace (gtk_text_iter_get_char (debut)))
    gtk_text_iter_forward_char (debut);
  while (gtk_text_iter_compare (debut, fin) < 0)
    {
      bout = *fin;
      gtk_text_iter_backward_char (&bout);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&bout)))
        break;
      *fin = bout;
    }
}

static void
toggle_part (GtkTextBuffer *buffer,
             GtkTextIter    debut,
             GtkTextIter    fin,
             guint          largeur,
             gboolean       choisir)
{
  const char *marque = largeur == 2 ? "**" : "*";
  const int l = (int) largeur;
  int d, f;

  trim (buffer, &debut, &fin);
  d = gtk_text_iter_get_offset (&debut);
  f = gtk_text_iter_get_offset (&fin);
  if (d >= f)
    return;

  if (has_width (count_marks (buffer, d, f, TRUE), largeur))
    {
      replace (buffer, f - l, f, "");
      replace (buffer, d, d + l, "");
      f -= 2 * l;
    }
  else if (has_width (count_marks (buffer, d, f, FALSE), largeur))
    {
      replace (buffer, f, f + l, "");
      replace (buffer, d - l, d, "");
      d -= l;
      f -= l;
    }
  else
    {
      replace (buffer, f, f, marque);
      replace (buffer, d, d, marque);
      d += l;
      f += l;
    }
  if (choisir)
    select_range (buffer, d, f);
}

/* The last line first: what is before does not move. */
static void
toggle_selection (GtkTextBuffer *buffer,
                  GtkTextIter    debut,
                  GtkTextIter    fin,
                  guint          largeur)
{
  const int d = gtk_text_iter_get_offset (&debut);
  const int f = gtk_text_iter_get_offset (&fin);
  const int premiere = gtk_text_iter_get_line (&debut);
  const int derniere = gtk_text_iter_get_line (&fin);

  for (int ligne = derniere; ligne >= premiere; ligne--)
    {
      GtkTextIter a, b;

      gtk_text_buffer_get_iter_at_line (buffer, &a, ligne);
      b = a;
      if (!gtk_text_iter_ends_line (&b))
        gtk_text_iter_forward_to_line_end (&b);
      if (ligne == premiere)
        gtk_text_buffer_get_iter_at_offset (buffer, &a, d);
      if (ligne == derniere)
        gtk_text_buffer_get_iter_at_offset (buffer, &b, f);
      toggle_part (buffer, a, b, largeur, premiere == derniere);
    }
}

static void
toggle_emphase (TexteRiche *self,
                guint       largeur)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter debut, fin;

  gtk_text_buffer_begin_user_action (buffer);
  if (!gtk_text_buffer_get_selection_bounds (buffer, &debut, &fin))
    {
      /* The word under the caret, or the place for one. */
      if (gtk_text_iter_inside_word (&debut) || gtk_text_iter_ends_word (&debut))
        {
          if (!gtk_text_iter_starts_word (&debut))
            gtk_text_iter_backward_word_start (&debut);
          fin = debut;
          gtk_text_iter_forward_word_end (&fin);
        }
    }
  if (gtk_text_iter_equal (&debut, &fin))
    {
      const int place = gtk_text_iter_get_offset (&debut) + (int) largeur;

      gtk_text_buffer_insert (buffer, &debut, largeur == 2 ? "****" : "**", -1);
      select_range (buffer, place, place);
    }
  else
    {
      toggle_selection (buffer, debut, fin, largeur);
    }
  gtk_text_buffer_end_user_action (buffer);
}

static void
bold_cb (GtkWidget  *widget,
         const char *name,
         GVariant   *parameter)
{
  toggle_emphase (JALONS_TEXTE_RICHE (widget), 2);
}

static void
italic_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  toggle_emphase (JALONS_TEXTE_RICHE (widget), 1);
}

/* Headings and lists */

/* A heading becomes a smaller one, then plain text; a list becomes plain text. */
static char *
get_line_mark (const LigneMarques *marques,
               LigneGenre          genre,
               guint               numero)
{
  if (genre == LIGNE_TITRE)
    return g_strdup (marques->genre != LIGNE_TITRE ? "## " : marques->niveau <= 2 ? "### " : "");
  if (marques->genre == genre)
    return g_strdup ("");

  return genre == LIGNE_PUCE ? g_strdup ("- ") : g_strdup_printf ("%u. ", numero);
}

static void
mark_lines (TexteRiche *self,
            LigneGenre  genre)
{
  GtkTextBuffer *buffer = get_buffer (self);
  GtkTextIter debut, fin;
  guint numero = 1;
  int derniere;

  gtk_text_buffer_get_selection_bounds (buffer, &debut, &fin);
  derniere = gtk_text_iter_get_line (&fin);
  gtk_text_buffer_begin_user_action (buffer);
  for (int ligne = gtk_text_iter_get_line (&debut); ligne <= derniere; ligne++)
    {
      g_autofree char *texte = NULL;
      g_autofree char *marque = NULL;
      LigneMarques marques;
      GtkTextIter a, b;

      gtk_text_buffer_get_iter_at_line (buffer, &a, ligne);
      b = a;
      if (!gtk_text_iter_ends_line (&b))
        gtk_text_iter_forward_to_line_end (&b);
      texte = gtk_text_iter_get_slice (&a, &b);
      marques = marques_read (texte);
      marque = get_line_mark (&marques, genre, numero++);
      replace (buffer, gtk_text_iter_get_offset (&a),
               gtk_text_iter_get_offset (&a) + (int) marques.contenu, marque);
    }
  gtk_text_buffer_end_user_action (buffer);
}

static void
heading_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  mark_lines (JALONS_TEXTE_RICHE (widget), LIGNE_TITRE);
}

static void
bullets_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  mark_lines (JALONS_TEXTE_RICHE (widget), LIGNE_PUCE);
}

static void
numbers_cb (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  mark_lines (JALONS_TEXTE_RICHE (widget), LIGNE_NUMERO);
}

static void
indent_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  texte_numeros_indent (get_buffer (JALONS_TEXTE_RICHE (widget)),
                        g_str_equal (name, "texte.imbriquer"));
}

static gboolean
continue_list (TexteRiche *self)
{
  GtkTextBuffer *buffer = get_buffer (self);
  g_autofree char *avant = NULL;
  g_autofree char *suite = NULL;
  GtkTextIter ligne, caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  ligne = caret;
  gtk_text_iter_set_line_offset (&ligne, 0);
  avant = gtk_text_iter_get_slice (&ligne, &caret);
  suite = marques_get_next (avant);
  if (suite == NULL)
    return FALSE;

  gtk_text_buffer_begin_user_action (buffer);
  if (*suite == '\0')
    {
      gtk_text_buffer_delete (buffer, &ligne, &caret);
    }
  else
    {
      gtk_text_buffer_insert (buffer, &caret, "\n", -1);
      gtk_text_buffer_insert (buffer, &caret, suite, -1);
    }
  gtk_text_buffer_end_user_action (buffer);
  gtk_text_view_scroll_mark_onscreen (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer));

  return TRUE;
}

static gboolean
key_pressed_cb (TexteRiche      *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  if ((keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter)
      || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0
      || !gtk_text_view_get_editable (GTK_TEXT_VIEW (self))
      || gtk_text_buffer_get_has_selection (get_buffer (self)))
    return GDK_EVENT_PROPAGATE;

  return continue_list (self) ? GDK_EVENT_STOP : GDK_EVENT_PROPAGATE;
}

/* Paste */

static void
texte_riche_paste_clipboard (GtkTextView *vue)
{
  if (!texte_collage_paste (vue))
    GTK_TEXT_VIEW_CLASS (texte_riche_parent_class)->paste_clipboard (vue);
}

static void
paste_plain_cb (GtkWidget  *widget,
                const char *name,
                GVariant   *parameter)
{
  GTK_TEXT_VIEW_CLASS (texte_riche_parent_class)->paste_clipboard (GTK_TEXT_VIEW (widget));
}

/* Object */

static void
editable_cb (TexteRiche *self)
{
  static const char * const actions[] = { "texte.gras", "texte.italique", "texte.titre",
                                          "texte.puces", "texte.numeros", "texte.imbriquer",
                                          "texte.sortir" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i],
                                   gtk_text_view_get_editable (GTK_TEXT_VIEW (self)));
}

static void
texte_riche_class_init (TexteRicheClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GdkModifierType control = GDK_CONTROL_MASK;

  GTK_TEXT_VIEW_CLASS (klass)->paste_clipboard = texte_riche_paste_clipboard;
  texte_hauteur_install (widget_class);

  gtk_widget_class_install_action (widget_class, "texte.coller-mots", NULL, paste_plain_cb);
  gtk_widget_class_install_action (widget_class, "texte.gras", NULL, bold_cb);
  gtk_widget_class_install_action (widget_class, "texte.italique", NULL, italic_cb);
  gtk_widget_class_install_action (widget_class, "texte.titre", NULL, heading_cb);
  gtk_widget_class_install_action (widget_class, "texte.puces", NULL, bullets_cb);
  gtk_widget_class_install_action (widget_class, "texte.numeros", NULL, numbers_cb);
  gtk_widget_class_install_action (widget_class, "texte.imbriquer", NULL, indent_cb);
  gtk_widget_class_install_action (widget_class, "texte.sortir", NULL, indent_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, control | GDK_SHIFT_MASK,
                                       "texte.coller-mots", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_b, control, "texte.gras", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_i, control, "texte.italique", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_h, control, "texte.titre", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, control | GDK_SHIFT_MASK,
                                       "texte.puces", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_o, control | GDK_SHIFT_MASK,
                                       "texte.numeros", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK,
                                       "texte.imbriquer", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK,
                                       "texte.sortir", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_bracketright, control,
                                       "texte.imbriquer", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_bracketleft, control, "texte.sortir",
                                       NULL);
}

static void
texte_riche_init (TexteRiche *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  frappe_vue_attach (GTK_TEXT_VIEW (self));
  orthographe_vue_attach (GTK_TEXT_VIEW (self));
  texte_style_attach (get_buffer (self), MARGE);
  texte_numeros_attach (get_buffer (self));
  g_signal_connect (self, "notify::editable", G_CALLBACK (editable_cb), NULL);
  /* Before the text sees it. */
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * texte_riche_new:
 *
 * Returns: (transfer floating): an empty text
 */
GtkWidget *
texte_riche_new (void)
{
  return g_object_new (TYPE_TEXTE_RICHE, NULL);
}

/**
 * texte_riche_get_texte:
 *
 * Returns: (transfer full): what is typed, letter for letter
 */
char *
texte_riche_get_texte (TexteRiche *self)
{
  GtkTextIter debut, fin;

  g_return_val_if_fail (JALONS_IS_TEXTE_RICHE (self), NULL);

  gtk_text_buffer_get_bounds (get_buffer (self), &debut, &fin);
  return gtk_text_buffer_get_text (get_buffer (self), &debut, &fin, TRUE);
}

/**
 * texte_riche_set_texte:
 * @texte: what is kept
 *
 * Shows another text, which Ctrl+Z does not take back.
 */
void
texte_riche_set_texte (TexteRiche *self,
                       const char *texte)
{
  g_return_if_fail (JALONS_IS_TEXTE_RICHE (self));

  gtk_text_buffer_begin_irreversible_action (get_buffer (self));
  gtk_text_buffer_set_text (get_buffer (self), texte, -1);
  gtk_text_buffer_end_irreversible_action (get_buffer (self));
}
