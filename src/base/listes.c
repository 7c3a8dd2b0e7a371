/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/listes.h"

#include "base/marques.h"

#include <string.h>

/* Which items of a text stand in one list, as CommonMark 0.30 has it (§5.2, §5.3): an item deeper than
 * the text of another is of a list within it; a blank line, or a line of the paragraph, ends nothing. */

/* Deeper than anybody writes. */
#define PROFONDEUR 16

typedef struct
{
  LigneGenre genre;
  char delimiteur;
  guint retrait;
  guint contenu;
  guint numero; /* of its last item, as it should be */
} Niveau;

typedef struct
{
  Niveau niveaux[PROFONDEUR];
  guint n;
  gboolean vide; /* the line before was blank */
} Lecture;

static gboolean
is_item (const LigneMarques *marques)
{
  return marques->genre == LIGNE_PUCE || marques->genre == LIGNE_NUMERO;
}

static char
get_delimiter (const char         *ligne,
               const LigneMarques *marques)
{
  const char *place = ligne + marques->retrait;

  return marques->genre == LIGNE_NUMERO ? place[strspn (place, "0123456789")] : *place;
}

/* What is not an item: a paragraph after a blank line ends the lists that it stands left of. */
static void
read_text (Lecture            *self,
           const char         *ligne,
           const LigneMarques *marques)
{
  const guint retrait = (guint) strspn (ligne, " ");
  const gboolean vide = ligne[retrait] == '\0';

  if (!vide && (self->vide || marques->genre == LIGNE_TITRE))
    while (self->n > 0 && self->niveaux[self->n - 1].contenu > retrait)
      self->n--;
  self->vide = vide;
}

/* Returns: (transfer none) (nullable): the level of the item, its number counted; NULL where it is too
 * deep. @nouvelle: whether a list begins with it */
static Niveau *
read_item (Lecture            *self,
           const char         *ligne,
           const LigneMarques *marques,
           gboolean           *nouvelle)
{
  const char delimiteur = get_delimiter (ligne, marques);
  Niveau *niveau;

  self->vide = FALSE;
  while (self->n > 1 && marques->retrait < self->niveaux[self->n - 2].contenu)
    self->n--;
  niveau = self->n > 0 ? &self->niveaux[self->n - 1] : NULL;
  *nouvelle = niveau == NULL || marques->retrait >= niveau->contenu ||
              niveau->genre != marques->genre || niveau->delimiteur != delimiteur;
  if (niveau == NULL || marques->retrait >= niveau->contenu)
    {
      if (self->n == PROFONDEUR)
        return NULL;
      niveau = &self->niveaux[self->n++];
    }
  niveau->numero = *nouvelle ? marques->numero : niveau->numero + 1;
  niveau->genre = marques->genre;
  niveau->delimiteur = delimiteur;
  niveau->retrait = marques->retrait;
  niveau->contenu = marques->contenu;

  return niveau;
}

static gboolean
find (char           **lignes,
      guint            ligne,
      ListeNumerotee  *liste)
{
  Lecture lecture = { .n = 0 };
  gboolean ouverte = FALSE;

  for (guint i = 0; lignes[i] != NULL; i++)
    {
      const LigneMarques marques = marques_read (lignes[i]);
      gboolean nouvelle = FALSE;
      Niveau *niveau;

      if (!is_item (&marques))
        {
          read_text (&lecture, lignes[i], &marques);
          continue;
        }
      niveau = read_item (&lecture, lignes[i], &marques, &nouvelle);
      if (niveau == lecture.niveaux && nouvelle)
        {
          /* The list before was the last that could hold the line. */
          if (ouverte && ligne <= liste->derniere)
            return TRUE;
          ouverte = marques.genre == LIGNE_NUMERO && i <= ligne + 1;
          if (ouverte)
            *liste = (ListeNumerotee) { i, i, marques.numero, 0, g_strv_length (lignes) };
        }
      if (ouverte)
        liste->derniere = i;
      if (ouverte && niveau == lecture.niveaux)
        liste->arrivee = marques.numero;
    }

  return ouverte && ligne <= liste->derniere;
}

/**
 * listes_find:
 * @texte: CommonMark
 * @ligne: a line, from 0
 * @liste: (out): where the list is
 *
 * Finds the numbered list at the left that has this line, or that begins with the next one.
 *
 * Returns: %FALSE where there is none
 */
gboolean
listes_find (const char     *texte,
             guint           ligne,
             ListeNumerotee *liste)
{
  g_auto (GStrv) lignes = g_strsplit (texte, "\n", -1);

  return find (lignes, ligne, liste);
}

/* What the first item should be: that of the list before where its first items went, else as it is. */
static guint
find_start (const ListeNumerotee *liste,
            const ListeNumerotee *avant,
            char                **lignes)
{
  LigneMarques premiere;

  if (avant == NULL || liste->depart <= avant->depart || liste->depart > avant->arrivee)
    return liste->depart;
  if (liste->lignes != avant->lignes)
    return liste->premiere <= avant->premiere ? avant->depart : liste->depart;
  if (liste->premiere == avant->premiere)
    return liste->depart;
  premiere = marques_read (lignes[avant->premiere]);

  return premiere.genre == LIGNE_NUMERO && premiere.retrait == 0 ? liste->depart : avant->depart;
}

/**
 * listes_renumber:
 * @texte: CommonMark, as it is after a change
 * @ligne: where the caret is
 * @avant: (nullable): what listes_find() found before the change
 *
 * Says which numbers of the list are no longer those of their places: items follow each other, a list
 * within another starts at 1, and a list keeps its first number when its first items go. What somebody
 * types as the first number stays.
 *
 * Returns: (transfer full) (element-type NumeroRetouche): what to change, from the last to the first
 */
GArray *
listes_renumber (const char           *texte,
                 guint                 ligne,
                 const ListeNumerotee *avant)
{
  g_auto (GStrv) lignes = g_strsplit (texte, "\n", -1);
  GArray *retouches = g_array_new (FALSE, FALSE, sizeof (NumeroRetouche));
  Lecture lecture = { .n = 0 };
  ListeNumerotee liste;
  guint depart;

  if (!find (lignes, ligne, &liste))
    return retouches;

  depart = find_start (&liste, avant, lignes);
  for (guint i = liste.premiere; i <= liste.derniere; i++)
    {
      const LigneMarques marques = marques_read (lignes[i]);
      gboolean nouvelle = FALSE;
      Niveau *niveau;

      if (!is_item (&marques))
        {
          read_text (&lecture, lignes[i], &marques);
          continue;
        }
      niveau = read_item (&lecture, lignes[i], &marques, &nouvelle);
      if (niveau != NULL && nouvelle && marques.genre == LIGNE_NUMERO)
        niveau->numero = niveau == lecture.niveaux ? depart : 1;
      if (niveau != NULL && marques.genre == LIGNE_NUMERO && niveau->numero != marques.numero)
        {
          const guint chiffres = (guint) strspn (lignes[i] + marques.retrait, "0123456789");
          const NumeroRetouche retouche = { i, marques.retrait, chiffres, niveau->numero };

          g_array_prepend_val (retouches, retouche);
        }
    }

  return retouches;
}

/**
 * listes_find_indent:
 * @texte: CommonMark
 * @ligne: a line, from 0
 * @dedans: whether the item goes into the list of the one before it; out of its own otherwise
 * @derniere: (out): the last line of the item, with the items within it
 *
 * Returns: how many spaces the item and what is within it move, negative to the left; 0 where it cannot
 */
int
listes_find_indent (const char *texte,
                    guint       ligne,
                    gboolean    dedans,
                    guint      *derniere)
{
  g_auto (GStrv) lignes = g_strsplit (texte, "\n", -1);
  LigneMarques sienne;

  *derniere = ligne;
  if (ligne >= g_strv_length (lignes))
    return 0;
  sienne = marques_read (lignes[ligne]);
  if (!is_item (&sienne))
    return 0;
  for (guint i = ligne + 1; lignes[i] != NULL; i++)
    {
      const LigneMarques marques = marques_read (lignes[i]);

      if (!is_item (&marques) || marques.retrait < sienne.contenu)
        break;
      *derniere = i;
    }
  for (guint i = ligne; i > 0; i--)
    {
      const LigneMarques marques = marques_read (lignes[i - 1]);

      if (!is_item (&marques) || (dedans && marques.retrait < sienne.retrait))
        break;
      if (dedans && marques.retrait == sienne.retrait)
        return (int) marques.contenu - (int) sienne.retrait;
      if (!dedans && marques.contenu <= sienne.retrait)
        return (int) marques.retrait - (int) sienne.retrait;
    }

  return dedans ? 0 : -(int) sienne.retrait;
}
