/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "base/marques.h"

#include <string.h>

#define CHIFFRES_MAX 9

/**
 * marques_read:
 * @ligne: a line, without its end
 *
 * Reads the mark that starts a line of CommonMark 0.30: `#` to `######`, `-`, `*`, `+`, `1.`, `1)`.
 *
 * Returns: what the line is
 */
LigneMarques
marques_read (const char *ligne)
{
  LigneMarques self = { LIGNE_TEXTE, 0, 0, 0, 0 };
  const char *place = ligne + strspn (ligne, " ");
  const gsize dieses = strspn (place, "#");
  const gsize chiffres = strspn (place, "0123456789");

  self.retrait = (guint) (place - ligne);
  if (dieses >= 1 && dieses <= 6 && self.retrait < 4 && place[dieses] == ' ')
    {
      self.genre = LIGNE_TITRE;
      self.niveau = (guint) dieses;
      place += dieses;
    }
  else if ((*place == '-' || *place == '*' || *place == '+') && place[1] == ' ')
    {
      self.genre = LIGNE_PUCE;
      place++;
    }
  else if (chiffres >= 1 && chiffres <= CHIFFRES_MAX && strchr (".)", place[chiffres]) != NULL
           && place[chiffres] != '\0' && place[chiffres + 1] == ' ')
    {
      self.genre = LIGNE_NUMERO;
      self.numero = (guint) g_ascii_strtoull (place, NULL, 10);
      place += chiffres + 1;
    }
  else
    {
      self.retrait = 0;
      return self;
    }

  /* The marks are ASCII: a byte is a character. */
  self.contenu = (guint) (place + strspn (place, " ") - ligne);

  return self;
}

/* A run of `*` or `_`. */
typedef struct
{
  gunichar signe;
  guint debut;
  guint longueur;
  gboolean ouvre;
  gboolean ferme;
} Suite;

static gboolean
is_space (gunichar c)
{
  return c == 0 || g_unichar_isspace (c) || c == 0x00A0 || c == 0x202F;
}

/* CommonMark 0.30, §6.2: left-flanking, or right-flanking with the sides swapped. */
static gboolean
flanks (gunichar dehors,
        gunichar dedans)
{
  return !is_space (dedans)
         && (!g_unichar_ispunct (dedans) || is_space (dehors) || g_unichar_ispunct (dehors));
}

static Suite
read_run (const gunichar *ligne,
          glong           n,
          guint           debut)
{
  Suite self = { ligne[debut], debut, 0, FALSE, FALSE };
  gunichar avant, apres;
  gboolean gauche, droite;

  while ((glong) (debut + self.longueur) < n && ligne[debut + self.longueur] == self.signe)
    self.longueur++;
  avant = debut > 0 ? ligne[debut - 1] : 0;
  apres = (glong) (debut + self.longueur) < n ? ligne[debut + self.longueur] : 0;
  gauche = flanks (avant, apres);
  droite = flanks (apres, avant);
  self.ouvre = gauche && (self.signe == '*' || !droite || g_unichar_ispunct (avant));
  self.ferme = droite && (self.signe == '*' || !gauche || g_unichar_ispunct (apres));

  return self;
}

static void
close_run (GArray *ouvertes,
           Suite  *ferme,
           GArray *emphases)
{
  for (guint i = ouvertes->len; i > 0 && ferme->longueur > 0;)
    {
      Suite *ouverte = &g_array_index (ouvertes, Suite, i - 1);
      Emphase emphase;

      if (ouverte->signe != ferme->signe || ouverte->longueur == 0)
        {
          i--;
          continue;
        }
      emphase.largeur = ouverte->longueur >= 2 && ferme->longueur >= 2 ? 2 : 1;
      emphase.debut = ouverte->debut + ouverte->longueur - emphase.largeur;
      emphase.fin = ferme->debut + emphase.largeur;
      ouverte->longueur -= emphase.largeur;
      ferme->longueur -= emphase.largeur;
      ferme->debut += emphase.largeur;
      g_array_append_val (emphases, emphase);
      /* What was opened in between stays plain. */
      g_array_set_size (ouvertes, ouverte->longueur > 0 ? i : i - 1);
      i = ouvertes->len;
    }
}

/**
 * marques_find_emphases:
 * @ligne: a line, without its end
 *
 * Finds what CommonMark sets in bold and in italic on one line.
 *
 * Returns: (transfer full) (element-type Emphase): the inner ones first
 */
GArray *
marques_find_emphases (const char *ligne)
{
  GArray *emphases = g_array_new (FALSE, FALSE, sizeof (Emphase));
  g_autoptr (GArray) ouvertes = g_array_new (FALSE, FALSE, sizeof (Suite));
  glong n;
  g_autofree gunichar *texte = g_utf8_to_ucs4_fast (ligne, -1, &n);
  guint i = marques_read (ligne).contenu;

  while ((glong) i < n)
    {
      Suite suite;

      if (texte[i] == '\\' && (glong) i + 1 < n && g_unichar_ispunct (texte[i + 1]))
        {
          i += 2;
          continue;
        }
      if (texte[i] != '*' && texte[i] != '_')
        {
          i++;
          continue;
        }
      suite = read_run (texte, n, i);
      i += suite.longueur;
      if (suite.ferme)
        close_run (ouvertes, &suite, emphases);
      if (suite.ouvre && suite.longueur > 0)
        g_array_append_val (ouvertes, suite);
    }

  return emphases;
}

/**
 * marques_get_next:
 * @ligne: the line on which Enter is pressed, up to the caret
 *
 * Returns: (transfer full) (nullable): what the line that follows starts with: the mark of the next
 *   item of a list, or nothing at all, "", where an item without text ends its list; %NULL outside
 *   lists
 */
char *
marques_get_next (const char *ligne)
{
  const LigneMarques marques = marques_read (ligne);

  if (marques.genre != LIGNE_PUCE && marques.genre != LIGNE_NUMERO)
    return NULL;
  if (ligne[marques.contenu] == '\0')
    return g_strdup ("");
  if (marques.genre == LIGNE_PUCE)
    return g_strndup (ligne, marques.retrait + 2);

  return g_strdup_printf ("%*s%u%c ", (int) marques.retrait, "", marques.numero + 1,
                          ligne[marques.retrait + strspn (ligne + marques.retrait, "0123456789")]);
}
