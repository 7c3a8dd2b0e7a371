/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "widgets/texte-style.h"

#include "base/marques.h"

#define RETRAIT 18

static const char * const styles[] = { STYLE_GRAS, STYLE_ITALIQUE, STYLE_TITRE, STYLE_SOUS_TITRE,
                                       STYLE_LISTE, STYLE_MARQUE };

static void
apply (GtkTextBuffer *buffer,
       const char    *style,
       int            ligne,
       guint          debut,
       guint          fin)
{
  GtkTextIter bornes[2];

  gtk_text_buffer_get_iter_at_line_offset (buffer, &bornes[0], ligne, (int) debut);
  gtk_text_buffer_get_iter_at_line_offset (buffer, &bornes[1], ligne, (int) fin);
  gtk_text_buffer_apply_tag_by_name (buffer, style, &bornes[0], &bornes[1]);
}

static void
style_emphases (GtkTextBuffer *buffer,
                int            ligne,
                const char    *texte)
{
  g_autoptr (GArray) emphases = marques_find_emphases (texte);

  for (guint i = 0; i < emphases->len; i++)
    {
      const Emphase *emphase = &g_array_index (emphases, Emphase, i);

      apply (buffer, emphase->largeur == 2 ? STYLE_GRAS : STYLE_ITALIQUE, ligne, emphase->debut,
             emphase->fin);
      apply (buffer, STYLE_MARQUE, ligne, emphase->debut, emphase->debut + emphase->largeur);
      apply (buffer, STYLE_MARQUE, ligne, emphase->fin - emphase->largeur, emphase->fin);
    }
}

static void
style_line (GtkTextBuffer *buffer,
            int            ligne)
{
  GtkTextIter debut, fin;
  g_autofree char *texte = NULL;
  LigneMarques marques;
  guint longueur;

  gtk_text_buffer_get_iter_at_line (buffer, &debut, ligne);
  fin = debut;
  if (!gtk_text_iter_ends_line (&fin))
    gtk_text_iter_forward_to_line_end (&fin);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    gtk_text_buffer_remove_tag_by_name (buffer, styles[i], &debut, &fin);

  texte = gtk_text_iter_get_slice (&debut, &fin);
  longueur = (guint) g_utf8_strlen (texte, -1);
  marques = marques_read (texte);
  if (marques.genre == LIGNE_TITRE)
    apply (buffer, marques.niveau <= 2 ? STYLE_TITRE : STYLE_SOUS_TITRE, ligne, 0, longueur);
  else if (marques.genre != LIGNE_TEXTE)
    apply (buffer, STYLE_LISTE, ligne, 0, longueur);
  if (marques.genre != LIGNE_TEXTE)
    apply (buffer, STYLE_MARQUE, ligne, 0, marques.contenu);
  style_emphases (buffer, ligne, texte);
}

static void
inserted_cb (GtkTextBuffer *buffer,
             GtkTextIter   *fin,
             char          *texte,
             int            longueur,
             gpointer       data)
{
  const int derniere = gtk_text_iter_get_line (fin);
  GtkTextIter debut = *fin;

  gtk_text_iter_backward_chars (&debut, (int) g_utf8_strlen (texte, longueur));
  for (int ligne = gtk_text_iter_get_line (&debut); ligne <= derniere; ligne++)
    style_line (buffer, ligne);
}

static void
deleted_cb (GtkTextBuffer *buffer,
            GtkTextIter   *debut,
            GtkTextIter   *fin,
            gpointer       data)
{
  style_line (buffer, gtk_text_iter_get_line (debut));
}

/**
 * texte_style_attach:
 * @marge: the left margin of the view, in pixels
 *
 * Shows CommonMark as it is typed: headings, items, bold and italic, their marks paler. The text
 * itself is not touched.
 */
void
texte_style_attach (GtkTextBuffer *buffer,
                    int            marge)
{
  /* Readable on the white of the light style and on the grey of the dark one. */
  static const GdkRGBA pale = { 0.47, 0.47, 0.51, 1 };

  g_return_if_fail (GTK_IS_TEXT_BUFFER (buffer));

  gtk_text_buffer_create_tag (buffer, STYLE_GRAS, "weight", PANGO_WEIGHT_BOLD, NULL);
  gtk_text_buffer_create_tag (buffer, STYLE_ITALIQUE, "style", PANGO_STYLE_ITALIC, NULL);
  gtk_text_buffer_create_tag (buffer, STYLE_TITRE, "weight", PANGO_WEIGHT_BOLD, "scale", 1.25,
                              "pixels-above-lines", 6, NULL);
  gtk_text_buffer_create_tag (buffer, STYLE_SOUS_TITRE, "weight", PANGO_WEIGHT_BOLD, "scale", 1.1,
                              "pixels-above-lines", 4, NULL);
  gtk_text_buffer_create_tag (buffer, STYLE_LISTE, "left-margin", marge + RETRAIT, "indent",
                              -RETRAIT / 2, NULL);
  gtk_text_buffer_create_tag (buffer, STYLE_MARQUE, "foreground-rgba", &pale, NULL);
  g_signal_connect_after (buffer, "insert-text", G_CALLBACK (inserted_cb), NULL);
  g_signal_connect_after (buffer, "delete-range", G_CALLBACK (deleted_cb), NULL);
}
