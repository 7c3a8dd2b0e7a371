/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/texte-numeros.h"

#include "base/listes.h"
#include "base/marques.h"

#define TEXTE_NUMEROS "jalons-numeros"

/* The numbered list that the action of the user began in. */
typedef struct
{
  ListeNumerotee liste;
  gboolean trouvee;
} Avant;

/* The lines as the view counts them, whatever ends them: what was pasted may have other ends. */
static char *
get_text (GtkTextBuffer *buffer)
{
  GString *texte = g_string_new (NULL);
  const int n = gtk_text_buffer_get_line_count (buffer);

  for (int ligne = 0; ligne < n; ligne++)
    {
      g_autofree char *mots = NULL;
      GtkTextIter debut, fin;

      gtk_text_buffer_get_iter_at_line (buffer, &debut, ligne);
      fin = debut;
      if (!gtk_text_iter_ends_line (&fin))
        gtk_text_iter_forward_to_line_end (&fin);
      mots = gtk_text_iter_get_slice (&debut, &fin);
      g_string_append (texte, mots);
      if (ligne < n - 1)
        g_string_append_c (texte, '\n');
    }

  return g_string_free (texte, FALSE);
}

/* The first line that the action may change. */
static guint
get_line (GtkTextBuffer *buffer)
{
  GtkTextIter debut, fin;

  gtk_text_buffer_get_selection_bounds (buffer, &debut, &fin);
  return (guint) gtk_text_iter_get_line (&debut);
}

static void
begin_cb (GtkTextBuffer *buffer,
          Avant         *avant)
{
  g_autofree char *texte = get_text (buffer);

  avant->trouvee = listes_find (texte, get_line (buffer), &avant->liste);
}

static void
apply (GtkTextBuffer        *buffer,
       const NumeroRetouche *retouche)
{
  g_autofree char *numero = g_strdup_printf ("%u", retouche->numero);
  GtkTextIter iters[2];

  gtk_text_buffer_get_iter_at_line_offset (buffer, &iters[0], (int) retouche->ligne,
                                           (int) retouche->debut);
  iters[1] = iters[0];
  gtk_text_iter_forward_chars (&iters[1], (int) retouche->chiffres);
  gtk_text_buffer_delete (buffer, &iters[0], &iters[1]);
  gtk_text_buffer_insert (buffer, &iters[0], numero, -1);
}

/* Before the step is over: Ctrl+Z takes the numbers back with what the user did. */
static void
end_cb (GtkTextBuffer *buffer,
        Avant         *avant)
{
  g_autofree char *texte = get_text (buffer);
  g_autoptr (GArray) retouches = listes_renumber (texte, get_line (buffer),
                                                  avant->trouvee ? &avant->liste : NULL);

  for (guint i = 0; i < retouches->len; i++)
    apply (buffer, &g_array_index (retouches, NumeroRetouche, i));
  avant->trouvee = FALSE;
}

/**
 * texte_numeros_attach:
 * @buffer: a text of CommonMark
 *
 * Keeps the numbers of a list in their order while one types in it, deletes from it, pastes into it.
 */
void
texte_numeros_attach (GtkTextBuffer *buffer)
{
  Avant *avant;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  avant = g_new0 (Avant, 1);
  g_object_set_data_full (G_OBJECT (buffer), TEXTE_NUMEROS, avant, g_free);
  g_signal_connect (buffer, "begin-user-action", G_CALLBACK (begin_cb), avant);
  g_signal_connect (buffer, "end-user-action", G_CALLBACK (end_cb), avant);
}

static void
shift_line (GtkTextBuffer *buffer,
            guint          ligne,
            int            decalage)
{
  g_autofree char *espaces = g_strnfill ((gsize) MAX (decalage, 0), ' ');
  GtkTextIter iters[2];

  gtk_text_buffer_get_iter_at_line (buffer, &iters[0], (int) ligne);
  if (decalage > 0)
    {
      gtk_text_buffer_insert (buffer, &iters[0], espaces, -1);
      return;
    }
  iters[1] = iters[0];
  gtk_text_iter_forward_chars (&iters[1], -decalage);
  gtk_text_buffer_delete (buffer, &iters[0], &iters[1]);
}

/**
 * texte_numeros_indent:
 * @dedans: into the list of the item before; out of its list otherwise
 *
 * Moves the item of the caret, or those of the selection, with what is within them, as one step.
 */
void
texte_numeros_indent (GtkTextBuffer *buffer,
                      gboolean       dedans)
{
  GtkTextIter debut, fin;
  guint ligne, choisie, derniere;

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_get_selection_bounds (buffer, &debut, &fin);
  ligne = (guint) gtk_text_iter_get_line (&debut);
  choisie = (guint) gtk_text_iter_get_line (&fin);
  gtk_text_buffer_begin_user_action (buffer);
  while (ligne <= choisie)
    {
      g_autofree char *texte = get_text (buffer);
      const int decalage = listes_find_indent (texte, ligne, dedans, &derniere);

      for (; ligne <= derniere; ligne++)
        if (decalage != 0)
          shift_line (buffer, ligne, decalage);
    }
  gtk_text_buffer_end_user_action (buffer);
}

/**
 * texte_numeros_can_indent:
 * @dedans: as texte_numeros_indent()
 *
 * Returns: whether an item of the caret or of the selection has a list to go to
 */
gboolean
texte_numeros_can_indent (GtkTextBuffer *buffer,
                          gboolean       dedans)
{
  g_autofree char *texte = NULL;
  GtkTextIter debut, fin;
  guint derniere;

  g_return_val_if_fail (GTK_IS_TEXT_BUFFER (buffer), FALSE);

  texte = get_text (buffer);
  gtk_text_buffer_get_selection_bounds (buffer, &debut, &fin);
  for (int ligne = gtk_text_iter_get_line (&debut); ligne <= gtk_text_iter_get_line (&fin); ligne++)
    if (listes_find_indent (texte, (guint) ligne, dedans, &derniere) != 0)
      return TRUE;

  return FALSE;
}
